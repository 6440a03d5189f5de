"""One editor for each kind of value. A field says what it holds as a file would; the kind decides if that is right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QTimeEdit, QWidget

from detox.core.settings import Setting, write_time
from detox.ui.controls import ChoiceField, Switch
from detox.ui.look import Looks
from detox.ui.words import tr


class Field(Protocol):
    """What a row needs of its editor. ``raw`` is the value as a file would have it, not yet checked."""

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        ...

    def raw(self) -> object:
        """Return what stands in it."""
        ...

    def show_value(self, value: Any) -> None:
        """Show a checked value."""
        ...

    @property
    def busy(self) -> bool:
        """Whether the user is in the middle of typing, so that it must not be overwritten."""
        ...

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` whenever the user has finished a change."""
        ...


class _Plain:
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


class FlagField(_Plain, Switch):
    """On or off."""

    def raw(self) -> object:
        """Return whether it is on."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:
        """Show it."""
        self.setChecked(value)

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each click."""
        self.clicked.connect(lambda _checked=False: callback())


class NumberField(_Plain, QAbstractSpinBox):
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


class ClockField(_Plain, QTimeEdit):
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


class ListField(_Plain, QLineEdit):
    """Times or ranges with commas between them, or the user's own words (``apart`` False). Esc takes typing back."""

    edited = Signal()

    def __init__(self, *, apart: bool, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._apart, self._shown = apart, ""
        self.setPlaceholderText(hint)
        self.setMinimumWidth(120)
        self.setProperty("ring", 8)
        self.editingFinished.connect(self._finished)

    def raw(self) -> object:
        """Return the list, or the words."""
        if not self._apart:
            return self.text().strip()
        return [part for each in self.text().replace(";", ",").split(",") if (part := each.strip())]

    def show_value(self, value: Any) -> None:
        """Show a list or words."""
        self._shown = (
            ", ".join(write_time(v) if isinstance(v, time) else str(v) for v in value) if self._apart else value
        )
        self.setText(self._shown)
        self.setCursorPosition(0)

    @property
    def busy(self) -> bool:
        """Whether something was typed that does not hold yet."""
        return self.text() != self._shown

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back when typing has ended."""
        self.edited.connect(callback)

    def sizeHint(self) -> QSize:
        """Return room for two ranges."""
        return QSize(self.fontMetrics().horizontalAdvance("09:00-12:30, 13:30-18:00") + 26, 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take typing back on Esc, if there is any to take back."""
        if event.key() == Qt.Key.Key_Escape and self.busy:
            self.setText(self._shown)
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all when the keyboard comes by Tab."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()

    def _finished(self) -> None:
        if self.text() != self._shown:
            self.edited.emit()


class OneOfField(_Plain, ChoiceField):
    """One of a few words."""

    def __init__(self, options: tuple[tuple[str, str], ...], looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 8)
        for value, words in options:
            self.addItem(words, value)

    def raw(self) -> object:
        """Return the word as files write it."""
        return self.currentData()

    def show_value(self, value: str) -> None:
        """Show a choice."""
        self.setCurrentIndex(self.findData(value))

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each choice."""
        self.activated.connect(lambda _index: callback())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def _bare_inside(field: QAbstractSpinBox) -> None:
    """Take the frame off the line inside a spin box: the box itself has one.

    The sheet makes the arrows 0 wide; ``NoButtons`` would leave the line itself 1 wide (Qt 6.11, seen).
    """
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setProperty("ring", 8)
    field.lineEdit().setStyleSheet("border: none; padding: 0 9px; min-height: 0; background: transparent;")


def field_for(setting: Setting[Any], looks: Looks) -> Field | None:
    """Return an editor for the kind of ``setting``; None for kinds that have a panel of their own."""
    match setting.kind.name:
        case "flag":
            return FlagField(looks)
        case "number":
            return NumberField(setting)
        case "clock":
            return ClockField()
        case "clocks":
            return ListField(apart=True, hint="10:30, 16:00")
        case "hours":
            return ListField(apart=True, hint="09:00-12:30, 13:30-18:00")
        case "words":
            return ListField(apart=False)
        case "choice":
            return OneOfField(tuple((value, tr(words)) for value, words in setting.kind.choices), looks)
    return None
