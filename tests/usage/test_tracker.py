"""Observations in, spans out: each line is one span, from, to, whose time it was."""

from __future__ import annotations

from detox.core.commands import Cut, Stop, Sync, WalkAway
from detox.core.decisions import SaveSpan
from detox.core.inputs import ActiveWindow, IdleStarted, InputSeen, SessionChanged, Window, WindowsUnknown
from tests.rules.run import Run
from tests.rules.words import rule, visible, window, without

QUIET = without("reminders summary")


def a_run(start: str = "2026-11-23 09:00", **values: object) -> Run:
    return Run(start, {**QUIET, **values})


def test_every_moment_has_one_owner() -> None:
    run = a_run().at("09:00:10", window("instagram"))
    run.at("09:05", window("mail")).at("09:06", window("tiktok")).at("09:06:30", window("instagram:work"))
    run.at("09:10", window("whatsapp")).at("09:12", window(None)).at("09:13", WindowsUnknown("gone"))
    run.at("09:15", window("instagram")).at("09:20", Stop())
    run.expect_spans("""
        09:00:00 09:00:10 unknown
        09:00:10 09:05:00 social instagram feed
        09:05:00 09:06:00 other
        09:06:00 09:06:30 social tiktok feed
        09:06:30 09:10:00 social instagram work
        09:10:00 09:12:00 other whatsapp
        09:12:00 09:13:00 other
        09:13:00 09:15:00 unknown
        09:15:00 09:20:00 social instagram feed
    """)


def test_a_new_title_of_the_same_platform_begins_no_new_span() -> None:
    run = a_run().send(window("instagram", 7)).at("09:01", window("instagram", 7)).at("09:02", window("instagram", 8))
    run.at("09:03", Stop()).expect_spans("09:00:00 09:03:00 social instagram feed")


def test_title_changes_every_second_lose_nothing() -> None:
    run = a_run()
    for second in range(600):
        run.send(window(("instagram", "mail", "tiktok")[second % 3])).wait(1)
    run.send(Stop())
    spans = run.ledger.spans(0, 10**15)
    assert sum(span.end_ms - span.start_ms for span in spans) == 600_000
    assert len(spans) == 600


def test_idle_is_dated_back_to_the_last_input() -> None:
    run = a_run().send(window("instagram")).until("09:13").away(180).at("09:20", InputSeen()).at("09:25", Stop())
    run.expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 idle
        09:20:00 09:25:00 social instagram feed
    """)


def test_idle_is_dated_back_over_several_spans() -> None:
    """Pages change by themselves while nobody is there."""
    run = a_run().send(window("instagram")).at("09:10:30", window("mail")).at("09:11", window("tiktok"))
    run.at("09:12", WindowsUnknown("x")).at("09:12:30", window("linkedin")).until("09:13").away(180)
    run.at("09:20", InputSeen()).at("09:21", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 idle
        09:20:00 09:21:00 social linkedin feed
    """)


def test_idle_since_before_the_start_begins_with_the_start() -> None:
    a_run().send(window("instagram")).away(5000).at("09:20", Stop()).expect_spans("09:00:00 09:20:00 idle")


def test_idle_that_claims_the_future_begins_now() -> None:
    run = a_run().send(window("mail")).until("09:10")
    run.send(IdleStarted(run.now.boot + 100)).at("09:20", Stop()).expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 09:20:00 idle
    """)


def test_windows_that_change_while_nobody_is_there_are_idle() -> None:
    run = a_run().send(window("mail")).until("09:10").away().at("09:11", window("instagram"))
    run.at("09:12", window("tiktok")).at("09:20", InputSeen()).at("09:21", Stop()).expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 09:20:00 idle
        09:20:00 09:21:00 social tiktok feed
    """)


def test_a_lock_is_away_from_its_moment() -> None:
    run = a_run().send(window("instagram")).at("09:10", SessionChanged(locked=True))
    run.at("09:12", SessionChanged(locked=True, inactive=True)).at("09:20", SessionChanged(locked=True))
    run.at("09:30", SessionChanged()).at("09:31", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:30:00 away
        09:30:00 09:31:00 social instagram feed
    """)


def test_idle_then_locked_then_back() -> None:
    run = a_run().send(window("mail")).until("09:13").away(180).at("09:15", SessionChanged(locked=True))
    run.at("09:30", SessionChanged()).at("09:30:05", InputSeen()).at("09:31", Stop()).expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 09:15:00 idle
        09:15:00 09:30:00 away
        09:30:00 09:30:05 idle
        09:30:05 09:31:00 other
    """)


