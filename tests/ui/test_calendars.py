"""The calendar worker as the app runs it: a real process, started when there is something to look for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from detox.app.calendars import Calendars
from detox.app.preferences import Preferences
from detox.core.dates import DateRange
from detox.core.days_off import DAYS_OFF, days_off
from detox.core.errors import DetoxError
from detox.store.calendar_cache import Found, write_found
from detox.store.profile import Profile
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock

YEARLY = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:day off
DTSTART;VALUE=DATE:20201224
RRULE:FREQ=YEARLY
END:VEVENT
END:VCALENDAR
"""


class Desk:
    def __init__(self, folder: Path, toml: str) -> None:
        (folder / "settings.toml").write_text(toml)
        self.clock = FakeClock()
        self.alarms = FakeAlarms(self.clock)
        self.preferences = Preferences(Profile(folder))
        self.changes = 0
        self.preferences.changed = self._changed
        self.told: list[DetoxError] = []
        computer: Any = SimpleNamespace(clock=self.clock, alarms=self.alarms)
        self.calendars = Calendars(Profile(folder), self.preferences, computer, self.told.append)

    def _changed(self) -> None:
        self.changes += 1

    def wait(self) -> None:
        process = self.calendars._running
        assert process is not None, "no worker was started"
        assert process.waitForFinished(60_000), "the worker does not end"
        assert self.calendars._running is None


def test_what_the_worker_finds_holds_and_the_file_of_the_user_says_what_it_said(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_text(YEARLY)
    desk = Desk(tmp_path, f'[calendar]\npath = "{path}"\n')
    desk.calendars.start()
    desk.wait()
    assert {(day.month, day.day) for day in days_off(desk.preferences.holds)} == {(12, 24)}
    assert desk.preferences.now[DAYS_OFF] == ()
    assert desk.changes == 1
    assert desk.told == []


@pytest.mark.logs
def test_a_calendar_that_went_away_is_told_once_and_its_days_stay(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a.ics"
    path.write_text(YEARLY)
    desk = Desk(tmp_path, f'[calendar]\npath = "{path}"\n')
    desk.calendars.start()
    desk.wait()
    path.unlink()
    desk.alarms.advance(86_400)  # nothing polls: it is seen at the turn of the day
    desk.wait()
    assert [problem.line() for problem in desk.told] == [
        f"Calendar: {path} is not there; expected an .ics file or a folder of them"
    ]
    assert caplog.messages == [desk.told[0].line()]
    assert days_off(desk.preferences.holds)
    assert desk.calendars.problems[0].line() == desk.told[0].line()


def test_without_a_calendar_no_process_is_started_and_what_was_found_goes_when_it_is_taken_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "")
    desk.calendars.start()
    assert desk.calendars._running is None
    desk.calendars.stop()
    day = date(2026, 12, 24)
    write_found(tmp_path, Found(asked={"calendar.path": "gone"}, year=2026, days=(DateRange(day, day),)))
    desk = Desk(tmp_path, "")
    assert days_off(desk.preferences.holds) == {day}
    desk.calendars.start()
    desk.wait()
    assert not days_off(desk.preferences.holds)
    desk.calendars.look()
    assert desk.calendars._running is None
    desk.calendars.stop()
