"""Settings as data: what each kind takes and refuses, families and their members, defaults."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.errors import DetoxError
from detox.core.hours import HourRange
from detox.core.settings import (
    Kind,
    Setting,
    Settings,
    choice,
    clock,
    clocks,
    find,
    flag,
    hours,
    is_id,
    number,
    words,
    write_time,
)
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.engine import SETTINGS

NOTHING = plain("")
EVERY = Setting("reminders.<id>.every", number(0, 60), 5.0, NOTHING, NOTHING, defaults=(("pause", 30.0),))
COLOURS = choice(("red", plain("Red")), ("blue", plain("Blue")))


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (flag(), True, True),
        (number(0, 10), 3, 3.0),
        (number(0, 10), 10, 10.0),
        (number(0, 10), 0.0, 0.0),
        (clock(), "18:15", time(18, 15)),
        (clock(), time(18, 15, 1, 5), time(18, 15, 1)),
        (clocks(), ["16:00", "11:00", "16:00"], (time(11), time(16))),
        (clocks(), [], ()),
        (hours(), ["09:00-12:30", "22:00-07:00"], (HourRange(time(9), time(12, 30)), HourRange(time(22), time(7)))),
        (COLOURS, "red", "red"),
        (words(5), "héllo", "héllo"),
    ],
)
def test_a_kind_takes_what_toml_has(kind: Kind[Any], raw: object, value: object) -> None:
    assert kind.read(raw) == value
    assert kind.read(kind.write(kind.read(raw))) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (flag(), 1),
        (flag(), "true"),
        (number(0, 10), True),
        (number(0, 10), "3"),
        (number(0, 10), 10.001),
        (number(0, 10), -1),
        (number(0, 10), float("nan")),
        (number(0, 10), float("inf")),
        (number(0, 10), 10**400),
        (clock(), 18.15),
        (clock(), "6pm"),
        (clocks(), "11:00"),
        (clocks(), [11]),
        (hours(), "09:00-12:00"),
        (hours(), ["09:00-12:00", 5]),
        (hours(), ["09:00-09:00"]),
        (COLOURS, "green"),
        (COLOURS, ["red"]),
        (words(5), "longer"),
        (words(5), None),
    ],
)
def test_a_kind_refuses_the_rest_in_one_line(kind: Kind[Any], raw: object) -> None:
    with pytest.raises(DetoxError) as raised:
        kind.read(raw)
    assert "\n" not in raised.value.line()
    assert len(raised.value.line()) < 200


def test_whole_numbers_are_written_without_a_fraction() -> None:
    assert (repr(number(0, 10).write(3.0)), repr(number(0, 10).write(2.5))) == ("3", "2.5")
    assert (write_time(time(18, 15)), write_time(time(18, 15, 30))) == ("18:15", "18:15:30")


def test_a_member_of_a_family_has_its_own_default() -> None:
    settings = Settings({"reminders.water.every": 90.0})
    assert settings[EVERY.of("pause")] == 30.0
    assert settings[EVERY.of("water")] == 90.0
    assert settings[EVERY.of("stretch")] == 5.0
    assert settings.with_(EVERY.of("pause"), 1.0)[EVERY.of("pause")] == 1.0
    assert settings[EVERY.of("pause")] == 30.0


def test_members_are_the_built_in_ones_and_those_of_the_file() -> None:
    values = {"reminders.water.every": 9.0, "reminders.a.every": 1.0, "reminders.pause.every": 2.0, "quiet.hours": ()}
    assert Settings(values).members(EVERY) == ("pause", "a", "water")
    assert Settings({}).members(EVERY) == ("pause",)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("reminders.pause.every", True),
        ("reminders.my_own1.every", True),
        ("reminders..every", False),
        ("reminders.a.b.every", False),
        ("reminders.Pause.every", False),
        ("reminders.1st.every", False),
        ("reminders.pause", False),
        ("reminders.every", False),
        ("reminders.<id>.every", True),  # the family itself
        ("", False),
    ],
)
def test_a_key_is_found_by_its_name(key: str, found: bool) -> None:
    assert (find([EVERY], key) is not None) == found


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_a_value_its_own_kind_takes(setting: Setting[Any]) -> None:
    members = [setting.of(name) for name, _ in setting.defaults] if setting.family else [setting]
    for one in members:
        assert one.kind.read(one.kind.write(one.default)) == one.default
    assert setting.label.source
    assert setting.help.source


def test_no_key_is_declared_twice() -> None:
    keys = [setting.key for setting in SETTINGS]
    assert len(keys) == len(set(keys))


@given(st.sampled_from(SETTINGS), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.times() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
))  # fmt: skip
def test_whatever_stands_in_a_file_is_a_value_or_an_error_of_ours(setting: Setting[Any], raw: object) -> None:
    try:
        value = setting.kind.read(raw)
    except DetoxError:
        return
    assert setting.kind.read(setting.kind.write(value)) == value


@given(st.text(max_size=12))
def test_ids_are_small_latin_letters_digits_and_underscores(text: str) -> None:
    allowed = "abcdefghijklmnopqrstuvwxyz0123456789_"
    assert is_id(text) == (text != "" and text[0] in allowed[:26] and all(char in allowed for char in text))


def test_words_are_filled_in_at_last() -> None:
    said = QT_TRANSLATE_NOOP("Test", "{who} drank %n glass(es) of {what}").with_(2, who="Ana")
    said = said.with_(what=QT_TRANSLATE_NOOP("Test", "water"))
    assert said.say() == "Ana drank 2 glass(es) of water"
    french = {"water": "eau", said.source: "{who} a bu %n verre(s) de {what}"}
    assert said.say(lambda _context, source, _count: french[source]) == "Ana a bu 2 verre(s) de eau"


def test_the_users_own_words_may_hold_braces() -> None:
    assert plain("{half").say() == "{half"
    assert QT_TRANSLATE_NOOP("Test", "so: {text}").with_(text=plain("{0} {text}")).say() == "so: {0} {text}"
