"""The door: a cover over the page of one window, kind about it, with a way in where the rule has one."""
