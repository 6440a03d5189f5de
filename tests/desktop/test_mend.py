"""A stretch of the day is mended in the running program: by the command line, and by keys alone in "My days"."""

from __future__ import annotations

import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

from detox.store.history import open_history
from tests.desktop.kit.app import HOME, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.store.spans import span

DAY = "Detox, my days"
TABS = 10  # from the switch that has the keyboard when the main window opens to "My days"


def test_a_stretch_is_mended_by_command_and_by_keys(app: App, desktop: Desktop) -> None:
    now = time.time_ns() // 1_000_000
    with closing(open_history(app.profile, write=True)) as history:
        history.save(span(history, 0, 1, start_ms=now - 1_200_000, end_ms=now - 600_000, zone="UTC"))
    app.settings(calm())
    app.start()

    def said() -> list[object]:
        return [row["override"] for row in app.rows("SELECT override FROM span WHERE platform = 'instagram'")]

    assert "counts as work now" in app.cli("mend", _ago(now, 1200), _ago(now, 600), "work")
    assert said() == ["work"]
    assert app.events("mend", "work")
    app.cli("mend", _ago(now, 1200), _ago(now, 600), "as-recorded")
    assert said() == [None]

    app.tray.click("Open")
    app.wait_keyboard(HOME)
    pointer = Pointer(desktop.env)
    pointer.key(*["Tab"] * TABS)
    pointer.key("space")
    app.wait_keyboard(DAY)
    pointer.key("Tab", "Tab", "Home", "Tab", "space")
    wait_until(lambda: said() in (["work"], ["private"], ["deleted"]), 10, "the word in the history")
    app.quit()


def _ago(now_ms: int, seconds: int) -> str:
    return (datetime.fromtimestamp(now_ms / 1000, UTC) - timedelta(seconds=seconds)).isoformat()
