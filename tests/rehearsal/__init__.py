"""The rehearsal: one whole day in two minutes, for a machine without a screen (``make run``)."""
