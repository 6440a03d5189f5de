"""Writes small files whole or not at all, whatever kills us in between, and one writer at a time."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes of this program from writing in ``folder`` meanwhile. Without locks it goes on unguarded."""
    if sys.platform != "win32":
        import fcntl

        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            with contextlib.suppress(OSError):  # a network folder may know no locks
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
    else:
        yield


def write_atomically(path: Path, content: bytes, still_right: Callable[[], bool] | None = None) -> bool:
    """Replace the file by ``content``; False, nothing changed, if ``still_right()`` says no at the last moment.

    A new file gets mode 0600, an old one keeps its own. A symbolic link stays: what it points to is replaced.
    Raises OSError.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = os.stat(target).st_mode & 0o7777
    except FileNotFoundError:
        mode = 0o600
    fresh = target.with_name(target.name + ".new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(fresh, flags, 0o600)
    try:
        with open(handle, "wb") as file:
            if hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            file.write(content)
            file.flush()
            os.fsync(handle)
        if still_right is not None and not still_right():
            os.unlink(fresh)
            return False
        os.replace(fresh, target)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(fresh)
        raise
    _sync_folder(target.parent)
    return True


def new_name(path: Path, word: str) -> Path:
    """Return ``path.word-N`` with a number above all there are: the highest is the newest."""
    return path.with_name(f"{path.name}.{word}-{max(numbered(path, word), default=0) + 1}")


def drop_old(path: Path, word: str, most: int) -> None:
    """Delete the oldest of ``path.word-N`` so that ``most`` are left. What cannot be deleted stays."""
    for _, old in sorted(numbered(path, word).items())[:-most]:
        with contextlib.suppress(OSError):
            os.unlink(old)


def numbered(path: Path, word: str) -> dict[int, Path]:
    """Return all ``path.word-N`` by their number, nothing where the folder cannot be read."""
    head, names = f"{path.name}.{word}-", list[str]()
    with contextlib.suppress(OSError):
        names = os.listdir(path.parent)
    found = ((name, name.removeprefix(head)) for name in names if name.startswith(head))
    return {int(number): path.with_name(name) for name, number in found if number.isascii() and number.isdigit()}


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
