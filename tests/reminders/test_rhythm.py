"""When cards come: rhythms, merging, cooldown, the notice instead of a card. Every line is one event and its second."""

from __future__ import annotations

import pytest

from detox.core.commands import AnotherTip, AnswerCard, Remind
from detox.core.decisions import Notify
from detox.core.inputs import Alarm, InputSeen
from detox.reminders.card import ShowCard
from tests.rules.run import Run
from tests.rules.words import window, without

ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary")}
OWN = {**ONLY_PAUSE, "reminders.pause.every_minutes": 30}


def test_a_working_day() -> None:
    run = Run("2026-11-23 09:00", answer=("done", 5))
    run.until("18:30").expect("""
        10:00:00 offered pause
        10:00:05 taken pause
        11:00:00 offered snack+water+pause
        11:00:05 taken snack+water+pause
        12:00:00 offered pause
        12:00:05 taken pause
        13:00:00 offered water+pause
        13:00:05 taken water+pause
        14:00:00 offered pause
        14:00:05 taken pause
        15:00:00 offered water+pause
        15:00:05 taken water+pause
        16:00:00 offered snack+pause
        16:00:05 taken snack+pause
        17:00:00 offered water+pause
        17:00:05 taken water+pause
        18:00:00 offered pause
        18:00:05 taken pause
        18:15:00 summary 2026-11-23
    """)


def test_a_default_day_of_nine_hours_has_at_most_eight_cards_while_somebody_works_and_rests() -> None:
    """Lunch away, two short walks: what a day is like."""
    run = Run("2026-11-23 09:00", answer=("done", 10))
    for leave, back in (("10:40", "10:46"), ("12:30", "13:15"), ("15:20", "15:26")):
        run.until(leave).away().until(back).back()
    run.until("18:00")
    assert sum("offered" in line for line in run.happened) <= 8
    run.until("18:30")  # the summary comes, too
    assert sum(isinstance(decision, Notify) for decision in run.decisions) <= 3


def test_the_rhythm_counts_from_when_the_card_came_not_from_its_answer() -> None:
    Run("2026-11-23 09:00", OWN, answer=("missed", 40)).until("10:30").expect("""
        09:30:00 offered pause
        09:30:40 missed pause
        10:00:00 offered pause
        10:00:40 missed pause
        10:30:00 offered pause
    """)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        # due within ten minutes of the first: it joins, and the longest rhythm names the card
        (40, "09:30:00 offered tea+pause | 09:30:05 taken tea+pause | 10:00:00 offered tea+pause"),
        # one second later it does not; nor may it come within ten minutes of the end of the card before
        (40 + 1 / 60, "09:30:00 offered pause | 09:30:05 taken pause | 09:40:05 offered tea | 09:40:10 taken tea"),
        (41, "09:30:00 offered pause | 09:30:05 taken pause | 09:41:00 offered tea | 09:41:05 taken tea"),
    ],
)
def test_what_is_due_within_ten_minutes_joins(minutes: float, expected: str) -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.tea.every_minutes": minutes}, answer=("done", 5)).until("10:00:01")
    run.happened = run.happened[: expected.count("|") + 1]
    run.expect(expected.replace("|", "\n"))


def test_a_kind_that_joined_starts_anew() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.tea.every_minutes": 35}, answer=("done", 0))
    run.until("10:35").expect("""
        09:30:00 offered tea+pause
        09:30:00 taken tea+pause
        10:00:00 offered tea+pause
        10:00:00 taken tea+pause
        10:30:00 offered tea+pause
        10:30:00 taken tea+pause
    """)


def test_without_a_cooldown_only_what_is_due_at_once_joins() -> None:
    values = {**OWN, "reminders.tea.every_minutes": 31, "cards.cooldown_minutes": 0}
    Run("2026-11-23 09:00", values, answer=("done", 5)).until("09:59").expect("""
        09:30:00 offered pause
        09:30:05 taken pause
        09:31:00 offered tea
        09:31:05 taken tea
    """)


def test_no_card_comes_while_one_is_up_however_long() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.tea.every_minutes": 45})
    run.until("10:40").expect("09:30:00 offered pause")
    run.send(AnswerCard("missed")).until("10:50").expect("""
        10:40:00 missed pause
        10:50:00 offered tea+pause
    """)


