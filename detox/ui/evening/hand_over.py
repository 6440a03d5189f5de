"""Ten minutes before a block: what still goes out tonight, who watches it, a note; all of it as one text to copy."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtWidgets import QLineEdit

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.evening.say import hand_over
from detox.ui.evening.window import EveningWindow
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.words import date_of, time_of_day, tr

_TITLE = QT_TRANSLATE_NOOP("Evening", "Detox, hand over")
_HEAD = QT_TRANSLATE_NOOP("Evening", "Hand over, then let go")
_ABOUT = QT_TRANSLATE_NOOP(
    "Evening", "Whoever takes over needs three lines. They stay here until this evening is over, and nowhere else."
)
_GOES_OUT = QT_TRANSLATE_NOOP("Evening", "What still goes out tonight")
_WATCHES = QT_TRANSLATE_NOOP("Evening", "Who watches it")
_NOTE = QT_TRANSLATE_NOOP("Evening", "Good to know")
_GOES_OUT_LIKE = QT_TRANSLATE_NOOP("Evening", "20:00 the launch reel, 21:30 two stories")
_WATCHES_LIKE = QT_TRANSLATE_NOOP("Evening", "Ana, until 23:00")
_NOTE_LIKE = QT_TRANSLATE_NOOP("Evening", "The reply to the delivery question is pinned")


class HandOver(EveningWindow):
    """The window. ``forget`` empties it: its words belong to one evening."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, _TITLE, _ABOUT, (460, 470))
        self.head.setText(tr(_HEAD))
        self.goes_out, self.watches, self.note = self.area(3), QLineEdit(), self.area(3)
        for name, widget, like in (
            (_GOES_OUT, self.goes_out, _GOES_OUT_LIKE),
            (_WATCHES, self.watches, _WATCHES_LIKE),
            (_NOTE, self.note, _NOTE_LIKE),
        ):
            widget.setFont(looks.font("body"))
            widget.setPlaceholderText(tr(like))
            self.field(name, widget)
        self.lines.addStretch(1)
        self.copy.setProperty("role", "pri")
        self.buttons.addWidget(self.copy)
        self._day, self._from = "", ""
        FocusRing(self, looks)

    def show_night(self, now: datetime, off_from: datetime | None, cover: str, zone: tzinfo) -> None:
        """Show the evening of ``now`` (aware): its block begins at ``off_from``; ``cover`` watches if nobody does."""
        self._day = date_of(now, zone)
        self._from = time_of_day(off_from, zone) if off_from else ""
        if not self.watches.text():
            self.watches.setText(cover)
        self.said.setText("")

    def forget(self) -> None:
        """Empty all fields."""
        for field in (self.goes_out, self.watches, self.note):
            field.clear()
        self.said.setText("")

    def fields(self) -> tuple[str, str, str]:
        """Return what stands in them: what goes out, who watches, the note."""
        return self.goes_out.toPlainText(), self.watches.text(), self.note.toPlainText()

    def write(self, fields: tuple[str, str, str]) -> None:
        """Fill them in."""
        self.goes_out.setPlainText(fields[0])
        self.watches.setText(fields[1])
        self.note.setPlainText(fields[2])

    def text(self) -> str:
        """Return the hand-over as it is copied."""
        return hand_over(self._day, self._from, self.fields())
