"""The list of a day's stretches: choose one by pointer or keys, and say what it was."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from detox.core.commands import Mend
from detox.core.history import Override
from detox.core.instant import from_ms
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.charts.bars import Elided
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.paint import pattern
from detox.ui.summary.tell import CONTEXTS
from detox.ui.words import duration, time_of_day, tr
from detox.usage.stretches import DayStretches, Stretch

ROW, MARK = 40, 14
LARGE = 1.4
"""Text larger than this needs two lines for a stretch."""

_LIST = QT_TRANSLATE_NOOP("Days", "Social time of the day")
_NOTHING = QT_TRANSLATE_NOOP("Days", "No social time was counted on this day.")
_NOT_COUNTED = QT_TRANSLATE_NOOP("Days", "Not counted")
_TIMES = QT_TRANSLATE_NOOP("Days", "{start}–{end}")
_SPOKEN = QT_TRANSLATE_NOOP("Days", "{name}, {start} to {end}, {time}, {meaning}")
_SPOKEN_SAID = QT_TRANSLATE_NOOP("Days", "{name}, {start} to {end}, {time}, {meaning}, as you said")
_DEEDS: tuple[tuple[Override, Text], ...] = (
    ("work", QT_TRANSLATE_NOOP("Days", "That was work")),
    ("private", QT_TRANSLATE_NOOP("Days", "That was private")),
    ("deleted", QT_TRANSLATE_NOOP("Days", "Don't count it")),
)
_AS_RECORDED = QT_TRANSLATE_NOOP("Days", "As recorded")
_UNDO = QT_TRANSLATE_NOOP("Days", "Undo")


class Stretches(QWidget):
    """Shows one ``DayStretches``. What is said of a stretch is a ``Mend`` through ``mended``; show the day again then.

    The chosen stretch stays chosen. Undo takes back the last word that was said here.
    """

    mended = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._rows: tuple[Stretch, ...] = ()
        self._undo: list[Mend] = []
        self.list = QListWidget()
        self.list.setProperty("role", "rows")
        self.list.setProperty("ring", 8)
        self.list.setAccessibleName(tr(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.currentRowChanged.connect(self._chosen)
        self._nothing = QLabel(tr(_NOTHING))
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        lines.addWidget(self._nothing)
        lines.addWidget(self.list, 1)
        self._box = self._deeds()
        lines.addWidget(self._box)
        lines.addStretch(0)

    def show_day(self, view: DayStretches) -> None:
        """Show a day; the stretch that was chosen stays so, or the one that took its place."""
        before = self._current()
        self._rows, zone = view.rows, ZoneInfo(view.zone)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._rows:
            item = QListWidgetItem()
            row = _Row(one, view.names.get(one.platform, one.platform), zone, self._looks)
            item.setSizeHint(QSize(0, max(ROW, row.sizeHint().height())))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.accessibleName())
            item.setToolTip(row.accessibleName())
            self.list.addItem(item)
            self.list.setItemWidget(item, row)
        if before:
            again = (index for index, one in enumerate(self._rows) if one.end_ms > before.start_ms)
            self.list.setCurrentRow(next(again, -1))
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)
        self._box.setVisible(bool(self._rows or self._undo))
        self._chosen()

    @property
    def rows(self) -> tuple[Stretch, ...]:
        """What the list shows, line by line."""
        return self._rows

    def forget_undo(self) -> None:
        """Offer nothing to take back: another day is shown."""
        self._undo.clear()
        self._chosen()

    def _deeds(self) -> QWidget:
        box = QWidget()
        flow = Flow(box, gap=8, line=8)
        self.buttons: dict[str, QPushButton] = {}
        for override, words in (*_DEEDS, (None, _AS_RECORDED)):
            button = self.buttons[override or "as-recorded"] = QPushButton(tr(words))
            button.clicked.connect(lambda _=False, said=override: self._say(said))
            flow.addWidget(button)
        undo = self.buttons["undo"] = QPushButton(tr(_UNDO))
        undo.setProperty("role", "quiet")
        undo.clicked.connect(self._take_back)
        flow.addWidget(undo)
        return box

    def _current(self) -> Stretch | None:
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _chosen(self, _: int = 0) -> None:
        one = self._current()
        for override, _words in _DEEDS:
            self.buttons[override].setEnabled(one is not None and one.said != override)
        self.buttons["as-recorded"].setEnabled(one is not None and one.said is not None)
        self.buttons["undo"].setEnabled(bool(self._undo))

    def _say(self, override: Override | None) -> None:
        one = self._current()
        if one is None:
            return
        self._undo.append(Mend(one.start_ms, one.end_ms, one.said))
        self.mended.emit(Mend(one.start_ms, one.end_ms, override))
        self._chosen()
        self._keep_keyboard()

    def _take_back(self) -> None:
        if self._undo:
            self.mended.emit(self._undo.pop())
            self._chosen()
            self._keep_keyboard()

    def _keep_keyboard(self) -> None:
        """A button that has just become useless gives the keyboard back to the list."""
        if not any(button.hasFocus() and button.isEnabled() for button in self.buttons.values()):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class _Row(QWidget):
    """One line: when, where, how long, what it counted as. The list speaks for it."""

    def __init__(self, one: Stretch, name: str, zone: ZoneInfo, looks: Looks) -> None:
        super().__init__()
        start, end = (time_of_day(from_ms(ms), zone) for ms in (one.start_ms, one.end_ms))
        told = tr(CONTEXTS[one.context]) if one.context else tr(_NOT_COUNTED)
        length = duration(one.social_ms / 1000)
        spoken = _SPOKEN_SAID if one.said else _SPOKEN
        self.setAccessibleName(tr(spoken.with_(name=name, start=start, end=end, time=length, meaning=told)))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(10)
        when = QLabel(tr(_TIMES.with_(start=start, end=end)))
        when.setFont(looks.font("small"))
        widest = tr(_TIMES.with_(start="00:00 PM", end="00:00 PM" if "M" in start else "00:00"))
        when.setMinimumWidth(min(140, QFontMetrics(when.font()).horizontalAdvance(widest)))
        where = Elided(name, 400)
        where.setFont(looks.font("strong"))
        where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if one.context is None:
            font = where.font()
            font.setStrikeOut(True)
            where.setFont(font)
        much, meaning = QLabel(length), QLabel(told)
        for label in (much, meaning):
            label.setFont(looks.font("small"))
        mark = _Mark(one, looks)
        if looks.text_scale <= LARGE:
            for widget, stretch in ((when, 0), (where, 1), (much, 0), (mark, 0), (meaning, 0)):
                line.addWidget(widget, stretch)
            return
        both = QGridLayout()  # in one line no room would be left for the name
        both.setHorizontalSpacing(10)
        both.addWidget(where, 0, 0)
        both.addWidget(much, 0, 1, 1, 2, Qt.AlignmentFlag.AlignTrailing)
        both.addWidget(when, 1, 0)
        both.addWidget(mark, 1, 1)
        both.addWidget(meaning, 1, 2)
        both.setColumnStretch(0, 1)
        line.addLayout(both)


class _Mark(QWidget):
    """The meaning as the charts draw it: colour and pattern; an outline for what does not count."""

    def __init__(self, one: Stretch, looks: Looks) -> None:
        super().__init__()
        self._context, self._looks = one.context, looks
        self.setFixedSize(MARK, MARK)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        look, box = self._looks.current, QRectF(1, 1, MARK - 2, MARK - 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._context is None:
            painter.setPen(QColor(look.ctl))
            painter.drawRoundedRect(box, 3, 3)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pattern(look, self._context))
        painter.drawRoundedRect(box, 3, 3)
