"""Turning from one plain window to another is a beat that changes nothing, and it must be true that it does not."""

from __future__ import annotations

from typing import Any

import pytest

from detox.core.commands import Stop
from detox.core.inputs import IdleStarted, InputSeen, SessionChanged
from detox.reminders import rule as reminders
from tests.rules.run import Run
from tests.rules.words import window


def day(*, restless: bool) -> Run:
    """A morning at plain windows with a look at Instagram, and cards that come; or the same with hands that fidget."""
    run = Run("2026-11-23 09:00:00", answer=("done", 20))
    for name, minutes in (("mail", 47), ("docs", 80), ("instagram", 12), ("mail", 95)):
        run.send(window(name))
        for second in range(0, minutes * 60, 7):
            run.wait(min(7, minutes * 60 - second))
            if restless and name != "instagram":
                run.send(window("docs" if second % 2 else "mail"))
    run.wait(240).send(IdleStarted(run.now.boot - 200)).wait(600).send(InputSeen()).wait(60)
    run.send(SessionChanged(locked=True)).wait(300).send(SessionChanged()).wait(60).send(Stop())
    return run


def test_restless_hands_change_no_reminder_and_no_span() -> None:
    calm, restless = day(restless=False), day(restless=True)
    assert restless.happened == calm.happened
    assert any("offered" in line for line in calm.happened)
    spans = [
        [(span.start_ms, span.end_ms, span.state, span.platform) for span in run.ledger.spans(0, 10**15)]
        for run in (calm, restless)
    ]
    assert spans[0] == spans[1]


def test_only_a_change_that_matters_asks_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    step = reminders.step

    def ask(*facts: Any) -> Any:
        asked.append(facts)
        return step(*facts)

    monkeypatch.setattr(reminders, "step", ask)
    run = Run("2026-11-23 09:00:00").send(window("mail"))
    del asked[:]
    run.wait(1).send(window("docs")).wait(1).send(window("mail")).wait(1).send(window(None))
    assert asked == []
    run.wait(1).send(window("instagram")).wait(1).send(window("mail"))
    assert len(asked) >= 2
    del asked[:]
    run.move_wall(60, said=False).send(window("docs"))
    assert asked
