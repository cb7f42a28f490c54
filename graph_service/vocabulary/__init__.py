"""The vocabulary and its tagger: what organisations have and seek, and how to hear it in their words."""
