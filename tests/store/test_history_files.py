"""The history's files: for their owner only, none made by a reader; and what the store must never load."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from detox.store.history import open_history
from tests.store.spans import span

ALWAYS = (0, 1 << 60)


def test_files_are_for_their_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    with closing(open_history(folder, write=True)) as history:
        history.save(span(history, 0, 10))
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert files == dict.fromkeys(("history.sqlite", "history.sqlite-wal", "history.sqlite-shm"), 0o600)


def test_a_file_that_everybody_could_read_is_closed_to_them(tmp_path: Path) -> None:
    open_history(tmp_path, write=True).close()
    os.chmod(tmp_path / "history.sqlite", 0o644)
    open_history(tmp_path, write=True).close()
    assert stat.S_IMODE((tmp_path / "history.sqlite").stat().st_mode) == 0o600


def test_reading_makes_nothing(tmp_path: Path) -> None:
    with closing(open_history(tmp_path / "nothing", write=False)) as history:
        assert history.spans(*ALWAYS) == []
        assert history.events(*ALWAYS) == []
        assert history.schedules() == []
        assert history.load_state("usage") is None
        assert history.problems == []
    assert not (tmp_path / "nothing").exists()


def test_the_store_needs_no_qt_and_no_tomlkit() -> None:
    names = "history checkpoint settings_file catalogue_file tips_file export resources settings_save"
    code = "import sys, importlib\n" + "".join(f"importlib.import_module('detox.store.{n}')\n" for n in names.split())
    code += "print([n for n in sys.modules if n.split('.')[0] in {'PySide6', 'tomlkit', 'asyncio', 'difflib'}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]", done.stderr
