"""What a screen reader gets of "My days": every figure of every view as JSON has it, by keys alone."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from typing import Any

from detox.core.days import day_of, week_name
from detox.store.history import open_history
from detox.ui.words import duration
from tests.desktop.kit.app import App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.reader import Reader, Thing
from tests.desktop.kit.waiting import wait_until
from tests.shots.weeks import write_weeks

PROGRAM, DAYS = "detox-tray", "Detox, my days"
STARTS_AT = clock(4)
USES = (("work", "Work"), ("private", "Private"), ("on_call", "On call"))


def test_every_figure_of_every_view_is_read_as_json_tells_it(reader: Reader, app: App, pointer: Pointer) -> None:
    today = day_of(datetime.fromtimestamp(time.time(), UTC), "UTC", STARTS_AT)
    last = today - timedelta(days=today.weekday() + 1)  # the Sunday before: a whole week, and no day of it is today
    with closing(open_history(app.profile, write=True)) as history:
        write_weeks(history, last, 12, "UTC")
    app.settings(calm())
    app.start()
    days = _days(app, last)
    app.tray.click("My days")
    app.wait_keyboard(DAYS)

    pointer.key("Right", "space", "Prior")  # from "Day", which has the keyboard, to "Week", and a week back
    week = [days[last - timedelta(days=back)] for back in range(6, -1, -1)]
    shown = _wait_lines(reader, 7)
    for words, day in zip(_lines(shown), week, strict=True):
        _is_told(words, day)
    _has_sums([thing.name for thing in shown], week)

    friday = last - timedelta(days=2)
    pointer.key("Tab", "Tab", "Home", *["Down"] * 4, "Return")  # the list, its first day; the fifth is opened
    _day_is_read(reader, app, friday, days[friday])

    pointer.key("Right", "Right", "space")  # the choice of views has the keyboard again
    title = f"{friday:%B %Y}"
    wait_until(lambda: title in [thing.name for thing in reader.things(PROGRAM, DAYS)], 15, title)
    shown = reader.things(PROGRAM, DAYS)
    dates = (friday.replace(day=1) + timedelta(days=index) for index in range(31))
    read = dict(zip(dates, _lines(shown), strict=False))
    month = [day for which, day in days.items() if (which.year, which.month) == (friday.year, friday.month)]
    for which, words in read.items():
        if which <= last and which in days:
            _is_told(words, days[which])
        elif which < today:
            assert words.endswith(": no data")
    if friday.month == today.month and today.day == last.day + 1:
        _has_sums([thing.name for thing in shown], month)

    pointer.key("Right", "space")
    shown = _wait_lines(reader, 2)  # a year begins where something was counted
    totals = [line.partition("\n")[0].rpartition(": ")[2] for line in _lines(shown)]
    assert duration(sum(map(_total, week))) in totals
    pointer.key("Escape")
    app.no_window(DAYS)
    app.quit()


def _day_is_read(reader: Reader, app: App, which: date, day: Mapping[str, Any]) -> None:
    """Demand that the page of a day tells all of it: the picture its total, the list each stretch."""
    head = f"{which:%A, }{which.day}"
    wait_until(lambda: any(head in thing.name for thing in reader.things(PROGRAM, DAYS)), 10, f"the page of {head}")
    shown = reader.things(PROGRAM, DAYS)
    names = [thing.name for thing in shown]
    _has_sums(names, [day])
    assert f"Longest sitting: {duration(day['longest_seconds'])}" in names
    assert f"Checks: {day['checks']}" in names
    picture = next(thing for thing in shown if thing.name == "Picture of the day")
    assert f"{duration(_total(day))} on social, on this computer." in reader.described(picture)
    stretches: list[tuple[datetime, datetime, str]] = []  # those of one platform without a gap are one line
    for span in app.json("day", which.isoformat(), "--spans")["spans"]:
        start, end = (datetime.fromisoformat(span[edge]) for edge in ("start", "end"))
        told = f"{span['platform']} {span['context']}"
        if stretches and stretches[-1][1:] == (start, told):
            start = stretches.pop()[0]
        stretches.append((start, end, told))
    for words, (start, end, told) in zip(_lines(shown), stretches, strict=True):
        platform, context = told.split()
        assert words.casefold().startswith(f"{platform}, {start:%H:%M} to {end:%H:%M}, ")
        assert f", {duration((end - start).total_seconds())}, {context.capitalize().replace('_', ' ')}" in words


def _days(app: App, last: date) -> dict[date, Mapping[str, Any]]:
    """Return the three weeks up to ``last``, a Sunday, as JSON tells them."""
    found: dict[date, Mapping[str, Any]] = {}
    for back in (2, 1, 0):
        week: Any = app.json("week", week_name(last - timedelta(weeks=back)))
        found |= {date.fromisoformat(day["date"]): day for day in week["days"]}
    return found


def _total(day: Mapping[str, Any]) -> int:
    return sum(day["seconds"].values())


def _is_told(words: str, day: Mapping[str, Any]) -> None:
    """Demand that a line tells the total of a day, and of each use how much it was."""
    name, _, rest = words.partition("\n")
    total = _total(day)
    assert name.endswith(f": {duration(total)}" if total else ": no data"), (words, day)
    for use, label in USES:
        assert (f"{label} {duration(day['seconds'][use])}" in rest) == bool(day["seconds"][use])


def _has_sums(names: list[str], days: list[Mapping[str, Any]]) -> None:
    """Demand the sums beside the picture: each use, and the platforms that have a row."""
    for use, label in USES:
        assert names[names.index(label) + 1] == duration(sum(day["seconds"][use] for day in days)), label
    rows: dict[str, int] = {}
    for day in days:
        for row in day["platforms"]:
            rows[row["name"]] = rows.get(row["name"], 0) + _total(row)
    for name in sorted(rows, key=lambda one: -rows[one])[:4]:
        assert duration(rows[name]) in names[names.index(name) :][:3], f"{name}: {duration(rows[name])} in {names}"


def _lines(shown: list[Thing]) -> list[str]:
    return [thing.name for thing in shown if thing.role == "list item"]


def _wait_lines(reader: Reader, count: int) -> list[Thing]:
    """Wait until the list has so many lines; return all that shows then."""
    found: list[Thing] = []

    def look() -> bool:
        found[:] = reader.things(PROGRAM, DAYS)
        return len(_lines(found)) == count

    wait_until(look, 15, f"{count} lines")
    return found
