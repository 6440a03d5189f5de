"""On call by a calendar file, through the real worker: the door lets in, and is back when the shift is gone."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.desktop.kit.app import DOOR, App
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.waiting import stays, wait_until

CALENDAR = """\
BEGIN:VCALENDAR
{events}
END:VCALENDAR
"""


def event(title: str, begin: datetime, end: datetime) -> str:
    times = f"DTSTART:{begin:%Y%m%dT%H%M%SZ}\nDTEND:{end:%Y%m%dT%H%M%SZ}"
    return f"BEGIN:VEVENT\nSUMMARY:{title}\n{times}\nEND:VEVENT"


@pytest.mark.proof
def test_a_shift_of_the_calendar_takes_the_door_away_and_its_end_brings_it_back(
    app: App, browser: Browser, tmp_path: Path
) -> None:
    file, now = tmp_path / "work.ics", datetime.now(UTC)
    cover = event("cover: Ana", now - timedelta(hours=1), now + timedelta(hours=9))
    shift = event("I am on call", now - timedelta(hours=1), now + timedelta(hours=2))
    file.write_text(CALENDAR.format(events=cover))
    app.settings(calm(rules=block(-60, 3600), more=f'[calendar]\npath = "{file}"\n'))
    browser.feed("Instagram")
    app.start()
    wait_until(lambda: app.windows(DOOR), 15, "the door")
    found = app.profile / "calendar.json"
    wait_until(lambda: found.exists() and json.loads(found.read_text())["covers"], 20, "the worker to find who covers")

    file.write_text(CALENDAR.format(events=f"{cover}\n{shift}"))
    assert app.cli("calendar").count("On call") == 1
    wait_until(lambda: not app.windows(DOOR), 5, "the door to let in who is on call")
    until = datetime.fromisoformat(app.status()["on_call"]["until"])
    assert abs((until - (now + timedelta(hours=2))).total_seconds()) < 2
    assert app.status()["focus"], "the block itself runs on"

    file.write_text(CALENDAR.format(events=cover))
    app.cli("calendar")
    wait_until(lambda: app.windows(DOOR), 5, "the door to be back")
    assert app.status()["on_call"] is None

    app.cli("on-call", "2h")
    wait_until(lambda: not app.windows(DOOR), 5, "the door to let in who said so")
    app.cli("on-call", "off")
    wait_until(lambda: app.windows(DOOR), 5, "the door to be back")
    stays(lambda: app.windows(DOOR), 1, "the door")
    app.quit()
