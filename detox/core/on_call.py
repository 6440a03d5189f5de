"""On-call shifts: from when to when the user is the one who answers. And who has the inbox, from when to when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from detox.core.errors import DetoxError
from detox.core.settings import Kind, PartlyRead, Setting, expected
from detox.core.text import QT_TRANSLATE_NOOP, plain

LONGEST = timedelta(days=31)
"""A longer shift is a slip of the hand."""


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """[``start``, ``end``), aware UTC; of a cover ``who`` is the name."""

    start: datetime
    end: datetime
    who: str = ""

    def __str__(self) -> str:
        return f"{_said(self.start)}/{_said(self.end)}"


def _said(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):{'%Y-%m-%dT%H:%M:%SZ' if moment.second else '%Y-%m-%dT%H:%MZ'}}"


def parse_shift(text: str) -> Shift:
    """Read ``"2026-11-27T18:00+01:00/2026-11-28T09:00+01:00"``, each end with its offset or Z. Raises DetoxError."""
    try:
        start, end = (datetime.fromisoformat(part.strip()) for part in text.split("/"))
        shift = Shift(start.astimezone(UTC), end.astimezone(UTC))
        sound = start.tzinfo is not None and end.tzinfo is not None and timedelta(0) < end - start <= LONGEST
    except (ValueError, OverflowError, TypeError):
        sound = False
    if not sound:
        raise expected(QT_TRANSLATE_NOOP("Settings", 'a shift such as "2026-11-27T18:00Z/2026-11-28T09:00Z"'), text)
    return shift


def shifts() -> Kind[tuple[Shift, ...]]:
    """A list of shifts, in order."""
    what = QT_TRANSLATE_NOOP("Settings", 'a list such as ["2026-11-27T18:00Z/2026-11-28T09:00Z"]')

    def read(raw: object) -> tuple[Shift, ...]:
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            raise expected(what, raw)
        found: list[Shift] = []
        wrong: DetoxError | None = None
        for item in raw:
            try:
                found.append(parse_shift(item))
            except DetoxError as error:
                wrong = wrong or error
        if wrong:
            raise PartlyRead(wrong.message, tuple(sorted(set(found))))
        return tuple(sorted(set(found)))

    return Kind("shifts", read, lambda value: [str(one) for one in value])


SHIFTS = Setting(
    "on_call.shifts",
    shifts(),
    (),
    QT_TRANSLATE_NOOP("Settings", "On call"),
    QT_TRANSLATE_NOOP("Settings", "Shifts besides those of your calendar. Social time in them counts as on call."),
)

COVERS: Setting[tuple[Shift, ...]] = Setting("covers", shifts(), (), plain(""), plain(""))
"""Who has the inbox when, as the calendar says. In no file: ``store.calendar_cache`` puts it in."""

SETTINGS = (SHIFTS,)


def at(wanted: Iterable[Shift], moment: datetime) -> Shift | None:
    """Return the one that holds ``moment``; of several the one that ends last."""
    return max((one for one in wanted if one.start <= moment < one.end), key=lambda one: one.end, default=None)
