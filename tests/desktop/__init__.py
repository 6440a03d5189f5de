"""Detox on a real desktop: an X server, a window manager, a tray host, a browser, and a hand on the pointer."""
