"""The place where a rule of the user's own begins: what it looks at, for what, and what that counts as."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.mark import mark
from detox.ui.settings.one_of import OneOfField
from detox.ui.settings.row import Row, muted
from detox.ui.words import tr
from detox.usage.rules import Written
from detox.usage.titles import plain_title

WORK, PRIVATE, OTHER = "work", "private", "other"
_LONGEST = 120
_CHOICES = {
    WORK: QT_TRANSLATE_NOOP("SettingsPages", "Work"),
    PRIVATE: QT_TRANSLATE_NOOP("SettingsPages", "Private"),
    OTHER: QT_TRANSLATE_NOOP("SettingsPages", "Nothing social"),
}
_LOOKS_AT = QT_TRANSLATE_NOOP("SettingsPages", "It looks at")
_ABOUT = {
    "contains": QT_TRANSLATE_NOOP("SettingsPages", "Words in a page's title"),
    "app": QT_TRANSLATE_NOOP("SettingsPages", "A program"),
    "host": QT_TRANSLATE_NOOP("SettingsPages", "A web address"),
}
_LIKE = QT_TRANSLATE_NOOP("SettingsPages", "e.g. {text}")
_SAMPLES = {"contains": "ACME community", "app": "obs", "host": "example.org"}
_NOTES = {
    "contains": QT_TRANSLATE_NOOP("SettingsPages", "In any browser, in small or capital letters."),
    "app": QT_TRANSLATE_NOOP("SettingsPages", "Its whole name, as the lines above tell it when it is in front."),
    "host": QT_TRANSLATE_NOOP(
        "SettingsPages", "Of a web app that you have installed. In a browser's other windows nobody can see an address."
    ),
}
_THESE = {
    "contains": QT_TRANSLATE_NOOP("SettingsPages", "These words"),
    "app": QT_TRANSLATE_NOOP("SettingsPages", "Its name"),
    "host": QT_TRANSLATE_NOOP("SettingsPages", "The address"),
}
_COUNTS_AS = QT_TRANSLATE_NOOP("SettingsPages", "It counts as")
NEW = QT_TRANSLATE_NOOP("SettingsPages", "Add a rule")
_GO = QT_TRANSLATE_NOOP("SettingsPages", "Add")
_EMPTY = QT_TRANSLATE_NOOP("SettingsPages", "Without words there is nothing to look for")
_NO_ADDRESS = QT_TRANSLATE_NOOP("SettingsPages", "This is no address; one looks like example.org")
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?)(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)


class NewRule(QWidget):
    """What a rule is made of. ``asked`` carries the rule that shall be added, ``left`` says that none shall."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, tracked: Mapping[str, str], looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.about = OneOfField(tuple((key, tr(words)) for key, words in _ABOUT.items()), looks)
        self.text = QLineEdit()
        self.text.setMaxLength(_LONGEST)
        self.text.setProperty("ring", 8)
        self.text.setMinimumWidth(200)
        platforms = sorted(tracked.items(), key=lambda pair: pair[1].casefold())
        choices = (*((key, tr(words)) for key, words in _CHOICES.items()), *platforms)
        self.counts_as = OneOfField(choices, looks)
        self.go = QPushButton(tr(_GO))
        self.go.setAccessibleName(tr(NEW))
        self.go.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.note = muted("", looks)
        self.typed = Row(tr(_THESE["contains"]), "", self.text, looks)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 9)
        lines.setSpacing(0)
        lines.addWidget(Row(tr(_LOOKS_AT), "", self.about, looks))
        lines.addWidget(self.typed)
        lines.addWidget(self.note)
        lines.addWidget(Row(tr(_COUNTS_AS), "", self.counts_as, looks))
        lines.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        self.about.currentIndexChanged.connect(lambda _index: self._tell())
        self.text.textChanged.connect(lambda _text: self.refuse(""))
        self.text.returnPressed.connect(self._go)
        self.go.clicked.connect(self._go)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, and close nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Begin anew."""
        self.text.clear()
        self.about.setCurrentIndex(0)
        self.counts_as.setCurrentIndex(0)

    def refuse(self, why: str) -> None:
        """Say at the field why the rule is not taken, "" for nothing."""
        mark(self.text, why, self._looks)
        self.typed.say_wrong(why)

    def _tell(self) -> None:
        about = self.about.currentData()
        self.typed.label.setText(tr(_THESE[about]))
        self.text.setAccessibleName(tr(_THESE[about]))
        self.text.setPlaceholderText(tr(_LIKE.with_(text=_SAMPLES[about])))
        self.note.setText(tr(_NOTES[about]))
        self.refuse("")

    def _go(self) -> None:
        about, text = self.about.currentData(), plain_title(self.text.text())
        if about == "host" and text:
            match = _HOST.fullmatch(text)
            if match is None:
                self.refuse(tr(_NO_ADDRESS))
                return
            text = match[1].casefold()
        if not text:
            self.refuse(tr(_EMPTY))
            return
        self.asked.emit(Written(self.counts_as.currentData(), **{about: text}))
