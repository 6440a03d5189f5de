"""The ``Windows`` port for desktops on which a piece of ours, inside the compositor, tells us of windows."""
