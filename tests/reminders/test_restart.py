"""Progress through a restart: kept over a short stop, begun anew after a long one, whatever the file says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.commands import AnswerCard
from detox.core.inputs import InputSeen
from detox.reminders.deck import Deck
from detox.reminders.state import State
from tests.fakes.clock import FakeClock
from tests.rules.draw import examples
from tests.rules.run import Run
from tests.rules.words import without

ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary")}
ONLY_SNACK = {"reminders.pause.enabled": False, "reminders.water.enabled": False, **without("summary")}


@pytest.mark.parametrize("reboot", [False, True])
def test_a_short_stop_neither_counts_nor_recovers(reboot: bool) -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:20").restart(600, reboot=reboot)
    run.until("10:11").expect("10:10:00 offered pause")


def test_a_kill_loses_what_was_counted_since_the_last_beat_and_no_more() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:15").send(InputSeen()).until("09:20").restart(600, kill=True)
    run.until("10:16").expect("10:15:00 offered pause")


@pytest.mark.parametrize(("off", "comes"), [(1799, "10:29:59"), (1800, "10:50:00"), (7200, "12:20:00")])
def test_after_a_long_stop_the_rhythm_begins_anew(off: float, comes: str) -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:20").restart(off).until("12:30")
    assert run.happened[:1] == [f"{comes} offered pause"]


def test_what_was_put_off_comes_when_it_should() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("10:00").send(AnswerCard("later")).wait(60).restart(60, reboot=True)
    run.until("10:11").expect("""
        10:00:00 offered pause
        10:00:00 snoozed pause
        10:10:00 offered pause
    """)


def test_what_was_put_off_is_forgotten_after_a_long_stop() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("10:00").send(AnswerCard("later")).restart(3600).until("12:01")
    assert run.happened[2:] == ["12:00:00 offered pause"]


def test_a_card_that_a_quit_took_away_comes_again_no_sooner_than_the_cooldown() -> None:
    for kill in (False, True):
        run = Run("2026-11-23 09:00", ONLY_PAUSE).until("10:00:20").restart(30, kill=kill)
        run.until("10:12").expect("""
            10:00:00 offered pause
            10:10:20 offered pause
        """)


def test_the_cooldown_goes_on_over_a_restart() -> None:
    values = {**ONLY_PAUSE, "reminders.tea.every_minutes": 72}
    run = Run("2026-11-23 09:00", values).until("10:00").wait(300).send(AnswerCard("done")).restart(30)
    run.until("10:16").expect("""
        10:00:00 offered pause
        10:05:00 taken pause
        10:15:00 offered tea
    """)


def test_a_hold_goes_on_over_a_restart_and_a_reboot() -> None:
    for reboot in (False, True):
        run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:50").hold(30).restart(30, reboot=reboot)
        assert run.view.tray.state == "held"
        run.until("10:21").expect("""
            09:50:00 hold
            10:20:00 offered pause
        """)


def test_a_clock_time_missed_while_off_is_made_up_for_within_the_hour() -> None:
    run = (
        Run("2026-11-23 10:50", ONLY_SNACK).until("10:55").restart(1200).until("11:16").expect("11:15:00 offered snack")
    )
    assert run.card
    Run("2026-11-23 10:50", ONLY_SNACK).until("10:55").restart(3900).until("13:00").expect("")


def test_a_clock_time_that_was_shown_is_not_shown_again() -> None:
    run = Run("2026-11-23 10:50", ONLY_SNACK, answer=("done", 5)).until("11:01").restart(60).until("16:00:06")
    run.expect("""
        11:00:00 offered snack
        11:00:05 taken snack
        16:00:00 offered snack
        16:00:05 taken snack
    """)


def test_an_absence_before_the_stop_goes_on_through_it() -> None:
    """Idle since half past nine, restarted by an update at night: in the morning nobody is near a pause."""
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:33").away(180).until("09:34").restart(60).send(InputSeen())
    run.until("10:36").expect("""
        09:35:00 taken pause natural
        10:35:00 offered pause
    """)


def test_a_clock_set_back_while_off_makes_nothing_longer() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("10:00").send(AnswerCard("later")).restart(30, wall=-86_400)
    run.happened.clear()
    run.wait(7200)
    assert [line.split(" ", 1)[1] for line in run.happened] == ["offered pause"]


def test_the_deck_goes_on() -> None:
    run = Run("2026-11-23 09:00", {**ONLY_PAUSE, "reminders.pause.every_minutes": 20}, answer=("done", 0))
    for _ in range(6):
        run.wait(1200).restart(5)
    tips = [str(log.data["tip"]) for _, log in run.logged if log.kind == "taken"]
    assert len(tips) == 6
    assert len(set(tips[:3])) == len(set(tips[3:])) == 3


# --- what lies on the disk may be anything ---------------------------------------------------------------------------

junk: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
KEYS = ("at_ms", "counters", "clock_ms", "snoozed_ms", "closed_ms", "absent_ms", "hold_ms", "deck")


@examples(150, 10_000)
@given(st.dictionaries(st.sampled_from(KEYS), junk | st.dictionaries(st.sampled_from(("pause", "x")), junk)))
def test_a_tampered_state_is_read_without_a_word_and_lives_on(raw: dict[str, Any]) -> None:
    now = FakeClock().now()
    found = State.restored(raw, now, "seed")
    json.dumps(found.saved(now), allow_nan=False)
    run = Run("2026-11-23 09:00", ONLY_PAUSE)
    run.engine._reminders = found
    run.wait(7200)
    assert run.beats < 40


def test_a_state_is_what_was_saved() -> None:
    run = Run("2026-11-23 09:00", without("summary")).until("09:50").hold(60).away(60)
    state, now = run.engine._reminders, run.now
    again = State.restored(json.loads(json.dumps(state.saved(now))), now, "seed")
    assert again.saved(now) == state.saved(now)
    assert isinstance(again.deck, Deck)
