"""Version 1 to 2: the roll-up is made anew, all else stays to the byte."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from detox.core.history import Schedule
from detox.store.database import NAME
from detox.store.history import open_history
from detox.store.schema import VERSION
from detox.store.upgrades import copy_name
from tests.store.spans import span
from tests.store.upgrades.old import ALWAYS, FILLED, content, make_old


def test_nothing_of_it_changes(tmp_path: Path) -> None:
    make_old(tmp_path / NAME, 1)
    before = content(tmp_path / NAME)
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.problems == []
        assert [one.start_ms for one in history.spans(*ALWAYS)] == [start for start, _ in FILLED]
        assert [one.kind for one in history.events(*ALWAYS)] == ["pass", "taken"]
        assert history.schedules() == [Schedule(5, "Europe/Paris", "a = 1")]
        assert history.load_state("focus") == {"until": 7}
        assert history.device == "ab" * 16
        history.save(span(history, 5000, 5001))
        history.save_states({"focus": {"until": 8}})
    with closing(open_history(tmp_path, write=False)) as history:
        assert len(history.spans(*ALWAYS)) == len(FILLED) + 1
    assert content(copy_name(tmp_path / NAME, VERSION)) == before


def test_a_reader_of_the_old_file_sees_all_of_it_and_changes_nothing(tmp_path: Path) -> None:
    make_old(tmp_path / NAME, 1)
    before = (tmp_path / NAME).read_bytes()
    with closing(open_history(tmp_path, write=False)) as history:
        assert len(history.spans(*ALWAYS)) == len(FILLED)
        assert len(history.events(*ALWAYS)) == 2
        assert history.problems == []
    assert (tmp_path / NAME).read_bytes() == before
    assert not copy_name(tmp_path / NAME, VERSION).exists()
