"""Reading settings: what is sound applies, what is not is one clear line, and nothing is ever written."""

from __future__ import annotations

import os
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.errors import DetoxError
from detox.core.hours import HourRange
from detox.core.settings import Settings
from detox.store.settings_file import parse_value, read_settings
from detox.store.settings_template import default_file
from tests.store.schema import AT, COOLDOWN, EVERY, LOOK, NAME, QUIET, RULES, SCHEMA, SOUND, STARTS, WORK


def read(tmp_path: Path, text: str | bytes) -> tuple[Settings, list[str]]:
    path = tmp_path / "settings.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    before = path.read_bytes()
    settings, problems = read_settings(path, SCHEMA)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]
    lines = [problem.line() for problem in problems]
    assert all(line.startswith(f"Settings: {path}") and "\n" not in line for line in lines)
    return settings, [line.removeprefix(f"Settings: {path}") for line in lines]


def test_no_file_and_an_empty_file_are_all_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml", SCHEMA) == (Settings(), [])
    assert read(tmp_path, "") == (Settings(), [])
    assert read(tmp_path, "# only a comment\n\n[cards]\n") == (Settings(), [])


def test_every_way_of_writing_a_key_is_read(tmp_path: Path) -> None:
    settings, problems = read(
        tmp_path,
        """
        name = "Ana"
        day.starts_at = 05:30:00
        quiet = {hours = ["22:00-07:00", "12:00-13:00 Asia/Tokyo"]}
        [cards]
        cooldown_minutes = 15
        sound = true
        [look]
        theme = "dark"
        [reminders.water]
        every_minutes = 30.5
        at = ["16:00", "10:30"]
        [reminders.stretch_2]
        every_minutes = 5
        [work.hours]
        monday = ["20:00-02:00"]
        [[focus.rules]]
        id = "evening"
        days = ["mon"]
        [[focus.rules]]
        id = "lunch"
        """,
    )
    assert problems == []
    assert settings[NAME] == "Ana"
    assert settings[STARTS] == time(5, 30)
    assert settings[QUIET] == (HourRange(time(22), time(7)), HourRange(time(12), time(13), "Asia/Tokyo"))
    assert (settings[COOLDOWN], settings[SOUND], settings[LOOK]) == (15, True, "dark")
    assert settings[EVERY.of("water")] == 30.5
    assert settings[EVERY.of("pause")] == 60
    assert settings[AT.of("water")] == (time(10, 30), time(16))
    assert settings.members(EVERY) == ("pause", "water", "stretch_2")
    assert settings[WORK.of("monday")] == (HourRange(time(20), time(2)),)
    assert settings[RULES] == [{"id": "evening", "days": ["mon"]}, {"id": "lunch"}]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            'cards.cooldown_minutes = "ten"',
            ": cards.cooldown_minutes keeps its default: expected a number from 0 to 240, found 'ten'",
        ),
        (
            "cards.cooldown_minutes = true",
            ": cards.cooldown_minutes keeps its default: expected a number from 0 to 240, found True",
        ),
        (
            "cards.cooldown_minutes = 241",
            ": cards.cooldown_minutes keeps its default: expected a number from 0 to 240, found 241",
        ),
        (
            "cards.cooldown_minutes = nan",
            ": cards.cooldown_minutes keeps its default: expected a number from 0 to 240, found nan",
        ),
        (
            "cards.cooldown_minutes = {a = 1}",
            ": cards.cooldown_minutes keeps its default: expected a number from 0 to 240, found {'a",
        ),
        ("cards.sound = 1", ": cards.sound keeps its default: expected true or false, found 1"),
        ('look.theme = "pink"', """: look.theme keeps its default: expected one of "auto", "dark", found 'pink'"""),
        ("look.theme = []", ': look.theme keeps its default: expected one of "auto", "dark", found []'),
        (
            'quiet.hours = ["25:00-26:00"]',
            ': quiet.hours keeps its default: "25:00-26:00" is not a range of hours; write it like "09:00-',
        ),
        (
            'quiet.hours = "21:00-08:00"',
            ': quiet.hours keeps its default: expected a list of ranges such as ["09:00-12:30"], found',
        ),
        (
            'quiet.hours = ["09:00-09:00"]',
            ': quiet.hours keeps its default: "09:00-09:00" starts and ends at the same time; for a whole',
        ),
        (
            'quiet.hours = ["09:00-10:00 Mars"]',
            ': quiet.hours keeps its default: "Mars" is not a time zone; write it like "Europe/Paris"',
        ),
        (
            'day.starts_at = "4 am"',
            ': day.starts_at keeps its default: "4 am" is not a time of day; write it like "18:15"',
        ),
        (
            "name = 1979-05-27",
            ": name keeps its default: expected a text of at most 200 characters, found datetime.date(1979, 5, 27)",
        ),
        ("focus.rules = [1]", ": focus.rules keeps its default: expected a list of tables, found [1]"),
        ("reminders.water.at = [1]", ": reminders.water.at keeps its default: expected a time of day such as"),
        (
            "cards.cooldown = 3",
            ": cards.cooldown: there is no such setting (did you mean cards.cooldown_minutes?); it is",
        ),
        ("mood = 3", ": mood: there is no such setting; it is ignored."),
        ("[mood]\na = 1\nb = 2", ": mood: there is no such setting; it is ignored."),
        ("[[cards]]\na = 1", ": cards: expected a table of settings; it is ignored."),
        ("reminders.water = 5", ": reminders.water: expected a table of settings; it is ignored."),
        ("[reminders.Water]\nevery_minutes = 5", ": reminders.Water.every_minutes: there is no such setting"),
        (
            "[reminders.water]\nevery_minutes.x = 5",
            ": reminders.water.every_minutes keeps its default: expected a number from 0 to 1440",
        ),
    ],
)
def test_a_bad_key_is_named_and_the_rest_applies(tmp_path: Path, text: str, line: str) -> None:
    for order in (f'day.starts_at = "05:00"\n{text}', f'{text}\n[look]\ntheme = "dark"'):
        if order.count("starts_at") > 1 or order.count("theme") > 1:
            continue
        settings, problems = read(tmp_path, order)
        assert len(problems) == 1
        assert problems[0].startswith(line)
        assert settings[STARTS] == time(5) or settings[LOOK] == "dark"
        assert settings[COOLDOWN] == 10


