"""What runs here: version, what was chosen for this computer and what was refused, problems, where things lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.settings.row import Line, muted
from detox.ui.words import tr

_VERSION = QT_TRANSLATE_NOOP("SettingsPages", "Detox {version}. Nothing leaves this computer: no account, no network.")
_PROBLEMS = QT_TRANSLATE_NOOP("SettingsPages", "What does not work")
_NONE = QT_TRANSLATE_NOOP("SettingsPages", "All is well.")
_PARTS = QT_TRANSLATE_NOOP("SettingsPages", "What it works with here")
_REFUSED = QT_TRANSLATE_NOOP("SettingsPages", "Not {name}: {reason}. {remedy}")
_STATE = QT_TRANSLATE_NOOP("SettingsPages", "How it is now")
_PATHS = QT_TRANSLATE_NOOP("SettingsPages", "Where things lie")
_ROW = QT_TRANSLATE_NOOP("SettingsPages", "{name}: {value}")
_COPY = QT_TRANSLATE_NOOP("SettingsPages", "Copy report")
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
    ("Calls", QT_TRANSLATE_NOOP("SettingsPages", "Calls and recordings")),
    ("Sites", QT_TRANSLATE_NOOP("SettingsPages", "Sites, told by a browser")),
)
"""What ``doctor`` calls the parts, and what they are called here."""


@dataclass(frozen=True)
class About:
    """What the page tells. ``paths`` are names and places."""

    version: str
    adapters: tuple[Choice, ...] = ()
    problems: tuple[DetoxError, ...] = ()
    paths: tuple[tuple[Text, str], ...] = ()
    state: tuple[tuple[Text, Text], ...] = ()


class AboutPanel(QWidget):
    """The page as text that can be selected, and copied whole. No title, no usage and no name of a person is in it.

    ``welcome`` asks for the first screen.
    """

    welcome = Signal()

    def __init__(self, about: About, looks: Looks) -> None:
        super().__init__()
        self._about, self._looks = about, looks
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self._text(tr(_VERSION.with_(version=about.version))))
        for title, said in self._parts():
            head = QLabel(title)
            head.setFont(looks.font("strong"))
            lines.addSpacing(6)
            lines.addWidget(head)
            for line in said:
                lines.addWidget(self._text(line, quiet=line.startswith("  ")))
            lines.addWidget(Line())
        copy, welcome = QPushButton(tr(_COPY)), QPushButton(tr(_WELCOME))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report()))
        welcome.clicked.connect(self.welcome)
        holder = QWidget()
        flow = Flow(holder)
        for button in (copy, welcome):
            flow.addWidget(button)
        lines.addWidget(holder)

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
            adapters.append(_row(port, tr(_NOTHING) if choice.chosen == "none" else choice.chosen))
            for refused in choice.refused:
                reason, remedy = tr(refused.reason).rstrip("."), tr(refused.remedy)
                line = tr(_REFUSED.with_(name=refused.name, reason=reason, remedy=remedy))
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


def _row(name: str, value: str) -> str:
    return tr(_ROW.with_(name=name, value=value))
