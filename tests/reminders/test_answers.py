"""How a card ends: done, later, skipped, missed; what is held comes back."""

from __future__ import annotations

from datetime import timedelta

from detox.core.busy import Busy
from detox.core.commands import AnswerCard, Hold, Remind, Resume
from detox.core.decisions import Log
from tests.rules.run import Run
from tests.rules.words import window, without

ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary")}
OWN = {**ONLY_PAUSE, "reminders.pause.every_minutes": 30}


def test_later_is_ten_minutes_after_the_answer() -> None:
    run = (
        Run("2026-11-23 09:00", OWN, answer=("later", 8))
        .until("10:00")
        .expect("""
        09:30:00 offered pause
        09:30:08 snoozed pause
        09:40:08 offered pause
        09:40:16 snoozed pause
        09:50:16 offered pause
        09:50:24 snoozed pause
    """)
    )
    run.answer = ("done", 1)
    run.until("10:16").expect("""
        10:00:24 offered pause
        10:00:25 taken pause
        10:15:24 offered pause
        10:15:25 taken pause
    """)


def test_a_snooze_ends_no_sooner_than_the_cooldown() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "cards.snooze_minutes": 2}, answer=("later", 8))
    run.until("09:41").expect("""
        09:30:00 offered pause
        09:30:08 snoozed pause
        09:40:08 offered pause
        09:40:16 snoozed pause
    """)


def test_what_was_put_off_comes_no_sooner_by_its_rhythm() -> None:
    values = {**ONLY_PAUSE, "reminders.pause.every_minutes": 15, "cards.snooze_minutes": 40}
    Run("2026-11-23 09:00", values, answer=("later", 5)).until("10:00").expect("""
        09:15:00 offered pause
        09:15:05 snoozed pause
        09:55:05 offered pause
        09:55:10 snoozed pause
    """)


def test_all_kinds_of_a_card_are_put_off_and_come_back_together() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.tea.every_minutes": 32}, answer=("later", 8))
    run.until("09:41").expect("""
        09:30:00 offered tea+pause
        09:30:08 snoozed tea+pause
        09:40:08 offered tea+pause
        09:40:16 snoozed tea+pause
    """)


def test_skipped_and_missed_cost_nothing() -> None:
    for answer, word in (("skip", "skipped"), ("less", "skipped"), ("missed", "missed"), ("done", "taken")):
        run = Run("2026-11-23 09:00", OWN).until("09:30").wait(20).send(AnswerCard(answer))  # type: ignore[arg-type]
        run.until("10:00").expect(f"""
            09:30:00 offered pause
            09:30:20 {word} pause
            10:00:00 offered pause
        """)


def test_an_answer_without_a_card_is_nothing() -> None:
    Run("2026-11-23 09:00", OWN).send(AnswerCard("done"), AnswerCard("later")).until("09:29").expect("")


def test_a_click_on_done_and_a_rest_soon_after_make_it_seen() -> None:
    run = Run("2026-11-23 09:00", OWN, answer=("done", 5)).until("09:31").away()
    run.until("09:36").back().until("09:40").expect("""
        09:30:00 offered pause
        09:30:05 taken pause
        09:36:00 seen pause
    """)


def test_a_rest_much_later_is_one_of_its_own() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.pause.every_minutes": 60}, answer=("done", 5))
    run.until("10:45").away().until("10:52").back().expect("""
        10:00:00 offered pause
        10:00:05 taken pause
        10:52:00 taken pause natural
    """)


def test_a_tick_without_a_rest_stays_a_tick() -> None:
    run = Run("2026-11-23 09:00", OWN, answer=("done", 5)).until("09:31").away().until("09:33").back()
    run.until("09:59").expect("""
        09:30:00 offered pause
        09:30:05 taken pause
    """)


def test_a_hold_keeps_everything_until_its_end_and_then_shows_one_card() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.tea.every_minutes": 45}).until("09:10").hold(120)
    assert run.view.tray.state == "held"
    run.until("11:10").expect("""
        09:10:00 hold
        11:10:00 offered tea+pause
    """)
    assert run.view.tray.hold_until is None


def test_resume_ends_a_hold_now() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:10").hold(120).at("09:45", Resume(), Resume())
    run.expect("""
        09:10:00 hold
        09:45:00 resume
        09:45:00 offered pause
    """)


def test_a_new_hold_replaces_the_one_before() -> None:
    run = (
        Run("2026-11-23 09:00", OWN)
        .hold(120)
        .until("09:10")
        .hold(30)
        .until("09:41")
        .expect("""
        09:00:00 hold
        09:10:00 hold
        09:40:00 offered pause
    """)
    )
    assert run.card


