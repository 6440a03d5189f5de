"""Tells when the time zone of a Linux computer is changed, at no cost until it is.

The zone is a link, ``/etc/localtime`` (localtime(5)), that is replaced by another one. The kernel watches the link
itself and says when it is gone; then the new one is watched. Source: inotify(7), called through ctypes.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier

from detox.system.zone import LOCALTIME, Zone

assert sys.platform == "linux", "only Linux has inotify"

IN_ATTRIB = 0x4  # also: one name less, which is what a link that is replaced meets first
IN_CLOSE_WRITE = 0x8
IN_MOVED_TO = 0x80
IN_CREATE = 0x100
IN_DELETE_SELF = 0x400
IN_MOVE_SELF = 0x800
IN_DONT_FOLLOW = 0x2000000
THE_LINK = IN_ATTRIB | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF | IN_DONT_FOLLOW
ITS_FOLDER = IN_CREATE | IN_MOVED_TO


class ZoneWatch:
    """Calls ``changed`` from the Qt loop when the zone has another name. Raises OSError if nothing can be watched."""

    def __init__(self, changed: Callable[[], None], zone: Zone | None = None, path: str = LOCALTIME) -> None:
        self._changed = changed
        self._zone = zone or Zone()
        self._path = os.fsencode(path)
        self._name = self._zone.name()
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._fd = self._libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0:
            self._fail()
        self._watched = -1
        try:
            self._watch()
        except OSError:
            os.close(self._fd)
            raise
        self._notifier = QSocketNotifier(self._fd, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._readable)

    def close(self) -> None:
        """Watch no more. May be called again."""
        if self._fd >= 0:
            self._notifier.setEnabled(False)
            os.close(self._fd)
            self._fd = -1

    def _watch(self) -> None:
        """Watch the link; while there is none, the folder in which it will appear."""
        if self._watched >= 0:
            # It may be gone with what it watched; then this fails, and that is all right.
            self._libc.inotify_rm_watch(self._fd, self._watched)
        self._watched = self._libc.inotify_add_watch(self._fd, self._path, THE_LINK)
        if self._watched < 0:
            self._watched = self._libc.inotify_add_watch(self._fd, os.path.dirname(self._path), ITS_FOLDER)
        if self._watched < 0:
            self._fail()

    def _readable(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self._fd, 65536)
        with contextlib.suppress(OSError):
            self._watch()
        # Taking a watch away is an event too: read it now, or it wakes us once more.
        with contextlib.suppress(BlockingIOError):
            os.read(self._fd, 65536)
        name = self._zone.name()
        if name != self._name:
            self._name = name
            self._changed()

    def _fail(self) -> None:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
