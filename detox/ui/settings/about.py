"""What runs here: version, what was chosen for this computer and what was refused, problems, where things lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice
from detox.core.ports.names import NAMES
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.phrases import sentence
from detox.ui.scroll import bring
from detox.ui.settings.row import Line, muted
from detox.ui.words import tr

_VERSION = QT_TRANSLATE_NOOP("SettingsPages", "Detox {version}. Nothing leaves this computer: no account, no network.")
_PROBLEMS = QT_TRANSLATE_NOOP("SettingsPages", "What needs you")
_NONE = QT_TRANSLATE_NOOP(
    "SettingsPages", "Nothing. What is named “not” below is done in another way here, or cannot be had."
)
_PARTS = QT_TRANSLATE_NOOP("SettingsPages", "What it works with here")
_REFUSED = QT_TRANSLATE_NOOP("SettingsPages", "Not {name}: {reason}. {remedy}")
_STATE = QT_TRANSLATE_NOOP("SettingsPages", "How it is now")
_PATHS = QT_TRANSLATE_NOOP("SettingsPages", "Where things lie")
_ROW = QT_TRANSLATE_NOOP("SettingsPages", "{name}: {value}")
_COPY = QT_TRANSLATE_NOOP("SettingsPages", "Copy report")
_COPIED = QT_TRANSLATE_NOOP("SettingsPages", "Copied, as it is now. It goes nowhere until you paste it.")
_WELCOME = QT_TRANSLATE_NOOP("SettingsPages", "Show the first screen again")
_NOTHING = QT_TRANSLATE_NOOP("SettingsPages", "nothing")
_PORTS = (
    ("Windows", QT_TRANSLATE_NOOP("SettingsPages", "Which window is in front")),
    ("Idle", QT_TRANSLATE_NOOP("SettingsPages", "Away from the keyboard")),
    ("Session", QT_TRANSLATE_NOOP("SettingsPages", "Lock and sleep")),
    ("Processes", QT_TRANSLATE_NOOP("SettingsPages", "Programs")),
    ("Notices", QT_TRANSLATE_NOOP("SettingsPages", "Notices of the desktop")),
    ("Sounds", QT_TRANSLATE_NOOP("SettingsPages", "Sounds")),
    ("Autostart", QT_TRANSLATE_NOOP("SettingsPages", "Start at log-in")),
    ("Media", QT_TRANSLATE_NOOP("SettingsPages", "What plays")),
    ("Hush", QT_TRANSLATE_NOOP("SettingsPages", "Do not disturb of the desktop")),
    ("Shortcuts", QT_TRANSLATE_NOOP("SettingsPages", "Keys that work in every window")),
    ("Captures", QT_TRANSLATE_NOOP("SettingsPages", "Left out of screen captures")),
    ("Calls", QT_TRANSLATE_NOOP("SettingsPages", "Calls and recordings")),
    ("Sites", QT_TRANSLATE_NOOP("SettingsPages", "Sites, told by a browser")),
)
"""What ``doctor`` calls the parts, and what they are called here."""


class About(NamedTuple):
    """What the page tells. ``paths`` are names and places."""

    version: str
    adapters: tuple[Choice, ...] = ()
    problems: tuple[DetoxError, ...] = ()
    paths: tuple[tuple[Text, str], ...] = ()
    state: tuple[tuple[Text, Text], ...] = ()


class AboutPanel(QWidget):
    """The page as text that can be selected, and copied whole. No title, no usage and no name of a person is in it.

    ``read`` is asked anew by ``read_again`` and for each copy. ``welcome`` asks for the first screen.
    """

    welcome = Signal()

    def __init__(self, read: Callable[[], About], looks: Looks) -> None:
        super().__init__()
        self._read, self._about, self._looks = read, read(), looks
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        self._told = self._tell()
        whole.addWidget(self._told)
        self.copy, welcome = QPushButton(tr(_COPY)), QPushButton(tr(_WELCOME))
        self.copy.clicked.connect(self._copy)
        welcome.clicked.connect(self.welcome)
        holder = QWidget()
        flow = Flow(holder)
        for button in (self.copy, welcome):
            flow.addWidget(button)
        whole.addWidget(holder)
        self._copied = muted("", looks)
        self._copied.hide()
        whole.addWidget(self._copied)

    def read_again(self) -> None:
        """Tell how it is now."""
        about = self._read()
        self._copied.hide()
        if about != self._about:
            self._about, before = about, self._told
            self._told = self._tell()
            self._whole.replaceWidget(before, self._told)
            before.hide()
            before.deleteLater()

    def _copy(self) -> None:
        self.read_again()
        QGuiApplication.clipboard().setText(self.report())
        self._copied.setText(tr(_COPIED))
        self._copied.show()
        bring(self._copied)

    def _tell(self) -> QWidget:
        told = QWidget()
        lines = QVBoxLayout(told)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self._text(tr(_VERSION.with_(version=self._about.version))))
        for title, said in self._parts():
            head = QLabel(title)
            head.setFont(self._looks.font("strong"))
            lines.addSpacing(6)
            lines.addWidget(head)
            for line in said:
                lines.addWidget(self._text(line, quiet=line.startswith("  ")))
            lines.addWidget(Line())
        return told

    def report(self) -> str:
        """Return the whole page as text, without the name that a home folder has."""
        said = [tr(_VERSION.with_(version=self._about.version))]
        for title, lines in self._parts():
            said += ["", title, *lines]
        return "\n".join(said).replace(str(Path.home()), "~") + "\n"

    def _parts(self) -> list[tuple[str, list[str]]]:
        problems = [_row(tr(each.title), tr(each.message)) for each in self._about.problems]
        adapters: list[str] = []
        for choice in self._about.adapters:
            port = next((tr(words) for name, words in _PORTS if name == choice.port), choice.port)
            adapters.append(_row(port, tr(_NOTHING) if choice.chosen == "none" else _called(choice.chosen)))
            for refused in choice.refused:
                reason, remedy = tr(refused.reason).rstrip("."), sentence(tr(refused.remedy).rstrip("."))
                line = tr(_REFUSED.with_(name=_called(refused.name), reason=reason, remedy=remedy))
                adapters.append(f"  {line}".rstrip())
        state = [_row(tr(name), tr(value)) for name, value in self._about.state]
        paths = [_row(tr(name), path) for name, path in self._about.paths]
        parts = ((_PROBLEMS, problems or [tr(_NONE)]), (_PARTS, adapters), (_STATE, state), (_PATHS, paths))
        return [(tr(title), lines) for title, lines in parts if lines]

    def _text(self, words: str, *, quiet: bool = False) -> QLabel:
        label = muted(words.strip(), self._looks) if quiet else QLabel(words)
        if quiet:
            label.setContentsMargins(16, 0, 0, 0)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label


def _called(names: str) -> str:
    """Return names with commas between them in the language of now."""
    return ", ".join(tr(NAMES[name]) if name in NAMES else name for name in names.split(", "))


def _row(name: str, value: str) -> str:
    return tr(_ROW.with_(name=name, value=value))
