"""What was recorded of a day, to look at and to mend."""
