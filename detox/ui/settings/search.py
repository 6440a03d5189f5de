"""Where one searches the settings, and what can be found there besides them. What finds is loaded late (``found``)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.settings.login import HELP, LOGIN
from detox.ui.words import tr

_SEARCH = QT_TRANSLATE_NOOP("SettingsPages", "Search")
_CLEAR = QT_TRANSLATE_NOOP("SettingsPages", "Clear the search")


@dataclass(frozen=True)
class Other:
    """What stands on a page and is no setting: what it is called, what it says of itself, by what it is found there."""

    page: str
    key: str
    label: Text
    help: Text


HERE = Other(
    "tracking",
    "here",
    QT_TRANSLATE_NOOP("SettingsPages", "What can be seen here right now"),
    QT_TRANSLATE_NOOP(
        "SettingsPages", "Turn to another window and watch these lines. Titles are read for this and shown nowhere."
    ),
)
FILES = Other(
    "about",
    "files",
    QT_TRANSLATE_NOOP("SettingsPages", "Settings as a file"),
    QT_TRANSLATE_NOOP(
        "SettingsPages", "A copy for another computer, or what your team shares. You choose what to take, item by item."
    ),
)
RULES = Other(
    "tracking",
    "rules",
    QT_TRANSLATE_NOOP("SettingsPages", "Rules of your own"),
    QT_TRANSLATE_NOOP(
        "SettingsPages",
        "A client's community is work, a game is private: words in a page's title say so, or a program. Rules win over"
        " all that Detox knows; the first that matches counts.",
    ),
)
OTHERS = (Other("look", "login", LOGIN, HELP), HERE, RULES, FILES)


class SearchField(QLineEdit):
    """Where one types. ``moved`` asks for another line (-1 up, 1 down), ``went`` for the page of the chosen one.

    Its cross is ours: for its own, Qt reads and keeps the desktop's theme of icons (0.2 MiB, ``QIconLoader``).
    """

    moved = Signal(int)
    went = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ring", 8)
        self.cross = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.cross.setVisible(False)
        self.cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        self.returnPressed.connect(self.went)
        self.retell()

    def retell(self) -> None:
        """Say its name in the language of now."""
        self.setPlaceholderText(tr(_SEARCH))
        self.setAccessibleName(tr(_SEARCH))
        self.cross.setText(tr(_CLEAR))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down in what was found; Esc takes the search back before it closes anything."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
