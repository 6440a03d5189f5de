"""The work hours as one line, ready for a signature or a status: "Copy my hours"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from detox.core.hours import WEEKDAYS, HourRange
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.row import muted
from detox.ui.words import hours_words, listed, tr
from detox.usage.settings import WORK_HOURS

_COPY = QT_TRANSLATE_NOOP("SettingsPages", "Copy my hours")
_FOR = QT_TRANSLATE_NOOP(
    "SettingsPages", "One line for your signature or your status. It goes nowhere until you paste it."
)
_NONE = QT_TRANSLATE_NOOP("SettingsPages", "There are no work hours to copy yet.")
_COPIED = QT_TRANSLATE_NOOP("SettingsPages", "Copied: {line}")
_LINE = QT_TRANSLATE_NOOP(
    "SettingsPages", "I answer {hours} ({zone}). What comes later waits for the next of these hours."
)
_DAYS = QT_TRANSLATE_NOOP("SettingsPages", "{days} {hours}")
_FROM_TO = QT_TRANSLATE_NOOP("SettingsPages", "{first} to {last}")
_TIME_OF = QT_TRANSLATE_NOOP("SettingsPages", "{place} time")


class HoursLine(QWidget):
    """A button, and below it what was copied. ``settings`` and ``zone`` are asked at the click."""

    def __init__(self, settings: Callable[[], Settings], zone: Callable[[], ZoneInfo], looks: Looks) -> None:
        super().__init__()
        self._settings, self._zone = settings, zone
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 12, 0, 12)
        lines.setSpacing(6)
        row = QHBoxLayout()
        self.button = QPushButton(tr(_COPY))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._copy)
        row.addWidget(self.button)
        row.addStretch(1)
        lines.addLayout(row)
        self.told = muted(tr(_FOR), looks)
        lines.addWidget(self.told)

    def _copy(self) -> None:
        line = hours_line(self._settings(), self._zone())
        if line:
            QGuiApplication.clipboard().setText(line)
        self.told.setText(tr(_COPIED.with_(line=line)) if line else tr(_NONE))


def hours_line(settings: Settings, zone: ZoneInfo) -> str:
    """Return the line as the locale writes days and times, "" without any work hours.

    Days in a row with the same hours are named together: "Mon to Fri 09:00-18:00".
    """
    week = [settings[WORK_HOURS.of(name)] for name in WEEKDAYS]
    parts = []
    for hours, days in groupby(range(7), key=lambda day: week[day]):
        if hours:
            told = ", ".join(hours_words(one) for one in hours)
            parts.append(tr(_DAYS.with_(days=_days(list(days)), hours=told)))
    return tr(_LINE.with_(hours=listed(parts), zone=_place(zone, week))) if parts else ""


def _days(days: list[int]) -> str:
    first, last = (QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in (days[0], days[-1]))
    return first if len(days) == 1 else tr(_FROM_TO.with_(first=first, last=last))


def _place(zone: ZoneInfo, week: list[tuple[HourRange, ...]]) -> str:
    """Return whose time it is: "Paris time"; where every range names a zone of its own, that has been said already."""
    own = {one.zone for hours in week for one in hours}
    key = next(iter(own)) if len(own) == 1 and None not in own else zone.key
    place = (key or "UTC").rpartition("/")[2].replace("_", " ")
    return place if place == "UTC" else tr(_TIME_OF.with_(place=place))
