"""The entry in which a kind of the user's own gets its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.add_kind import TAKEN, Taken
from detox.ui.settings.pages import Family
from detox.ui.settings.row import Change, ErrorLine
from detox.ui.words import tr

_GO = QT_TRANSLATE_NOOP("SettingsPages", "Add")
_CALLED = QT_TRANSLATE_NOOP("SettingsPages", "What shall it be called?")

FIRST_RHYTHM = 60
"""Minutes between reminders of a kind that was just added."""


class NewKind(QWidget):
    """A field; Enter or its button makes a kind of that name. ``members`` are the ids that there are.

    ``done`` carries the id of the new kind, "" where nothing was typed. ``left`` says that Esc was pressed.
    """

    done = Signal(str)
    left = Signal()

    def __init__(self, family: Family, members: Callable[[], Collection[str]], taken: Taken, change: Change,
                 looks: Looks) -> None:  # fmt: skip
        super().__init__()
        self._family, self._members, self._taken, self._change = family, members, taken, change
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr(_CALLED))
        self.field.setAccessibleName(tr(_CALLED))
        self.field.setMaximumWidth(320)
        self.field.setProperty("ring", 8)
        self.field.returnPressed.connect(self._add)
        self.go = QPushButton(tr(_GO))
        self.go.setEnabled(False)
        self.go.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.go.clicked.connect(self._add)
        self.field.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.field, 1)
        beside.addWidget(self.go)
        beside.addStretch(0)
        lines.addLayout(beside)
        self.error = ErrorLine(looks)
        lines.addWidget(self.error)

    def clear(self) -> None:
        """Let nothing stand here, for the next time."""
        self.error.say("")
        self.field.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the entry on Esc, and nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        name = self.field.text().strip()
        member = ident(name, self._members())
        wrong = tr(TAKEN) if self._taken(name) else None
        steps = ((".name", name), (".every_minutes", FIRST_RHYTHM), (".enabled", True))
        for suffix, value in steps:
            setting = self._family.setting(suffix, member)
            if wrong is None and name and setting is not None:
                wrong = self._change(setting, value)
        self.error.say(wrong or "")
        if wrong is None:
            self.done.emit(member if name else "")


def ident(name: str, taken: Collection[str] = ()) -> str:
    """Return an id, none of ``taken``, for a name in the user's own words: small letters, digits, _, a letter first."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:32]
    made = made if made[:1].isalpha() else f"own_{made}".rstrip("_")
    several = (f"{made}_{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (made, *several) if each not in taken)
