"""The main window: everything the tray offers, for desktops without one."""
