"""The end of the day, and today so far."""
