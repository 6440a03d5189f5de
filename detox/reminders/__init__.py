"""Which card is due, and when it may come."""
