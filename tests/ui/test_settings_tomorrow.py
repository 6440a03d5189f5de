"""Tomorrow beside the page: it follows each change, tells all of it in words, and steps back where there is no room."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from detox.core.dates import DateRange
from detox.core.days_off import DAYS_OFF
from detox.core.settings import Settings
from detox.core.views import TrayView
from detox.preview import as_told, preview
from detox.reminders.kind_settings import EVERY
from detox.summary.settings import AT
from detox.ui.look import Looks
from detox.ui.settings.timeline import apart
from detox.ui.settings.tomorrow import MOST, tomorrow
from tests.fakes.clock import FakeClock
from tests.rules.words import rule, settings_of
from tests.test_preview import WEEK
from tests.ui.settings_desk import Desk, type_into


@pytest.fixture
def desk(looks: Looks, qt: QApplication) -> Desk:
    made = Desk(looks)
    made.dialog.resize(1060, 620)
    qt.processEvents()
    return made


def said(desk: Desk) -> list[str]:
    return desk.dialog.tomorrow.line.accessibleDescription().split("\n")


def test_it_tells_tomorrow_as_preview_does(desk: Desk) -> None:
    shown = desk.dialog.tomorrow
    assert shown.isVisible()
    assert shown._title.text() == "Tomorrow, Tuesday"
    now = FakeClock().now()
    day = tomorrow(Settings(), now)
    assert list(day.events) == as_told(preview(day.day, now.zone, Settings()))
    lines = said(desk)
    assert len(lines) == len(day.events)
    for line in ("09:00 Work begins", "11:00 Snack, Pause", "18:15 Summary", "21:00 Quiet begins"):
        assert line in lines


def test_it_is_drawn_anew_with_each_change(desk: Desk) -> None:
    type_into(desk.row("summary", AT.key).field, "20")
    assert "20:00 Summary" in said(desk)
    cards = desk.dialog.tomorrow._cards.text()
    type_into(desk.row("reminders", EVERY.of("pause").key).field, "240")
    assert desk.dialog.tomorrow._cards.text() != cards
    desk.dialog.refresh(settings_of({"focus.rules": [rule(hours=["19:30-07:00"])]}))
    assert "19:30 Door shuts" in said(desk)


def test_the_page_beside_it_does_not_move_whatever_happens(desk: Desk) -> None:
    """A second click on the same switch would hit what came under the pointer instead."""
    wide = desk.dialog.tomorrow.width()
    names = {f"reminders.own_{at}.name": f"Walk the dog around the pond {at}" for at in "abc"}
    for settings in (settings_of({**names, **{f"reminders.own_{at}.at": ["10:00"] for at in "abc"}}),
                     settings_of({"reminders.pause.enabled": False, "reminders.snack.enabled": False})):  # fmt: skip
        desk.dialog.refresh(settings)
        QApplication.processEvents()
        assert desk.dialog.tomorrow.width() == wide


def test_stretches_reach_over_the_edges_of_the_day() -> None:
    day = tomorrow(settings_of({"focus.rules": [rule(hours=["19:30-07:00"])]}), FakeClock().now())
    parts = {(bar, round(day.part(first), 2), round(day.part(until), 2)) for bar, first, until in day.stretches}
    assert parts == {
        ("quiet", 0.0, 0.17), ("quiet", 0.71, 1.0), ("work", 0.21, 0.58), ("block", 0.0, 0.12), ("block", 0.65, 1.0)
    }  # fmt: skip


def test_what_lasts_all_day_is_told_and_drawn_although_nothing_begins_or_ends(desk: Desk) -> None:
    shown = desk.dialog.tomorrow
    assert not shown._all_day.isVisible()
    every = [day[:3] for day in WEEK]
    always = settings_of({"focus.rules": [rule(days=every, hours=["00:00-24:00"])], "summary.enabled": False})
    desk.dialog.refresh(always)
    assert shown._all_day.isVisible()
    assert shown._all_day.text() == "All day: the door is shut"
    assert said(desk)[0] == "All day: the door is shut"
    day = tomorrow(always, FakeClock().now())
    assert ("block", day.start, day.end) in day.stretches
    shown.found = lambda settings: settings.with_(DAYS_OFF, (DateRange(day.day, day.day),))
    desk.dialog.refresh(always)
    assert shown._all_day.text() == "All day: a day off, the door is shut"


def test_whoever_is_off_sees_a_day_without_cards_and_then_one_that_begins_with_them_back(desk: Desk) -> None:
    shown, now = desk.dialog.tomorrow, FakeClock().now()
    cards = shown._cards.text()
    start = tomorrow(Settings(), now).start
    desk.dialog.render(TrayView("block", off_until=start + timedelta(days=1)))
    assert shown._cards.text().startswith("You are off until Wednesday, 25 November 2026: no cards")
    assert said(desk) == ["All day: you are off"]
    day = tomorrow(Settings(), now, start + timedelta(days=1))
    assert day.stretches == (("block", day.start, day.end),)
    desk.dialog.render(TrayView("block", off_until=start))
    assert said(desk)[0] == "04:00 You are back"
    assert shown._cards.text() == cards
    desk.dialog.render(TrayView())
    assert "04:00 You are back" not in said(desk)


def test_a_door_that_opens_at_midnight_is_drawn_once() -> None:
    tuesday = settings_of({"focus.rules": [rule(days=["tue"], hours=["00:00-24:00"])]})
    day = tomorrow(tuesday, FakeClock().now())
    doors = [
        (round(day.part(first), 2), round(day.part(until), 2)) for bar, first, until in day.stretches if bar == "block"
    ]
    assert doors == [(0.0, 0.83)]
    assert [event.kind for event in day.all_day] == ["block"]


def test_it_steps_back_where_a_page_needs_the_room(desk: Desk, qt: QApplication) -> None:
    desk.dialog.resize(760, 620)
    qt.processEvents()
    assert not desk.dialog.tomorrow.isVisible()
    desk.dialog.resize(1060, 620)
    assert desk.dialog.tomorrow.isVisible()


def test_a_rhythm_of_seconds_is_not_played_to_its_end(looks: Looks) -> None:
    fast = settings_of({"reminders.pause.every_minutes": 0.05, "cards.cooldown_minutes": 0, "quiet.hours": []})
    day = tomorrow(fast, FakeClock().now())
    assert MOST < len(day.events) < 2 * MOST
    assert not day.whole
    desk = Desk(looks, fast)
    desk.dialog.resize(1060, 620)
    assert desk.dialog.tomorrow._cards.text() == "More cards than can be drawn."
    desk.dialog.tomorrow.grab()  # draws what there is room for


@given(st.lists(st.floats(0, 400), max_size=20), st.floats(1, 18))
def test_words_keep_apart_and_inside(tops: list[float], step: float) -> None:
    found = apart(sorted(tops), step, 400)
    assert all(later - earlier >= step - 1e-6 for earlier, later in pairwise(found))
    assert all(0 <= top <= 400 - step + 1e-6 for top in found)


def test_a_day_off_that_the_calendar_says_is_one_tomorrow(desk: Desk) -> None:
    assert "09:00 Work begins" in said(desk)
    day = tomorrow(Settings(), FakeClock().now()).day
    desk.dialog.tomorrow.found = lambda settings: settings.with_(DAYS_OFF, (DateRange(day, day),))
    desk.dialog.refresh(desk.settings)
    assert "09:00 Work begins" not in said(desk)
