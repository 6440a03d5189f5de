"""What a run before this one left: the block that was running, the "do not disturb" that it had switched on."""

from __future__ import annotations

from collections.abc import Mapping

from detox.core.errors import Problem
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.lease import is_sound
from detox.focus.rule import OWNER as FOCUS
from detox.store.hushed import Hushed
from detox.store.lease_file import LeaseFile

_TITLE = QT_TRANSLATE_NOOP("Run", "Focus block")
_FILE = QT_TRANSLATE_NOOP("Run", "{file} cannot be read; a block goes by what the history says of it")
_HISTORY = QT_TRANSLATE_NOOP("Run", "What the history says of a block cannot be read; it goes by {file}")
_NEITHER = QT_TRANSLATE_NOOP(
    "Run", "Neither the history nor {file} can say which block was running; rules begin anew by their hours"
)
_HUSHED = QT_TRANSLATE_NOOP(
    "Run", "{file} cannot be read; if do not disturb is still on, it has to be switched off by hand"
)


def took_up(saved: dict[str, Mapping[str, object]], leases: LeaseFile, now: Instant) -> list[Problem]:
    """Put the state of the block into ``saved``: of the history, or where that says nothing sound, of the file.

    Returns one line where either was damaged. Somebody who spoils one of them has opened no door.
    """
    ours, kept = saved.get(FOCUS), leases.read()
    spoilt = leases.is_there and (kept is None or not is_sound(kept, now))
    if ours is None or not is_sound(ours, now):
        if kept is not None and not spoilt:
            saved[FOCUS] = kept
        if not spoilt and ours is None:
            return []
        said = _NEITHER if spoilt or kept is None else _HISTORY
    elif spoilt:
        said = _FILE
    else:
        return []
    return [Problem(_TITLE, said.with_(file=leases.path))]


def found_hushed(hushed: Hushed) -> list[Problem]:
    """Return one line if it was written down which switch has to go off again, but cannot be read any more."""
    return [Problem(_TITLE, _HUSHED.with_(file=hushed.path))] if hushed.swept() else []
