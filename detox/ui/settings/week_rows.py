"""Hours as a picture to paint on, and the same hours in words: of a week, or of a day that every day is like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.settings import Setting, Settings, Values
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.ui.look import Looks
from detox.ui.settings.fields import Field
from detox.ui.settings.row import Change, ErrorLine, Line, Note, SettingRow, muted
from detox.ui.settings.tell import day_word
from detox.ui.settings.week import WeekField
from detox.ui.words import tr

ChangeAll = Callable[[str, Values], str | None]
"""Writes several values as one change that is called so; returns the line that says why not, None if all is well."""

_NAME = QT_TRANSLATE_NOOP("SettingsPages", "{label}, to paint")
_HINT = QT_TRANSLATE_NOOP(
    "SettingsPages",
    "Drag to paint, drag over a bar to clear it, drag its end to move that. By keys: arrows, with Shift for more, "
    "Space to paint or clear.",
)
_TYPE = QT_TRANSLATE_NOOP("SettingsPages", "Type the hours")
_USES = {"work": "work", "peak": "peak", "quiet": "quiet", "focus": "door"}


def week_order() -> tuple[int, ...]:
    """Return the days in the order of the locale's week; 0 is Monday."""
    first = QLocale().firstDayOfWeek().value - 1
    return tuple((first + step) % 7 for step in range(7))


class Painting(QWidget):
    """A ``WeekField``, and below it where one is; ``aside`` stands there, too. ``hint`` says how it is used."""

    def __init__(
        self,
        label: str,
        use: str,
        order: Sequence[int],
        looks: Looks,
        *,
        aside: QWidget | None = None,
        hint: bool = False,
    ) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 2, 0, 6)
        lines.setSpacing(4)
        self.field = WeekField(tr(_NAME.with_(label=label)), use, order, looks)
        lines.addWidget(self.field)
        below = QHBoxLayout()
        below.setSpacing(12)
        self.place = QLabel()
        self.place.setFont(looks.font("note_strong"))
        self.place.setMinimumHeight(self.place.fontMetrics().height() + 4)
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field.said.connect(self.place.setText)
        below.addWidget(self.place, 1)
        if aside is not None:
            below.addWidget(aside)
        lines.addLayout(below)
        if hint:
            lines.addWidget(muted(tr(_HINT), looks))


class WeekRows(QWidget):
    """The hours of seven days, each a setting: the week to paint on, and behind a button a row for each day."""

    def __init__(
        self, days: Sequence[Setting[Any]], change: Change, change_all: ChangeAll, looks: Looks, note: Note | None
    ) -> None:
        super().__init__()
        self._days, self._change_all, self._values = tuple(days), change_all, Settings()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.typed = QPushButton(tr(_TYPE))
        self.typed.setCheckable(True)
        self.typed.setProperty("role", "quiet")
        self.typed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        first, use = days[0], _USES[days[0].key.partition(".")[0]]
        self.painting = Painting(
            tr(first.label), use, week_order(), looks, aside=self.typed, hint=use == "work"
        )  # fmt: skip
        self.painting.field.edited.connect(self._painted)
        lines.addWidget(self.painting)
        self.error = ErrorLine(looks)
        lines.addWidget(self.error)
        self._box = QWidget()
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.rows: list[SettingRow] = []
        for row, setting in enumerate(days):
            made = SettingRow.of(replace(setting, help=plain("")), change, looks, day_word(row), note)
            assert made is not None
            self.rows.append(made)
        for row in week_order():
            inner.addWidget(self.rows[row])
            inner.addWidget(Line())
        self._box.hide()
        self.typed.toggled.connect(self._box.setVisible)
        lines.addWidget(self._box)
        lines.addWidget(Line())

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        self._values = settings
        self.painting.field.show_value(tuple(settings[day] for day in self._days))
        for row in self.rows:
            row.refresh(settings)

    def unfold(self) -> None:
        """Show the hours in words, too."""
        self.typed.setChecked(True)

    def _painted(self) -> None:
        new = self.painting.field.value()
        changed = [
            (day, hours) for day, hours in zip(self._days, new, strict=True) if self._values[day] != hours
        ]  # fmt: skip
        wrong = self._change_all(tr(self._days[0].label), changed)
        self.error.say(wrong or "")
        if wrong:
            self.refresh(self._values)


class HoursRow(SettingRow):
    """The row of hours that every day has, with a day to paint on below the words."""

    def __init__(
        self,
        setting: Setting[Any],
        field: Field,
        change: Change,
        looks: Looks,
        words: str = "",
        note: Note | None = None,
    ) -> None:
        super().__init__(setting, field, change, looks, words, note)
        use = _USES.get(setting.key.partition(".")[0], "quiet")
        self.painting = Painting(tr(setting.label), use, (0,), looks)
        self.painting.field.edited.connect(self._painted)
        self.whole.addWidget(self.painting)

    def refresh(self, settings: Settings) -> None:
        """Show what holds now, in words and painted."""
        super().refresh(settings)
        self.painting.field.show_value((settings[self.setting],))

    def _painted(self) -> None:
        wrong = self._change(self.setting, self.painting.field.value()[0])
        self.say_wrong(wrong or "")
        if wrong:
            self.painting.field.show_value((self._value,))


def painted_week(days: Iterable[Setting[Any]]) -> bool:
    """Return whether these settings are the hours of seven days."""
    listed = tuple(days)
    return len(listed) == 7 and all(day.kind.name == "hours" for day in listed)
