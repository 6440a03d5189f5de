"""What the worker makes of calendars, good and bad: dates, shifts, names, one clear line each, the last good answer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from detox.core.days_off import DAYS_OFF
from detox.core.instant import Instant
from detox.core.on_call import COVERS, SHIFTS
from detox.core.settings import Settings
from detox.store.calendar_cache import NAME, Found, is_stale, read_found, with_found, write_found
from detox.store.calendar_worker import search
from tests.rules.words import settings_of

ZONE = "Europe/Berlin"


def instant(text: str = "2026-11-26T12:00", zone: str = ZONE) -> Instant:
    return Instant(datetime.fromisoformat(text).replace(tzinfo=UTC), zone, 0.0, 0.0, "boot")


def ics(folder: Path, *events: str, name: str = "a.ics") -> Path:
    parts = ("\n".join(("BEGIN:VEVENT", f"UID:{n}", event.strip(), "END:VEVENT")) for n, event in enumerate(events))
    path = folder / name
    path.write_text("\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *parts, "END:VCALENDAR", "")))
    return path


def found(path: Path, before: Found | None = None, now: Instant | None = None, **more: object) -> Found:
    values = {"calendar.path": str(path), **{f"calendar.{key}": value for key, value in more.items()}}
    return search(settings_of(values), now or instant(), before or Found())


def shifts(answer: Found) -> list[str]:
    return [str(one) for one in answer.shifts]


def lines(answer: Found) -> list[str]:
    return [line.say() for line in answer.problems]


def test_an_all_day_event_is_a_day_off_up_to_the_day_it_ends_before(tmp_path: Path) -> None:
    path = ics(tmp_path, "SUMMARY:Vacation\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270103")
    assert [str(one) for one in found(path).days] == ["2026-12-24 to 2027-01-02"]
    assert found(path, days_off="conference").days == ()
    assert found(path, days_off="VACATION").days
    timed = ics(tmp_path, "SUMMARY:Vacation\nDTSTART:20261224T090000\nDTEND:20261224T170000")
    assert found(timed).days == ()


@pytest.mark.parametrize("words", ["", " ", ",", " , ,"])
def test_no_word_makes_no_event_a_day_off_a_shift_or_a_cover(tmp_path: Path, words: str) -> None:
    path = ics(
        tmp_path, "SUMMARY:Launch of the spring campaign\nDTSTART;VALUE=DATE:20261224",
        "SUMMARY:Standup\nDTSTART:20261201T090000\nDURATION:PT1H",
    )  # fmt: skip
    answer = found(path, days_off=words, on_call=words, cover=words)
    assert (answer.days, answer.shifts, answer.covers) == ((), (), ())
    assert found(path).days == ()


@pytest.mark.parametrize("title", ["Vacances", "Congés d’été", "Annual leave", "My  day  off"])
def test_the_usual_words_of_every_language_are_known(tmp_path: Path, title: str) -> None:
    path = ics(
        tmp_path, f"SUMMARY:{title}\nDTSTART;VALUE=DATE:20261224",
        "SUMMARY:Astreinte marque\nDTSTART:20261201T090000Z\nDURATION:PT1H",
        "SUMMARY:Relais : Ana\nDTSTART:20261202T090000Z\nDURATION:PT1H",
    )  # fmt: skip
    answer = found(path)
    assert [str(one) for one in answer.days] == ["2026-12-24"]
    assert shifts(answer) == ["2026-12-01T09:00Z/2026-12-01T10:00Z"]
    assert [one.who for one in answer.covers] == ["Ana"]


def test_a_shift_that_repeats_keeps_its_hour_when_clocks_change_and_minds_what_was_taken_out_or_moved(
    tmp_path: Path,
) -> None:
    path = ics(
        tmp_path,
        "SUMMARY:On call\nDTSTART;TZID=Europe/Berlin:20261015T180000\nDTEND;TZID=Europe/Berlin:20261016T080000\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=5\nEXDATE;TZID=Europe/Berlin:20261105T180000",
    )
    moved = path.read_text().replace(
        "END:VCALENDAR",
        "BEGIN:VEVENT\nUID:0\nRECURRENCE-ID;TZID=Europe/Berlin:20261029T180000\nSUMMARY:On call\n"
        "DTSTART;TZID=Europe/Berlin:20261030T180000\nDTEND;TZID=Europe/Berlin:20261030T190000\nEND:VEVENT\nEND:VCALENDAR",
    )
    path.write_text(moved)
    assert shifts(found(path)) == [
        "2026-10-15T16:00Z/2026-10-16T06:00Z",
        "2026-10-22T16:00Z/2026-10-23T06:00Z",
        "2026-10-30T17:00Z/2026-10-30T18:00Z",  # the one of the 29th, moved; that of 5 November was taken out
        "2026-11-12T17:00Z/2026-11-13T07:00Z",
    ]
    assert lines(found(path)) == []


def test_a_rule_without_end_goes_as_far_as_the_next_year(tmp_path: Path) -> None:
    path = ics(tmp_path, "SUMMARY:on call\nDTSTART:20010101T180000\nDURATION:PT1H\nRRULE:FREQ=DAILY")
    answer = found(path)
    assert shifts(answer)[-1] == "2028-01-01T17:00Z/2028-01-01T18:00Z"
    assert shifts(answer)[0].startswith("2025-11-30")
    assert lines(answer) == []


@pytest.mark.parametrize("until", ["20261203", "20261203T200000Z", "20261203T200000"])
def test_the_end_of_a_rule_may_be_of_another_sort_than_its_start(tmp_path: Path, until: str) -> None:
    path = ics(tmp_path, f"SUMMARY:on call\nDTSTART:20261201T190000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL={until}")
    assert len(found(path).shifts) == 3


def test_times_without_a_zone_are_the_users_own(tmp_path: Path) -> None:
    path = ics(tmp_path, "SUMMARY:on call\nDTSTART:20261201T190000\nDTEND:20261201T210000")
    assert shifts(found(path)) == ["2026-12-01T18:00Z/2026-12-01T20:00Z"]
    assert shifts(found(path, now=instant(zone="America/Los_Angeles"))) == ["2026-12-02T03:00Z/2026-12-02T05:00Z"]


def test_so_are_times_of_a_zone_that_nobody_knows_and_one_line_says_so(tmp_path: Path) -> None:
    event = "SUMMARY:on call\nDTSTART;TZID=Mars/Olympus:2026120{n}T190000\nDURATION:PT1H"
    path = ics(tmp_path, event.replace("{n}", "1"), event.replace("{n}", "2"))
    answer = found(path)
    assert shifts(answer) == ["2026-12-01T18:00Z/2026-12-01T19:00Z", "2026-12-02T18:00Z/2026-12-02T19:00Z"]
    assert lines(answer) == [f'{path}: there is no time zone "Mars/Olympus"; its times are read as your own']


def test_who_covers_stands_after_the_word_and_an_all_day_event_of_it_is_no_day_off(tmp_path: Path) -> None:
    path = ics(
        tmp_path, "SUMMARY:Cover:  Ana\nDTSTART;TZID=Europe/Berlin:20261126T190000\nDURATION:PT12H",
        "SUMMARY:On Call: Instagram\nDTSTART;VALUE=DATE:20261127",
    )  # fmt: skip
    answer = found(path)
    assert [(str(one), one.who) for one in answer.covers] == [("2026-11-26T18:00Z/2026-11-27T06:00Z", "Ana")]
    assert shifts(answer) == ["2026-11-26T23:00Z/2026-11-27T23:00Z"]
    assert answer.days == ()


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("SUMMARY:on call\nDTSTART:2026ab\nDTEND:20261201T210000", "an event cannot be understood"),
        ("SUMMARY:on call", "an event cannot be understood"),
        ("SUMMARY:on call\nDTSTART:20261201T190000\nDTEND:20261201T180000", "ends before it begins"),
        ("SUMMARY:on call\nDTSTART:20261201T190000\nDURATION:PT1H\nRRULE:FREQ=NEVER", "an event cannot be understood"),
        ("SUMMARY:on call\nDTSTART:20200101T000000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY", "repeats more often"),
    ],
)
def test_a_broken_event_is_one_line_and_the_others_count(tmp_path: Path, event: str, said: str) -> None:
    path = ics(tmp_path, event, event, "SUMMARY:on call\nDTSTART:20261202T190000\nDURATION:PT1H")
    answer = found(path)
    assert "2026-12-02T18:00Z/2026-12-02T19:00Z" in shifts(answer)
    assert len(lines(answer)) == 1
    assert said in lines(answer)[0]
    assert str(path) in lines(answer)[0]


def test_what_was_called_off_or_takes_no_time_is_nothing(tmp_path: Path) -> None:
    path = ics(
        tmp_path, "SUMMARY:on call\nSTATUS:CANCELLED\nDTSTART:20261201T190000\nDURATION:PT1H",
        "SUMMARY:on call\nDTSTART:20261201T190000",
    )  # fmt: skip
    assert (shifts(found(path)), lines(found(path))) == ([], [])


def broken(tmp_path: Path, what: str) -> Path:
    path = tmp_path / "b.ics"
    match what:
        case "missing":
            return path
        case "empty folder":
            (tmp_path / "folder").mkdir()
            return tmp_path / "folder"
        case "large":
            path.write_bytes(b"BEGIN:VCALENDAR\n" + b"X" * (10 << 20))
        case "cut off":
            path.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026")
        case _:
            path.write_bytes(b"\x00\xff<html>")
    return path


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("missing", "is not there; expected an .ics file or a folder of them"),
        ("empty folder", "holds no .ics file"),
        ("large", "is larger than 5 MB; expected an .ics file of a few years"),
        ("no calendar", "is no calendar; expected an .ics file"),
        ("cut off", "ends in the middle; expected END:VCALENDAR"),
    ],
)
def test_a_file_that_says_nothing_leaves_the_last_good_answer(tmp_path: Path, what: str, said: str) -> None:
    good = found(ics(tmp_path, "SUMMARY:day off\nDTSTART;VALUE=DATE:20261224",
                     "SUMMARY:on call\nDTSTART:20261202T190000\n"
                     "DURATION:PT1H", name="good.txt"))  # fmt: skip
    assert good.days
    assert good.shifts
    path = broken(tmp_path, what)
    answer = found(path, before=good)
    assert (answer.days, answer.shifts) == (good.days, good.shifts)
    assert len(lines(answer)) == 1
    assert said in lines(answer)[0]
    assert str(path) in lines(answer)[0]


def test_a_folder_is_all_its_calendars_and_a_bad_one_among_them_leaves_the_last_good_answer(tmp_path: Path) -> None:
    ics(tmp_path, "SUMMARY:day off\nDTSTART;VALUE=DATE:20261224", name="a.ics")
    ics(tmp_path, "SUMMARY:day off\nDTSTART;VALUE=DATE:20261228", name="b.ICS")
    (tmp_path / "note.txt").write_text("no calendar")
    good = found(tmp_path)
    assert [str(one) for one in good.days] == ["2026-12-24", "2026-12-28"]
    (tmp_path / "a.ics").write_text("nothing")
    assert found(tmp_path, before=good).days == good.days


def test_public_holidays_of_a_country_and_its_region() -> None:
    bavaria = search(settings_of({"days_off.country": "de-BY"}), instant(), Found())
    germany = search(settings_of({"days_off.country": "DE"}), instant(), Found())
    assert "2026-01-06" in [str(one) for one in bavaria.holidays]
    assert "2026-01-06" not in [str(one) for one in germany.holidays]
    assert bavaria.holidays[0].first.year == 2025  # the night of New Year's Eve
    assert bavaria.holidays[-1].last.year == 2027


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("QQ", 'no public holidays are known of "QQ"; expected a country such as "DE" or "DE-BY"'),
        ("QQQ", 'no public holidays are known of "QQQ"'),
        ("DE-XX", '"XX" is no region of DE; expected one of BB, BE'),
        ("-", 'no public holidays are known of "-"'),
    ],
)
def test_a_country_that_nobody_knows_is_one_line_and_leaves_the_last_good_answer(where: str, said: str) -> None:
    good = search(settings_of({"days_off.country": "DE"}), instant(), Found())
    answer = search(settings_of({"days_off.country": where}), instant(), good)
    assert answer.holidays == good.holidays
    assert len(lines(answer)) == 1
    assert said in lines(answer)[0]


def test_what_was_found_is_kept_and_read_back(tmp_path: Path) -> None:
    path = ics(
        tmp_path, "SUMMARY:day off\nDTSTART;VALUE=DATE:20261224",
        "SUMMARY:on call\nDTSTART:20261202T190000\nDURATION:PT1H",
        "SUMMARY:cover: Zoë\nDTSTART:20261202T190000\nDURATION:PT1H", "SUMMARY:x\nDTSTART:oops",
    )  # fmt: skip
    answer = found(path)
    write_found(tmp_path, answer)
    kept = read_found(tmp_path)
    assert replace(kept, problems=()) == replace(answer, problems=())
    assert lines(kept) == lines(answer)
    assert kept.told()[0].line() == f"Calendar: {lines(answer)[0]}"


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"schema": 2}', '{"schema": 1, "days": 5, "shifts": [[]], "year": ""}']
)
def test_a_file_that_is_not_ours_is_as_if_it_were_not_there(tmp_path: Path, content: str) -> None:
    (tmp_path / NAME).write_text(content)
    assert read_found(tmp_path) == Found()


def test_the_worker_is_wanted_when_the_question_is_another_one(tmp_path: Path) -> None:
    path = ics(tmp_path, "SUMMARY:day off\nDTSTART;VALUE=DATE:20261224")
    settings = settings_of({"calendar.path": str(path)})
    assert not is_stale(Found(), Settings(), instant())
    assert not is_stale(search(Settings(), instant(), Found()), Settings(), instant())
    assert is_stale(Found(), settings, instant())
    write_found(tmp_path, search(settings, instant(), Found()))
    answer = read_found(tmp_path)
    assert not is_stale(answer, settings, instant("2026-12-31T12:00"))
    assert is_stale(answer, settings, instant("2027-01-01T12:00"))
    assert is_stale(answer, settings, instant(zone="Asia/Tokyo"))
    assert is_stale(answer, settings_of({"calendar.path": str(path), "calendar.on_call": "duty"}), instant())
    assert is_stale(answer, Settings(), instant())  # nothing is looked for any more: what was found must go
    path.write_text(path.read_text() + "\n")
    assert is_stale(answer, settings, instant())


def test_what_was_found_stands_beside_what_the_user_wrote(tmp_path: Path) -> None:
    path = ics(
        tmp_path, "SUMMARY:day off\nDTSTART;VALUE=DATE:20261224",
        "SUMMARY:on call\nDTSTART:20261202T190000\nDURATION:PT1H",
        "SUMMARY:cover: Ana\nDTSTART:20261202T190000\nDURATION:PT1H",
    )  # fmt: skip
    mine = settings_of(
        {"days_off.dates": ["2026-12-24 to 2026-12-25"], "on_call.shifts": ["2026-12-05T10:00Z/2026-12-05T12:00Z"]}
    )
    all_of_it = with_found(mine, found(path))
    assert [str(one) for one in all_of_it[DAYS_OFF]] == ["2026-12-24 to 2026-12-25"]
    assert len(all_of_it[SHIFTS]) == 2
    assert [one.who for one in all_of_it[COVERS]] == ["Ana"]
    assert with_found(mine, Found()) is mine


def test_no_title_is_kept_but_the_name_of_who_covers(tmp_path: Path) -> None:
    path = ics(tmp_path, "SUMMARY:on call for Secret GmbH\nDTSTART:20261202T190000\nDURATION:PT1H")
    write_found(tmp_path, found(path))
    kept = json.loads((tmp_path / NAME).read_text())
    assert "Secret" not in json.dumps(kept)
