"""The computer on X11: windows and idle time by events on one connection of our own."""
