"""Fields with a number in them: a count with its unit, and a time of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from detox.core.errors import DetoxError
from detox.core.hours import parse_time
from detox.core.settings import Setting
from detox.ui.announce import announce_value
from detox.ui.screen_reader import listens
from detox.ui.settings.pressed import is_undo
from detox.ui.settings.typed import time_typed
from detox.ui.words import clock_time, number_words, tr

STEP_MINUTES = 15
"""What an arrow key adds to a time of day or takes from it."""
_DAY_MINUTES = 24 * 60


class Plain:
    """What most fields share."""

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        assert isinstance(self, QWidget)
        return self

    @property
    def busy(self) -> bool:
        """No field is in the middle of something unless it says so."""
        return False


class SpinField(Plain, QAbstractSpinBox):
    """A line in which anything can be typed, and arrow keys that go in fair steps. Nothing applies before typing ends.

    Esc takes typing back.

    A screen reader asks for Qt's properties ``value``, ``minimum``, ``maximum`` and ``singleStep``, and sets ``value``;
    this class of Qt has none of them (https://doc.qt.io/qt-6/qaccessiblevalueinterface.html), so they are dynamic ones.
    A ``Property`` of PySide6 would be one object that Python cannot collect at the end.
    """

    edited = Signal()

    def __init__(self, low: float, high: float, step: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high, self._shown = low, high, ""
        for name, number in (("minimum", low), ("maximum", high), ("singleStep", step)):
            self.setProperty(name, float(number))
        self._ear: QObject | None = None
        _bare_inside(self)
        self.lineEdit().textChanged.connect(self._tell)
        self._tell()
        self._listen()
        self.editingFinished.connect(self._finished)

    def number(self) -> float | None:
        """Return what stands there as a number, None where it is none."""
        raise NotImplementedError

    def show_number(self, number: float) -> None:
        """Write a number as this field writes it; it is not shown as the setting's until that has been read."""
        raise NotImplementedError

    @property
    def typed(self) -> bool:
        """Whether something else stands there than was shown last."""
        return self.text() != self._shown

    @property
    def busy(self) -> bool:
        """Whether something was typed that does not hold yet, or cannot."""
        return self.typed

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back when typing has ended, after each step, and when typing was taken back."""
        self.edited.connect(callback)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed: what is wrong with it is said below the field, not by silence."""
        return QValidator.State.Acceptable, text, pos

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look whether a screen reader has come since the window was made."""
        self._listen()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take typing back on Esc, if there is any to take back. Where there is none, undo is the window's."""
        if is_undo(event) and not self.typed:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape and self.typed:
            self.lineEdit().setText(self._shown)
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless the field has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _show(self, words: str) -> None:
        changed, self._shown = words != self._shown, words
        self.lineEdit().setText(words)
        if changed:
            announce_value(self, self._told())

    def _step_to(self, number: float) -> None:
        self.show_number(number)
        self._finished()

    def _finished(self) -> None:
        if self.typed:
            self.edited.emit()

    def _told(self) -> float:
        number = self.number()
        return self._low if number is None else float(number)

    def _tell(self) -> None:
        self.setProperty("value", self._told())

    def _listen(self) -> None:
        if self._ear is None and listens():
            from detox.ui.settings.set_aloud import SetAloud

            self._ear = SetAloud(self, self._take)

    def _take(self, number: float) -> None:
        """Take a number that a screen reader has set, as far as it goes."""
        if number != self._told():
            self._step_to(min(self._high, max(self._low, number)))
            self._tell()


class NumberField(SpinField):
    """A number with its unit. Arrow keys stay within the limits."""

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        self._unit = tr(setting.unit) if setting.unit else ""
        low, high = setting.kind.low, setting.kind.high
        super().__init__(-1e9 if low is None else low, 1e9 if high is None else high, 1, parent)

    def raw(self) -> object:
        """Return the number, or the words where it is none."""
        text = self.lineEdit().text().strip().removesuffix(self._unit).strip()
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            return text
        return int(value) if value == int(value) else value

    def number(self) -> float | None:
        """Return the number, None where the words are none."""
        value = self.raw()
        return value if isinstance(value, (int, float)) else None

    def show_number(self, number: float) -> None:
        """Write a number with its unit."""
        self.lineEdit().setText(self._words(number))

    def show_value(self, value: float) -> None:
        """Show a number."""
        self._show(self._words(value))

    def sizeHint(self) -> QSize:
        """Return room for a number of four digits and its unit."""
        wide = self.fontMetrics().horizontalAdvance(f"0000.0 {self._unit}") + 28
        return QSize(max(104, wide), 34)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say which way the arrow keys may go."""
        value, none = self.number(), QAbstractSpinBox.StepEnabledFlag.StepNone
        if value is None:
            return none
        up = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled if value < self._high else none
        return up | (QAbstractSpinBox.StepEnabledFlag.StepDownEnabled if value > self._low else none)

    def stepBy(self, steps: int) -> None:
        """Go ``steps`` up or down: by 5 where numbers are large, by 1 elsewhere."""
        value = self.number()
        if value is not None:
            size = 5 if value >= 20 or (value >= 15 and steps > 0) else 1
            self._step_to(min(self._high, max(self._low, value + steps * size)))

    def _words(self, number: float) -> str:
        return f"{number_words(number)} {self._unit}".strip()


class ClockField(SpinField):
    """A time of day, local wall time. "19:00", "1900", "19" and "7 pm" can be typed; arrow keys go by 15 minutes.

    As a number it is minutes after midnight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, _DAY_MINUTES - 1, STEP_MINUTES, parent)

    def raw(self) -> object:
        """Return the time as files write it, or the words where it is none."""
        return time_typed(self.text())

    def moment(self) -> time:
        """Return the time. Raises DetoxError where the words are none."""
        return parse_time(time_typed(self.text()))

    def number(self) -> float | None:
        """Return the minutes after midnight, None where the words are no time."""
        try:
            moment = self.moment()
        except DetoxError:
            return None
        return moment.hour * 60 + moment.minute

    def show_number(self, number: float) -> None:
        """Write the time that is so many minutes after midnight."""
        self.lineEdit().setText(clock_time(time(int(number) // 60, int(number) % 60)))

    def show_value(self, value: time) -> None:
        """Show a time."""
        self._show(clock_time(value))

    def sizeHint(self) -> QSize:
        """Return room for a time with seconds."""
        return QSize(max(88, self.fontMetrics().horizontalAdvance(clock_time(time(20, 58, 58))) + 28), 34)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Allow both ways: after midnight it starts again."""
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        """Go ``steps`` quarters of an hour on or back; nothing where the words are no time."""
        minutes = self.number()
        if minutes is not None:
            self._step_to((minutes + steps * STEP_MINUTES) % _DAY_MINUTES)


def _bare_inside(field: QAbstractSpinBox) -> None:
    """Take the frame off the line inside a spin box: the box itself has one.

    The sheet makes the arrows 0 wide; ``NoButtons`` would leave the line itself 1 wide (Qt 6.11, seen).
    """
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setProperty("ring", 8)
    field.lineEdit().setStyleSheet("border: none; padding: 0 9px; min-height: 0; background: transparent;")
