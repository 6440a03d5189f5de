"""What a window loads stays in memory for good: no class of widgets that no window of ours has a use for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.desktop.kit.session import ROOT

OPEN = """
import gc
import sys

from detox.system.plain_imports import plain_imports

plain_imports()
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
{window}
window.show()
application.processEvents()
window.resize(QSize(500, 300))
application.processEvents()
print("\\n".join(one.__name__ for one in gc.get_objects() if isinstance(one, type)))
print("\\n".join(sys.modules))
"""
SETTINGS = """
from detox.core.settings import Settings
from detox.engine import SETTINGS
from detox.ui.look import LIGHT, Looks
from detox.ui.settings.dialog import SettingsDialog
from tests.fakes.clock import FakeClock


def about():
    from detox.ui.settings.about import About

    return About("")


window = SettingsDialog(
    Looks(LIGHT), FakeClock(), SETTINGS, Settings(), lambda *_: None, lambda _: None, platforms={}, about=about
)
"""
PAGES = f"""{SETTINGS}
for page in ("hours", "focus", "tracking", "summary", "look", "privacy", "about"):
    window.open_page(page)
"""
SCROLLED = """
from detox.ui.scroll import scrolled

window = scrolled(QLabel("words"))
window.widget().parentWidget()
"""
LINES = """
from datetime import date

from detox.ui.days.lines import Lines
from detox.ui.look import LIGHT, Looks

window = Lines("Days", Looks(LIGHT))
window.show_lines([(date(2026, 11, 25), "Wednesday")])
"""

CARD = """
from detox.reminders.card import Card
from detox.store.resources import resource
from detox.store.tips_file import load_tips
from detox.ui.card.desk import Desk
from detox.ui.card.window import CardWindow
from detox.ui.look import LIGHT, Looks
from detox.ui.scenes import Art

tips, _ = load_tips("en")
window = CardWindow(Looks(LIGHT), Art(resource("art")), lambda *_: lambda: None, desk=Desk())
window.show_card(Card("water", (), tips["water"][0]))
"""


def loaded(window: str) -> set[str]:
    """Return the classes and the modules that are loaded once ``window`` was shown."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    code = OPEN.format(window=window)
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60, check=True, cwd=ROOT
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("window", [PAGES, SCROLLED, LINES], ids=["settings", "scrolled", "lines"])
def test_a_window_loads_no_widgets_that_nobody_uses(window: str) -> None:
    found = loaded(window)
    assert "QFrame" in found
    assert not found & {"QWizard", "QMainWindow", "QMessageBox", "QCalendarWidget"}


def test_the_first_page_of_the_settings_loads_nothing_that_waits_for_a_click() -> None:
    found = {name.removeprefix("detox.ui.settings.") for name in loaded(SETTINGS)}
    assert {"dialog", "reminders", "add_kind", "changing"} <= found
    later = {"kind_more", "own_kinds", "picture", "new_kind", "undo", "steps", "mark", "pills", "one_of", "shifts"}
    assert not found & (later | {"zones", "about", "focus", "week_rows", "found"})


def test_lists_are_loaded_once_something_is_searched() -> None:
    lists = {"QAbstractItemView", "QListView", "QListWidget", "QListWidgetItem"}
    assert not loaded(SETTINGS) & lists
    assert loaded(f"{SETTINGS}window._search.setText('eyes')\n") >= lists


def test_a_card_loads_no_class_of_qt_that_it_can_do_without() -> None:
    found = loaded(CARD)
    assert {"detox.ui.card.window", "QTimeLine", "QEvent", "QPaintEvent"} <= found
    drawing = {"PySide6.QtSvg", "QXmlStreamReader", "QByteArray", "QTransform", "QRegion", "QPolygonF"}
    moving = {"QVariantAnimation", "QAbstractAnimation", "QPauseAnimation", "QEasingCurve"}
    assert not found & (drawing | moving | {"QKeyEvent", "QMouseEvent", "QWheelEvent", "QEnterEvent", "QPointerEvent"})
