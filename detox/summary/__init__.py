"""The end of the day: facts, one kind sentence, one next step."""