def test_a_card_that_was_asked_for_comes_at_any_time() -> None:
    run = Run("2026-11-23 22:00", OWN)  # quiet hours
    run.hold(60).send(Remind("water")).expect("""
        22:00:00 hold
        22:00:00 offered water asked
    """)


def test_a_card_that_was_asked_for_takes_the_place_of_one_that_is_up() -> None:
    """The one before was left alone: nothing that was offered may be without an end."""
    run = Run("2026-11-23 09:00", OWN).until("09:30").send(Remind("snack")).send(AnswerCard("done"))
    run.expect("""
        09:30:00 offered pause
        09:30:00 missed pause
        09:30:00 offered snack asked
        09:30:00 taken snack
    """)


def test_a_card_that_was_asked_for_starts_its_rhythm_anew() -> None:
    run = Run("2026-11-23 09:00", OWN, answer=("done", 5)).until("09:20").send(Remind("pause"))
    run.until("09:50").expect("""
        09:20:00 offered pause asked
        09:20:05 taken pause
        09:50:00 offered pause
    """)


def test_nobody_knows_that_reminder() -> None:
    Run("2026-11-23 09:00", OWN).send(Remind("nap")).expect("09:00:00 refused 2")


def test_another_tip_changes_the_tip_only() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:30")
    shown = [one.card.tip.id for one in run.decisions if isinstance(one, ShowCard)]
    run.send(AnotherTip(), AnotherTip()).until("09:59").send(AnswerCard("done")).until("10:09:00")
    run.expect("""
        09:30:00 offered pause
        09:59:00 taken pause
        10:09:00 offered pause
    """)
    tips = [one.card.tip.id for one in run.decisions if isinstance(one, ShowCard)]
    assert tips[:1] == shown
    assert len(set(tips[:3])) == 3  # the deck is not used up before


def test_cards_switched_off_become_notices() -> None:
    Run("2026-11-23 09:00", {**OWN, "cards.enabled": False, "reminders.tea.every_minutes": 45}).until(
        "10:10"
    ).expect("""
        09:30:00 offered pause
        09:30:00 notice reminder
        09:45:00 offered tea
        09:45:00 notice reminder
        10:00:00 offered pause
        10:00:00 notice reminder
    """)


def test_a_kind_that_is_new_starts_at_zero() -> None:
    run = Run("2026-11-23 09:00", OWN, answer=("done", 0)).until("09:20")
    run.change({"reminders.tea.every_minutes": 15}).until("09:34").expect("""
        09:30:00 offered pause+tea
        09:30:00 taken pause+tea
    """)
    run.change({"reminders.pause.enabled": False}).until("09:44")
    run.change({"reminders.pause.enabled": True}).until("10:15").expect("""
        09:45:00 offered tea
        09:45:00 taken tea
        10:00:00 offered tea
        10:00:00 taken tea
        10:14:00 offered pause+tea
        10:14:00 taken pause+tea
    """)


def test_a_shorter_rhythm_acts_at_once() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:20").change({"reminders.pause.every_minutes": 15})
    run.expect("09:20:00 offered pause")


def test_nothing_comes_without_the_alarm() -> None:
    """If the alarms never ring, nothing that is due by time may come by another way."""
    run = Run("2026-11-23 09:00", {"focus.rules": [{"id": "a", "hours": ["10:00-23:00"]}], **without("quiet")})
    run.alarms = False
    for minute in range(1, 600):
        run.wait(60).send(window("instagram" if minute % 2 else "mail"), InputSeen())
    run.expect("")
    run.alarms = True
    run.wait(0).send(AnswerCard("done"))
    assert [line.split()[1] for line in run.happened] == [
        "block_start",
        "follow",
        "door",
        "offered",
        "taken",
        "summary",
    ]


def test_an_alarm_that_rings_too_early_or_for_nothing_changes_nothing() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:29:59").wait(0.5).send(Alarm("reminders")).expect("")
    run.until("09:30").expect("09:30:00 offered pause").until("10:30").send(Alarm("reminders")).expect("")


def test_the_tray_says_so_half_a_minute_before() -> None:
    run = Run("2026-11-23 09:00", OWN)
    assert run.until("09:29:29").view.tray.state == "run"
    assert run.until("09:29:30").view.tray.state == "due"
    assert run.until("09:30:00").view.tray.state == "due"
    assert run.send(AnswerCard("skip")).view.tray.state == "run"
    assert [(f"{one.at:%H:%M:%S}", one.name) for one in run.view.tray.next] == [("09:00:00", "pause")]  # UTC
