"""How far a desktop lets a door go."""

from __future__ import annotations

from typing import Literal

Covering = Literal["window", "minimise", "screen", "nothing"]
"""``window``: a door lies over a window and stays just above it. ``minimise``: none can, but a window can be put away.
``screen``: not even that; a door fills the whole screen while the window is in front. ``nothing``: windows are unknown.
"""
