"""The About page and the report that can be copied from it."""

from __future__ import annotations

from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import plain
from detox.ui.look import Looks
from detox.ui.settings.about import About, AboutPanel
from tests.ui.days import texts


def test_it_tells_how_things_are_and_the_report_names_nobody(looks: Looks) -> None:
    home = Path.home()
    about = About(
        "0.1.0",
        problems=(DetoxError(plain("Settings"), plain(f"{home}/settings.toml: bad")),),
        paths=((plain("History"), f"{home}/history.sqlite"),),
        state=((plain("Memory"), plain("41 MB")),),
    )
    panel = AboutPanel(lambda: about, looks)
    panel.show()
    assert "Memory: 41 MB" in texts(panel)
    assert f"History: {home}/history.sqlite" in texts(panel)
    report = panel.report()
    assert "Memory: 41 MB" in report
    assert "History: ~/history.sqlite" in report
    assert "Settings: ~/settings.toml: bad" in report
    assert str(home) not in report
