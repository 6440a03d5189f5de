"""Tells when the time zone of a Linux computer is changed, at no cost until it is.

The zone is a link, ``/etc/localtime`` (localtime(5)), that is replaced by another one. The kernel watches the link
itself and says when it is gone; then the new one is watched.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

from detox.system.inotify import (
    IN_ATTRIB,
    IN_CLOSE_WRITE,
    IN_CREATE,
    IN_DELETE_SELF,
    IN_DONT_FOLLOW,
    IN_MOVE_SELF,
    IN_MOVED_TO,
    Inotify,
)
from detox.system.zone import LOCALTIME, Zone

assert sys.platform == "linux", "only Linux has inotify"

THE_LINK = IN_ATTRIB | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF | IN_DONT_FOLLOW
ITS_FOLDER = IN_CREATE | IN_MOVED_TO


class ZoneWatch:
    """Calls ``changed`` from the Qt loop when the zone has another name. Raises OSError if nothing can be watched."""

    def __init__(self, changed: Callable[[], None], zone: Zone | None = None, path: str = LOCALTIME) -> None:
        self._changed = changed
        self._zone = zone or Zone()
        self._path = os.fsencode(path)
        self._inotify = Inotify(self._readable)
        self._watched = -1
        try:
            self._watch()
        except OSError:
            self._inotify.close()
            raise
        self._name = self._zone.look_up()

    def close(self) -> None:
        """Watch no more. May be called again."""
        self._zone.watched(False)
        self._inotify.close()

    def _watch(self) -> None:
        """Watch the link; while there is none, the folder in which it will appear.

        Only a link says it all: the name that belongs to a copied file stands in another one.
        """
        self._zone.watched(False)
        if self._watched >= 0:
            self._inotify.forget(self._watched)
            self._watched = -1
        try:
            self._watched = self._inotify.watch(self._path, THE_LINK)
            self._zone.watched(os.path.islink(self._path))
        except OSError:
            self._watched = self._inotify.watch(os.path.dirname(self._path), ITS_FOLDER)

    def _readable(self) -> None:
        self._inotify.read()
        with contextlib.suppress(OSError):
            self._watch()
        self._inotify.read()  # taking a watch away is an event too: read it now, or it wakes us once more
        name = self._zone.look_up()
        if name != self._name:
            self._name = name
            self._changed()
