"""On call: what a shift opens, what it does not, when it was known, and that it ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from detox.core.commands import OffCall, OnCall, StartFocus
from detox.core.decisions import Notify
from detox.core.hours import at_wall, parse_time
from detox.core.instant import to_ms
from detox.core.settings import Settings
from detox.usage.meaning import Valid, pieces
from tests.rules.draw import examples
from tests.rules.run import Run
from tests.rules.words import rule, settings_of, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
SHIFT = "2026-11-23T19:00Z/2026-11-23T21:00Z"  # 20:00 to 22:00 in Berlin


def values(firmness: str, *shifts: str, **more: object) -> dict[str, object]:
    return {**QUIET, "focus.rules": [rule(firmness=firmness, **more)], "on_call.shifts": list(shifts)}


def evening(firmness: str, *shifts: str, **more: object) -> Run:
    """Monday 18:00 in Berlin; Instagram and TikTok are in sight. The door shuts at 19:30."""
    run = Run("2026-11-23 18:00", values(firmness, *shifts, **more)).wait(0)
    return run.send(visible("instagram", "tiktok"), window("instagram"))


def shut(run: Run) -> set[str]:
    return {door.platform for door in run.view.doors}


def until(run: Run, wall: str) -> OnCall:
    return OnCall(at_wall(run.now.local.date(), parse_time(wall), ZoneInfo(run.now.zone)))


@pytest.mark.parametrize("firmness", ["gentle", "firm", "locked"])
def test_a_shift_that_was_known_opens_the_door_for_its_time_and_no_longer(firmness: str) -> None:
    run = evening(firmness, SHIFT).until("19:59:59")
    assert shut(run) == {"instagram", "tiktok"}
    assert run.until("20:00:00").view.doors == ()
    assert run.view.tray.block_until is not None  # the block runs on; it only rests for what is answered
    assert run.until("21:59:59").view.doors == ()
    assert shut(run.until("22:00:01")) == {"instagram", "tiktok"}
    assert run.view.tray.on_call_until is None


def test_it_opens_the_chosen_platforms_of_the_chosen_rules() -> None:
    assert shut(evening("firm", SHIFT, on_call=["instagram"]).until("20:00:01")) == {"tiktok"}
    assert shut(evening("firm", SHIFT, on_call=[]).until("20:00:01")) == {"instagram", "tiktok"}


@pytest.mark.parametrize(("firmness", "opens"), [("gentle", True), ("firm", False), ("locked", False)])
def test_a_shift_written_into_the_calendar_while_the_door_is_shut_opens_only_a_gentle_one(
    firmness: str, opens: bool
) -> None:
    run = evening(firmness).until("19:45")
    run.change(values(firmness, SHIFT)).until("20:30")
    assert (shut(run) == set()) is opens
    assert run.view.tray.on_call_until is not None  # it counts all the same


def test_a_shift_that_is_taken_out_of_the_calendar_shuts_the_door_at_once() -> None:
    run = evening("firm", SHIFT).until("20:30")
    assert shut(run) == set()
    assert shut(run.change(values("firm")).wait(1)) == {"instagram", "tiktok"}


def test_one_click_opens_a_gentle_door_at_once_a_firm_one_after_its_wait_and_no_locked_one() -> None:
    run = evening("gentle").until("20:00")
    assert shut(run.send(until(run, "21:00")).wait(0)) == set()
    run = evening("firm").until("20:00")
    run.send(until(run, "21:00"))
    assert [str(one.body.source)[:20] for one in run.decisions if isinstance(one, Notify)] == ["The door opens in {n"]
    assert shut(run.until("20:00:09")) == {"instagram", "tiktok"}
    assert shut(run.until("20:00:10")) == set()
    assert shut(run.until("20:59:59")) == set()
    assert shut(run.until("21:00:01")) == {"instagram", "tiktok"}
    run = evening("locked").until("20:00")
    assert shut(run.send(until(run, "21:00")).until("20:30")) == {"instagram", "tiktok"}
    assert run.view.tray.on_call_until is not None


def test_a_shift_begun_before_the_block_opens_it_whatever_its_firmness() -> None:
    run = evening("locked")
    assert shut(run.send(until(run, "20:00")).until("19:40")) == set()
    assert shut(run.until("20:00:01")) == {"instagram", "tiktok"}


def test_it_can_be_ended_early_and_the_door_is_back() -> None:
    run = evening("firm").until("20:00")
    run.send(until(run, "23:00")).until("20:10").send(OffCall()).wait(1)
    assert shut(run) == {"instagram", "tiktok"}
    run.happened.clear()
    run.send(OffCall()).expect("20:10:01 refused 1")


def test_a_block_asked_for_during_a_shift_is_meant() -> None:
    run = evening("firm", "2026-11-23T16:00Z/2026-11-23T18:00Z")
    run.send(StartFocus(run.now.utc.replace(hour=20))).wait(1)
    assert shut(run) == {"instagram", "tiktok"}


def test_a_wall_that_is_moved_into_a_shift_opens_nothing_early() -> None:
    run = evening("firm", SHIFT).until("19:40")
    run.move_wall(3600).wait(5)
    assert shut(run) == {"instagram", "tiktok"}
    assert shut(run.wait(20 * 60)) == set()  # the twenty minutes that were left


@pytest.mark.parametrize("reboot", [False, True])
def test_a_shift_survives_a_restart(reboot: bool) -> None:
    run = evening("firm").until("20:00")
    run.send(until(run, "21:00")).until("20:10").restart(60, reboot=reboot).wait(0)
    run.send(visible("instagram"), window("instagram")).wait(1)
    assert shut(run) == set()
    assert shut(run.until("21:00:01")) == {"instagram"}


def test_its_minutes_count_as_on_call_when_they_are_read_whichever_way_it_was_said() -> None:
    by_calendar = evening("gentle", SHIFT).until("20:30").send(window("mail"))
    by_click = evening("gentle")
    by_click.until("20:00").send(until(by_click, "22:00")).until("20:30").send(window("mail"))
    off = evening("gentle")
    off.until("20:00").send(until(off, "22:00")).until("20:10").send(OffCall()).until("20:30").send(window("mail"))
    for run, minutes in ((by_calendar, 30), (by_click, 30), (off, 10)):
        events = run.ledger.events(0, 10**15)
        valid = [Valid(0, run.settings)]
        found = pieces(run.ledger.spans(0, 10**15), events, valid)
        on_call = sum(one.end_ms - one.start_ms for one in found if one.context == "on_call")
        assert on_call == minutes * 60_000, minutes


def test_a_word_of_the_user_goes_before_a_shift_and_a_shift_before_work_hours() -> None:
    valid = [Valid(0, settings_of({"on_call.shifts": ["2026-11-23T09:00Z/2026-11-23T10:00Z"]}))]
    run = Run("2026-11-23 09:30", {**QUIET}).wait(0).send(window("instagram")).until("11:30").send(window("mail"))
    found = pieces(run.ledger.spans(0, 10**15), [], valid)
    assert [one.context for one in found] == ["work", "on_call", "work"]
    assert found[1].start_ms == to_ms(run.now.utc.replace(hour=9, minute=0))


def test_nothing_of_it_wakes_anybody_where_there_is_no_shift() -> None:
    run = Run("2026-11-23 09:00", QUIET).wait(0)
    assert run.due["focus"] is None
    assert Settings().values == {}


shifts = st.lists(st.tuples(st.integers(-180, 1200), st.integers(1, 400)), max_size=3)
acts = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(1, 20_000)),
        st.tuples(st.just("restart"), st.integers(1, 3000)),
        st.tuples(st.just("wall"), st.sampled_from((60, -60, 3600, -3600, 20_000, -86_400))),
    ),
    max_size=6,
)


@examples(40, 10_000)
@given(firmness=st.sampled_from(["gentle", "firm", "locked"]), planned=shifts, what=acts)
def test_a_door_is_open_during_a_shift_and_shut_at_any_other_time(
    firmness: str, planned: list[tuple[int, int]], what: list[tuple[str, int]]
) -> None:
    """A block from 19:30 on; shifts in minutes from 18:00. A moved wall never lets in earlier than was planned.

    Both feeds are in sight; a mail is in front while time goes by: a feed in front is noted down every 15 seconds.
    """
    begin = datetime(2026, 11, 23, 17, tzinfo=UTC)
    known = [(begin + timedelta(minutes=at), begin + timedelta(minutes=at + length)) for at, length in planned]
    written = [f"{start:%Y-%m-%dT%H:%MZ}/{end:%Y-%m-%dT%H:%MZ}" for start, end in known]
    run = evening(firmness, *written).send(window("mail")).until("19:40:00")
    moved = 0
    for act, seconds in [("wait", 1), *what]:
        if act == "wait":
            run.wait(seconds)
        elif act == "restart":
            run.restart(seconds, reboot=False).wait(0).send(visible("instagram", "tiktok"), window("mail")).wait(1)
        else:
            run.move_wall(seconds).wait(1)
            moved += seconds
        if not run.engine._focus.leases:
            return
        shown = run.now.utc
        real = shown - timedelta(seconds=moved)
        inside = [any(start <= moment < end for start, end in known) for moment in (shown, real)]
        on_call = inside[0] if firmness == "gentle" else all(inside)
        assert shut(run) == (set() if on_call else {"instagram", "tiktok"})
        event(f"{firmness}: {'open' if on_call else 'shut'}")
