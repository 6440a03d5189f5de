"""Tomorrow beside the page: what these settings would make of it, drawn anew with each change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from detox.core.days import day_bounds, day_of
from detox.core.instant import Instant
from detox.core.ports.clocks import Clock
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.preview import HOURS, Planned, all_day, as_told, cards_at_work, cards_of, preview
from detox.reminders.kinds import kind_name
from detox.ui.look import Looks
from detox.ui.settings.row import muted
from detox.ui.settings.timeline import BESIDE, Timeline
from detox.ui.words import clock_time, date_of, tr
from detox.usage.settings import STARTS_AT

WIDTH, WIDEST = 236, 340
"""The same whatever happens tomorrow: a page that moves under the pointer has the next click miss."""
MOST = 120
"""More events than anybody wants; a rhythm of seconds would take long to play."""
_TITLE = QT_TRANSLATE_NOOP("SettingsPages", "Tomorrow, {day}")
_CARDS = QT_TRANSLATE_NOOP("SettingsPages", "Cards: {cards}, {at_work} of them between “Work begins” and “Work ends”.")
_MANY = QT_TRANSLATE_NOOP("SettingsPages", "More cards than can be drawn.")
_LINE = QT_TRANSLATE_NOOP("SettingsPages", "{time} {what}")
_AND = QT_TRANSLATE_NOOP("SettingsPages", "{name} +{n}")
_EVENTS: dict[str, Text] = {
    "work_start": QT_TRANSLATE_NOOP("SettingsPages", "Work begins"),
    "work_end": QT_TRANSLATE_NOOP("SettingsPages", "Work ends"),
    "quiet_start": QT_TRANSLATE_NOOP("SettingsPages", "Quiet begins"),
    "quiet_end": QT_TRANSLATE_NOOP("SettingsPages", "Quiet ends"),
    "block_start": QT_TRANSLATE_NOOP("SettingsPages", "Door shuts"),
    "block_end": QT_TRANSLATE_NOOP("SettingsPages", "Door opens"),
    "summary": QT_TRANSLATE_NOOP("SettingsPages", "Summary"),
    "week": QT_TRANSLATE_NOOP("SettingsPages", "The week"),
    "off_end": QT_TRANSLATE_NOOP("SettingsPages", "You are back"),
}
_OFF = QT_TRANSLATE_NOOP("SettingsPages", "You are off until {day}: no cards, and no summary.")
_ALL_DAY = QT_TRANSLATE_NOOP("SettingsPages", "All day: {what}")
_LASTING: dict[str, Text] = {
    "off": QT_TRANSLATE_NOOP("SettingsPages", "you are off"),
    "day_off": QT_TRANSLATE_NOOP("SettingsPages", "a day off"),
    "block": QT_TRANSLATE_NOOP("SettingsPages", "the door is shut"),
    "work": QT_TRANSLATE_NOOP("SettingsPages", "work"),
    "quiet": QT_TRANSLATE_NOOP("SettingsPages", "quiet"),
    "on_call": QT_TRANSLATE_NOOP("SettingsPages", "on call"),
}


class Day(NamedTuple):
    """A day to be drawn: from, to, what happens, the stretches of work, quiet and doors in it, what lasts all day."""

    day: date
    start: datetime
    end: datetime
    events: tuple[Planned, ...]
    stretches: tuple[tuple[str, datetime, datetime], ...]
    all_day: tuple[Planned, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all of the day was played."""
        return len(self.events) <= MOST

    def part(self, at: datetime) -> float:
        """Return where ``at`` lies in the day, 0 to 1."""
        return (at - self.start) / (self.end - self.start)


def tomorrow(settings: Settings, now: Instant, off: datetime | None = None) -> Day:
    """Return the day after this one, as ``settings`` would have it; ``off``: the user is off until then (aware)."""
    starts_at = settings[STARTS_AT]
    day = day_of(now.utc, now.zone, starts_at) + timedelta(days=1)
    start, end = day_bounds(day, now.zone, starts_at)
    events = tuple(as_told(preview(day, now.zone, settings, MOST, off)))
    lasting = tuple(all_day(day, now.zone, settings, off))
    told = {event.name for event in events if event.kind.endswith(("_start", "_end"))}
    whole = [(event.kind, start, end) for event in lasting if event.kind in HOURS and event.name not in told]
    whole += [("block", start, min(off, end))] if off and off > start else []  # every door is shut meanwhile
    return Day(day, start, end, events, (*whole, *_stretches(events, start, end)), lasting)


