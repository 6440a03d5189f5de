"""What a window manager is told about our own windows (freedesktop.org, "Extended Window Manager Hints", 1.5)."""

from __future__ import annotations

from struct import pack, unpack_from

from detox.system.x11 import wire
from detox.system.x11.connection import Connection

ADD, FROM_APPLICATION = 1, 1
GET_SELECTION_OWNER = 23


def unlist(connection: Connection, window: int) -> None:
    """Ask that ``window``, which is shown, be left out of task lists and pagers: Qt has no word for that."""
    state, taskbar, pager = connection.atoms("_NET_WM_STATE", "_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER")
    event = pack("=BB2xII5I", wire.CLIENT_MESSAGE, 32, window, state, ADD, taskbar, pager, FROM_APPLICATION, 0)
    mask = wire.SUBSTRUCTURE_MASK | wire.REDIRECT_MASK
    connection.tell(wire.SEND_EVENT, pack("=4xII", connection.root, mask) + event)


def composited(connection: Connection) -> bool:
    """Whether a compositor runs, so that windows may be half transparent: it owns the selection _NET_WM_CM_S0."""
    (selection,) = connection.atoms("_NET_WM_CM_S0")
    reply = connection.ask(GET_SELECTION_OWNER, pack("=4xI", selection)).reply()
    return bool(reply and unpack_from("=I", reply, 8)[0])