def test_a_wrong_range_among_sound_ones_leaves_those(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, 'quiet.hours = ["22:00-22:00", "21:00-08:00", "25-26"]\n')
    assert settings[QUIET] == (HourRange(time(21), time(8)),)
    (line,) = problems
    assert line.startswith(': quiet.hours: the sound entries apply; "22:00-22:00" starts and ends at the same time;')


def test_ranges_that_overlap_apply_and_are_told_once(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, 'work.hours.monday = ["09:00-13:00", "12:00-18:00", "17:00-19:00"]\n')
    assert [str(one) for one in settings[WORK.of("monday")]] == ["09:00-13:00", "12:00-18:00", "17:00-19:00"]
    assert problems == [': work.hours.monday: "09:00-13:00" and "12:00-18:00" overlap; together they count once.']


def test_each_bad_key_has_its_own_line(tmp_path: Path) -> None:
    settings, problems = read(
        tmp_path, 'cards.sound = 1\ncards.cooldown_minutes = 20\nlook.theme = "x"\nz = 1\ny = 2\n'
    )
    assert [line.split(":")[1].split()[0] for line in problems] == ["cards.sound", "look.theme", "z", "y"]
    assert settings[COOLDOWN] == 20


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\0", ", line 1: expected TOML ("),
        (b"\0" * 5000, ", line 1: expected TOML ("),
        (b"a = 1\n\xff\xfe = 2\n", ", line 2: expected text in UTF-8; the file was not used."),
        (
            b'name = "Ana"\ncards.sound = maybe\n',
            ", line 2: expected TOML (invalid value); the file was not used.",
        ),
        (b"[cards\nsound = true\n", ", line 1: expected TOML ("),
        (b'name = "never closed', ", line 1: expected TOML (unterminated string); the file was not used."),
        (b"a = 1\n\na = 2\n", ", line 3: expected TOML (cannot overwrite a value); the file was not used."),
        (b"a = " + b"[" * 5000, ": its lists or tables are nested far too deep; the file was not used."),
        (b"#" * (1 << 20) + b"#", " is larger than 1 MiB and was not read."),
        ("name = 'Ana'\r".encode("utf-16"), ", line 1: expected text in UTF-8; the file was not used."),
    ],
)
def test_a_file_that_is_no_toml_gives_defaults_and_its_line(tmp_path: Path, content: bytes, line: str) -> None:
    settings, problems = read(tmp_path, content)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].startswith(line)


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, b'\xef\xbb\xbfname = "Ana"\r\n[cards]\r\nsound = true\r\n')
    assert (settings[NAME], settings[SOUND], problems) == ("Ana", True, [])


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    settings, problems = read_settings(path, SCHEMA)
    assert settings == Settings()
    assert [problem.line() for problem in problems] == [f"Settings: {path} cannot be read (Is a directory)."]


def test_a_broken_link_is_no_file(tmp_path: Path) -> None:
    os.symlink(tmp_path / "gone.toml", tmp_path / "settings.toml")
    assert read_settings(tmp_path / "settings.toml", SCHEMA) == (Settings(), [])


@given(some.binary(max_size=200))
def test_no_bytes_crash_it(raw: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_bytes(raw)
        settings, problems = read_settings(path, SCHEMA)
        assert all("\n" not in problem.line() for problem in problems)
        assert settings[COOLDOWN] == 10


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("90", 90),
        ("true", True),
        ('"18:15"', "18:15"),
        ("18:15", "18:15"),
        ('["09:00-12:30"]', ["09:00-12:30"]),
        ("Europe/Paris", "Europe/Paris"),
        ("[{id = 'a'}]", [{"id": "a"}]),
        ("dark", "dark"),
    ],
)
def test_a_value_is_read_as_toml_writes_it(text: str, value: object) -> None:
    assert parse_value(text) == value


@pytest.mark.parametrize("text", ["", "[1", "a = 1\nb = 2", "1\nb = 2", "{", '"x', "[" * 5000])
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(DetoxError, match="write it as TOML does"):
        parse_value(text)


def test_the_default_file_says_the_defaults_and_nothing_else(tmp_path: Path) -> None:
    text = default_file(SCHEMA)
    assert read(tmp_path, text) == (Settings(), [])
    settings, problems = read(
        tmp_path, "\n".join(line.removeprefix("#") if line[1:2] != " " else line for line in text.split("\n"))
    )
    assert problems == []
    for setting in SCHEMA:
        for one in [setting.of(name) for name, _ in setting.defaults] if setting.family else [setting]:
            assert one.key in settings.values
            assert settings[one] == one.default
    for words in ("Label of cards.cooldown_minutes (min, 0 to 240)", "Help of look.theme", "A guess.", '"dark": Dark'):
        assert words in text
    assert max(map(len, text.splitlines())) <= 120
