"""Two times of day that belong together, each in its field, and the mark on the one that cannot be taken."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt

from detox.core.errors import DetoxError
from detox.core.text import Text
from detox.ui.look import Looks
from detox.ui.settings.mark import mark, marked
from detox.ui.settings.spins import ClockField
from detox.ui.words import tr


class FromTo:
    """From and to, local wall time. ``same`` says why they must differ. What is typed in vain stays as it is."""

    def __init__(self, same: Text, looks: Looks) -> None:
        self.start, self.end = ClockField(), ClockField()
        self._same, self._looks = same, looks

    @property
    def typed(self) -> bool:
        """Whether something stands there that does not hold yet, or cannot."""
        return self.start.typed or self.end.typed

    def show(self, start: time, end: time, *, finished: bool = True) -> None:
        """Show both; what somebody is typing stays until it is ``finished``."""
        for field, at in ((self.start, start), (self.end, time(0) if end == time.max else end)):
            if finished or not field.busy:
                field.show_value(at)
                mark(field, "", self._looks)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first that is not taken."""
        for field in (self.end, self.start):
            if marked(field):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.selectAll()

    def why_not(self, *, differ: bool = True) -> str:
        """Return why they are not taken, "" if they are, and mark what is wrong; ``differ``: they must."""
        fields = (self.start, self.end)
        wrong = [_wrong(field) for field in fields]
        if differ and not any(wrong) and self.start.moment() == self.end.moment():
            touched = [field for field in fields if field.typed] or [self.end]
            wrong = [tr(self._same) if field in touched else "" for field in fields]
        for field, why in zip(fields, wrong, strict=True):
            mark(field, why, self._looks)
        return next(filter(None, wrong), "")


def _wrong(field: ClockField) -> str:
    try:
        field.moment()
    except DetoxError as error:
        return tr(error.message)
    return ""
