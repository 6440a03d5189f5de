"""The same four hours, with titles that change every 1, 3, 10 and 60 seconds: not a second is lost to any of it."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from detox.core.commands import Stop
from tests.rules.run import Run
from tests.rules.words import window, without

HOURS = 4
OWNERS = {"instagram": "social instagram", "tiktok": "social tiktok", "linkedin": "social linkedin", "mail": "other"}


def stream() -> list[tuple[int, str]]:
    """Return what is in front for how many seconds, four hours of it: from a glance to half an hour."""
    dice, left, found = random.Random(7), HOURS * 3600, list[tuple[int, str]]()
    while left > 0:
        seconds = min(left, dice.choice((2, 5, 9, 31, 64, 200, 1800)))
        found.append((seconds, dice.choice(list(OWNERS))))
        left -= seconds
    return found


@pytest.mark.parametrize("every", [1, 3, 10, 60])
def test_titles_that_change_lose_no_second(every: int) -> None:
    run, true, changes = Run("2026-11-23 09:00:00", without("reminders summary")), Counter[str](), 0
    run.send(window("mail:0"))
    for seconds, name in stream():
        true[OWNERS[name]] += seconds
        for second in range(0, seconds, every):
            changes += 1
            run.send(window(f"{name}:{changes}", id_=1)).wait(min(every, seconds - second))
    run.send(Stop())
    counted = Counter[str]()
    for span in run.ledger.spans(0, 10**15):
        counted[" ".join(filter(None, (span.state, span.platform)))] += span.end_ms - span.start_ms
    assert {owner: ms / 1000 for owner, ms in counted.items()} == dict(true)
    assert sum(true.values()) == HOURS * 3600
    assert changes >= HOURS * 3600 / every
