"""Dates and ranges of dates as people write them: ``"2026-12-24"``, ``"2026-12-24 to 2027-01-02"``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from detox.core.errors import DetoxError
from detox.core.settings import Kind, PartlyRead, expected
from detox.core.text import QT_TRANSLATE_NOOP

LONGEST_DAYS = 366
"""A longer range is a slip of the hand."""

_DATE = r"(\d{4}-\d{2}-\d{2})"
_RANGE = re.compile(rf"\s*{_DATE}(?:\s*(?:to|\.\.|–)\s*{_DATE})?\s*")
_TITLE = QT_TRANSLATE_NOOP("Dates", "Date not understood")


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """The days from ``first`` to ``last``, both of them in it."""

    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(self.first + timedelta(days=index) for index in range((self.last - self.first).days + 1))

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"


def parse_dates(text: str) -> DateRange:
    """Read ``"2026-12-24"`` or ``"2026-12-24 to 2027-01-02"``. Raises DetoxError on anything else."""
    match = _RANGE.fullmatch(text)
    try:
        first = date.fromisoformat(match[1]) if match else None
        last = date.fromisoformat(match[2]) if match and match[2] else first
    except ValueError:
        first = last = None
    if first is None or last is None:
        said = QT_TRANSLATE_NOOP(
            "Dates", '"{text}" is no date; write it like "2026-12-24" or "2026-12-24 to 2027-01-02".'
        )
        raise DetoxError(_TITLE, said.with_(text=text[:60]))
    if last < first:
        said = QT_TRANSLATE_NOOP("Dates", '"{text}" ends before it begins; write the earlier date first.')
        raise DetoxError(_TITLE, said.with_(text=text))
    if (last - first).days >= LONGEST_DAYS:
        said = QT_TRANSLATE_NOOP("Dates", '"{text}" is longer than a year.')
        raise DetoxError(_TITLE, said.with_(text=text))
    return DateRange(first, last)


def joined(ranges: Iterable[DateRange]) -> tuple[DateRange, ...]:
    """Return ``ranges`` in order, with those that share a day made one."""
    found: list[DateRange] = []
    for one in sorted(ranges):
        if found and one.first <= found[-1].last:
            found[-1] = DateRange(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return tuple(found)


def ranges_of(days: Iterable[date]) -> tuple[DateRange, ...]:
    """Return ``days`` as ranges, neighbours together."""
    found: list[DateRange] = []
    for day in sorted(set(days)):
        if found and day.toordinal() == found[-1].last.toordinal() + 1:
            found[-1] = DateRange(found[-1].first, day)
        else:
            found.append(DateRange(day, day))
    return tuple(found)


def dates() -> Kind[tuple[DateRange, ...]]:
    """A list of dates and ranges of dates; a date may also stand as TOML's own, without quotes."""

    def one(raw: object) -> DateRange:
        if isinstance(raw, date):
            return parse_dates(f"{raw:%Y-%m-%d}")
        if not isinstance(raw, str):
            raise expected(QT_TRANSLATE_NOOP("Settings", 'a date such as "2026-12-24"'), raw)
        return parse_dates(raw)

    def read(raw: object) -> tuple[DateRange, ...]:
        if not isinstance(raw, list):
            what = QT_TRANSLATE_NOOP("Settings", 'a list such as ["2026-12-24 to 2027-01-02", "2027-05-14"]')
            raise expected(what, raw)
        found: list[DateRange] = []
        wrong: DetoxError | None = None
        for item in raw:
            try:
                found.append(one(item))
            except DetoxError as error:
                wrong = wrong or error
        if wrong:
            raise PartlyRead(wrong.message, joined(found))
        return joined(found)

    return Kind("dates", read, lambda ranges: [str(one) for one in ranges])
