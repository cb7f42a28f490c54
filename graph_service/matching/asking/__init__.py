"""What a facilitator may ask the network, and what it answers."""
