"""Thirty default days with the tips that we ship: no card says within a fortnight what one has said before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from detox.core.decisions import Log
from detox.core.instant import Instant
from detox.reminders.deck import FORTNIGHT_MS
from detox.reminders.kinds import kinds
from detox.store.tips_file import load_tips
from tests.rules.run import Run
from tests.rules.words import window


def lived(lang: str, tone: str, days: int) -> list[tuple[Instant, Log]]:
    """Live so many days without a day off or a lunch, scroll in the evening, answer each card: what they said."""
    tips, _ = load_tips(lang)
    run = Run("2026-11-23 08:50", {"cards.tone": tone}, answer=("done", 5), tips=tips)
    for number in range(days):
        day = date(2026, 11, 23) + timedelta(number)
        run.until(f"{day:%a} 09:00").back().send(window("mail"))
        run.until("18:05").away().until("18:10").back().send(window("tiktok"))
        run.until("18:55").send(window("mail")).away().until("21:40").back().send(window("instagram"))
        run.until("22:05").send(window("mail")).away()
    return [(at, log) for at, log in run.logged if log.kind == "taken" and "tip" in log.data]


@pytest.mark.parametrize(("lang", "tone", "days"), [("en", "mixed", 30), ("fr", "mixed", 30), ("fr", "plain", 15)])
def test_nothing_is_said_twice_within_a_fortnight(lang: str, tone: str, days: int) -> None:
    shown = lived(lang, tone, days)
    tips, _ = load_tips(lang)
    kind_of = {tip.id: kind for kind in tips for tip in tips[kind]}
    themes = {kind.id: kind.themes for kind in kinds(Run().settings)}
    names = {name: sum(log.name == name for _, log in shown) for name in themes}
    assert (names["water"], names["late"], names["scroll"]) == (3 * days, days, days)  # one a day joins the snack
    assert names["snack"] >= days
    assert names["pause"] >= 4 * days
    last: dict[object, int] = {}
    for at, log in shown:
        tip = log.data["tip"]
        assert kind_of[str(tip)] in themes[log.name], f"{tip} on a card about {log.name}: its own deck was empty"
        assert at.ms - last.get(tip, at.ms - FORTNIGHT_MS) >= FORTNIGHT_MS, f"{tip} twice, by {at.local:%d %b %H:%M}"
        last[tip] = at.ms
