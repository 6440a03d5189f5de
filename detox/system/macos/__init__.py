"""macOS: windows, idle time and the session by Apple's own notifications. Nothing in here was ever run on a Mac."""
