"""A history that a second program locks: what was recorded is shown, what is said is kept, and one line tells of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from detox.app import my_days
from detox.core.instant import to_ms
from detox.store.history import open_history
from detox.ui.days.period_page import PeriodPage
from detox.ui.look import Looks
from tests.cli.test_import_detox import NOW, detox
from tests.cli.test_mend import local
from tests.test_rolling import span
from tests.ui.days import texts
from tests.ui.test_evening import House
from tests.ui.test_open_days import opened

HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA locking_mode = " + sys.argv[2])
db.execute("CREATE TABLE IF NOT EXISTS other(x)")
db.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""
WAITS = "Another program keeps the history locked."


@contextmanager
def held(folder: Path, locking: str = "NORMAL") -> Iterator[None]:
    """Another program has the history for itself; with EXCLUSIVE locking nobody else can even read it."""
    command = [sys.executable, "-I", "-S", "-c", HOLD, str(folder / "history.sqlite"), locking]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate()


@pytest.fixture
def house(looks: Looks, tmp_path: Path) -> Iterator[House]:
    with closing(open_history(tmp_path, write=True)) as history:
        made = House(history, looks, tmp_path)
        made.kit.alarms.advance(2 * 3600)
        made.screen.open_today()  # writes what is open: two hours
        yield made
        made.screen.close()


@pytest.mark.logs
def test_every_screen_shows_what_was_recorded_and_keeps_what_is_said(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    windows = house.screen.on_request
    with held(tmp_path):
        house.kit.alarms.advance(600)
        house.screen.open_today()
        assert "2 h" in texts(house.popup)
        windows.week.open()
        assert windows.week.window is not None
        assert "2 h" in texts(windows.week.window)
        window, _ = opened(house)
        for scale in ("week", "month"):
            window.head.views[scale].click()
            assert isinstance(window.page, PeriodPage)
            assert "2 h on social, on this computer" in texts(window)
        window.head.views["day"].click()
        window.day_page.stretches.list.setCurrentRow(0)
        QTest.mouseClick(window.day_page.stretches.buttons["private"], Qt.MouseButton.LeftButton)
        assert [words for words in texts(window) if words.startswith(WAITS)]
        house.kit.alarms.advance(my_days.AGAIN)
        assert [words for words in texts(window) if words.startswith(WAITS)], "it is locked all the same"
    house.kit.alarms.advance(my_days.AGAIN)
    assert not [words for words in texts(window) if words.startswith(WAITS)]
    assert house.history.spans(0, 10**15)[0].override == "private"
    assert len([record for record in caplog.records if "locked" in record.getMessage()]) == 1, "one line tells of it"


@pytest.fixture
def hour(tmp_path: Path) -> Path:
    """A profile with an hour on Instagram until now."""
    with closing(open_history(tmp_path, write=True)) as history:
        start = to_ms(NOW) - 3_600_000
        history.save(span(history, 0, 1, start_ms=start, end_ms=to_ms(NOW), platform="instagram"))
    return tmp_path


def test_the_command_line_reads_under_a_lock_and_changes_nothing(hour: Path) -> None:
    with held(hour):
        status, said, wrong = detox(hour, "today")
        assert (status, wrong) == (0, "")
        assert "Social       1 h 00" in said
        status, said, wrong = detox(hour, "mend", local(50), local(30), "work")
        assert (status, said) == (1, "")
        assert wrong == "detox-tray: Mend: the history cannot be written just now; nothing was changed\n"
    assert '"work": 0' in detox(hour, "today", "--json")[1], "nothing was changed, as it said"


@pytest.mark.parametrize("words", [("today",), ("week", "--json")])
def test_no_zero_is_told_of_what_cannot_be_read(hour: Path, words: tuple[str, ...]) -> None:
    with held(hour, "EXCLUSIVE"):
        status, said, wrong = detox(hour, *words)
    assert (status, said) == (1, "")
    assert len(wrong.splitlines()) == 1
    assert "locked" in wrong
