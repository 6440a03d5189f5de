"""What a search found, day by day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.finding import Found
from detox.ui.days.columns import LIST
from detox.ui.days.lines import Lines
from detox.ui.look import Looks
from detox.ui.words import duration, tr, whole_date

_NAME = QT_TRANSLATE_NOOP("Days", "What was found")
_NOTHING = QT_TRANSLATE_NOOP(
    "Days", "Nothing was found: no platform of the last year, no reason and no words of yours, and no date."
)
_WHERE: dict[str, Text] = {
    "platform": QT_TRANSLATE_NOOP("Days", "{words}, {time}"),
    "pass": QT_TRANSLATE_NOOP("Days", "Reason at the door: {words}"),
    "crisis": QT_TRANSLATE_NOOP("Days", "Crisis: {words}"),
    "win": QT_TRANSLATE_NOOP("Days", "Win of the week: {words}"),
    "plan": QT_TRANSLATE_NOOP("Days", "Plan for a week: {words}"),
}


class FoundPage(QWidget):
    """A list; a line that is opened carries its day."""

    def __init__(self, found: Sequence[Found], looks: Looks, *, numbers: bool) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        self.list = Lines(tr(_NAME), looks)
        self.list.show_lines((one.day, line(one, numbers=numbers)) for one in found)
        if found:
            self.list.setMinimumHeight(round(LIST * min(looks.text_scale, 1.4)))
            lines.addWidget(self.list, 1)
            return
        nothing = QLabel(tr(_NOTHING))
        nothing.setProperty("role", "muted")
        nothing.setFont(looks.font("body"))
        nothing.setWordWrap(True)
        lines.addWidget(nothing)
        lines.addStretch(1)


def line(one: Found, *, numbers: bool) -> str:
    """Return one find in two lines: the day, and what it was; how long it was only with ``numbers``."""
    told = tr(_WHERE[one.where].with_(words=one.words, time=duration(one.seconds)))
    return f"{whole_date(one.day)}\n{told if numbers or one.where != 'platform' else one.words}"
