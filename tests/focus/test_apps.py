"""Programs that a rule names beside platforms: shut like a feed, never mail or a messenger under a lock, no browser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detox.core.commands import FinishPost, WalkAway
from detox.core.decisions import CloseWindow
from detox.core.facts import Seen
from detox.core.inputs import Window
from detox.focus.lease import Lease
from detox.focus.off import off_rule
from detox.focus.settings import Rule, read_rule
from detox.usage.lately import MOST, after
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, classify, rule, settings_of, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
STEAM = a_window("steam").id


def known(window: Window) -> Seen:
    """Each window but those of platforms in a browser is a program of its title's name."""
    seen = classify(window)
    if seen.own or seen.platform in ("instagram", "tiktok", "linkedin"):
        return seen
    return replace(seen, names=(window.title, f"{window.title}-class"), program=window.title.title())


def evening(*rules: dict[str, object], **more: object) -> Run:
    run = Run("2026-11-23 19:00", {**QUIET, **more, "focus.rules": list(rules)}).until("20:00")
    run.engine.use({}, known)
    run.happened.clear()
    return run


def named(run: Run) -> list[str]:
    return [door.name for door in run.view.doors]


@pytest.mark.parametrize("entry", ["steam", "STEAM", "Steam-Class"])
@pytest.mark.parametrize("firmness", ["gentle", "firm", "locked"])
def test_a_program_that_a_rule_names_meets_the_door_and_no_other_does(entry: str, firmness: str) -> None:
    run = evening(rule(platforms=[], apps=[entry], firmness=firmness))
    run.send(visible("steam", "editor", "instagram"), window("steam"))
    (door,) = run.view.doors
    assert (door.window_id, door.name, door.page_top, door.firmness) == (STEAM, "Steam", 0, firmness)
    run.expect(f"20:00:00 door app:{entry.lower()}")


def test_programs_stand_beside_platforms() -> None:
    run = evening(rule(apps=["steam"])).send(visible("steam", "instagram", "mail"), window("mail"))
    assert named(run) == ["Steam", "Instagram"]


def test_a_messenger_is_shut_only_where_the_user_added_it_and_never_under_a_lock() -> None:
    assert named(evening(rule()).send(window("whatsapp"))) == []
    assert named(evening(rule(apps=["whatsapp"])).send(window("whatsapp"))) == ["WhatsApp"]
    assert named(evening(rule(platforms=["whatsapp"])).send(window("whatsapp"))) == ["WhatsApp"]
    assert named(evening(rule(apps=["whatsapp"], firmness="locked")).send(window("whatsapp"))) == []


def test_no_lock_lies_before_mail_or_calls_and_a_softer_rule_may() -> None:
    mail = rule(apps=["thunderbird", "zoom"], firmness="locked")
    assert named(evening(mail).send(visible("thunderbird", "zoom"), window("zoom"))) == []
    both = evening(mail, rule(id="soft", apps=["thunderbird"], firmness="gentle"))
    both.send(visible("thunderbird", "zoom"), window("zoom"))
    assert [(door.name, door.firmness) for door in both.view.doors] == [("Thunderbird", "gentle")]


def test_a_pass_opens_that_program_alone_and_shuts_again() -> None:
    run = evening(rule(apps=["steam", "doom"], firmness="gentle"))
    run.send(visible("steam", "doom", "instagram"), window("steam"))
    run.send(a_pass("", "app:steam"))
    assert named(run) == ["Doom", "Instagram"]
    assert named(run.wait(15 * 60)) == ["Steam", "Doom", "Instagram"]
    run.send(FinishPost("app:doom"))
    assert named(run) == ["Steam", "Instagram"]
    run.wait(300).send(a_pass())
    assert named(run) == []


def test_a_softer_rule_for_the_same_program_opens_no_lock() -> None:
    hard, soft = rule(apps=["steam"], firmness="locked"), rule(id="a", apps=["steam-class"], firmness="gentle")
    run = evening(soft, hard).send(window("steam"))
    run.send(a_pass("", "app:steam"))
    assert named(run) == ["Steam"]
    assert run.view.doors[0].can_pass is False


