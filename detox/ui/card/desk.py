"""What the card must know of the desktop it stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _nothing(window_id: int) -> None:
    """Do nothing: most desktops keep tool windows out of their task lists by themselves."""


def _yes() -> bool:
    """Say that somebody listens: telling what nobody hears does no harm."""
    return True


@dataclass(frozen=True, slots=True)
class Desk:
    """``composited``: windows may be translucent (else the card is cut out, without a shadow).

    ``bypass``: the window manager must not touch the card (XWayland, where it would be tiled and given the keyboard).
    ``unlist`` is called with the native id of the window before it is shown, to keep it out of task lists (on X11
    ``_NET_WM_STATE_SKIP_TASKBAR``, which Qt never sets). ``listens``: a screen reader wants to hear a card.
    """

    composited: bool = True
    bypass: bool = False
    unlist: Callable[[int], None] = _nothing
    listens: Callable[[], bool] = _yes
