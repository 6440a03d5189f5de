"""Every picture that the README shows, taken from the running program (``make shots``)."""
