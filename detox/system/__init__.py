"""The computer: clocks, windows, input, sessions, notices, processes."""
