"""Kinds of reminders: one row each with its rhythm and its switch, the rest behind the rhythm."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders.kinds import kind_evidence, kind_name
from detox.ui.look import Looks
from detox.ui.paint import INK, arch
from detox.ui.scroll import tab_after
from detox.ui.settings.fields import FlagField
from detox.ui.settings.icons import draw, ground
from detox.ui.settings.pages import Family
from detox.ui.settings.rhythm import RhythmButton
from detox.ui.settings.row import Change, Line, SettingRow, muted
from detox.ui.words import clock_time, number_words, tr

if TYPE_CHECKING:
    from detox.ui.settings.add_kind import Taken
    from detox.ui.settings.kind_more import KindMore
    from detox.ui.settings.own_kinds import WordsPanel
    from detox.ui.settings.picture import Draw

_LENGTHS = (
    (".every_minutes", QT_TRANSLATE_NOOP("SettingsPages", "every {n} {unit}")),
    (".scroll_minutes", QT_TRANSLATE_NOOP("SettingsPages", "after {n} {unit} of feed")),
    (".before_block_minutes", QT_TRANSLATE_NOOP("SettingsPages", "{n} {unit} before the door")),
)
"""What makes a rhythm, and how it is told."""
_AND = QT_TRANSLATE_NOOP("SettingsPages", "{some} and {last}")
_NEVER = QT_TRANSLATE_NOOP("SettingsPages", "no rhythm yet")
_RHYTHM = QT_TRANSLATE_NOOP("SettingsPages", "Rhythm of {name}")


class KindRow(QWidget):
    """One kind: chip, name, rhythm, switch; a click on the rhythm unfolds the rest. ``show_card`` carries its id.

    One of the user's own begins with its name, has words and a picture, and ends with the way to be rid of it.
    """

    show_card = Signal(str)
    deleted = Signal(str)

    def __init__(
        self, family: Family, member: str, change: Change, taken: Taken, looks: Looks, art: Draw | None = None
    ) -> None:
        """Without ``art`` a picture is chosen by its words alone."""
        super().__init__()
        self._more_of = (art, family, change, taken, looks)
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
        self._more: KindMore | None = None  # made when it is first unfolded: a dozen rows for each kind
        self._settings: Settings | None = None
        self._whole = whole
        whole.addWidget(Line())

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        self._settings = settings
        name = tr(kind_name(self.member, settings))
        self._name.setText(name)
        self._rhythm.setAccessibleName(tr(_RHYTHM.with_(name=name)))
        self._rhythm.set_words(_rhythm(self._lengths, self._at, settings))
        for row in (self._more, self._switch):
            if row is not None:
                row.refresh(settings)
        if self._switch is not None:
            self._switch.field.widget.setAccessibleName(name)

    @property
    def words(self) -> WordsPanel | None:
        """Where the words of a kind of the user's own are edited, once it was unfolded."""
        return self._more.words if self._more is not None else None

    def unfold(self) -> None:
        """Show all settings of this kind."""
        self._rhythm.setChecked(True)

    def _unfold(self, shown: bool) -> None:
        if shown and self._more is None:
            self._more = self._made()
            self._whole.insertWidget(self._whole.count() - 1, self._more)
            tab_after(self._rhythm if self._switch is None else self._switch.field.widget, self._more)
            if self._settings is not None:
                self.refresh(self._settings)
        if self._more is not None:
            self._more.setVisible(shown)

    def _made(self) -> KindMore:
        from detox.ui.settings.kind_more import KindMore  # as its rows: most visits unfold none

        art, family, change, taken, looks = self._more_of
        more = KindMore(family, self.member, change, taken, looks, art)
        more.show_card.connect(lambda: self.show_card.emit(self.member))
        more.deleted.connect(lambda: self.deleted.emit(self.member))
        more.hide()
        return more

    def _switch_of(self, setting: Setting[Any] | None, change: Change, looks: Looks) -> SettingRow | None:
        if setting is None:
            return None
        row = SettingRow(setting, FlagField(looks), change, looks)
        row.setParent(self)
        row.hide()  # only its field and its error line are used
        return row


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


def _rhythm(lengths: Iterable[tuple[Setting[Any] | None, Text]], at: Setting[Any] | None, settings: Settings) -> str:
    said = [
        tr(words.with_(n=number_words(settings[length]), unit=tr(length.unit) if length.unit else ""))
        for length, words in lengths
        if length is not None and settings[length]
    ]
    if at is not None:
        said.extend(clock_time(moment) for moment in settings[at])
    if len(said) > 1:
        return tr(_AND.with_(some=", ".join(said[:-1]), last=said[-1]))
    return said[0] if said else tr(_NEVER)
