"""The card: a small vertical window with a scene, a joke, one thing to do, and leave to go back."""
