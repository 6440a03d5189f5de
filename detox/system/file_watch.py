"""Tells when a file was written, replaced or deleted by anybody, at no cost until it is.

Editors write a file in several steps: into its place, or beside it and then over it, or with the old one moved away
first. So a moment is waited for after the first word of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from detox.core.ports.clocks import Alarms, Clock

SETTLED = 0.3
"""Seconds in which an editor is done with it."""


class FileWatch:
    """Calls ``changed`` from the event loop once ``path`` is another file than it was. ``path`` may not be there yet.

    Its folder has to be. Raises OSError if nothing can be watched.
    """

    def __init__(self, path: Path, changed: Callable[[], None], clock: Clock, alarms: Alarms) -> None:
        self._path, self._changed, self._clock, self._alarms = path, changed, clock, alarms
        self._stamp, self._waits = stamp(path), False
        self._cancel: Callable[[], None] = lambda: None
        self._close = _watch(path, self._touched)

    def close(self) -> None:
        """Watch no more. May be called again."""
        self._cancel()
        self._close()

    def _touched(self) -> None:
        if not self._waits:
            self._waits = True
            self._cancel = self._alarms.at(self._clock.now().boot + SETTLED, self._look)

    def _look(self) -> None:
        self._waits = False
        found = stamp(self._path)
        if found != self._stamp:
            self._stamp = found
            self._changed()


def stamp(path: Path) -> tuple[int, ...]:
    """Return what tells one state of a file from another; nothing while there is none, or nobody may know."""
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _watch(path: Path, touched: Callable[[], None]) -> Callable[[], None]:
    """Call ``touched`` when the file may have changed; return the end of that."""
    if sys.platform == "linux":
        from detox.system.inotify import IN_CLOSE_WRITE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, Inotify

        places = {os.fsencode(path), os.fsencode(os.path.realpath(path))}  # dotfiles are often links
        names = {os.path.basename(place) for place in places}
        inotify = Inotify(lambda: touched() if inotify.read() & names else None)
        try:
            for place in places:
                inotify.watch(os.path.dirname(place), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
        except OSError:
            inotify.close()
            raise
        return inotify.close
    else:  # noqa: RET505 - so that a type checker sees each system's own half
        from PySide6.QtCore import QFileSystemWatcher

        watcher = QFileSystemWatcher([str(path.parent)])

        def look() -> None:
            if not watcher.files():  # a file that is replaced is watched no more
                watcher.addPath(str(path))
            touched()

        watcher.addPath(str(path))
        watcher.directoryChanged.connect(look)
        watcher.fileChanged.connect(look)
        return watcher.deleteLater
