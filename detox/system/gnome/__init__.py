"""GNOME Shell: our own extension tells of windows, Mutter of idle time."""
