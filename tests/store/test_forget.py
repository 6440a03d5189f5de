"""Forgetting: the range, or everything, and no byte of it is left in any file of ours."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from detox.core.history import Schedule
from detox.store.history import open_history
from tests.store.spans import BASE, MINUTE, event, span

ALWAYS = (0, 1 << 60)


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


def test_forgetting_leaves_no_byte_behind(tmp_path: Path) -> None:
    planted = "the planted reason nobody else may read"
    (tmp_path / "history.sqlite.damaged-1").write_text(planted)
    with closing(open_history(tmp_path, write=True)) as history:
        history.save(span(history, 0, 10, platform="planted-platform"))
        for minute in range(200):
            history.append(event(history, minute, kind="pass", data={"reason": planted}))
        history.save_states({"focus": {"until": 7}})
        history.add_schedule(Schedule(BASE, "UTC", f"# {planted}"))
        history.add_schedule(Schedule(BASE + 1, "UTC", "now"))
        history.forget(0, 1, everything=True)
        content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        assert planted.encode() not in content
        assert b"planted-platform" not in content
        assert history.spans(*ALWAYS) == []
        assert history.events(*ALWAYS) == []
        assert [schedule.toml for schedule in history.schedules()] == ["now"]
        assert history.load_state("focus") == {"until": 7}