def test_idle_said_while_locked_does_not_move_the_lock() -> None:
    run = a_run().send(window("mail")).at("09:10", SessionChanged(locked=True)).until("09:12").away(180)
    run.at("09:30", InputSeen(), SessionChanged()).at("09:31", Stop()).expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 09:30:00 away
        09:30:00 09:31:00 other
    """)


def test_idle_after_a_lock_does_not_reach_back_into_it() -> None:
    """Unlocked by a fingerprint at 09:30; the desktop counts the idle time from before the lock."""
    run = a_run().send(window("mail")).at("09:28", SessionChanged(locked=True)).at("09:30", SessionChanged())
    run.until("09:31").away(240).at("09:40", Stop()).expect_spans("""
        09:00:00 09:28:00 other
        09:28:00 09:30:00 away
        09:30:00 09:40:00 idle
    """)


def test_sync_writes_up_to_now_and_the_span_goes_on() -> None:
    run = a_run().send(window("instagram")).at("09:10", Sync())
    run.expect_spans("09:00:00 09:10:00 social instagram feed")
    run.at("09:12", Sync()).at("09:15", window("mail")).at("09:16", Stop()).expect_spans("""
        09:00:00 09:15:00 social instagram feed
        09:15:00 09:16:00 other
    """)
    assert len({one.span.id for one in run.decisions if isinstance(one, SaveSpan)}) == 2


def test_idle_dated_back_to_before_a_sync_takes_back_what_it_wrote() -> None:
    run = a_run().send(window("instagram")).at("09:10:30", window("mail"), Sync()).at("09:12", Sync())
    run.until("09:13").away(180).at("09:20", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 idle
    """)


def test_a_sync_at_the_same_moment_writes_nothing_without_a_length() -> None:
    a_run().send(window("instagram"), Sync(), Sync(), Stop()).expect_spans("")


def test_a_cut_ends_the_span_and_begins_another() -> None:
    run = (
        a_run()
        .send(window("instagram"))
        .at("09:10", Cut())
        .at("09:20", Stop())
        .expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 social instagram feed
    """)
    )
    assert len({span.id for span in run.ledger.spans(0, 10**15)}) == 2


def test_a_process_that_died_owns_no_more_time() -> None:
    run = a_run().send(window("instagram")).until("09:10")
    run.front_alive = False
    run.until("09:10:30").send(Stop()).expect_spans("""
        09:00:00 09:10:12 social instagram feed
        09:10:12 09:10:30 other
    """)


def test_our_own_windows_are_no_use() -> None:
    run = a_run().send(window("instagram")).at("09:10", window("ours")).at("09:11", window("instagram"))
    run.at("09:12", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:11:00 other
        09:11:00 09:12:00 social instagram feed
    """)


def test_the_time_at_a_door_is_door() -> None:
    """The door stands from 19:30; ours or the covered window in front, nobody is on Instagram."""
    run = a_run("2026-11-23 19:00", **{"focus.rules": [rule()]}).send(window("instagram"))
    run.at("19:30", visible("instagram", "mail")).at("19:31", window("ours")).at("19:32", window("instagram"))
    run.at("19:33", window("mail")).at("19:34", window("ours")).at("19:35", WalkAway(sum(map(ord, "instagram"))))
    run.at("19:35", visible("mail"), window("mail")).at("19:36", window("ours")).at("19:37", Stop()).expect_spans("""
        19:00:00 19:30:00 social instagram feed
        19:30:00 19:31:00 door instagram
        19:31:00 19:32:00 door
        19:32:00 19:33:00 door instagram
        19:33:00 19:34:00 other
        19:34:00 19:35:00 door
        19:35:00 19:37:00 other
    """)


def test_a_restart_leaves_a_hole_and_no_overlap() -> None:
    run = a_run().send(window("instagram")).until("09:10").restart(60).send(window("instagram")).at("09:12", Stop())
    run.expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:11:00 09:12:00 social instagram feed
    """)


def test_a_page_that_nobody_can_tell_is_unknown_and_never_other() -> None:
    hidden = ActiveWindow(Window(9, title_known=False))
    run = a_run().send(window("mail")).at("09:05", hidden).at("09:10", window("instagram")).at("09:12", Stop())
    run.expect_spans("""
        09:00:00 09:05:00 other
        09:05:00 09:10:00 unknown
        09:10:00 09:12:00 social instagram feed
    """)


def test_nobody_is_there_before_a_page_that_nobody_can_tell() -> None:
    run = a_run().send(ActiveWindow(Window(9, title_known=False))).until("09:13").away(180).at("09:20", Stop())
    run.expect_spans("""
        09:00:00 09:10:00 unknown
        09:10:00 09:20:00 idle
    """)


def test_a_session_that_is_locked_from_the_start() -> None:
    run = a_run().send(SessionChanged(locked=True), window("instagram")).at("09:10", SessionChanged())
    run.at("09:11", Stop()).expect_spans("""
        09:00:00 09:10:00 away
        09:10:00 09:11:00 social instagram feed
    """)