def test_leaving_is_logged_and_counted_like_any_other() -> None:
    run = evening(rule(apps=["steam"])).send(window("steam")).send(WalkAway(STEAM))
    run.expect(f"20:00:00 door app:steam\n20:00:00 walked_away app:steam\n20:00:00 minimise {STEAM}")


def test_during_a_shift_a_rule_may_let_a_program_in() -> None:
    shift = {"on_call.shifts": ["2026-11-23T18:30Z/2026-11-23T21:00Z"]}
    for free, doors in (
        (["*"], []),
        (["Steam"], ["Instagram"]),
        (["instagram"], ["Steam"]),
        ([], ["Steam", "Instagram"]),
    ):
        run = evening(rule(apps=["steam"], on_call=free), **shift).send(visible("steam", "instagram"), window("mail"))
        assert named(run) == doors, free


def test_one_that_keeps_coming_back_behind_a_lock_is_asked_to_close() -> None:
    run = evening(rule(apps=["steam"], firmness="locked"), **{"focus.close_apps": True})
    for _ in range(3):
        run.send(visible("steam"), window("steam")).wait(1).send(visible("mail"), window("mail")).wait(1)
    assert CloseWindow(STEAM) in run.decisions


def test_a_program_that_is_added_is_shut_at_once_and_one_taken_out_after_the_block() -> None:
    run = evening(rule(firmness="firm", on_call=["*"])).send(window("steam"))
    assert named(run) == []
    assert named(run.change({"focus.rules": [rule(firmness="firm", apps=["steam"], on_call=[])]}).wait(0)) == ["Steam"]
    assert run.engine._focus.leases[0].rule.on_call == ()
    assert named(run.change({"focus.rules": [rule(firmness="firm")]}).wait(0)) == ["Steam"]
    assert run.engine._focus.leases[0].rule.on_call == ()


@pytest.mark.parametrize(
    ("held", "wanted", "left"),
    [
        (["*"], ["x"], ("x",)),
        (["x"], ["*"], ("x",)),
        (["x", "y"], ["y", "z"], ("y",)),
        ([], ["*"], ()),
        (["*"], ["*"], ("*",)),
    ],
)
def test_what_a_shift_opens_only_ever_gets_less_in_a_block(
    held: list[str], wanted: list[str], left: tuple[str]
) -> None:
    run = evening(rule(on_call=held))
    lease = run.engine._focus.leases[0]
    assert lease.tightened(read_rule(rule(on_call=wanted), 0), run.now).rule.on_call == left


def test_off_shuts_the_programs_of_all_rules() -> None:
    off = off_rule(settings_of({"focus.rules": [rule(apps=["steam"]), rule(id="b", apps=["doom", "steam"])]}))
    assert off.apps == ("steam", "doom")


def test_a_block_with_programs_survives_a_restart() -> None:
    run = evening(rule(apps=["steam"])).send(window("steam")).restart(60)
    run.engine.use({}, known)
    assert named(run.send(window("steam"))) == ["Steam"]
    lease = run.engine._focus.leases[0]
    assert Lease.restored(lease.saved(run.now), run.now) == lease


def test_the_programs_to_choose_from_are_those_that_were_in_front_lately() -> None:
    def seen(*names: str, program: str = "") -> Seen:
        return Seen(1, names=names, program=program or names[0] if names else "chromium")

    lately: tuple[str, ...] = ()
    for one in (
        seen("steam", program="Steam"),
        None,
        seen(),
        seen("python3", "acme-feed"),
        seen("steam", program="Steam"),
    ):
        lately = after(lately, one)
    assert lately == ("Steam", "acme-feed")
    for number in range(100):
        lately = after(lately, seen(f"program{number}"))
    assert (len(lately), lately[-1]) == (MOST, "program99")


def test_a_rule_is_about_its_programs_and_every_rule_about_everything() -> None:
    mine = Rule("a", apps=("Steam",))
    assert mine.is_about("app:steam")
    assert mine.is_about("*")
    assert mine.is_about("tiktok")
    assert not mine.is_about("app:doom")
