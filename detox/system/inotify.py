"""Words from Linux about files, at no cost until there are some: inotify(7), called through ctypes."""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier

IN_ATTRIB = 0x4  # also: one name less, which is what a link that is replaced meets first
IN_CLOSE_WRITE = 0x8
IN_MOVED_FROM = 0x40
IN_MOVED_TO = 0x80
IN_CREATE = 0x100
IN_DELETE = 0x200
IN_DELETE_SELF = 0x400
IN_MOVE_SELF = 0x800
IN_DONT_FOLLOW = 0x2000000
_EVENT = struct.Struct("iIII")  # watch, mask, cookie, length of the name that follows


class Inotify:
    """Calls ``readable`` from the Qt loop when there are words to ``read``. Raises OSError if there is no inotify."""

    def __init__(self, readable: Callable[[], None]) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._fd = -1
        if sys.platform == "linux":
            self._fd = self._libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0:
            self._fail()
        self._notifier = QSocketNotifier(self._fd, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda *_: readable())

    def watch(self, path: bytes, mask: int) -> int:
        """Watch a file or folder for what ``mask`` says; return the number of the watch. Raises OSError."""
        number: int = self._libc.inotify_add_watch(self._fd, path, mask)
        if number < 0:
            self._fail()
        return number

    def forget(self, number: int) -> None:
        """Watch that no more. It may be gone with what it watched; then this fails, and that is all right."""
        self._libc.inotify_rm_watch(self._fd, number)

    def read(self) -> set[bytes]:
        """Take what there is to read; return the names in it, of files within folders that are watched."""
        names: set[bytes] = set()
        with contextlib.suppress(BlockingIOError):
            raw, at = os.read(self._fd, 65536), 0
            while at + _EVENT.size <= len(raw):
                *_, length = _EVENT.unpack_from(raw, at)
                at += _EVENT.size + length
                names.add(raw[at - length : at].rstrip(b"\0"))
        return names

    def close(self) -> None:
        """Watch nothing more. May be called again."""
        if self._fd >= 0:
            self._notifier.setEnabled(False)
            os.close(self._fd)
            self._fd = -1

    def _fail(self) -> None:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
