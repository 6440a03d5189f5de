"""What the first screen makes of choices, which permissions it asks for, and the card it shows."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QObject, QUrl, Signal

from detox.app.permissions import Permissions, permissions
from detox.app.sample import Sample
from detox.app.welcome import changes, workday
from detox.core.hours import HourRange
from detox.core.language import LANGUAGES
from detox.core.ports.choice import Choice, Refused
from detox.core.settings import Settings
from detox.core.text import plain
from detox.focus.settings import RULES
from detox.reminders.card import Card
from detox.reminders.settings import TONE
from detox.reminders.tips import Tip
from detox.store.tips_file import load_tips
from detox.ui.welcome.asked import Answers, Workday
from detox.usage.settings import WORK_HOURS
from tests.rules.words import settings_of

NOTHING = Answers(None, None, None, evening=False)


def windows(chosen: str, *refused: str) -> tuple[Choice, ...]:
    return (Choice("Windows", chosen, tuple(Refused(name, plain("why"), plain("how")) for name in refused)),)


def test_untouched_choices_write_nothing() -> None:
    assert changes(NOTHING) == []


def test_hours_tone_and_evening_become_settings() -> None:
    found = dict(changes(Answers(Workday((0, 5), time(20), time(2)), "plain", None, evening=True)))
    settings = Settings({setting.key: value for setting, value in found.items()})
    assert settings[WORK_HOURS.of("monday")] == settings[WORK_HOURS.of("saturday")] == (HourRange(time(20), time(2)),)
    assert settings[WORK_HOURS.of("tuesday")] == ()
    assert settings[TONE] == "plain"
    (rule,) = settings[RULES]
    assert (rule.days, rule.hours, rule.enabled) == ((3,), (HourRange(time(19, 30), time(7)),), True)
    for setting, value in found.items():
        assert setting.kind.read(setting.kind.write(value)) == value


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Workday((0, 1, 2, 3, 4), time(9), time(18))),
        ({"work.hours.saturday": ["09:00-18:00"]}, Workday((0, 1, 2, 3, 4, 5), time(9), time(18))),
        ({"work.hours.monday": ["10:00-18:00"]}, None),
        ({"work.hours.monday": ["09:00-12:00", "13:00-18:00"]}, None),
        ({f"work.hours.{day}": [] for day in ("monday", "tuesday", "wednesday", "thursday", "friday")},
         Workday((), time(9), time(18))),
    ],
)  # fmt: skip
def test_hours_are_shown_where_all_days_share_them(values: dict[str, object], expected: Workday | None) -> None:
    assert workday(settings_of(values)) == expected


@pytest.mark.parametrize(
    ("choice", "desktop", "expected"),
    [
        (windows("x11"), "XFCE", []),
        (windows("wlroots"), "sway", []),
        (windows("none", "wlroots", "kwin", "gnome"), "sway", []),
        (windows("none", "wlroots", "kwin", "gnome"), "ubuntu:GNOME", [("gnome", False)]),
        (windows("gnome", "wlroots", "kwin"), "GNOME", [("gnome", True)]),
        (windows("kwin", "wlroots"), "KDE", [("kwin", True)]),
        (windows("none", "wlroots", "kwin", "gnome"), "KDE", [("kwin", False)]),
        (windows("macos-untitled", "macos"), "", [("macos", False)]),
        (windows("macos"), "", [("macos", True)]),
        (windows("win32"), "", [("windows", False)]),
    ],
)
def test_each_desktop_is_asked_for_what_it_has_to_allow(
    choice: tuple[Choice, ...], desktop: str, expected: list[tuple[str, bool]]
) -> None:
    found = permissions(choice, desktop, installed=False, script=True)
    assert [(each.id, each.given) for each in found] == expected
    assert all(each.given or each.button for each in found)


def test_an_extension_that_is_there_only_waits_for_the_next_log_in() -> None:
    here = windows("none", "gnome")
    (before,) = permissions(here, "GNOME", installed=False, script=True)
    (after,) = permissions(here, "GNOME", installed=True, script=True)
    (by_hand,) = permissions(here, "GNOME", installed=False, script=False)
    assert before.button is not None
    assert after.button is None
    assert "Log out and in again" in after.line.say()
    assert by_hand.button is None
    assert "install.sh install" in by_hand.line.say()


def test_each_button_does_its_deed() -> None:
    done: list[object] = []

    def opened(url: QUrl) -> bool:
        done.append(url.scheme())
        return True

    stand = Permissions(lambda: (), lambda: done.append("again"), lambda: done.append("changed"), {}, opened)
    stand.ask("macos")
    stand.ask("windows")
    stand.ask("kwin")
    assert done == ["x-apple.systempreferences", "ms-settings", "again", "changed"]


class Stand(QObject):
    """Stands where the cards do."""

    another = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Card] = []
        self.keyboard = 0

    def show_card(self, card: Card) -> None:
        self.shown.append(card)

    def take_keyboard(self) -> None:
        self.keyboard += 1


def tip(name: str, tone: str, **more: str) -> Tip:
    return Tip(
        name, "pause", "en", "", (), "", (), tone, "", after=more.get("after"), length=more.get("length", "short")
    )


def test_the_sample_speaks_in_the_tone_that_was_chosen_and_never_claims_what_was_not_measured() -> None:
    deck = [tip("a", "playful", after="scroll"), tip("b", "plain"), tip("c", "playful"), tip("d", "playful"),
            tip("e", "playful", length="long")]  # fmt: skip
    cards = Stand()
    seen: list[str] = []
    sample = Sample(cards, lambda: {"water": deck}, seen.append)  # type: ignore[arg-type]
    sample.show("playful")
    cards.another.emit()
    sample.show("plain")
    sample.show("mixed")
    assert [card.tip.id for card in cards.shown[:3]] == ["c", "d", "b"]
    assert len(cards.shown) == 4
    assert cards.keyboard == 3, "what was asked for can be answered by keys; what is turned over has them already"
    assert seen == [card.tip.id for card in cards.shown]


def test_samples_come_from_one_deck_after_the_other() -> None:
    decks = {"water": [tip("w1", "plain"), tip("w2", "plain"), tip("w3", "plain")], "move": [tip("m1", "plain")]}
    cards = Stand()
    sample = Sample(cards, lambda: decks, lambda _: None)  # type: ignore[arg-type]
    for _ in range(5):
        sample.show("plain")
    assert [card.tip.id for card in cards.shown] == ["w1", "m1", "w2", "w3", "w1"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_decks_have_a_sample_in_every_tone(lang: str) -> None:
    decks, _ = load_tips(lang)
    for tone, _ in TONE.kind.choices:
        cards = Stand()
        sample = Sample(cards, lambda: decks, lambda _: None)  # type: ignore[arg-type]
        for _ in range(3):
            sample.show(tone)
        assert len({card.tip.id for card in cards.shown}) > 1
        assert {card.tip.tone for card in cards.shown} <= {tone} or tone == "mixed"
