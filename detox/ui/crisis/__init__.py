"""The crisis window: a reason, an hour, three ticks that can be ignored."""
