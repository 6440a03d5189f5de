"""What a screen reader gets of "My days": every figure of the week as ``week --json`` has it, by keys alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from typing import Any

import pytest

from detox.core.days import day_of, week_name
from detox.store.history import open_history
from detox.ui.words import duration
from tests.desktop.kit.app import App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.reader import Reader
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.shots.weeks import write_weeks

PROGRAM, DAYS = "detox-tray", "Detox, my days"
STARTS_AT = clock(4)


@pytest.fixture
def reader(desktop: Desktop) -> Iterator[Reader]:
    made = Reader(desktop.bus)
    yield made
    made.close()


def test_every_day_of_the_week_is_read_as_json_tells_it(reader: Reader, app: App, pointer: Pointer) -> None:
    today = day_of(datetime.fromtimestamp(time.time(), UTC), "UTC", STARTS_AT)
    with closing(open_history(app.profile, write=True)) as history:
        write_weeks(history, today - timedelta(days=1), 14, "UTC")
    app.settings(calm())
    app.start()
    app.tray.click("My days")
    app.wait_window(DAYS)
    pointer.key("Right", "space", "Prior")  # from "Day", which has the keyboard, to "Week", and a week back
    week: Any = app.json("week", week_name(today - timedelta(days=7)))

    def read() -> list[str]:
        return [thing.name for thing in reader.things(PROGRAM, DAYS) if thing.role == "list item"]

    wait_until(lambda: len(read()) == 7, 10, "the days of the week")
    for words, day in zip(read(), week["days"], strict=True):
        name, _, rest = words.partition("\n")
        total = sum(day["seconds"].values())
        assert name.endswith(f": {duration(total)}" if total else ": no data")
        for use, label in (("work", "Work"), ("private", "Private"), ("on_call", "On call")):
            assert (f"{label} {duration(day['seconds'][use])}" in rest) == bool(day["seconds"][use])
    pointer.key("Tab", "Tab", "Home", "Return")  # the list, its first day, open it
    monday = datetime.fromisoformat(week["days"][0]["date"])
    wait_until(
        lambda: any(f"{monday:%d}".lstrip("0") in thing.name and "Monday" in thing.name
                    for thing in reader.things(PROGRAM, DAYS) if thing.role == "label"),
        10, "Monday's page",
    )  # fmt: skip
    pointer.key("Escape")
    app.no_window(DAYS)
    app.quit()
