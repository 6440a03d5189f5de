"""Fields with a number in them: a count with its unit, and a time of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from detox.core.errors import DetoxError
from detox.core.hours import parse_time
from detox.core.settings import Setting
from detox.ui.settings.typed import time_typed
from detox.ui.words import clock_time, tr

STEP_MINUTES = 15
"""What an arrow key adds to a time of day or takes from it."""


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


class NumberField(Plain, QAbstractSpinBox):
    """A number with its unit. Anything can be typed; arrow keys go in fair steps and stay within the limits."""

    edited = Signal()

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = -1e9 if setting.kind.low is None else setting.kind.low
        self._high = 1e9 if setting.kind.high is None else setting.kind.high
        self._unit = tr(setting.unit) if setting.unit else ""
        self._shown = ""
        _bare_inside(self)
        self.editingFinished.connect(self._finished)

    def raw(self) -> object:
        """Return the number, or the words where it is none."""
        text = self._bare()
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            return text
        return int(value) if value == int(value) else value

    def show_value(self, value: float) -> None:
        """Show a number."""
        self._shown = f"{value:g} {self._unit}".strip()
        self.lineEdit().setText(self._shown)

    @property
    def busy(self) -> bool:
        """Whether something was typed and not yet finished."""
        return self.hasFocus() and self.lineEdit().text() != self._shown

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each change."""
        self.edited.connect(callback)

    def sizeHint(self) -> QSize:
        """Return room for a number of four digits and its unit."""
        wide = self.fontMetrics().horizontalAdvance(f"0000.0 {self._unit}") + 28
        return QSize(max(104, wide), 34)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed: what is wrong with it is said below the field, not by silence."""
        return QValidator.State.Acceptable, text, pos

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say which way the arrow keys may go."""
        value = self.raw()
        none = QAbstractSpinBox.StepEnabledFlag.StepNone
        if not isinstance(value, (int, float)):
            return none
        up = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled if value < self._high else none
        return up | (QAbstractSpinBox.StepEnabledFlag.StepDownEnabled if value > self._low else none)

    def stepBy(self, steps: int) -> None:
        """Go ``steps`` up or down: by 5 where numbers are large, by 1 elsewhere."""
        value = self.raw()
        if isinstance(value, (int, float)):
            size = 5 if value >= 20 or (value >= 15 and steps > 0) else 1
            self.lineEdit().setText(f"{min(self._high, max(self._low, value + steps * size)):g} {self._unit}".strip())
            self._finished()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless the field has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _bare(self) -> str:
        return self.lineEdit().text().strip().removesuffix(self._unit).strip()

    def _finished(self) -> None:
        if self.lineEdit().text() != self._shown:
            self.edited.emit()


class ClockField(Plain, QAbstractSpinBox):
    """A time of day, local wall time. "19:00", "1900", "19" and "7 pm" can be typed; arrow keys go by 15 minutes.

    Nothing applies before typing has ended. Esc takes typing back.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        _bare_inside(self)
        self.editingFinished.connect(self._finished)

    def raw(self) -> object:
        """Return the time as files write it, or the words where it is none."""
        return time_typed(self.text())

    def value(self) -> time:
        """Return the time. Raises DetoxError where the words are none."""
        return parse_time(time_typed(self.text()))

    def show_value(self, value: time) -> None:
        """Show a time."""
        self._shown = clock_time(value)
        self.lineEdit().setText(self._shown)

    @property
    def typed(self) -> bool:
        """Whether something else stands there than was shown last."""
        return self.text() != self._shown

    @property
    def busy(self) -> bool:
        """Whether something was typed and not yet finished."""
        return self.hasFocus() and self.typed

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back when typing has ended, after each step, and when typing was taken back."""
        self.edited.connect(callback)

    def sizeHint(self) -> QSize:
        """Return room for a time with seconds."""
        return QSize(max(88, self.fontMetrics().horizontalAdvance(clock_time(time(20, 58, 58))) + 28), 34)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed: what is wrong with it is said below the field, not by silence."""
        return QValidator.State.Acceptable, text, pos

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Allow both ways: after midnight it starts again."""
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        """Go ``steps`` quarters of an hour on or back; nothing where the words are no time."""
        try:
            value = self.value()
        except DetoxError:
            return
        minutes = (value.hour * 60 + value.minute + steps * STEP_MINUTES) % (24 * 60)
        self.lineEdit().setText(clock_time(time(minutes // 60, minutes % 60)))
        self._finished()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take typing back on Esc, if there is any to take back."""
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

    def _finished(self) -> None:
        if self.typed:
            self.edited.emit()


def _bare_inside(field: QAbstractSpinBox) -> None:
    """Take the frame off the line inside a spin box: the box itself has one.

    The sheet makes the arrows 0 wide; ``NoButtons`` would leave the line itself 1 wide (Qt 6.11, seen).
    """
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setProperty("ring", 8)
    field.lineEdit().setStyleSheet("border: none; padding: 0 9px; min-height: 0; background: transparent;")
