"""Fields with a number in them: a count with its unit, and a time of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtCore import QSize, Qt, QTime, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit, QWidget

from detox.core.settings import Setting, write_time
from detox.ui.words import tr


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


class ClockField(Plain, QTimeEdit):
    """A time of day, HH:mm."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.setKeyboardTracking(False)
        self.setWrapping(True)
        _bare_inside(self)

    def raw(self) -> object:
        """Return the time as files write it."""
        return write_time(self.value())

    def value(self) -> time:
        """Return the time."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_value(self, value: time) -> None:
        """Show a time."""
        before = self.blockSignals(True)
        self.setTime(QTime(value.hour, value.minute))
        self.blockSignals(before)

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each change."""
        self.timeChanged.connect(lambda _time: callback())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless the field has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _bare_inside(field: QAbstractSpinBox) -> None:
    """Take the frame off the line inside a spin box: the box itself has one.

    The sheet makes the arrows 0 wide; ``NoButtons`` would leave the line itself 1 wide (Qt 6.11, seen).
    """
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setProperty("ring", 8)
    field.lineEdit().setStyleSheet("border: none; padding: 0 9px; min-height: 0; background: transparent;")
