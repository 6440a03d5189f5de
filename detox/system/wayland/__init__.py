"""The computer on Wayland: windows and idle time by events on one connection of our own."""
