"""What is imported, or taken from a team's pack, can make a firm or locked block stricter, never looser, nor end it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from detox.core.offers import Offered, values_of
from detox.engine import SETTINGS
from detox.focus.settings import STRICTNESS
from detox.store.settings_share import read_offers
from detox.store.settings_template import literal
from tests.rules.draw import examples
from tests.rules.run import Run
from tests.rules.words import a_window, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
WINDOWS = ("instagram", "tiktok", "linkedin")
IDS = {a_window(title).id: title for title in WINDOWS}

hours = st.sampled_from([["19:30-07:00"], ["20:00-20:30"], ["22:00-23:00"], ["09:00-10:00"], ["19:00-08:00"]])
rules = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["evening", "second", "other"]), "hours": hours},
        optional={
            "firmness": st.sampled_from(STRICTNESS),
            "platforms": st.sampled_from([["*"], ["tiktok"], ["instagram", "linkedin"], []]),
            "surfaces": st.sampled_from([["feed"], []]),
            "days": st.sampled_from([["mon"], ["sat"], ["mon", "tue"]]),
            "pass_minutes": st.sampled_from([5, 15, 30]),
            "enabled": st.booleans(),
            "on_days_off": st.sampled_from(["as_usual", "all_day", "not"]),
            "on_call": st.sampled_from([["*"], [], ["tiktok"]]),
        },
    ),
    max_size=3,
    unique_by=lambda one: one["id"],
)
offers = st.fixed_dictionaries(
    {},
    optional={
        "focus.rules": rules,
        "focus.cover": st.just("Ana"),
        "focus.close_apps": st.booleans(),
        "focus.do_not_disturb": st.booleans(),
        "days_off.dates": st.just(["2026-11-23", "2026-11-24"]),
        "day.starts_at": st.sampled_from(["00:00", "12:00", "20:30"]),
        "work.hours.monday": st.sampled_from([[], ["00:00-24:00"], ["19:00-23:00"]]),
        "quiet.hours": st.sampled_from([[], ["00:00-24:00"]]),
        "tracking.work_surfaces": st.sampled_from(["work", "schedule"]),
        "tracking.private_windows": st.sampled_from(["leave_out", "count"]),
        "on_call.shifts": st.just(["2026-11-23T18:00:00+01:00/2026-11-24T09:00:00+01:00"]),
        "holds.full_screen": st.booleans(),
    },
)


def offered(values: dict[str, Any], *, norms: bool) -> Offered:
    """Return what a file with those values offers, read as any file of somebody else's is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "team.toml"
        lines = [f"{key} = {literal(value)}" for key, value in values.items()]
        path.write_text("\n".join(['name = "Our team"\n[settings]' if norms else "", *lines]), encoding="utf-8")
        return read_offers(path, SETTINGS)


def stands(run: Run) -> dict[str, tuple[int, int]]:
    """Return how every shut window is shut: how firmly, and how short a pass is."""
    return {IDS[door.window_id]: (STRICTNESS.index(door.firmness), -door.minutes) for door in run.view.doors}


def go_on(run: Run, moment: str) -> None:
    """Go on to that time with nobody there, and look at the windows anew."""
    run.away().until(moment).back().send(window("instagram"), visible(*WINDOWS))


def leases(run: Run) -> dict[str, float]:
    return {lease.rule.id: lease.end_boot for lease in run.engine._focus.leases}


@examples(60, 1000)
@given(
    mine=st.sampled_from(["firm", "locked"]), platforms=st.sampled_from([["*"], ["instagram"], ["tiktok", "linkedin"]]),
    values=offers, norms=st.booleans(), at=st.sampled_from(["19:31", "20:00", "23:59", "06:58"]),
    items=st.sets(st.integers(0, 14)),
)  # fmt: skip
def test_no_import_and_no_pack_makes_a_running_block_looser_or_ends_it(
    mine: str, platforms: list[str], values: dict[str, Any], norms: bool, at: str, items: set[int]
) -> None:
    evening = rule(firmness=mine, platforms=platforms)
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": [evening], "focus.close_apps": True}).until("19:30")
    go_on(run, at)
    found = offered(values, norms=norms) if values else Offered("", ())
    taken = [offer for number, offer in enumerate(found.offers) if not norms or number in items]
    before, ends = stands(run), leases(run)
    assert before
    run.change({setting.key: setting.kind.write(value) for setting, value in values_of(taken, run.settings)})
    for moment in ("", "20:10", "23:00", "02:00", "06:59:59"):
        if moment and _hour(moment) > _hour(at):
            go_on(run, moment)
        now = stands(run)
        assert {title for title in before if title not in now} == set(), "a door is gone"
        assert all(now[title] >= was and now[title][1] >= was[1] for title, was in before.items()), "softer"
        assert all(leases(run).get(name, 0) >= end for name, end in ends.items()), "ends earlier"
    event("stricter" if stands(run) != before else "as it was")
    run.away().until("07:00:00")
    assert "07:00:00 block_end evening" in run.happened, "it ends when it was promised to"


def _hour(moment: str) -> tuple[int, str]:
    return (moment < "12", moment)


@pytest.mark.parametrize("firmness", ["firm", "locked"])
def test_what_was_taken_holds_from_the_next_evening_on(firmness: str) -> None:
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule(firmness=firmness)]}).until("20:00")
    found = offered({"focus.rules": [rule(firmness="gentle", platforms=["tiktok"])]}, norms=True)
    run.change({setting.key: setting.kind.write(value) for setting, value in values_of(found.offers, run.settings)})
    assert STRICTNESS[max(stands(run.send(window("instagram"))).values())[0]] == firmness
    run.until("12:00").until("20:00").send(visible(*WINDOWS))
    assert stands(run) == {"tiktok": (0, -15)}
