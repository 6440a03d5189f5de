"""One editor for each kind of value. A field says what it holds as a file would; the kind decides if that is right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from detox.core.hours import HourRange
from detox.core.settings import Setting
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.controls import Switch
from detox.ui.look import Looks
from detox.ui.settings.pressed import is_undo
from detox.ui.settings.spins import ClockField, NumberField, Plain
from detox.ui.words import clock_time, hours_words, tr

if TYPE_CHECKING:
    from detox.ui.settings.shifts import Zone

_FREE = QT_TRANSLATE_NOOP("SettingsPages", "free")
_NONE = QT_TRANSLATE_NOOP("SettingsPages", "none")
_NO_HOURS = QT_TRANSLATE_NOOP("SettingsPages", "no hours")
_LIKE = QT_TRANSLATE_NOOP("SettingsPages", "e.g. {times}")
_WORK = "work.hours."
"""Hours of work: a day without any is free. Of other hours there are none then."""
_SAMPLE = (HourRange(time(9), time(12, 30)), HourRange(time(13, 30), time(18)))
"""What a field of hours has room for."""


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


class FlagField(Plain, Switch):
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


class ListField(Plain, QLineEdit):
    """Times or ranges with commas between them, or the user's own words (``apart`` False). Esc takes typing back.

    ``tidy`` puts one part as files write it, ``told`` a value as people read it; ``hint`` says what empty means.
    """

    edited = Signal()

    def __init__(
        self,
        *,
        apart: bool,
        hint: str = "",
        tidy: Callable[[str], str] = str,
        told: Callable[[Any], list[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._apart, self._tidy, self._told, self._shown = apart, tidy, told or _parts, ""
        self.setPlaceholderText(hint)
        self.setMinimumWidth(120)
        self.setProperty("ring", 8)
        self.editingFinished.connect(self._finished)

    def raw(self) -> object:
        """Return the list, or the words."""
        if not self._apart:
            return self.text().strip()
        return [self._tidy(part) for each in self.text().replace(";", ",").split(",") if (part := each.strip())]

    def show_value(self, value: Any) -> None:
        """Show a list or words."""
        self._shown = ", ".join(self._told(value)) if self._apart else value
        self.setText(self._shown)
        self.setCursorPosition(0)

    @property
    def typed(self) -> bool:
        """Whether something else stands there than was shown last."""
        return self.text() != self._shown

    @property
    def busy(self) -> bool:
        """Whether something was typed that does not hold yet."""
        return self.typed

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back when typing has ended."""
        self.edited.connect(callback)

    def sizeHint(self) -> QSize:
        """Return room for two ranges."""
        sample = ", ".join(map(hours_words, _SAMPLE))
        return QSize(self.fontMetrics().horizontalAdvance(sample) + 26, 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take typing back on Esc, if there is any to take back. Where there is none, undo is the window's."""
        if is_undo(event) and not self.typed:
            event.ignore()
            return
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


def _sample_times(most: float | None) -> str:
    sample = (time(16, 30),) if most == 1 else (time(10, 30), time(16))
    return tr(_LIKE.with_(times=", ".join(map(clock_time, sample))))


def _parts(value: Any) -> list[str]:
    return [clock_time(part) if isinstance(part, time) else str(part) for part in value]


def field_for(setting: Setting[Any], looks: Looks, zone: Zone | None = None) -> Field | None:
    """Return an editor for the kind of ``setting``; None for kinds that have a panel of their own.

    ``zone`` says where the user is, for shifts. What the first page has none of is loaded with the first of it.
    """
    match setting.kind.name:
        case "flag":
            return FlagField(looks)
        case "number":
            return NumberField(setting)
        case "clock":
            return ClockField()
        case "clocks":
            from detox.ui.settings.typed import time_typed

            return ListField(apart=True, hint=_sample_times(setting.kind.high), tidy=time_typed)
        case "days":
            from detox.ui.settings.pills import DayPills

            return DayPills()
        case "dates":
            from detox.ui.settings.typed import dates_told, dates_typed

            return ListField(apart=True, hint=tr(_NONE), tidy=dates_typed, told=dates_told)
        case "texts":
            return ListField(apart=True, hint=tr(_NONE))
        case "hours":
            from detox.ui.settings.typed import range_typed

            hint = tr(_FREE if setting.key.startswith(_WORK) else _NO_HOURS)
            return ListField(apart=True, hint=hint, tidy=range_typed, told=lambda value: list(map(hours_words, value)))
        case "shifts" if zone is not None:
            from detox.ui.settings.shifts import shifts_field

            return shifts_field(zone)
        case "words":
            return ListField(apart=False, hint=tr(setting.empty) if setting.empty else "")
        case "choice":
            from detox.ui.settings.one_of import OneOfField

            return OneOfField(tuple((value, tr(words)) for value, words in setting.kind.choices), looks)
    return None
