"""What a screen reader gets of "My week": every figure as ``week --json`` has it; and all of it by keys alone."""

from __future__ import annotations

import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from functools import partial
from typing import Any

import pytest

from detox.core.days import day_of, week_name
from detox.core.history import Event
from detox.store.history import open_history
from detox.ui.words import duration
from tests.desktop.kit.app import App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.reader import Reader
from tests.desktop.kit.session import Layout
from tests.desktop.kit.waiting import wait_until
from tests.shots.weeks import write_weeks

PROGRAM, WEEK, WINS = "detox-tray", "Detox, my week", "Detox, my wins"
STARTS_AT = clock(4)
USES = (("work", "Work"), ("private", "Private"), ("on_call", "On call"))


@pytest.fixture
def layout() -> Layout:
    return Layout(notices="none")


def test_every_figure_of_the_week_is_read_and_keys_alone_do_all(reader: Reader, app: App, pointer: Pointer) -> None:
    today = day_of(datetime.fromtimestamp(time.time(), UTC), "UTC", STARTS_AT)
    monday = today - timedelta(days=today.weekday() + 7)
    with closing(open_history(app.profile, write=True)) as history:
        write_weeks(history, monday + timedelta(days=6), 14, "UTC")
        at = int(datetime.combine(monday, clock(20), UTC).timestamp() * 1000)
        history.append(Event("a" * 32, history.device, at, "UTC", "summary", monday.isoformat(), {"worth": "yes"}))
    app.settings(calm())
    app.start()
    week: Any = app.json("week", week_name(monday))
    tab = partial(pointer.key, "Tab")
    app.tray.click("My week")
    app.wait_keyboard(WEEK)
    reader.tab_to(tab, "The week before")
    pointer.key("space")
    heading = f"Week {monday.isocalendar().week} · "
    wait_until(lambda: any(name.startswith(heading) for name in _names(reader)), 10, "the week before")

    _is_read(_names(reader), week)

    reader.tab_to(tab, "The week after")
    pointer.key("space")
    wait_until(lambda: "How is work feeling?" in _names(reader), 10, "this week again")
    for name, words in (("One win of this week", "shipped it"), ("One plan for next week: If", "it is six"),
                        ("One plan for next week: then", "I stop")):  # fmt: skip
        reader.tab_to(tab, name)
        pointer.type(words)
    reader.tab_to(tab, "Keep win and plan")
    pointer.key("space")
    wait_until(lambda: app.events("plan"), 5, "the words to be kept")
    assert [event["data"] for event in app.events("win")] == [{"text": "shipped it"}]
    assert [event["data"] for event in app.events("plan")] == [{"when": "it is six", "then": "I stop"}]

    reader.tab_to(tab, "How is work feeling?")
    pointer.key("space")
    reader.tab_to(tab, "Energy, from used up to plenty left")
    pointer.key("Right")
    reader.tab_to(tab, "Keep how it feels")
    pointer.key("space")
    wait_until(lambda: app.events("feeling"), 5, "the feeling to be kept")
    assert app.events("feeling")[0]["data"] == {"energy": 4, "nearness": 3, "effect": 3}

    reader.tab_to(tab, "Earlier wins…")
    pointer.key("space")
    app.wait_keyboard(WINS)
    assert "shipped it" in [thing.name for thing in reader.things(PROGRAM, WINS)]
    pointer.key("Escape")
    app.no_window(WINS)
    pointer.key("Escape")
    app.no_window(WEEK)
    app.quit()


def _is_read(names: list[str], week: Any) -> None:
    """Demand every figure of a week whose Monday was worth it."""
    for use, label in USES:
        assert names[names.index(label) + 1] == duration(sum(day["seconds"][use] for day in week["days"]))
    for day in week["days"]:
        ribbon = next(name for name in names if name.startswith(f"{date.fromisoformat(day['date']):%A}: "))
        for use, label in USES:
            told = f"{label} {duration(day['seconds'][use])}"
            assert told in ribbon or not sum(day["seconds"].values()), f"{told} is not read in {ribbon}"
    worth = week["days"][0]
    for row in worth["platforms"]:
        if row["seconds"]["private"] >= 60:
            assert row["name"] in names
            assert any(f"worth it {duration(row['seconds']['private'])}" in name for name in names)


def _names(reader: Reader) -> list[str]:
    return [thing.name for thing in reader.things(PROGRAM, WEEK) if thing.name]
