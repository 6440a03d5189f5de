"""What the engine sees of the windows while a break screen lies over them."""

from __future__ import annotations

from detox.app.curtain import Curtain
from detox.core.commands import BreakBegins, BreakEnds, Stop
from detox.core.inputs import ActiveWindow, Input, SettingsChanged, VisibleWindows, Window, WindowsUnknown
from tests.rules.run import Run
from tests.rules.words import window, without

FEED = ActiveWindow(Window(7, title="Feed"))
MAIL = ActiveWindow(Window(8, title="Mail"))
OURS = ActiveWindow(Window(0, own=True))


def test_windows_are_ours_while_it_is_up_and_true_again_afterwards() -> None:
    heard: list[Input] = []
    curtain = Curtain(heard.append)
    for woke in (FEED, BreakBegins(300), MAIL, SettingsChanged(), FEED, BreakEnds()):
        curtain.post(woke)
    assert heard == [FEED, OURS, BreakBegins(300), SettingsChanged(), BreakEnds(), FEED]


def test_a_second_break_over_the_first_draws_no_second_curtain() -> None:
    heard: list[Input] = []
    curtain = Curtain(heard.append)
    unknown = WindowsUnknown("gone")
    for woke in (BreakBegins(300), BreakEnds(), BreakBegins(60), BreakBegins(60), unknown, BreakEnds(), BreakEnds()):
        curtain.post(woke)
    ends = [OURS, BreakBegins(300), BreakEnds(), ActiveWindow(None)]
    assert heard == [*ends, OURS, BreakBegins(60), BreakBegins(60), BreakEnds(), unknown, BreakEnds()]


def test_what_there_is_can_be_told_once_more_but_not_what_lies_below_a_break() -> None:
    heard: list[Input] = []
    curtain = Curtain(heard.append)
    curtain.look_again()
    assert heard == []
    seen = VisibleWindows((Window(7, title="Feed"),))
    for woke in (FEED, seen):
        curtain.post(woke)
    curtain.look_again()
    assert heard == [FEED, seen, seen, FEED]
    curtain.post(BreakBegins(300))
    heard.clear()
    curtain.look_again()
    assert heard == [seen]


def test_no_second_under_a_break_is_use_even_if_the_feed_stays_active_below() -> None:
    """The whole engine, a social window that never loses the keyboard, five minutes of break in the middle."""
    run = Run("2026-11-23 09:00", {**without("reminders"), **without("summary")})
    curtain = Curtain(lambda woke: void(run.send(woke)))
    curtain.post(window("instagram", 7))
    run.until("09:10")
    curtain.post(BreakBegins(300))
    run.until("09:12")
    curtain.post(window("instagram", 7))
    run.until("09:15")
    curtain.post(BreakEnds("pause", 300))
    run.until("09:20")
    run.send(Stop()).happened.clear()
    run.expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:15:00 other
        09:15:00 09:20:00 social instagram feed
    """)


def void(_: object) -> None:
    """Throw a value away."""
