"""Forgetting: the range, or everything, and no byte of it is left in any file of ours."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from detox.core.checkpoint import Checkpoint
from detox.core.commands import BeginCrisis, Cut, SayOfWeek, Sync
from detox.core.day_facts import PlatformTime, Rolled, UsageCount
from detox.core.history import Schedule
from detox.store.checkpoint import MappedCheckpoints
from detox.store.history import SqliteHistory, open_history
from detox.store.schema import VERSION
from tests.rules import desk as rules
from tests.store.spans import BASE, MINUTE, event, span
from tests.store.upgrades.old import make_old

ALWAYS = (0, 1 << 60)
REASON = "the planted reason nobody else may read"
PLATFORM = "planted-platform"
WIN, PLAN = "the planted win that is nobody's business", "the planted plan that nobody else may read"
WORDS: dict[str, dict[str, object]] = {
    "crisis": {"reason": REASON, "minutes": 60},
    "win": {"text": WIN},
    "plan": {"when": PLAN, "then": PLAN},
    "feeling": {"energy": 1, "nearness": 2, "effect": 4},
}
FEELING = '"nearness"'


def test_forgetting_a_range_cuts_at_its_edges(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        spans = [span(history, 0, 10), span(history, 10, 20), span(history, 20, 30)]
        wide = span(history, -100, 100, source="import:" + "0" * 64)
        for one in (*spans, wide):
            history.save(one)
        for minute in (4, 5, 24, 25):
            history.append(event(history, minute))
        history.forget(BASE + 5 * MINUTE, BASE + 25 * MINUTE)
        left = [((one.start_ms - BASE) // MINUTE, (one.end_ms - BASE) // MINUTE) for one in history.spans(*ALWAYS)]
        assert sorted(left) == [(-100, 5), (0, 5), (25, 30), (25, 100)]
        assert [(one.at_ms - BASE) // MINUTE for one in history.events(*ALWAYS)] == [4, 25]


def planted(profile: Path) -> SqliteHistory:
    """A profile in which the reason stands wherever something of a history may stand."""
    make_old(profile / "history.sqlite", 1)  # with the copy that its upgrade leaves
    (profile / "history.sqlite.damaged-1").write_text(REASON)
    (profile / "history.sqlite.damaged-1-wal").write_text(REASON)
    (profile / "history.sqlite.before-v2-wal").write_text(REASON)
    history = open_history(profile, write=True)
    history.save(span(history, 0, 10, platform=PLATFORM))
    history.mend(BASE, BASE + MINUTE, "deleted")
    for minute in range(200):
        history.append(event(history, minute, kind="pass", data={"reason": REASON}))
    for kind, data in WORDS.items():
        history.append(event(history, 201, kind=kind, name="2026-W47", data=data))
    history.save_states({"focus": {"until": 7}})
    history.add_schedule(Schedule(BASE - MINUTE, "UTC", f"# {REASON}"))
    history.add_schedule(Schedule(BASE + 1, "UTC", "now"))
    history.rolled(date.min, date.max)
    usage = UsageCount(platforms=(PlatformTime(PLATFORM, {"work": 60, "private": 0, "on_call": 0}),))
    history.roll([Rolled(date(2026, 11, 18), "UTC", BASE, BASE + 10 * MINUTE, BASE, BASE + 10 * MINUTE, usage)])
    assert len(history.rolled(date.min, date.max)) == 1
    files = {path.name: path.read_bytes() for path in profile.iterdir()}
    assert REASON.encode() in files["history.sqlite-wal"]
    assert b"the client called" in files[f"history.sqlite.before-v{VERSION}"]
    return history


FORGET: dict[str, Callable[[SqliteHistory], None]] = {
    "all": lambda history: history.forget(0, 1, everything=True),
    "the range": lambda history: history.forget(0, BASE + 300 * MINUTE),
    "what is too old": lambda history: history.forget_before(BASE + 300 * MINUTE),
}


@pytest.mark.parametrize("how", FORGET)
def test_forgetting_leaves_no_byte_behind(tmp_path: Path, how: str) -> None:
    with closing(planted(tmp_path)) as history:
        FORGET[how](history)
        if how == "the range":  # what hours meant stays: other days may need it
            history._db.execute("DELETE FROM schedule WHERE toml GLOB '#*'")
            history._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        for word in (REASON, PLATFORM, WIN, PLAN, FEELING, "the client called"):
            assert word.encode() not in content, word
        assert history.spans(*ALWAYS) == []
        assert history.events(*ALWAYS) == []
        assert history.rolled(date.min, date.max) == []
        assert [schedule.toml for schedule in history.schedules()][-1] == "now"
        assert history.load_state("focus") == {"until": 7}


@pytest.mark.parametrize(("kind", "words"), [("win", WIN), ("plan", PLAN), ("feeling", FEELING)])
def test_a_word_about_a_week_is_deleted_alone_and_leaves_no_byte_either(tmp_path: Path, kind: str, words: str) -> None:
    with closing(planted(tmp_path)) as history:
        (tmp_path / "history.sqlite.before-v9").write_text(words)
        count = len(history.events(*ALWAYS))
        history.forget_events(kind, "2026-W46")
        assert len(history.events(*ALWAYS)) == count, "that week has none"
        history.forget_events(kind, "2026-W47")
        content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        assert words.encode() not in content
        assert len(history.events(*ALWAYS)) == count - 1
        assert history.spans(*ALWAYS), "nothing else is gone"
        other = {"win", "plan", "feeling"} - {kind}
        assert {one.kind for one in history.events(*ALWAYS)} >= other


def test_forgetting_in_the_running_program_leaves_no_byte_of_what_was_said(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        desk = rules.Desk({}, history).start()
        until = desk.clock.now().utc + timedelta(hours=2)
        for said in (
            BeginCrisis(REASON, until), SayOfWeek("win", "2026-W47", {"text": WIN}),
            SayOfWeek("plan", "2026-W47", {"when": PLAN, "then": PLAN}),
            SayOfWeek("feeling", "2026-W47", WORDS["feeling"]), Sync(), Cut(),
        ):  # fmt: skip
            desk.pump.post(said)
        assert {"crisis", "win", "plan", "feeling"} <= {one.kind for one in history.events(*ALWAYS)}
        history.forget(0, 1, everything=True)
        desk.pump.post(Sync())  # what features remember is written again: the crisis goes on
        content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        for word in (REASON, WIN, PLAN, FEELING):
            assert word.encode() not in content, word
        assert desk.pump.view.tray.crisis_until is not None


def test_the_checkpoint_of_the_open_span_is_forgotten_too(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        checkpoints = MappedCheckpoints(tmp_path)
        one = span(history, 0, 10, platform=PLATFORM)
        checkpoints.write(Checkpoint(one, one.end_ms, 180_000, "boot", 1.0))
        checkpoints.close()
        assert any(PLATFORM.encode() in path.read_bytes() for path in tmp_path.iterdir())
        history.forget(0, 1, everything=True)
        assert not any(PLATFORM.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_what_is_not_too_old_stays_and_so_do_copies_while_nothing_is(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        copy = tmp_path / f"history.sqlite.before-v{VERSION}"
        copy.write_text("kept")
        history.save(span(history, 0, 10))
        history.append(event(history, 5))
        history.add_schedule(Schedule(BASE - 9 * MINUTE, "UTC", "older"))
        history.add_schedule(Schedule(BASE - 8 * MINUTE, "UTC", "valid at the edge"))
        history.forget_before(BASE)
        assert copy.exists()
        assert len(history.spans(*ALWAYS)) == len(history.events(*ALWAYS)) == 1
        history.forget_before(BASE + 4 * MINUTE)
        assert not copy.exists()
        assert [(one.start_ms, one.end_ms) for one in history.spans(*ALWAYS)] == [
            (BASE + 4 * MINUTE, BASE + 10 * MINUTE)
        ]
        assert [one.toml for one in history.schedules()] == ["valid at the edge"]
        history.forget_before(BASE + 20 * MINUTE)
        assert not history.spans(*ALWAYS)
        assert not history.events(*ALWAYS)
