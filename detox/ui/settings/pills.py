"""Buttons that stay down: any number of days, or one of a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from detox.core.hours import SHORT_DAYS
from detox.ui.controls import ByAnyHand
from detox.ui.flow import Flow


class Pill(ByAnyHand, QPushButton):
    """A button that stays down; ``told`` is its whole name where ``words`` are short."""

    def __init__(self, words: str, told: str) -> None:
        super().__init__(words)
        self.heed(self)
        self.setCheckable(True)
        self.setProperty("role", "pill")
        self.setAccessibleName(told)
        self.setToolTip(told if told != words else "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a pill as wide as its word."""
        usual = super().sizeHint()
        return QSize(max(36, usual.width()), max(34, usual.height()))


class Pills(QWidget):
    """Pills side by side, in as many lines as they need. ``one``: exactly one is down, and arrow keys go from pill to
    pill, as radio buttons do.
    """

    def __init__(self, pills: Iterable[tuple[Any, Pill]], *, one: bool = False) -> None:
        super().__init__()
        self._pills = tuple(pills)
        # Of buttons in a group Qt lets Tab come to one only, and arrow keys go on just where one alone is down.
        self._group = QButtonGroup(self) if one else None
        flow = Flow(self, gap=6, line=6)
        for _, pill in self._pills:
            flow.addWidget(pill)
            if self._group is not None:
                self._group.addButton(pill)

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        return self

    @property
    def busy(self) -> bool:
        """Nothing is ever half typed."""
        return False

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each click."""
        for _, pill in self._pills:
            pill.clicked.connect(lambda _checked=False: callback())

    def value(self) -> tuple[Any, ...]:
        """Return what is down."""
        return tuple(value for value, pill in self._pills if pill.isChecked())

    def show_value(self, values: Iterable[Any]) -> None:
        """Put down what is in ``values``."""
        wanted = tuple(values)
        for value, pill in self._pills:
            pill.setChecked(value in wanted)


class DayPills(Pills):
    """Seven days in the order of the locale's week; 0 is Monday."""

    def __init__(self) -> None:
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        first = locale.firstDayOfWeek().value  # 1 is Monday
        order = [(first - 1 + step) % 7 for step in range(7)]
        names = ((day, locale.standaloneDayName(day + 1, short).rstrip(".")) for day in order)
        super().__init__((day, Pill(name, locale.standaloneDayName(day + 1))) for day, name in names)

    def value(self) -> tuple[int, ...]:
        """Return the days that are down, Monday first."""
        return tuple(sorted(super().value()))

    def raw(self) -> object:
        """Return the days as files write them."""
        return [SHORT_DAYS[day] for day in self.value()]
