"""Kinds of reminders: one row each with its rhythm and its switch, the rest behind the rhythm, and a place for more."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.settings import Setting, Settings, write_time
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders.kinds import kind_evidence, kind_name
from detox.ui.look import Looks
from detox.ui.paint import INK, arch
from detox.ui.settings.fields import FlagField
from detox.ui.settings.icons import draw, ground
from detox.ui.settings.pages import Family
from detox.ui.settings.rhythm import RhythmButton
from detox.ui.settings.row import Change, ErrorLine, Line, SettingRow, muted
from detox.ui.words import tr

_LENGTHS = (
    (".every_minutes", QT_TRANSLATE_NOOP("SettingsPages", "every {n} {unit}")),
    (".scroll_minutes", QT_TRANSLATE_NOOP("SettingsPages", "after {n} {unit} of feed")),
    (".before_block_minutes", QT_TRANSLATE_NOOP("SettingsPages", "{n} {unit} before the door")),
)
"""What makes a rhythm, and how it is told."""
_AND = QT_TRANSLATE_NOOP("SettingsPages", "{some} and {last}")
_NEVER = QT_TRANSLATE_NOOP("SettingsPages", "no rhythm yet")
_RHYTHM = QT_TRANSLATE_NOOP("SettingsPages", "Rhythm of {name}")
_SHOW = QT_TRANSLATE_NOOP("SettingsPages", "Show me this card")
_ADD = QT_TRANSLATE_NOOP("SettingsPages", "Add your own")
_GO = QT_TRANSLATE_NOOP("SettingsPages", "Add")
_CALLED = QT_TRANSLATE_NOOP("SettingsPages", "What shall it be called?")
_TAKEN = QT_TRANSLATE_NOOP("SettingsPages", "There is one of that name already")

FIRST_RHYTHM = 60
"""Minutes between reminders of a kind that was just added."""


class KindRow(QWidget):
    """One kind: chip, name, rhythm, switch; a click on the rhythm unfolds the rest. ``show_card`` carries its id."""

    show_card = Signal(str)

    def __init__(self, family: Family, member: str, change: Change, looks: Looks) -> None:
        super().__init__()
        self.member = member
        self._lengths = [(family.setting(suffix, member), words) for suffix, words in _LENGTHS]
        self._at = family.setting(".at", member)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 11, 0, 11)
        head.setSpacing(12)
        self._name = QLabel()
        self._name.setFont(looks.font("strong"))
        self._name.setWordWrap(True)
        self._rhythm = RhythmButton(looks)
        self._rhythm.toggled.connect(self._unfold)
        head.addWidget(_Chip(member))
        head.addWidget(self._name, 1)
        head.addWidget(self._rhythm)
        whole.addLayout(head)
        if evidence := kind_evidence(member):
            head.setContentsMargins(0, 11, 0, 3)
            note = muted(tr(evidence), looks)
            note.setContentsMargins(44, 0, 0, 11)
            whole.addWidget(note)
        self._switch = self._switch_of(family.setting(".enabled", member), change, looks)
        if self._switch is not None:
            head.addWidget(self._switch.field.widget)
            whole.addWidget(self._switch.error)
        self._rows, self._more = self._unfolded(family, change, looks)
        whole.addWidget(self._more)
        whole.addWidget(Line())

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        name = tr(kind_name(self.member, settings))
        self._name.setText(name)
        self._rhythm.setAccessibleName(tr(_RHYTHM.with_(name=name)))
        self._rhythm.set_words(_rhythm(self._lengths, self._at, settings))
        for row in (*self._rows, self._switch):
            if row is not None:
                row.refresh(settings)
        if self._switch is not None:
            self._switch.field.widget.setAccessibleName(name)

    def unfold(self) -> None:
        """Show all settings of this kind."""
        self._rhythm.setChecked(True)

    def _unfold(self, shown: bool) -> None:
        self._more.setVisible(shown)

    def _switch_of(self, setting: Setting[Any] | None, change: Change, looks: Looks) -> SettingRow | None:
        if setting is None:
            return None
        row = SettingRow(setting, FlagField(looks), change, looks)
        row.setParent(self)
        row.hide()  # only its field and its error line are used
        return row

    def _unfolded(self, family: Family, change: Change, looks: Looks) -> tuple[list[SettingRow], QWidget]:
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(44, 0, 0, 12)
        lines.setSpacing(0)
        rows = []
        for setting in family.of(self.member):
            row = None if setting.kind.name == "flag" else SettingRow.of(setting, change, looks)
            if row is not None:
                rows.append(row)
                lines.addWidget(row)
        show = QPushButton(tr(_SHOW))
        show.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        show.clicked.connect(lambda: self.show_card.emit(self.member))
        lines.addSpacing(6)
        lines.addWidget(show)
        box.hide()
        return rows, box


class AddKind(QWidget):
    """A button that becomes a field; Enter or its button makes a kind of that name, Esc leaves it.

    ``added`` carries the id of the new kind.
    """

    added = Signal(str)

    def __init__(self, family: Family, members: Callable[[], Iterable[str]], change: Change, looks: Looks) -> None:
        super().__init__()
        self._family, self._members, self._change = family, members, change
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
        member = ident(name)
        wrong = tr(_TAKEN) if member in set(self._members()) else None
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


class _Chip(QWidget):
    """The sign of a kind under its arch."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return 32 by 32."""
        return QSize(32, 32)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(arch(0, 32, 32, 32), QColor(ground(self._kind)))
        draw(painter, self._kind, INK, 7.5, 8, 17)


def ident(name: str) -> str:
    """Return an id for a name in the user's own words: small letters, digits and _, a letter first."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:32]
    return made if made[:1].isalpha() else f"own_{made}".rstrip("_")


def _rhythm(lengths: Iterable[tuple[Setting[Any] | None, Text]], at: Setting[Any] | None, settings: Settings) -> str:
    said = [
        tr(words.with_(n=f"{settings[length]:g}", unit=tr(length.unit) if length.unit else ""))
        for length, words in lengths
        if length is not None and settings[length]
    ]
    if at is not None:
        said.extend(write_time(moment) for moment in settings[at])
    if len(said) > 1:
        return tr(_AND.with_(some=", ".join(said[:-1]), last=said[-1]))
    return said[0] if said else tr(_NEVER)
