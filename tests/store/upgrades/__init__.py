"""A test for each upgrade of the history's schema, over files that the old schema made."""
