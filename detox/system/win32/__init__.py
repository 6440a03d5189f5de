"""The computer on Windows: windows, idle time and the session, by hooks and messages on the Qt thread's own loop."""
