"""Hours of a client far away, told on the wall of the user, below the field they are typed into."""

from __future__ import annotations

from detox.ui.look import Looks
from tests.ui.settings_desk import Desk, type_into


def test_hours_of_a_client_far_away_are_told_as_they_are_here(looks: Looks) -> None:
    desk = Desk(looks)
    row = desk.row("hours", "work.hours.monday")
    assert row.note == ""
    type_into(row.field, "9-12 America/Los_Angeles, 13:00-14:00, 18:00-22:00 America/Los_Angeles")
    assert desk.changes[-1][0] == "work.hours.monday"
    assert row.error.words == ""
    assert row.note.splitlines() == [
        "09:00-12:00 America/Los_Angeles there is 18:00-21:00 here.",
        "18:00-22:00 America/Los_Angeles there is Tuesday 03:00-07:00 here.",
    ]
    type_into(row.field, "9-12 Mars/Olympus")
    assert "Mars/Olympus" in row.error.words
    type_into(row.field, "9-17 Europe/Berlin")  # the user's own zone needs no translation
    assert row.note == ""
