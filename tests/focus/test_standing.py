"""Never in front of a client; and what a door is where none can lie over a window."""

from __future__ import annotations

from dataclasses import replace

from detox.core.busy import Busy
from detox.core.commands import WalkAway
from detox.core.covering import Covering
from detox.core.decisions import Minimise, Notify
from detox.core.inputs import ActiveWindow, VisibleWindows
from detox.focus.rule import OWNER
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
INSTAGRAM, TIKTOK = (a_window(title).id for title in ("instagram", "tiktok"))
MEETING = Busy("zoom", "microphone")


def evening(covering: Covering = "window") -> Run:
    """A block began at 19:30; it is 20:00, and mail is in front."""
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule()]}).until("20:00")
    run.covering = covering
    run.send(visible("mail"), window("mail")).happened.clear()
    run.asked.clear()
    return run


def doors(run: Run) -> list[int]:
    return sorted(door.window_id for door in run.view.doors)


def told(run: Run) -> list[str]:
    return [one.title.say() for one in run.decisions if isinstance(one, Notify) and one.about == "block"]


# --- calls -----------------------------------------------------------------------------------------------------------


def test_calls_are_asked_about_once_before_a_door_rises_and_then_twice_a_minute() -> None:
    run = evening().until("20:01").send(window("instagram")).until("20:02:15")
    assert run.asked == ["20:01:00 focus", "20:01:30 focus", "20:02:00 focus"]
    run.send(visible("mail"), window("mail")).until("21:00")
    assert len(run.asked) == 3, "nothing is shut, nothing is asked"


def test_nobody_is_asked_about_calls_while_nobody_is_there() -> None:
    run = evening().send(window("instagram")).until("20:03").away(180).until("20:30")
    asked = len(run.asked)
    assert run.until("21:00").asked[asked:] == []
    assert run.back().asked[asked:] == ["21:00:00 focus"]


def test_no_door_rises_during_a_call_and_it_comes_within_half_a_minute_of_its_end() -> None:
    run = evening()
    run.busy = MEETING
    run.until("20:01").send(window("instagram")).until("20:10:10")
    assert doors(run) == []
    run.busy = None
    run.until("20:10:29").expect("")
    run.until("20:10:30").expect("""
        20:10:30 call zoom
        20:10:30 notice block
        20:10:30 door instagram
    """)
    assert doors(run) == [INSTAGRAM]
    assert told(run) == ["No door stood during your call"]
    (event,) = [one for one in run.ledger.events(0, 10**15) if one.kind == "call"]
    from_ms, until_ms = event.data["from_ms"], event.data["until_ms"]
    assert isinstance(from_ms, int)
    assert isinstance(until_ms, int)
    assert (until_ms - from_ms, until_ms, event.data["why"]) == (570_000, event.at_ms, "microphone")


def test_a_call_that_begins_takes_the_door_away_within_half_a_minute() -> None:
    run = evening().send(window("instagram")).until("20:05:10")
    run.busy = Busy("obs", "screen")
    assert doors(run.until("20:05:29")) == [INSTAGRAM]
    assert doors(run.until("20:05:30")) == []
    run.until("20:20").send(visible("mail"), window("mail"))
    run.expect("""
        20:00:00 door instagram
        20:20:00 call obs
        20:20:00 notice block
    """)


def test_the_time_of_a_call_is_social_not_door() -> None:
    run = evening()
    run.busy = MEETING
    run.send(window("instagram")).until("20:02:10")
    run.busy = None
    run.until("20:03:30").send(window("mail"))
    states = [(span.state, span.seconds) for span in run.ledger.spans(0, 10**15) if span.platform == "instagram"]
    assert states == [("social", 150), ("door", 60)]


def test_do_not_disturb_is_no_client_and_holds_no_door() -> None:
    run = evening()
    run.busy = Busy("", "do_not_disturb")
    assert doors(run.send(window("instagram"))) == [INSTAGRAM]


def test_a_call_that_ran_when_the_program_died_is_told_at_the_next_start() -> None:
    run = evening()
    run.busy = MEETING
    run.send(window("instagram")).until("20:05")
    run.restart(60, kill=True)
    assert run.happened == ["20:06:00 follow on", "20:06:00 call zoom"]
    (event,) = [one for one in run.ledger.events(0, 10**15) if one.kind == "call"]
    assert event.data["until_ms"] == event.at_ms - 60_000, "as far as it was seen"
    assert told(run) == []


def test_the_end_of_the_block_ends_the_call_in_the_log() -> None:
    run = evening().until("06:59")
    run.busy = MEETING
    run.send(window("instagram")).until("07:00").expect("""
        07:00:00 block_end evening
        07:00:00 follow off
        07:00:00 call zoom
        07:00:00 notice block
    """)


def test_a_presented_window_takes_doors_away_from_its_side() -> None:
    """Slides fill one screen; the feed on the other screen stays as it is, until they are over."""
    slides = replace(a_window("slides"), full_screen=True)
    run = evening().send(visible("instagram", "slides"), window("instagram"))
    assert doors(run) == [INSTAGRAM]
    run.send(ActiveWindow(slides))
    assert doors(run) == []
    assert run.until("20:30").asked[1:] == [], "nothing stands, nothing is asked"
    assert doors(run.send(window("mail"))) == [INSTAGRAM]


