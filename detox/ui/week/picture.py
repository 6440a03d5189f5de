"""The upper half of the week's window: seven ribbons, the split, what was worth it. All of it is also text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.week_view import WeekView
from detox.ui.charts.bars import Elided, signed
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.typeface import Token
from detox.ui.week import say
from detox.ui.week.ribbon import DayRibbon, Hours, UsualBar
from detox.ui.words import tr

_USUAL_KEY = QT_TRANSLATE_NOOP("Week", "Private; the tick is your own usual")


def picture(view: WeekView, looks: Looks, *, numbers: bool) -> QWidget:
    """Return the week in a picture; without figures, and without what one's usual is, if ``numbers`` are hidden."""
    box = QWidget()
    lines = QVBoxLayout(box)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(10)
    lines.addWidget(_ribbons(view, looks, numbers))
    if numbers and say.whole(view):
        lines.addWidget(_label(say.whole(view), looks, "small_strong"))
    keys = QWidget()
    flow = Flow(keys, gap=18, line=6)
    for use, name, time in say.split(view):
        flow.addWidget(signed(use, name, looks, time if numbers else ""))
    lines.addWidget(keys)
    if numbers and say.unknown(view):
        lines.addWidget(_label(say.unknown(view), looks, "note", muted=True))
    if numbers and view.worth:
        lines.addWidget(_worth(view, looks))
    return box


def _ribbons(view: WeekView, looks: Looks, numbers: bool) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    most = max((max(ribbon.private, ribbon.usual or 0) for ribbon in view.days), default=0.0)
    usual = numbers and any(ribbon.usual is not None for ribbon in view.days)
    for row, ribbon in enumerate(view.days):
        grid.addWidget(_label(say.weekday(ribbon.day), looks, "small"), row, 0)
        told = say.day_in_words(ribbon) if numbers else say.weekday(ribbon.day)
        grid.addWidget(DayRibbon(ribbon, view.first_hour, view.last_hour, looks, told), row, 1)
        if not numbers:
            continue
        total = _label(say.total(ribbon), looks, "small_strong" if ribbon.seen else "small", muted=not ribbon.seen)
        total.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(total, row, 2)
        if usual:
            bar = UsualBar(ribbon, most, looks)
            bar.setToolTip(told)
            grid.addWidget(bar, row, 3)
    grid.addWidget(Hours(view, looks), len(view.days), 1)
    if usual:
        grid.addWidget(_label(tr(_USUAL_KEY), looks, "tab", muted=True), len(view.days) + 1, 0, 1, 4,
                       Qt.AlignmentFlag.AlignTrailing)  # fmt: skip
    return box


def _worth(view: WeekView, looks: Looks) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    grid.addWidget(_label(tr(say.WORTH), looks, "small_strong"), 0, 0, 1, 2)
    for line, row in enumerate(view.worth, 1):
        name = Elided(row.name, 160)
        name.setFont(looks.font("small"))
        grid.addWidget(name, line, 0)
        grid.addWidget(_label(say.worth_in_words(row), looks, "small"), line, 1)
    return box


def _label(words: str, looks: Looks, token: Token, *, muted: bool = False) -> QLabel:
    label = QLabel(words)
    label.setFont(looks.font(token))
    if muted:
        label.setProperty("role", "muted")
    label.setWordWrap(token in ("note", "small") and bool(words))
    return label
