"""A tip says how long something lasted only as it was measured, and answers only what has just happened."""

from __future__ import annotations

from detox.core.commands import AnotherTip, OpenPass
from detox.reminders.tips import Tip
from tests.rules.run import Run
from tests.rules.words import rule, window, without


def tip(after: str, hook: str = "{minutes} minutes.", id_: str = "") -> Tip:
    return Tip(
        id_ or after, "pause", "en", hook, ("So: {minutes}.", "Back later."), "@x", (), "plain", "walk", after=after
    )


def test_a_scroll_is_told_in_whole_minutes() -> None:
    tips = {"pause": (tip("scroll"), tip("scroll", id_="other"))}
    run = Run("2026-11-23 18:30", {**without("reminders summary")}, tips=tips).send(window("instagram"))
    run.until("19:10:30")
    assert run.card
    assert (run.card.tip.hook, run.card.tip.beats) == ("40 minutes.", ("So: 40.", "Back later."))
    card = run.until("19:13").send(AnotherTip()).card
    assert card
    assert card.tip.hook == "43 minutes."


def test_a_long_sitting_is_told_by_the_time_at_the_desk() -> None:
    values = {**without("reminders summary"), "reminders.sit.every_minutes": 100, "reminders.sit.themes": ["pause"]}
    run = Run("2026-11-23 09:00", values, tips={"pause": (tip("long_sitting"),)}).send(window("mail"))
    run.until("10:41")
    assert run.card
    assert run.card.tip.hook == "100 minutes."


def test_on_call_is_a_door_that_was_opened_because_it_had_to_be() -> None:
    tips = {
        "pause": (tip("oncall", "Parked."), Tip("any", "pause", "en", "Any.", ("One.",), "@x", (), "plain", "walk"))
    }
    values = {**without("summary quiet"), "focus.rules": [rule(pass_minutes=30)], "focus.notice": False,
              "reminders.water.enabled": False, "reminders.snack.enabled": False, "reminders.scroll.enabled": False,
              "reminders.late.enabled": False}  # fmt: skip
    shut = Run("2026-11-23 20:00", values, tips=tips).send(window("mail")).until("21:00:01")
    assert shut.card
    assert shut.card.tip.id == "any"
    opened = Run("2026-11-23 20:00", values, tips=tips).send(window("instagram"))
    opened.at("20:45", OpenPass("fire", "instagram"))
    seen = []
    for clock in ("21:00:01", "21:00:02", "21:00:03", "21:00:04", "21:00:05", "21:00:06"):
        opened.until(clock).send(AnotherTip())
        assert opened.card
        seen.append(opened.card.tip.hook)
    assert "Parked." in seen
