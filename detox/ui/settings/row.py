"""One setting on a page: what it is called, what it means, its field, and what was wrong with the last try."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from detox.core.errors import DetoxError
from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.announce import announce
from detox.ui.look import Looks
from detox.ui.phrases import sentence
from detox.ui.settings.fields import Field, field_for
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.shifts import Zone

Change = Callable[[Setting[Any], Any], str | None]
"""Writes a checked value and applies it; returns the line that says why not, None if all is well."""

Note = Callable[[Setting[Any], Any], str]
"""Says what stands below the field for a value, "" for nothing."""

_STILL = QT_TRANSLATE_NOOP("SettingsPages", "Still counts: {value}.")
ROOM = 200
"""Words that explain need this much beside a field; where it is less, the field goes under them."""


class ErrorLine(QFrame):
    """One line of what is wrong. Hidden while nothing is. It is read out when it comes."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(12, 7, 12, 7)
        self._label = QLabel()
        self._label.setFont(looks.font("note_strong"))
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        lines.addWidget(self._label)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, "" if nothing."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, words: str) -> None:
        """Show ``words``; nothing hides the line. The same words again are not read out again."""
        if words and sentence(words.rstrip(".")) == self.words:
            return
        self._label.setText(sentence(words.rstrip(".")))
        self.setVisible(bool(words))
        if words:
            announce(self, self._label.text())


class Row(QWidget):
    """Words on one side, the field on the other, an error line below. It grows and breaks with the language."""

    def __init__(self, words: str, help_: str, field: QWidget, looks: Looks) -> None:
        super().__init__()
        whole = self.whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 9, 0, 9)
        whole.setSpacing(6)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addStretch(1)
        self.label = label = QLabel(words)
        label.setFont(looks.font("strong"))
        label.setWordWrap(True)
        told.addWidget(label)
        self._explained = bool(help_)
        if help_:
            told.addWidget(muted(help_, looks))
        told.addStretch(1)  # words keep together beside a field that is higher
        self._sides.addLayout(told, 1)
        aside = QHBoxLayout()
        aside.addWidget(field)
        aside.addStretch(0)
        self._sides.addLayout(aside)
        if not field.hasHeightForWidth():  # one that breaks into lines needs all the height it is given
            self._sides.setAlignment(aside, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(self._sides)
        self._field, self._looks = field, looks
        self._error: ErrorLine | None = None
        field.setAccessibleName(words)
        if field.inherits("QComboBox"):  # asked so, the class is not loaded for it
            label.setBuddy(field)  # on Linux Qt tells a screen reader the choice as its name; the label is told besides
        field.setAccessibleDescription(help_)

    @property
    def error(self) -> ErrorLine:
        """What is wrong. Made when it is first asked for: a page has a hundred rows, and most never need one."""
        if self._error is None:
            self._error = ErrorLine(self._looks)
            self.whole.addWidget(self._error)
        return self._error

    def say_wrong(self, words: str) -> None:
        """Say what is wrong, "" for nothing."""
        if words or self._error is not None:
            self.error.say(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a wide field below its words where there is too little room beside them."""
        super().resizeEvent(event)
        room = self.width() - self._field.sizeHint().width() - self._sides.spacing()
        below = room < (ROOM if self._explained else min(ROOM, self.label.sizeHint().width()))
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)


class SettingRow(Row):
    """The row of one ``Setting``. Nothing is applied that its kind does not read."""

    def __init__(
        self,
        setting: Setting[Any],
        field: Field,
        change: Change,
        looks: Looks,
        words: str = "",
        note: Note | None = None,
    ) -> None:
        notes = [told for text in (setting.help, setting.evidence) if text and (told := tr(text))]
        super().__init__(words or tr(setting.label), "\n".join(notes), field.widget, looks)
        self.setting, self.field, self._change = setting, field, change
        self._usual = "\n".join(notes)
        self._value: Any = setting.default
        self._note = note
        self._note_label: QLabel | None = None
        self._marked = False
        self._say_note()
        field.on_edited(self._edited)

    @classmethod
    def of(
        cls,
        setting: Setting[Any],
        change: Change,
        looks: Looks,
        words: str = "",
        note: Note | None = None,
        zone: Zone | None = None,
    ) -> SettingRow | None:
        """Return the row of ``setting``; None if its kind has a panel of its own."""
        field = field_for(setting, looks, zone)
        return cls(setting, field, change, looks, words, note) if field is not None else None

    @property
    def _typed_in(self) -> bool:
        """Whether words are typed into the field: what is wrong with them is marked there, and they stay."""
        return isinstance(self.field.widget, (QLineEdit, QAbstractSpinBox))

    def refresh(self, settings: Settings) -> None:
        """Show what holds now, unless somebody is typing right here: it is shown when they have finished."""
        value = settings[self.setting]
        moved, self._value = value != self._value, value
        self._say_note()
        if not self.field.busy or (moved and not self.field.widget.hasFocus()):
            self.field.show_value(value)
            self._say_refused("")

    def _odd(self) -> str:
        """Return what is odd about the value that counts now, "" if nothing is."""
        said = self.setting.kind.remark(self._value)
        return tr(said) if said else ""

    @property
    def note(self) -> str:
        """What stands below the field now, "" for nothing."""
        return self._note_label.text() if self._note_label is not None else ""

    def _say_note(self) -> None:
        told = self._note(self.setting, self._value) if self._note else ""
        if told and self._note_label is None:
            self._note_label = muted("", self._looks)
            self.whole.insertWidget(1, self._note_label)
        if self._note_label is not None:
            self._note_label.setText(told)
            self._note_label.setVisible(bool(told))

    def _edited(self) -> None:
        if self._typed_in and not self.field.busy:  # Esc took it back
            self.field.show_value(self._value)
            self._say_refused("")
            return
        wrong: str | None
        try:
            value = self.setting.kind.read(self.field.raw())
        except DetoxError as error:
            wrong = tr(error.message)
        else:
            wrong = self._change(self.setting, value) if value != self._value else None
            if wrong is None:
                self._value = value
                self._say_note()
        self._say_refused(wrong or "")
        if wrong is None or not self._typed_in:  # nothing is typed twice
            self.field.show_value(self._value)

    def _say_refused(self, wrong: str) -> None:
        """Say below why what stands in the field is not taken, and mark it; else what is odd about what counts."""
        if self._typed_in and (wrong or self._marked):
            from detox.ui.settings.mark import mark  # nothing is wrong on most visits
            from detox.ui.settings.tell import value_words

            if wrong and (counts := value_words(self.setting, self._value)):
                wrong = f"{sentence(wrong.rstrip('.'))} {tr(_STILL.with_(value=counts))}"
            mark(self.field.widget, wrong, self._looks, self._usual)
            self._marked = bool(wrong)
        self.say_wrong(wrong or self._odd())


class Line(QFrame):
    """A hairline between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "line")
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def muted(words: str, looks: Looks) -> QLabel:
    """Return second text: small, muted, breaking."""
    label = QLabel(words)
    label.setProperty("role", "muted")
    label.setFont(looks.font("note"))
    label.setWordWrap(True)
    return label


def quiet(words: str) -> QPushButton:
    """Return a button without an edge, as wide as its words."""
    button = QPushButton(words)
    button.setProperty("role", "quiet")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
