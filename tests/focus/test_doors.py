"""Doors: what is behind one, passes that open and shut again, walking away, stopping a block."""

from __future__ import annotations

import math

import pytest

from detox.core.commands import StopFocus, WalkAway
from detox.core.decisions import Refuse
from detox.core.facts import Seen
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
INSTAGRAM, TIKTOK, MAIL = (a_window(title).id for title in ("instagram", "tiktok", "mail"))


def evening(*rules: dict[str, object]) -> Run:
    """A block began at 19:30; it is 20:00."""
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": list(rules or (rule(),))}).until("20:00")
    run.happened.clear()
    return run


def doors(run: Run) -> list[int]:
    return sorted(door.window_id for door in run.view.doors)


def why(run: Run) -> str:
    return next(one.why.say() for one in reversed(run.decisions) if isinstance(one, Refuse))


def test_a_social_window_in_front_meets_the_door() -> None:
    run = evening().send(window("mail")).at("20:01", window("instagram")).at("20:02", window("instagram"))
    run.expect("20:01:00 door instagram")
    (door,) = run.view.doors
    assert (door.window_id, door.platform, door.name) == (INSTAGRAM, "instagram", "Instagram")
    assert (door.firmness, door.wait_seconds, door.minutes) == ("firm", 10, 15)
    assert (door.needs_reason, door.can_pass, door.page_top) == (True, True, 96)
    assert f"{door.until:%d %H:%M:%S}" == "24 06:00:00"


def test_the_door_says_who_covers() -> None:
    run = evening().change({"focus.cover": "Ana"}).send(window("instagram"))
    assert run.view.doors[0].cover == "Ana"


def test_a_full_screen_page_is_covered_whole() -> None:
    run = evening()
    run.engine.use({}, lambda window: Seen(window.id, "instagram", "Instagram", "feed", True, 96, full_screen=True))
    run.send(window("x"))
    assert run.view.doors[0].page_top == 0


def test_no_window_of_ours_is_behind_a_door_whatever_it_shows() -> None:
    run = evening()
    run.engine.use({}, lambda window: Seen(window.id, "instagram", "Instagram", "feed", True, own=True))
    assert run.send(window("x"), visible("x")).view.doors == ()


def test_only_feeds_of_platforms_are_behind_doors() -> None:
    run = evening().send(visible("instagram:work", "whatsapp", "mail", "ours"), window("instagram:work"))
    run.expect("")
    assert run.view.doors == ()


def test_a_messenger_is_behind_one_only_if_it_is_named() -> None:
    run = evening(rule(platforms=["*", "whatsapp"])).send(window("whatsapp"))
    run.expect("20:00:00 door whatsapp")


def test_a_rule_may_name_its_platforms_and_surfaces() -> None:
    run = evening(rule(platforms=["tiktok"], surfaces=["feed", "work"])).send(window("instagram")).expect("")
    run.send(window("tiktok")).expect("20:00:00 door tiktok")
    assert evening(rule(surfaces=["work"])).send(window("instagram")).view.doors == ()
    assert doors(evening(rule(surfaces=["work"])).send(window("instagram:work"))) == [a_window("instagram:work").id]


def test_a_door_belongs_to_its_window_not_to_what_is_in_front() -> None:
    run = evening().send(window("instagram"), visible("instagram", "tiktok", "mail"))
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    run.send(window("ours"))
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    run.send(window("mail"))
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    run.expect("""
        20:00:00 door instagram
        20:00:00 door tiktok
    """)


def test_a_door_comes_down_when_the_title_turns_neutral_the_window_goes_or_the_block_ends() -> None:
    run = evening().send(visible("instagram", "mail"), window("instagram"))
    run.at("20:01", visible("mail"), window("mail", INSTAGRAM))
    assert doors(run) == []
    run.at("20:02", window("instagram"), visible("instagram"))
    assert doors(run) == [INSTAGRAM]
    run.at("20:03", visible(), window(None))
    assert doors(run) == []
    run.at("20:04", window("instagram")).until("07:00")
    assert doors(run) == []
    assert [line for line in run.happened if "door" in line] == [
        "20:00:00 door instagram",
        "20:02:00 door instagram",
        "20:04:00 door instagram",
    ]


def test_leaving_it_puts_that_window_away_and_no_other() -> None:
    run = (
        evening()
        .send(window("instagram"))
        .send(WalkAway(INSTAGRAM), WalkAway(MAIL))
        .expect(f"""
        20:00:00 door instagram
        20:00:00 walked_away instagram
        20:00:00 minimise {INSTAGRAM}
    """)
    )
    run.send(visible("mail"), window("mail")).send(WalkAway(INSTAGRAM)).expect(
        ""
    )  # a late click on a door that is gone


def test_a_pass_opens_that_platform_for_its_minutes_and_shuts_again_by_itself() -> None:
    run = evening().send(visible("instagram", "tiktok"), window("instagram"))
    run.send(a_pass("a client waits", "instagram"))
    assert doors(run) == [TIKTOK]
    run.until("20:14:59")
    assert doors(run) == [TIKTOK]
    run.until("20:15")
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    run.expect("""
        20:00:00 door instagram
        20:00:00 door tiktok
        20:00:00 pass evening
        20:15:00 door instagram
    """)
    (event,) = [one for one in run.ledger.events(0, 10**15) if one.kind == "pass"]
    assert event.data == {"platform": "instagram", "minutes": 15, "reason": "a client waits", "firmness": "firm"}