def test_a_social_page_that_fills_the_screen_is_covered_all_the_same() -> None:
    page = replace(a_window("instagram"), full_screen=True)
    assert doors(evening().send(ActiveWindow(page))) == [INSTAGRAM]


# --- windows that are put away ---------------------------------------------------------------------------------------


def test_where_no_door_can_lie_over_a_window_it_is_put_away_and_a_notice_says_so() -> None:
    run = evening("minimise").until("20:01").send(visible("instagram"), window("instagram"))
    run.expect(f"""
        20:01:00 door instagram
        20:01:00 minimise {INSTAGRAM}
        20:01:00 notice block
    """)
    assert doors(run) == []
    assert told(run) == ["Instagram is closed for now, its window put away"]
    run.wait(0.2).send(visible("mail"), window("mail")).until("20:10").expect("")


def test_whoever_brings_it_back_has_ten_seconds_to_turn_to_another_tab() -> None:
    run = evening("minimise").send(visible("instagram"), window("instagram")).send(visible("mail"), window("mail"))
    run.happened.clear()
    run.until("20:05").send(visible("instagram"), window("instagram")).until("20:05:09").expect("")
    run.send(visible("mail"), window("mail", INSTAGRAM)).until("20:10").expect("")
    run.send(visible("instagram"), window("instagram")).expect(f"""
        20:10:00 door instagram
        20:10:00 minimise {INSTAGRAM}
        20:10:00 notice block
    """)
    run.send(visible("mail"), window("mail")).until("20:15").send(visible("instagram"), window("instagram"))
    run.until("20:15:10").expect(f"""
        20:15:10 door instagram
        20:15:10 minimise {INSTAGRAM}
        20:15:10 notice block
    """)


def test_time_in_a_window_that_is_not_covered_is_what_it_is() -> None:
    run = evening("minimise").send(visible("instagram"), window("instagram")).until("20:00:05")
    run.send(visible("mail"), window("mail"))
    states = [(span.state, span.seconds) for span in run.ledger.spans(0, 10**15) if span.platform == "instagram"]
    assert states == [("social", 5)], "it took five seconds to go, and was seen in them"


def test_no_window_is_put_away_during_a_call_nor_with_a_pass() -> None:
    run = evening("minimise")
    run.busy = MEETING
    run.send(visible("instagram"), window("instagram")).until("20:05").expect("")
    run.busy = None
    run.send(a_pass("a client waits", "instagram")).until("20:15")
    assert not [one for one in run.decisions if isinstance(one, Minimise)]


# --- a door over the whole screen -----------------------------------------------------------------------------------


def test_where_a_window_cannot_be_put_away_a_door_fills_the_screen_while_it_is_in_front() -> None:
    run = evening("screen").send(visible("instagram", "tiktok"), window("mail"))
    assert doors(run) == [], "what is not in front is not covered: the door would cover all"
    run.send(window("instagram"))
    (door,) = run.view.doors
    assert (door.window_id, door.whole_screen) == (INSTAGRAM, True)
    assert doors(run.send(window("mail"))) == []


def test_the_door_itself_in_front_leaves_it_standing() -> None:
    """It may take the keyboard, and some desktops tell only of the window in front."""
    run = evening("screen").send(VisibleWindows(()), window("instagram")).until("20:01").send(window("ours"))
    assert doors(run.until("20:05")) == [INSTAGRAM]
    assert doors(run.send(window("mail"))) == []
    spans = [(span.state, span.seconds) for span in run.ledger.spans(0, 10**15) if span.state == "door"]
    assert sum(seconds for _, seconds in spans) == 300


def test_leaving_such_a_door_gives_ten_seconds_to_turn_away() -> None:
    run = evening("screen").send(window("instagram")).until("20:01").send(WalkAway(INSTAGRAM))
    assert doors(run) == []
    assert doors(run.until("20:01:09")) == []
    assert doors(run.until("20:01:10")) == [INSTAGRAM]
    run.send(WalkAway(INSTAGRAM)).send(window("mail")).until("20:10").expect(f"""
        20:00:00 door instagram
        20:01:00 walked_away instagram
        20:01:00 minimise {INSTAGRAM}
        20:01:10 door instagram
        20:01:10 walked_away instagram
        20:01:10 minimise {INSTAGRAM}
    """)
    states = [(span.state, span.seconds) for span in run.ledger.spans(0, 10**15) if span.platform == "instagram"]
    assert states == [("door", 60), ("social", 10)]


def test_a_pass_opens_the_screen() -> None:
    run = evening("screen").send(window("instagram"), a_pass("a client waits", "instagram"))
    assert doors(run) == []
    assert doors(run.until("20:15")) == [INSTAGRAM]


def test_where_windows_are_unknown_there_is_no_door() -> None:
    run = evening("nothing").send(window("instagram"))
    assert (doors(run), run.due[OWNER]) == ([], run.now.boot_at(run.view.tray.block_until or run.now.utc))
