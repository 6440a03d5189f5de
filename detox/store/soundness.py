"""How the history file is: its size, and whether it is sound. Read beside whoever writes to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def history_state(folder: Path) -> tuple[int, bool]:
    """Return the bytes of ``history.sqlite`` in ``folder`` and whether SQLite finds it whole; no file is no fault.

    It looks at every page once (https://www.sqlite.org/pragma.html#pragma_quick_check): a year takes a few hundredths
    of a second.
    """
    path = folder / "history.sqlite"
    try:
        size = path.stat().st_size
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as file:
            return size, file.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except FileNotFoundError:
        return 0, True
    except (OSError, sqlite3.Error):
        return 0, False
