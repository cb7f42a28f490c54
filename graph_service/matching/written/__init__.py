"""What partners wrote themselves: what a text shows, and which words of it may be quoted."""