def _stretches(events: Sequence[Planned], start: datetime, end: datetime) -> Iterable[tuple[str, datetime, datetime]]:
    for bar in HOURS:
        names = dict.fromkeys(event.name for event in events if event.kind in (f"{bar}_start", f"{bar}_end"))
        for name in names:
            begun: datetime | None = None
            mine = [event for event in events if event.name == name and event.kind.startswith(f"{bar}_")]
            for event in mine:
                if event.kind == f"{bar}_start":
                    begun = event.at
                else:
                    yield bar, begun or start, event.at
                    begun = None
            if begun is not None:
                yield bar, begun, end


class Tomorrow(QWidget):
    """Title, how many cards, and the day from top to bottom. Played only when it is seen.

    ``found`` adds to settings what a calendar says: its days off and shifts.
    """

    def __init__(self, looks: Looks, clock: Clock) -> None:
        super().__init__()
        self._looks, self._clock, self._settings = looks, clock, Settings()
        self._off: datetime | None = None
        self.found: Callable[[Settings], Settings] = lambda settings: settings
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 22, 10, 14)
        lines.setSpacing(4)
        self._title, self._cards, self._all_day = QLabel(), muted("", looks), muted("", looks)
        self._all_day.setProperty("role", None)
        self._title.setFont(looks.font("strong"))
        self._title.setWordWrap(True)
        self.line = Timeline(looks)
        lines.addWidget(self._title)
        lines.addWidget(self._all_day)
        lines.addWidget(self._cards)
        lines.addSpacing(8)
        lines.addWidget(self.line, 1)
        self._take_room()

    def refresh(self, settings: Settings) -> None:
        """Show the day that ``settings`` make."""
        self._settings = settings
        if self.isVisible():
            self._play()

    def be_off(self, until: datetime | None) -> None:
        """Show the day of somebody who is off until then (aware), None: who is not."""
        if until != self._off:
            self._off = until
            self.refresh(self._settings)

    def showEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Play the day, now that it is seen."""
        self._play()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge to the page."""
        super().paintEvent(event)
        look = self._looks.current
        edge = self.width() - look.edge if self.isRightToLeft() else 0
        QPainter(self).fillRect(edge, 0, look.edge, self.height(), QColor(look.line))

    def _play(self) -> None:
        now, off = self._clock.now(), self._off
        day = tomorrow(self.found(self._settings), now, off)
        told = [tr(_LINE.with_(time=clock_time(each.at.time()), what=_what(each, self._settings)))
                for each in day.events]  # fmt: skip
        name = QLocale().standaloneDayName(day.day.isoweekday())
        self._title.setText(tr(_TITLE.with_(day=name)))
        counts = _CARDS.with_(cards=cards_of(day.events), at_work=cards_at_work(day.events))
        if off and off > day.start:
            counts = _OFF.with_(day=date_of(off, ZoneInfo(now.zone)))
        self._cards.setText(tr(counts if day.whole else _MANY))
        lasting = ", ".join(dict.fromkeys(tr(_LASTING[each.kind]) for each in day.all_day))
        self._all_day.setText(tr(_ALL_DAY.with_(what=lasting)))
        self._all_day.setVisible(bool(lasting))
        told = [self._all_day.text(), *told] if lasting else told
        self.line.show_day(day, [self._fitting(each) for each in day.events])
        self.line.setAccessibleName(self._title.text())
        self.line.setAccessibleDescription("\n".join(told))
        self.line.setToolTip("\n".join(told[:40]))
        self._take_room()

    def _take_room(self) -> None:
        self.setFixedWidth(min(round(WIDTH * self._looks.text_scale), WIDEST))

    def _fitting(self, event: Planned) -> str:
        """Return the line of an event with all its names where there is room for them."""
        whole = tr(_LINE.with_(time=clock_time(event.at.time()), what=_what(event, self._settings)))
        wide = QFontMetricsF(self.line.font_of_words).horizontalAdvance(whole)
        return whole if wide <= self.width() - 28 - BESIDE else _short(event, self._settings)


def _what(event: Planned, settings: Settings) -> str:
    if event.kind == "reminder":
        return ", ".join(tr(kind_name(name, settings)) for name in (event.name, *event.joined))
    return tr(_EVENTS[event.kind])


def _short(event: Planned, settings: Settings) -> str:
    """Return the line of an event; where several cards come as one, how many join the first."""
    what = _what(event, settings)
    if event.kind == "reminder" and len(event.joined) > 1:
        what = tr(_AND.with_(name=tr(kind_name(event.name, settings)), n=len(event.joined)))
    return tr(_LINE.with_(time=clock_time(event.at.time()), what=what))
