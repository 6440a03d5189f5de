"""``detox-tray calendar``: looks, keeps, says; and what it found counts in the other commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detox.cli.main import main
from detox.store.calendar_cache import NAME

HOLIDAY = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:day off\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\nEND:VCALENDAR\n"


def told(profile: Path, *words: str) -> int:
    return main(["--profile", str(profile), *words])


def test_it_finds_keeps_and_says_days_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.ics"
    path.write_text(HOLIDAY.format(day="20990105"))  # whatever year it is, nothing of this is in it
    assert told(tmp_path, "settings", "set", "calendar.path", str(path)) == 0
    assert told(tmp_path, "settings", "set", "days_off.dates", '["2099-01-06"]') == 0
    assert told(tmp_path, "calendar", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["days_off"] == ["2099-01-06"]
    assert (found["on_call"], found["cover"], found["problems"]) == ([], [], [])
    assert (tmp_path / NAME).exists()


def test_before_anything_was_kept_there_is_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(tmp_path / "new", "calendar") == 0
    said = capsys.readouterr()
    assert (said.out.splitlines(), said.err) == (["Days off   none", "On call    none", "Cover      none"], "")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_what_is_wrong_is_one_line_and_exit_1_and_doctor_says_it_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(tmp_path, "settings", "set", "calendar.path", str(tmp_path / "none.ics"))
    assert told(tmp_path, "calendar") == 1
    line = f"detox-tray: Calendar: {tmp_path / 'none.ics'} is not there; expected an .ics file or a folder of them\n"
    assert capsys.readouterr().err == line
    assert told(tmp_path, "doctor") == 0
    assert "is not there; expected an .ics file" in capsys.readouterr().out


def test_a_day_that_was_found_is_no_day_of_work_in_the_preview(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = {"schema": 1, "asked": {}, "year": 2026, "days": ["2026-11-23"]}
    (tmp_path / NAME).write_text(json.dumps(answer))
    assert told(tmp_path, "preview", "--date", "2026-11-23", "--json") == 0
    kinds = {event["kind"] for event in json.loads(capsys.readouterr().out)["events"]}
    assert "work_start" not in kinds
    assert told(tmp_path, "preview", "--date", "2026-11-24", "--json") == 0
    assert "work_start" in capsys.readouterr().out
