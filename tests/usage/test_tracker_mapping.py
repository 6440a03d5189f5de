"""The open span as it is mapped to disk, and what the tracker lets others know."""

from __future__ import annotations

from detox.core.inputs import ActiveWindow, Alarm, VisibleWindows, Window, WindowsUnknown
from detox.usage.recorder import SaveCheckpoint
from tests.rules.run import Run
from tests.rules.words import window, without


def a_run() -> Run:
    return Run("2026-11-23 09:00", without("reminders summary"))


def test_a_social_span_is_mapped_when_it_opens_and_every_twelve_seconds() -> None:
    run = a_run().send(window("instagram")).until("09:00:30")
    run.untouched = 20.0
    run.until("09:00:40").send(window("mail"))
    mapped = [one.checkpoint for one in run.decisions if isinstance(one, SaveCheckpoint)]
    zero = run.ledger.spans(0, 10**15)[0].start_ms
    assert [(one.span.end_ms - zero, one.last_input_ms - zero) for one in mapped if one] == [
        (0, 0),
        (12_000, 12_000),
        (24_000, 24_000),
        (36_000, 16_000),
    ]
    assert mapped[-1] is None  # it is in the history
    assert run.due["usage"] is None  # and nothing wakes us any more


def test_nothing_is_mapped_and_nobody_woken_while_the_window_is_no_social_one() -> None:
    run = a_run().send(window("mail")).until("12:00")
    assert run.beats == 2
    assert not [one for one in run.decisions if isinstance(one, SaveCheckpoint)]


def test_idle_ends_the_mapping() -> None:
    run = a_run().send(window("instagram")).until("09:03").away(180)
    assert run.due["usage"] is None
    run.back()
    assert run.due["usage"] == run.now.boot + 12


def test_a_mapping_while_the_clock_is_behind_the_record_invents_nothing() -> None:
    run = a_run().send(window("instagram")).until("09:10").move_wall(-3600).until("08:30")
    last = [one.checkpoint for one in run.decisions if isinstance(one, SaveCheckpoint)][-1]
    assert last
    assert last.span.start_ms == last.span.end_ms
    assert last.closed().seconds == 0


def test_an_alarm_of_somebody_else_maps_nothing() -> None:
    run = a_run().send(window("instagram")).wait(1)
    before = len(run.decisions)
    run.send(Alarm("reminders"))
    assert len(run.decisions) == before


def test_windows_that_can_be_seen_are_known_while_they_are() -> None:
    run = a_run().send(VisibleWindows((Window(1, title="instagram"), Window(2, title="mail"))))
    assert [seen.platform for seen in run.engine.usage.visible] == ["instagram", None]
    run.send(ActiveWindow(None))
    assert len(run.engine.usage.visible) == 2
    assert run.send(WindowsUnknown("gone")).engine.usage.visible == ()
