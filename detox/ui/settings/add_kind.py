"""The place where a kind of the user's own begins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.pages import Family
from detox.ui.settings.row import Change, ErrorLine
from detox.ui.words import tr

_ADD = QT_TRANSLATE_NOOP("SettingsPages", "Add your own")
_GO = QT_TRANSLATE_NOOP("SettingsPages", "Add")
_CALLED = QT_TRANSLATE_NOOP("SettingsPages", "What shall it be called?")
TAKEN = QT_TRANSLATE_NOOP("SettingsPages", "There is one of that name already")

FIRST_RHYTHM = 60
"""Minutes between reminders of a kind that was just added."""

Taken = Callable[[str], bool]
"""Whether a kind is called so already."""


class AddKind(QWidget):
    """A button that becomes a field; Enter or its button makes a kind of that name, Esc leaves it.

    ``added`` carries the id of the new kind.
    """

    added = Signal(str)

    def __init__(self, family: Family, members: Callable[[], Collection[str]], taken: Taken, change: Change,
                 looks: Looks) -> None:  # fmt: skip
        super().__init__()
        self._family, self._members, self._taken, self._change = family, members, taken, change
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 12, 0, 4)
        self._button = QPushButton(f"+  {tr(_ADD)}")
        self._button.setAccessibleName(tr(_ADD))
        self._button.setProperty("role", "quiet")
        self._button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(self._ask)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr(_CALLED))
        self._field.setAccessibleName(tr(_CALLED))
        self._field.setMaximumWidth(320)
        self._field.setProperty("ring", 8)
        self._field.returnPressed.connect(self._add)
        self._go = QPushButton(tr(_GO))
        self._go.setEnabled(False)
        self._go.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._go.clicked.connect(self._add)
        self._field.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self._entry = QWidget()
        beside = QHBoxLayout(self._entry)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self._field, 1)
        beside.addWidget(self._go)
        beside.addStretch(0)
        self._entry.hide()
        self._error = ErrorLine(looks)
        for widget in (self._button, self._entry, self._error):
            lines.addWidget(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the entry on Esc, and nothing else."""
        if event.key() == Qt.Key.Key_Escape and not self._entry.isHidden():
            self._error.say("")
            self._leave()
            self._button.setFocus()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._button.hide()
        self._entry.show()
        self._field.setFocus()

    def _leave(self) -> None:
        self._button.show()  # first: the keyboard must not go elsewhere in between
        self._field.clear()
        self._entry.hide()

    def _add(self) -> None:
        name = self._field.text().strip()
        member = ident(name, self._members())
        wrong = tr(TAKEN) if self._taken(name) else None
        steps = ((".name", name), (".every_minutes", FIRST_RHYTHM), (".enabled", True))
        for suffix, value in steps:
            setting = self._family.setting(suffix, member)
            if wrong is None and name and setting is not None:
                wrong = self._change(setting, value)
        self._error.say(wrong or "")
        if wrong is None:
            self._leave()
            if name:
                self.added.emit(member)


def ident(name: str, taken: Collection[str] = ()) -> str:
    """Return an id, none of ``taken``, for a name in the user's own words: small letters, digits, _, a letter first."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:32]
    made = made if made[:1].isalpha() else f"own_{made}".rstrip("_")
    several = (f"{made}_{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (made, *several) if each not in taken)
