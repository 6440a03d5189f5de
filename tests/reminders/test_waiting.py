"""What a due card waits for: hands that type, a full screen, programs that are no call; and how that is told."""

from __future__ import annotations

import pytest

from detox.core.busy import Busy
from detox.core.commands import AnswerCard, Remind
from detox.core.decisions import Notify
from detox.core.facts import Facts, Seen, UsageFacts
from detox.core.inputs import ActiveWindow, SettingsChanged, Started, Window
from detox.core.settings import Settings
from detox.reminders.waiting import busy
from tests.rules.run import Run
from tests.rules.words import without

ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary")}
OWN = {**ONLY_PAUSE, "reminders.pause.every_minutes": 30}


def test_a_card_waits_for_hands_to_rest() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.typing = 0.0  # a key at each look
    run.until("09:30:21").expect("")
    assert run.view.tray.state == "due"
    run.typing = 60.0
    run.until("09:31").expect("09:30:22.500 offered pause")


def test_a_card_waits_a_minute_at_most() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.typing = 0.0
    before = run.until("09:29:59").beats
    run.until("09:32").expect("09:31:00 offered pause")
    assert run.beats - before <= 26  # one look every two and a half seconds, and only now


def test_the_wait_for_a_gap_may_be_shorter_or_none() -> None:
    for seconds, moment in ((0, "09:30:00"), (5, "09:30:05")):
        run = Run("2026-11-23 09:00", {**OWN, "cards.patience_seconds": seconds})
        run.typing = 0.0
        run.until("09:31").expect(f"{moment} offered pause")


def test_other_beats_do_not_make_it_come_sooner_or_be_asked_more_often() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.typing = 0.0
    run.until("09:30:00")
    for _ in range(10):
        run.wait(3).send(SettingsChanged())
    run.until("09:31:30").expect("09:31:00 offered pause")


def test_after_a_call_the_gap_is_waited_for_anew() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.typing = 0.0
    run.busy = Busy("zoom", "camera")
    run.until("09:40:10").busy = None
    run.until("09:42").expect("""
        09:30:00 held pause
        09:41:30 offered pause
    """)


def test_the_tray_says_what_a_card_waits_for_and_since_when() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("zoom", "microphone")
    waiting = run.until("09:41").view.tray.waiting
    assert waiting
    assert (waiting.by, waiting.why, f"{waiting.since:%H:%M:%S}") == ("zoom", "microphone", "08:30:00")  # UTC
    run.busy = Busy("obs", "screen")
    waiting = run.until("09:50").view.tray.waiting
    assert waiting
    assert (waiting.by, f"{waiting.since:%H:%M}") == ("obs", "08:41")
    run.busy = None
    assert run.until("09:51").view.tray.waiting is None


def test_a_program_that_is_said_to_be_no_call_lets_the_card_come_at_once() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("discord", "microphone")
    run.until("09:40:10").busy = None  # as the pump finds it, with discord ignored
    run.change({"holds.ignored": ["discord"]}).expect("""
        09:30:00 held pause
        09:40:10 offered pause
    """)


def test_a_microphone_whose_program_nobody_knows_is_not_asked_about() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("", "microphone")
    run.until("16:00").expect("09:30:00 held pause")


def test_a_microphone_that_was_forgotten_is_asked_about_once() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("discord", "microphone")
    run.until("16:00").expect("""
        09:30:00 held pause
        11:30:00 notice reminder
    """)
    (asked,) = (one for one in run.decisions if isinstance(one, Notify))
    assert "discord" in asked.title.say()


def test_a_camera_or_a_screen_is_not_asked_about() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("obs", "screen")
    run.until("16:00").expect("09:30:00 held pause")


@pytest.mark.parametrize(
    ("window", "held"),
    [
        (Seen(1, full_screen=True, program="impress"), True),
        (Seen(1, full_screen=False, program="impress"), False),
        (Seen(1, full_screen=True, own=True), False),
        (Seen(1, full_screen=True, program="Mpv"), False),  # the user said so
        (None, False),
    ],
)
def test_a_full_screen_holds_unless_it_is_ours_or_was_said_to_be_none(window: Seen | None, held: bool) -> None:
    facts = Facts(Run().now, Started(), usage=UsageFacts(front=window))
    settings = Settings({"holds.ignored": ("mpv",)})
    assert (busy(facts, settings) is not None) == held
    assert busy(facts, Settings({"holds.full_screen": False})) is None


@pytest.mark.parametrize(
    ("title", "hour", "held"),
    [("slides", "09", True), ("instagram", "09", True), ("instagram", "19", False), ("slides", "19", True)],
)
def test_a_full_screen_social_page_holds_in_work_time_only(title: str, hour: str, held: bool) -> None:
    run = Run(f"2026-11-23 {hour}:00", OWN)
    run.send(ActiveWindow(Window(1, app_ids=("viewer",), title=title, full_screen=True))).wait(1800)
    waiting = run.view.tray.waiting
    assert (waiting is not None) == held
    if waiting:
        assert (waiting.by, waiting.why) == ("viewer", "full_screen")


def test_the_card_asked_for_by_hand_comes_whatever_holds_the_others() -> None:
    run = Run("2026-11-23 09:00", OWN)
    run.busy = Busy("", "do_not_disturb")
    run.until("09:35").send(Remind("pause")).expect("""
        09:30:00 held pause
        09:35:00 offered pause asked
    """)


def test_skips_are_few_and_then_a_card_comes_back_once_more() -> None:
    run = Run("2026-11-23 09:00", {**OWN, "cards.skips_per_day": 2}, answer=("skip", 0))
    assert run.until("09:29").view.tray.skips_left == 2
    assert run.until("09:31").view.tray.skips_left == 1
    run.until("10:36").expect("""
        09:30:00 offered pause
        09:30:00 skipped pause
        10:00:00 offered pause
        10:00:00 skipped pause
        10:30:00 offered pause
        10:30:00 skipped pause
    """)
    assert run.view.tray.skips_left == 0
    run.answer = ("done", 0)
    run.until("10:41").expect("""
        10:40:00 offered pause
        10:40:00 taken pause
    """)
    assert run.until("Tue 04:00").send(SettingsChanged()).view.tray.skips_left == 2


def test_left_alone_is_no_skip() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:30").send(AnswerCard("missed"))
    assert run.view.tray.skips_left == 5
