"""The names of days as they are typed: a French command line knows the French ones too, and the app hears English."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time

import pytest

from detox.cli.day_words import day_in_english, end_in_english
from detox.core.durations import parse_day, parse_until
from detox.core.errors import DetoxError
from detox.core.hours import WEEKDAYS
from detox.core.text import Text
from detox.store.translations import translator
from tests.cli.french import Run
from tests.cli.test_french_answers import IDLE, Running
from tests.core.test_durations import instant

FRENCH_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SAY, NOW = translator("fr"), instant("2026-11-23T08:00")


def french_say(text: Text) -> str:
    return text.say(SAY)


@pytest.mark.parametrize(
    ("words", "until"),
    [
        (("hold", "demain"), "tomorrow"),
        (("hold", "Demain"), "tomorrow"),
        (("hold", "until", "demain"), "until tomorrow"),
        (("hold", "tomorrow"), "tomorrow"),
        (("hold", "banane", "demain"), "banane demain"),
        (("on-call", "demain"), "tomorrow"),
        (("crisis", "demain", "--reason", "x"), "tomorrow"),
        (("off", "demain"), "tomorrow"),
        (("off", "tomorrow"), "tomorrow"),
        (("off", "2026-12-01"), "2026-12-01"),
        (("off", "banane"), "banane"),
        *((("off", french), english) for french, english in zip(FRENCH_DAYS, WEEKDAYS, strict=True)),
        *((("off", english), english) for english in WEEKDAYS),
    ],
)
def test_a_french_day_is_told_to_the_app_in_english(
    french: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], until: str
) -> None:
    app = Running(IDLE)
    monkeypatch.setattr("detox.cli.context.ask", app.ask)
    assert french(*words).returncode == 0
    assert app.asked[-1]["until"] == until


@pytest.mark.parametrize("word", ["demain", *FRENCH_DAYS])
def test_an_english_command_line_has_no_french_days(french: Run, monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    app = Running(IDLE)
    monkeypatch.setattr("detox.cli.context.ask", app.ask)
    for command in ("hold", "off"):
        french(command, word, LC_ALL="C")
        assert app.asked[-1]["until"] == word


def _end(typed: str) -> datetime:
    return parse_until(end_in_english([typed], french_say), NOW, time(4))


def _day(typed: str) -> datetime:
    return parse_day(day_in_english(typed, french_say), NOW, time(4))


@pytest.mark.parametrize(
    ("read", "hint"),
    [(_end, "écris par exemple 30m, 2h, 14:00 ou demain."), (_day, "comme 2026-12-01, lundi ou demain.")],
)
def test_what_a_french_hint_names_can_be_typed(read: Callable[[str], datetime], hint: str) -> None:
    with pytest.raises(DetoxError) as wrong:
        read("banane")
    said = wrong.value.message.say(SAY)
    assert said.startswith("«\u202fbanane\u202f» n’est pas ")
    assert said.endswith(hint)
    named = re.findall(r"\d[\w:-]+|lundi|demain", hint)
    assert len(named) >= 3
    for word in named:
        assert read(word) > NOW.utc


@pytest.mark.parametrize("command", ["hold", "off", "on-call"])
def test_the_help_names_the_words_of_its_language(french: Run, command: str) -> None:
    assert "|demain" in french(command, "--help").stdout
    assert "|tomorrow" in french(command, "--help", LC_ALL="C").stdout