def test_a_hold_takes_the_card_away_and_brings_it_back() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:30:10").hold(30)
    assert run.card is None
    run.until("10:01").expect("""
        09:30:00 offered pause
        09:30:10 hold
        10:00:10 offered pause
    """)


def test_a_short_hold_brings_it_back_no_sooner_than_the_cooldown() -> None:
    run = (
        Run("2026-11-23 09:00", OWN)
        .until("09:30:10")
        .hold(1)
        .until("09:41")
        .expect("""
        09:30:00 offered pause
        09:30:10 hold
        09:40:10 offered pause
    """)
    )
    assert run.card


def test_a_hold_that_has_passed_holds_nothing() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.send(Hold(run.now.utc - timedelta(minutes=5))).until("09:31").expect("""
        09:00:00 hold
        09:30:00 offered pause
    """)


def test_a_call_holds_the_card_and_its_end_lets_it_come() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "reminders.tea.every_minutes": 45})
    run.busy = Busy("zoom", "microphone")
    run.until("09:47:10").expect("09:30:00 held pause")
    run.busy = None
    run.until("09:48").expect("09:47:30 offered tea+pause")


def test_a_hold_by_a_call_is_told_once_with_the_program() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("zoom", "microphone")
    run.until("09:40")
    assert [each for each in run.decisions if isinstance(each, Log)] == [
        Log("held", "pause", {"with": [], "by": "zoom", "why": "microphone"})
    ]
    run.busy = None
    run.until("09:41").send(AnswerCard("done")).until("10:05")
    run.busy = Busy("meet", "microphone")
    run.until("10:11").expect("""
        09:30:00 held pause
        09:40:30 offered pause
        09:41:00 taken pause
        10:10:30 held pause
    """)


def test_what_happens_during_a_call_does_not_make_it_be_asked_about_sooner() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("zoom", "microphone")
    due = run.until("09:30:10").due["reminders"]
    for number in range(9):
        run.wait(2).send(window(f"mail {number}"))
        assert run.due["reminders"] == due
    run.busy = None
    run.until("09:31").expect("""
        09:30:00 held pause
        09:30:30 offered pause
    """)


def test_somebody_who_walks_away_during_a_call_has_had_the_break() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("zoom", "microphone")
    run.until("09:31").away()
    run.until("09:37").back()
    run.until("10:08").expect("""
        09:30:00 held pause
        09:37:00 taken pause natural
        10:07:00 held pause
    """)


def test_a_call_is_asked_about_every_half_minute_and_only_when_a_card_is_due() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("zoom", "microphone")
    before = run.until("09:29").beats
    run.until("09:40")
    assert run.beats - before == 2 + 20  # the notice, the moment itself, then every 30 s


# --- what "later" means when it is not the usual ten minutes ---------------------------------------------------------


def later_of(start: str, values: dict[str, object] | None = None, kind: str = "water") -> str | None:
    """Return when a card asked for then would come back."""
    run = Run(start, values or {}).send(Remind(kind))
    assert run.card
    return f"{run.card.later:%a %H:%M}" if run.card.later else None


def test_a_card_says_when_later_is_not_in_ten_minutes() -> None:
    assert later_of("2026-11-23 14:00") is None
    assert later_of("2026-11-23 21:49") == "Tue 08:00"
    assert later_of("2026-11-23 20:49") is None
    assert later_of("2026-11-23 20:49:30") == "Tue 08:00", "answered a little later, it would fall into quiet hours"
    assert later_of("2026-11-23 14:00", {"peak.hours.monday": ["14:05-16:00"]}) == "Mon 16:00"
    assert later_of("2026-11-23 14:00", {"cards.cooldown_minutes": 45}) == "Mon 14:45"
    tea = {"reminders.tea.days": ["mon"], "reminders.tea.every_minutes": 60}
    assert later_of("2026-11-24 14:00", tea, "tea") == "Mon 08:00"


def test_what_later_says_is_when_it_comes() -> None:
    run = Run("2026-11-23 21:49", without("summary")).send(Remind("water"), AnswerCard("later"))
    run.until("Tue 08:01")
    assert [line for line in run.happened if "offered" in line][-1].startswith("08:00:00 offered water")


def test_a_late_card_that_was_put_off_is_no_second_one() -> None:
    run = Run("2026-11-23 22:00", without("summary")).send(Remind("late"))
    assert run.card
    assert run.card.later is None
    run.send(AnswerCard("later"))
    run.until("22:11")
    assert [line.split()[0] for line in run.happened if "offered late" in line] == ["22:00:00", "22:10:00"]
