"""The window "Need a moment?": a breath, something else, a kind word, a hard comment, people who listen. No log."""
