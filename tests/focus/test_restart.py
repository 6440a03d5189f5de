"""Leases through restarts, kills, reboots and moved clocks: never longer, and within one boot never shorter."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.commands import StopFocus
from detox.core.instant import to_ms
from detox.focus import state as focus
from detox.focus.lease import Lease
from detox.focus.rule import ASKED
from detox.focus.settings import RULES, read_rule
from tests.fakes.clock import FakeClock
from tests.rules.draw import examples
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, rule, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
INSTAGRAM = a_window("instagram").id


def evening(**how: object) -> Run:
    """A firm block began at 19:30 and ends at 07:00; it is 20:00. It has no hours left that could begin it anew."""
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule(**{"days": ["mon"], **how})]}).until("20:00")
    run.happened.clear()
    return run


def left(run: Run) -> float:
    """Seconds until the block ends, 0 without one."""
    until = run.view.tray.block_until
    return (until - run.now.utc).total_seconds() if until else 0.0


def test_a_restart_changes_nothing() -> None:
    for kill in (False, True):
        run = evening().restart(60, kill=kill)
        assert left(run) == 11 * 3600 - 60
        run.until("08:00").expect("""
            20:01:00 follow on
            07:00:00 block_end evening
            07:00:00 follow off
        """)


def test_a_block_that_ended_while_we_were_off_is_over() -> None:
    run = evening().restart(11 * 3600 + 1)
    assert left(run) == 0
    run.until("09:00").expect("")


def test_a_block_that_should_have_begun_while_we_were_off_begins_at_once() -> None:
    run = (
        Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule()]})
        .restart(7200)
        .expect("""
        21:00:00 block_start evening
        21:00:00 follow on
    """)
    )
    assert left(run) == 10 * 3600


def test_a_block_by_hand_survives_a_restart_and_a_reboot_though_no_rule_has_it() -> None:
    for reboot in (False, True):
        run = Run("2026-11-23 10:00", QUIET).block(120).restart(60, reboot=reboot)
        assert left(run) == 119 * 60
        run.until("13:00")
        assert run.happened[-2:] == ["12:00:00 block_end now", "12:00:00 follow off"]


@pytest.mark.parametrize(
    ("wall", "hours"),
    [(0, 11), (-3600, 11), (-86_400, 11), (-63_072_000, 11), (3600, 10), (10.5 * 3600, 0.5), (12 * 3600, 0), (63e6, 0)],
)
def test_across_a_reboot_the_smaller_rest_counts(wall: float, hours: float) -> None:
    """Set back it is never longer; set forward it may end sooner (and the guide says so)."""
    run = evening().restart(30, reboot=True, wall=wall)
    assert left(run) == pytest.approx(max(0, hours * 3600 - (30 if wall >= 0 else 0)), abs=31)
    if wall < 0:
        assert left(run) <= 11 * 3600


@pytest.mark.parametrize("wall", [-63_072_000, -86_400, -3600, 3600, 86_400, 63_072_000])
def test_within_one_boot_a_moved_clock_and_a_restart_change_nothing(wall: float) -> None:
    run = evening().restart(60, wall=wall)
    assert left(run) == pytest.approx(11 * 3600 - 60, abs=0.001)
    run = evening().move_wall(wall).restart(60)
    assert left(run) == pytest.approx(11 * 3600 - 60, abs=0.001)


def test_a_clock_set_back_during_the_block_and_then_a_reboot_make_it_no_longer() -> None:
    run = evening().move_wall(-7200).restart(30, reboot=True)
    assert left(run) == 11 * 3600  # half a minute off is not counted, but it is no minute more


def test_a_clock_set_forward_and_back_around_a_reboot_counts_from_what_was_seen_last() -> None:
    """Seen last at 22:00 of a wall that was two hours ahead: nine hours before the end, and so nine are left."""
    run = evening().move_wall(7200).restart(30, reboot=True, wall=-7200)
    assert left(run) == 9 * 3600


def test_several_reboots_add_up_to_no_more() -> None:
    run, total = evening(), 0.0
    for _ in range(6):
        before = left(run)
        run.wait(1800).restart(30, reboot=True, wall=-3600)
        total += 1800
        assert left(run) <= before - 1800
    assert left(run) == pytest.approx(11 * 3600 - total, abs=0.001)


def test_a_pass_survives_a_restart_and_no_clock_makes_it_longer() -> None:
    run = evening().send(window("instagram"), a_pass("x")).restart(60).send(window("instagram"))
    assert run.view.doors == ()
    assert run.until("20:14:59").view.doors == ()
    assert len(run.until("20:15").view.doors) == 1
    for wall in (-3600, 3600, -86_400):
        run = evening().send(window("instagram"), a_pass("x")).restart(60, wall=wall).send(window("instagram"))
        assert run.view.doors == ()
        assert run.wait(14 * 60 - 1).view.doors == ()
        assert len(run.wait(1).view.doors) == 1
    run = (
        evening().send(window("instagram"), a_pass("x")).restart(60, reboot=True, wall=-3600).send(window("instagram"))
    )
    assert run.view.doors == ()
    assert len(run.wait(15 * 60).view.doors) == 1


def test_a_wait_to_stop_does_not_survive_a_restart() -> None:
    run = evening().send(StopFocus()).restart(60).until("21:00")
    assert left(run) == 10 * 3600


def test_a_block_that_was_stopped_stays_so_after_a_restart() -> None:
    run = evening().send(StopFocus()).wait(10).restart(60)
    assert left(run) == 0
    run.until("08:00")
    assert left(run.until("19:31")) == 0  # Tuesday is no day of the rule


def test_the_door_is_back_after_a_restart() -> None:
    run = evening().send(window("instagram")).restart(5).send(window("instagram"))
    assert [door.window_id for door in run.view.doors] == [INSTAGRAM]


def test_a_rule_survives_as_a_copy_whatever_became_of_the_settings() -> None:
    run = evening(firmness="locked", platforms=["tiktok"])
    run.settings = run.settings.with_(RULES, ())
    run.restart(60).send(window("tiktok"))
    assert [(door.platform, door.firmness) for door in run.view.doors] == [("tiktok", "locked")]
    run.send(window("instagram"))
    assert run.view.doors == ()


# --- what lies on the disk may be anything ---------------------------------------------------------------------------

junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@examples(150, 10_000)
@given(data=st.data())
def test_a_tampered_state_is_read_without_a_word(data: st.DataObject) -> None:
    now = FakeClock().now()
    lease = Lease.begin(read_rule(rule(), 0), now.after(3600).utc, now)
    saved: dict[str, Any] = json.loads(json.dumps(focus.saved(focus.State(leases=(lease,), passes={"x": 1100.0}), now)))
    for _ in range(data.draw(st.integers(1, 3))):
        target = data.draw(st.sampled_from([saved, *saved["leases"]] if isinstance(saved["leases"], list) else [saved]))
        if isinstance(target, dict) and target:
            target[data.draw(st.sampled_from(sorted(target)))] = data.draw(junk)
    found = focus.restored(saved, now)
    for one in found.leases:
        assert now.boot < one.end_boot <= now.boot + 5 * 86_400
    for until in found.passes.values():
        assert now.boot < until <= now.boot + 1800


@given(junk)
def test_anything_at_all_is_a_state(raw: Any) -> None:
    now = FakeClock().now()
    found = focus.restored(raw if isinstance(raw, dict) else {"leases": raw, "passes_ms": raw, "noticed_ms": raw}, now)
    assert found.leases == ()


def test_a_pass_that_claims_a_century_is_none_of_ours() -> None:
    now = FakeClock().now()
    saved = focus.saved(focus.State(passes={"*": now.boot + 900, "x": now.boot + 1801}), now)
    assert focus.restored(saved, now).passes == {"*": now.boot + 900}


def test_a_lease_that_claims_a_century_is_none_of_ours() -> None:
    now = FakeClock().now()
    lease = Lease.begin(ASKED, now.after(100 * 365 * 86_400).utc, now).saved(now)
    assert Lease.restored(lease, now) is None
    assert lease["end_ms"] == to_ms(now.after(100 * 365 * 86_400).utc)
