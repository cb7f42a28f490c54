"""What a card says: which of all that two have for each other, in whose words, in Dutch and English."""
