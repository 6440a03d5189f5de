"""What the user says afterwards: a command into the engine, an event, and a word in the span."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from detox.core.commands import Mend, Stop
from detox.core.decisions import Log, MendSpans, Refuse
from detox.core.history import Override
from detox.store.history import open_history
from detox.usage.day import add_up
from detox.usage.mending import AS_RECORDED, mended
from tests.fakes.clock import FakeClock
from tests.rules.run import Run
from tests.rules.words import window, without
from tests.test_rolling import MINUTE, START, span
from tests.usage.test_day import ALWAYS_PRIVATE

NOW = FakeClock().now()


def test_it_is_done_as_far_as_now_and_logged() -> None:
    done = mended(Mend(NOW.ms - 9000, NOW.ms + 5000, "work"), NOW)
    data = {"from_ms": NOW.ms - 9000, "to_ms": NOW.ms}
    assert done == (MendSpans(NOW.ms - 9000, NOW.ms, "work"), Log("mend", "work", data))
    assert mended(Mend(NOW.ms - 9000, NOW.ms, None), NOW)[1] == Log("mend", AS_RECORDED, data)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-5, -6), (0, 10), (5, 10)])
def test_what_cannot_be_is_refused(start: int, end: int) -> None:
    (refusal,) = mended(Mend(NOW.ms + start, NOW.ms + end, "work"), NOW)
    assert isinstance(refusal, Refuse)
    assert refusal.code == 2


def test_the_open_span_ends_there_and_goes_on_unmended() -> None:
    run = Run("2026-11-23 09:00", without("reminders summary")).send(window("instagram")).until("09:10")
    ms = run.now.ms
    run.send(Mend(ms - 60_000, ms + 60_000, "private")).at("09:20", Stop())
    run.expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 social instagram feed
    """)
    assert run.ledger.mended == [(ms - 60_000, ms, "private")]
    assert [one.kind for one in run.ledger.events(0, 10**15)] == ["mend"]


@pytest.mark.parametrize(("said", "work", "private"), [("work", 600, 0), ("private", 0, 600), ("deleted", 0, 0)])
def test_it_wins_over_hours_and_over_a_rule(tmp_path: Path, said: Override, work: int, private: int) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        history.save(span(history, 0, 10, override="private" if said == "work" else "work"))
        history.mend(START, START + 10 * MINUTE, said)
        count = add_up(history.spans(0, 1 << 60), [], ALWAYS_PRIVATE, START, START + 10 * MINUTE)
        assert (count.seconds["work"], count.seconds["private"]) == (work, private)
        assert count.untracked_seconds == (600 if said == "deleted" else 0)
