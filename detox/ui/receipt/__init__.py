"""A receipt of work outside of work hours, to ask for the time back."""
