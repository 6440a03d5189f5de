"""One running app per user and profile, by a lock on ``DIR/lock`` that the kernel drops when its holder ends, however.

The file itself means nothing and is never removed: a stale one blocks nobody. Whoever is refused asks the holder to
come forward, through the mailbox.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP

NAME = "lock"

_TITLE = QT_TRANSLATE_NOOP("Instance", "The profile cannot be used")

if sys.platform == "win32":
    import msvcrt

    # Locked bytes cannot be read by others: the lock lies far behind what is written.
    OFFSET = 1 << 20

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, OFFSET, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Instance:
    """The right to be the running app of a profile, until ``release`` or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Let another one run. May be called again."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def claim(profile: Path) -> Instance | None:
    """Return the right to run on ``profile``, None if another process has it. Makes the folder if need be.

    Raises DetoxError if the folder cannot be made or written.
    """
    path = profile / NAME
    try:
        profile.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        said = QT_TRANSLATE_NOOP("Instance", "{path} cannot be written: {reason}")
        raise DetoxError(_TITLE, said.with_(path=path, reason=error.strerror or error)) from error
    try:
        free = _lock(descriptor)
    except OSError as error:
        os.close(descriptor)
        said = QT_TRANSLATE_NOOP("Instance", "{path} cannot be locked: {reason}; choose another folder with --profile")
        raise DetoxError(_TITLE, said.with_(path=path, reason=error.strerror or error)) from error
    if not free:
        os.close(descriptor)
        return None
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{os.getpid()}\n".encode("ascii"))  # for whoever looks; nobody relies on it
    return Instance(descriptor)
