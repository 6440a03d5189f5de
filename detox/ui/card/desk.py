"""What the card must know of the desktop it stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _nothing(window_id: int) -> None:
    """Do nothing: most desktops keep tool windows out of their task lists by themselves."""


@dataclass(frozen=True, slots=True)
class Desk:
    """``composited``: windows may be translucent (else the card is cut out, without a shadow).

    ``bypass``: the window manager must not touch the card (XWayland, where it would be tiled and given the keyboard).
    ``unlist`` is called with the native id of the window before it is shown, to keep it out of task lists (on X11
    ``_NET_WM_STATE_SKIP_TASKBAR``, which Qt never sets).
    """

    composited: bool = True
    bypass: bool = False
    unlist: Callable[[int], None] = _nothing
