"""One beat: the features in their order, one view, states that go on; and nothing depends on how often it beats."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from detox.core.commands import AnswerCard, Hold, Remind, Stop, StopFocus, Sync
from detox.core.decisions import Log, SaveSpan
from detox.core.inputs import ActiveWindow, ClockMoved, InputSeen, SettingsChanged
from detox.engine import SETTINGS, Engine, Fixed
from detox.reminders.card import ShowCard
from detox.reminders.tips import Tip
from detox.usage.recorder import Recorder
from tests.fakes.clock import FakeClock
from tests.rules.draw import examples
from tests.rules.run import Run
from tests.rules.words import TIPS, a_pass, classify, rule, settings_of, visible, window, without


def test_a_door_is_known_to_the_tracker_in_the_same_beat() -> None:
    """Focus comes before the record: not a millisecond at a door is counted as social."""
    run = Run("2026-11-23 20:00", {**without("reminders summary"), "focus.rules": [rule()]})
    run.send(window("instagram")).wait(60).send(Stop()).expect_spans("20:00:00 20:01:00 door instagram")


def test_a_pass_counts_from_its_own_moment() -> None:
    run = Run("2026-11-23 20:00", {**without("reminders summary"), "focus.rules": [rule()]})
    run.send(window("instagram")).wait(60).send(a_pass("x")).wait(60).send(Stop()).expect_spans("""
        20:00:00 20:01:00 door instagram
        20:01:00 20:02:00 social instagram feed
    """)


def test_a_span_comes_before_what_ended_it() -> None:
    run = Run("2026-11-23 19:29", {**without("reminders summary"), "focus.rules": [rule()], "focus.notice": False})
    run.send(window("instagram"))
    before = len(run.decisions)
    run.until("19:30")
    found = [type(one).__name__ if not isinstance(one, Log) else one.kind for one in run.decisions[before:]]
    ended = found.index("FollowVisible")
    assert found[ended - 3 : ended] == ["SaveSpan", "SaveCheckpoint", "block_start"]


def test_the_tray_says_what_matters_most() -> None:
    run = Run("2026-11-23 09:00", {"focus.rules": [rule(hours=["09:10-22:00"])], "focus.notice": False})
    states = [run.until(wall).view.tray.state for wall in ("09:09", "09:10", "09:59:40")]
    assert (run.view.tray.block_rule, run.view.tray.block_firmness) == ("evening", "firm")
    assert [*states, run.hold(30).view.tray.state] == ["run", "block", "due", "held"]
    assert run.view.zone == "Europe/Berlin"


def test_what_comes_next_is_in_order() -> None:
    run = Run("2026-11-23 09:00", {"focus.rules": [rule()]})
    assert [(one.kind, f"{one.at:%H:%M:%S}") for one in run.view.tray.next] == [
        ("reminder", "09:00:00"),
        ("summary", "17:15:00"),
        ("block_start", "18:30:00"),
    ]
    run.hold(600)
    assert [one.kind for one in run.view.tray.next] == ["summary", "reminder", "block_start"]
    assert [one.at for one in run.view.tray.next] == sorted(one.at for one in run.view.tray.next)


def test_the_last_beat_asks_for_no_more() -> None:
    run = Run("2026-11-23 09:00", {"focus.rules": [rule()]}).send(window("instagram"), Stop())
    assert set(run.due.values()) == {None}


def test_other_tips_and_another_catalogue_are_used_from_the_next_beat_on() -> None:
    run = Run("2026-11-23 09:00").send(window("instagram"))
    run.engine.use({"pause": (Tip("other", "pause", "en", "h", ("b",), "", (), "plain", ""),)}, classify)
    run.send(Remind("pause"))
    shown = [one for one in run.decisions if isinstance(one, ShowCard)]
    assert shown[-1].card.tip.id == "other"


def test_every_key_belongs_to_one_feature() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from(["focus", "reminders", "summary", "usage", "x"]), values))
def test_whatever_was_saved_an_engine_begins(saved: dict[str, Any]) -> None:
    now = FakeClock().now()
    engine = Engine(Fixed(classify, Recorder("d" * 32, lambda: "a" * 32), TIPS), settings_of({}), now, saved)
    json.dumps(engine.saved(now), allow_nan=False)


idle_inputs = st.lists(
    st.tuples(
        st.floats(0.1, 4000),
        st.sampled_from(
            [
                InputSeen(),
                ClockMoved(),
                SettingsChanged(),
                Sync(),
                window("mail"),
                window("instagram"),
                AnswerCard("done"),
            ]
        ),
    ),
    max_size=30,
)


@examples(40, 3000)
@example([(1100.0, InputSeen()), (1200.0, InputSeen()), (1206.0, window("instagram")), (3700.0, InputSeen())], 16)
@example(
    [
        (5680.6508185009425, InputSeen()), (665.6341307084631, InputSeen()), (851.1137980754619, window("instagram")),
        (21528.919528964143, InputSeen()), (2199.7372548019225, AnswerCard("done")), (2334.3484382770225, ClockMoved()),
        (3299.981744578633, SettingsChanged()), (1679.2186518621966, AnswerCard("done")),
    ],
    12,
)  # fmt: skip
@example(  # a card is due in the second in which the door ends a scroll: whichever of the two wakes first
    [
        (1939.1469179550431, InputSeen()), (2864.1308004523517, InputSeen()), (3413.2507651626024, InputSeen()),
        (1874.2802219281757, window("instagram")), (2536.5366800081747, InputSeen()), (1774.2766826434415, InputSeen()),
    ],
    15,
)  # fmt: skip
@given(idle_inputs, st.integers(0, 23))
def test_more_beats_change_no_event(inputs: list[tuple[float, Any]], hour: int) -> None:
    """Whatever wakes the engine in between: cards, blocks and summaries come at the same second.

    Both see the same windows, since what is in front decides what a card says: a long scroll has one of its own.
    """
    values = {"focus.rules": [rule()], **without("quiet")}
    busy = Run(f"2026-11-23 {hour:02}:30", values, answer=("done", 7))
    calm = Run(f"2026-11-23 {hour:02}:30", values, answer=("done", 7))
    for wait, woke in inputs:
        busy.wait(wait)
        if isinstance(woke, ActiveWindow):
            calm.wait(busy.now.boot - calm.now.boot).send(woke)
        if not (isinstance(woke, AnswerCard) and busy.card):
            busy.send(woke)
    calm.wait(busy.now.boot - calm.now.boot)
    first, second = moments(busy), moments(calm)
    assert [what for _, what in first] == [what for _, what in second]
    assert all(abs(at - other) <= HAIR for (at, _), (other, _) in zip(first, second, strict=True))


HAIR = timedelta(milliseconds=2)
"""Counters are sums of fractions: one moment may be written as two neighbouring milliseconds."""


def moments(run: Run) -> list[tuple[timedelta, list[str]]]:
    """What happened, doors left out; what comes in one moment has no order."""
    found: list[tuple[timedelta, list[str]]] = []
    for line in run.happened:
        clock, _, what = line.partition(" ")
        hours, minutes, seconds = clock.split(":")
        at = timedelta(hours=int(hours), minutes=int(minutes), seconds=float(seconds))
        if "door" in what:
            continue
        if found and abs(at - found[-1][0]) <= HAIR:
            found[-1] = (found[-1][0], sorted([*found[-1][1], what]))
        else:
            found.append((at, [what]))
    return found


def test_a_second_of_every_command_leaves_nothing_broken() -> None:
    """One of each, at once, during a block with a card up."""
    run = Run("2026-11-23 19:29", {"focus.rules": [rule()], "reminders.pause.every_minutes": 1})
    run.until("19:31").send(window("instagram"), visible("instagram"))
    run.send(Remind("water"), AnswerCard("later"), Hold(run.now.after(60).utc), a_pass("x"), StopFocus(), Sync())
    run.wait(600)
    saves = [one.span for one in run.decisions if isinstance(one, SaveSpan)]
    assert saves
    run.ledger.check()
