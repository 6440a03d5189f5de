"""Whether the history file is whole."""

from __future__ import annotations

from pathlib import Path

from detox.store.history import open_history
from detox.store.soundness import history_state


def test_a_history_is_sound_a_broken_one_is_not_and_none_is_no_fault(tmp_path: Path) -> None:
    assert history_state(tmp_path) == (0, True)
    open_history(tmp_path, write=True).close()
    size, sound = history_state(tmp_path)
    assert size > 4096
    assert sound
    file = tmp_path / "history.sqlite"
    file.write_bytes(file.read_bytes()[:4096] + b"x" * (size - 4096))
    assert history_state(tmp_path) == (0, False) or history_state(tmp_path) == (size, False)