def test_a_pass_without_a_platform_is_for_what_is_covered_or_for_all() -> None:
    run = evening().send(visible("instagram", "tiktok")).send(a_pass("x"))
    assert doors(run) == []
    run.send(visible("linkedin"))
    assert len(doors(run)) == 1
    run = evening().send(window("mail")).send(a_pass("x")).send(visible("instagram", "tiktok"))
    assert doors(run) == []


@pytest.mark.parametrize(("asked", "minutes"), [(None, 15), (5, 5), (15, 15), (30, 15), (0.5, 0.5)])
def test_a_pass_is_never_longer_than_its_rule_gives(asked: float | None, minutes: float) -> None:
    run = evening().send(window("instagram")).send(a_pass("x", "instagram", asked))
    run.wait(minutes * 60 - 1)
    assert doors(run) == []
    assert doors(run.wait(1)) == [INSTAGRAM]


@pytest.mark.parametrize("minutes", [0.0, -5.0, math.nan, -math.inf])
def test_a_pass_of_no_minutes_is_none(minutes: float) -> None:
    run = evening().send(window("instagram")).send(a_pass("x", "instagram", minutes))
    run.expect("""
        20:00:00 door instagram
        20:00:00 refused 2
    """)
    assert doors(run) == [INSTAGRAM]


def test_a_second_pass_begins_anew() -> None:
    run = evening().send(window("instagram"), a_pass("x")).at("20:10", a_pass("y", "instagram")).until("20:24:59")
    assert doors(run) == []
    assert doors(run.until("20:25")) == [INSTAGRAM]


def test_a_firm_door_wants_a_reason_and_a_gentle_one_does_not() -> None:
    run = evening().send(window("instagram")).send(a_pass(""), a_pass("  "))
    assert doors(run) == [INSTAGRAM]
    assert why(run) == "a reason is needed: who, and why"
    run.expect("""
        20:00:00 door instagram
        20:00:00 refused 2
        20:00:00 refused 2
    """)
    assert doors(evening(rule(firmness="gentle")).send(window("instagram"), a_pass())) == []


def test_a_locked_door_takes_no_pass() -> None:
    run = evening(rule(firmness="locked")).send(window("instagram")).send(a_pass("please"), a_pass("x", "instagram"))
    run.expect("""
        20:00:00 door instagram
        20:00:00 refused 3
        20:00:00 refused 3
    """)
    assert why(run) == "this block is locked until 07:00"
    assert (run.view.doors[0].can_pass, run.view.doors[0].needs_reason) == (False, False)


def test_a_softer_rule_beside_a_locked_one_is_no_way_around_it() -> None:
    """Whichever comes first in the settings, and whichever lasts longer."""
    soft = rule(id="soft", firmness="gentle", hours=["19:00-09:00"])
    for rules in ((soft, rule(firmness="locked")), (rule(firmness="locked"), soft)):
        run = evening(*rules).send(window("instagram"))
        assert (run.view.doors[0].firmness, run.view.doors[0].can_pass) == ("locked", False)
        run.send(a_pass("x", "instagram"), a_pass("x"))
        assert run.happened[1:] == ["20:00:00 refused 3"] * 2
        assert doors(run) == [INSTAGRAM]


def test_a_pass_opened_before_a_locked_block_does_not_open_it() -> None:
    run = evening(rule(id="soft", firmness="gentle"), rule(firmness="locked", hours=["20:10-22:00"]))
    run.at("20:05", window("instagram"), a_pass())
    assert doors(run) == []
    assert doors(run.until("20:10")) == [INSTAGRAM]


def test_a_locked_rule_for_one_platform_leaves_the_way_into_another() -> None:
    run = evening(rule(id="soft", firmness="gentle"), rule(firmness="locked", platforms=["tiktok"]))
    run.send(visible("instagram", "tiktok"))
    assert {door.platform: door.can_pass for door in run.view.doors} == {"instagram": True, "tiktok": False}
    run.send(a_pass("x", "tiktok"))
    assert run.happened[-1] == "20:00:00 refused 3"
    run.send(a_pass("x"))  # what is covered: all of it that may be opened
    assert doors(run) == [TIKTOK]


def test_the_firmer_of_two_rules_asks_for_its_reason() -> None:
    run = evening(rule(id="soft", firmness="gentle", hours=["19:00-09:00"]), rule(platforms=["instagram"]))
    run.send(visible("instagram", "tiktok"))
    assert {door.platform: door.needs_reason for door in run.view.doors} == {"instagram": True, "tiktok": False}
    assert doors(run.send(a_pass("", "tiktok"))) == [INSTAGRAM]
    assert doors(run.send(a_pass("", "instagram"))) == [INSTAGRAM]
    assert doors(run.send(a_pass("Ana asks", "instagram"))) == []


def test_without_a_block_there_is_nothing_to_pass_or_stop() -> None:
    run = Run("2026-11-23 10:00", QUIET).send(a_pass("x"), StopFocus())
    run.expect("""
        10:00:00 refused 1
        10:00:00 refused 1
    """)


def test_the_end_of_a_block_ends_its_passes() -> None:
    run = evening().until("06:55").send(window("instagram"), a_pass("x")).until("07:00").block(60)
    assert doors(run) == [INSTAGRAM]
