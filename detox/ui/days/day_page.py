"""One day in the window: its arch to click at, what was counted, and the stretches with what the user says of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.compose import Hours
from detox.summary.view import SummaryView
from detox.ui.charts.arch import Words
from detox.ui.charts.bars import legend, platforms, signed
from detox.ui.charts.dial import DayDial
from detox.ui.days.columns import Columns
from detox.ui.days.stretches import Stretches
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.summary import tell
from detox.ui.words import tr
from detox.usage.stretches import DayStretches

_PICTURE = QT_TRANSLATE_NOOP("Days", "Picture of the day")
_HELP = QT_TRANSLATE_NOOP(
    "Days", "Choose a stretch and say what it was. What was recorded stays, so all of it can be undone."
)
_NEAR = 0.35
"""A click that misses a short stretch by so many hours still means it."""


class DayPage(QWidget):
    """Shows one day; made once, so that what was said of a day can be taken back. ``mended`` carries a ``Mend``."""

    mended = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._day: date | None = None
        self.dial: DayDial | None = None
        self._columns = Columns(looks)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        about = QLabel(tr(_HELP))
        about.setProperty("role", "muted")
        about.setFont(looks.font("small"))
        about.setWordWrap(True)
        self._hidden = QLabel(tr(tell.HIDDEN)[:1].upper() + tr(tell.HIDDEN)[1:])
        self._hidden.setProperty("role", "muted")
        self._hidden.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hidden.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.stretches = Stretches(looks)
        self.stretches.mended.connect(self.mended)
        self.stretches.list.currentRowChanged.connect(self._chosen)
        for widget in (self._hidden, about):
            self._columns.right.addWidget(widget)
        self._columns.right.addWidget(self.stretches, 1)
        self._about = about

    def show_day(self, view: SummaryView, day: DayStretches, *, numbers: bool) -> None:
        """Show a day. Without ``numbers`` the list is hidden: times and lengths are all it tells."""
        if day.day != self._day:
            self.stretches.forget_undo()
            self.stretches.list.setCurrentRow(-1)
        self._day = day.day
        self._hours = Hours(day.day, day.zone)
        self._fill(view, awake=day.newest, numbers=numbers)
        self.stretches.show_day(day)
        self._hidden.setVisible(not numbers)
        self.stretches.setVisible(numbers)
        self._about.setVisible(numbers and bool(day.rows))
        self._chosen()

    def _fill(self, view: SummaryView, *, awake: bool, numbers: bool) -> None:
        """Make the left column anew."""
        lines = self._columns.left
        while (item := lines.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        words = Words(tell.total(view), tr(tell.ON_THIS_COMPUTER)) if numbers else Words("", tr(tell.HIDDEN))
        dial = self.dial = DayDial(view, words, self._looks, awake=awake)
        dial.silent = not numbers
        dial.picked.connect(self._picked)
        dial.setAccessibleName(tr(_PICTURE))
        told = [*tell.drawn(view, numbers=numbers), *(map(tell.piece_in_words, view.pieces) if numbers else ())]
        dial.setAccessibleDescription("\n".join(told))
        lines.addWidget(dial, alignment=Qt.AlignmentFlag.AlignHCenter)
        if view.total >= 1:
            lines.addWidget(legend(view, self._looks, numbers=numbers))
            lines.addWidget(platforms(view.platforms, self._looks, numbers=numbers))
        if numbers:
            self._figures(view, lines, over=not awake)
        lines.addStretch(1)

    def _figures(self, view: SummaryView, lines: QVBoxLayout, *, over: bool) -> None:
        if told := tell.figures(view):
            box = QWidget()
            flow = Flow(box, gap=18, line=5)
            for sign, words in told:
                flow.addWidget(signed(sign, words, self._looks))
            lines.addWidget(box)
        for words in (tell.usual(view, over=over), tell.unknown(view)):
            if words:
                label = QLabel(words)
                label.setProperty("role", "muted")
                label.setFont(self._looks.font("note"))
                label.setWordWrap(True)
                lines.addWidget(label)

    def _chosen(self, _: int = 0) -> None:
        if self.dial is None:
            return
        row, rows = self.stretches.list.currentRow(), self.stretches.rows
        self.dial.choose(self._of(row) if 0 <= row < len(rows) else None)

    def _of(self, row: int) -> tuple[float, float]:
        one = self.stretches.rows[row]
        start = self._hours.of(one.start_ms)
        return start, max(self._hours.of(one.end_ms), start + (one.end_ms - one.start_ms) / 3_600_000)

    def _picked(self, hour: float) -> None:
        """Choose the stretch under a click, or the nearest one that is close."""

        def away(row: int) -> float:
            start, end = self._of(row)
            return max(start - hour, hour - end, 0.0)

        near = min(range(len(self.stretches.rows)), key=away, default=None)
        if near is not None and away(near) <= _NEAR:
            self.stretches.list.setCurrentRow(near)
            self.stretches.list.setFocus(Qt.FocusReason.MouseFocusReason)
