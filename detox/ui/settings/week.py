"""The week to paint on: a row for each day from midnight to midnight, for pointer and keys.

What it paints stands in words below it, in fields that say and take the same; a screen reader hears where one is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from detox.core.painted import DAY, Days, bars, night_of, stroke
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.announce import announce
from detox.ui.look import Looks
from detox.ui.settings.brush import CELL, FINE, Block, Edge, edge_near
from detox.ui.settings.tell import day_word
from detox.ui.settings.week_paint import TOP, Ground, draw_bars, draw_block, draw_ground, row_names
from detox.ui.settings.week_say import day_said, span_words
from detox.ui.words import hours_words, tr

EVERY_DAY = QT_TRANSLATE_NOOP("SettingsPages", "Every day")
_HERE = QT_TRANSLATE_NOOP("SettingsPages", "{day} {span}: {what}")
_FREE = QT_TRANSLATE_NOOP("SettingsPages", "free")
_REACH = 5.0
"""Pixels within which the end of a bar is held instead of the ground beside it."""


class WeekField(QWidget):
    """Hours of seven days, Monday first, or of one row that stands for every day. ``use`` says how bars are drawn.

    A drag over empty ground paints, one over a bar clears, one at an end of a bar moves that; a drag over several rows
    does so in each. Keys: arrows move by half an hour and by a day, with Shift they take in more, also past midnight;
    Space paints or clears, Delete clears, Esc lets go. ``edited`` comes after each change, ``said`` with what it is
    about. Nothing of another zone is shown or touched.
    """

    edited = Signal()
    said = Signal(str)

    def __init__(self, name: str, use: str, order: Sequence[int], looks: Looks) -> None:
        super().__init__()
        self._name, self._use, self._order, self._looks = name, use, tuple(order), looks
        self._days: Days = ((),) * len(self._order)
        self._block = Block.cell(0, 9 * 3600, CELL)
        self._held: Edge | Block | None = None
        self._pressed: QPointF | None = None
        self._shown: Days = self._days
        self._fills = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ring", 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        looks.changed.connect(self.update)

    # --- what stands in it -------------------------------------------------------------------------------------------

    def value(self) -> Days:
        """Return the hours by row."""
        return self._days

    def show_value(self, days: Days) -> None:
        """Show ``days``; a drag that goes on ends without effect."""
        moved = days != self._days
        if moved or self._held:
            self._days = self._shown = days
            self._held = None
            self.update()
        if moved and self.hasFocus():  # an undo, say: what is told of the place is not so any more
            self._tell()
        self.setAccessibleDescription("\n".join(day_said(self._day(row), days[row]) for row in self._order))

    def sizeHint(self) -> QSize:
        """Return the rows and the hours above them."""
        return QSize(460, round(TOP * self._looks.text_scale) + self._row_height() * len(self._order))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and a width on which hours can still be told apart."""
        return QSize(300, self.sizeHint().height())

    # --- pointer -----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end, or begin to paint or clear."""
        line = self._ground().line(event.position().y())
        if event.button() != Qt.MouseButton.LeftButton or line is None:
            event.ignore()
            return
        at = self._ground().second(event.position().x())
        edge = self._edge(line, at)
        block = Block.cell(line, round(at), FINE)
        self._held, self._fills = edge or block, block.fills(self._days, self._order)
        self._block = Block.cell(line, round(at), CELL)
        self._pressed = event.position()
        self._preview(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on painting; else show what a press here would do, and which hours these are."""
        if self._held is not None:
            self._preview(event.position())
            return
        at, line = self._ground().second(event.position().x()), self._ground().line(event.position().y())
        edge = None if line is None else self._edge(line, at)
        self.setCursor(Qt.CursorShape.SplitHCursor if edge else Qt.CursorShape.ArrowCursor)
        found = None if line is None else night_of(self._days, self._order[line], round(at))
        self.setToolTip(f"{self._day(found[0])} {hours_words(found[1])}" if found else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let what was painted hold."""
        if self._held is not None and event.button() == Qt.MouseButton.LeftButton:
            looked = isinstance(self._held, Block) and self._cuts() and self._still(event.position())
            self._held = None
            if looked:  # a click on hours, and no stroke: it cuts nothing out of them
                self._shown = self._days
                self.update()
            else:
                self._hold(self._shown)

    def _cuts(self) -> bool:
        """Whether what is being cleared is a part of longer hours, and not all of a short stretch."""
        shown, held = (sum(map(len, bars(days))) for days in (self._shown, self._days))
        return not self._fills and shown >= held

    def _still(self, at: QPointF) -> bool:
        return self._pressed is not None and (at - self._pressed).manhattanLength() < QApplication.startDragDistance()

    # --- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take in more, paint, clear; everything else is the window's."""
        if event.key() == Qt.Key.Key_Escape and (self._held or not self._block.single):
            self._held, self._shown = None, self._days
            self._go(Block.cell(self._block.line, self._block.at % DAY, CELL))
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._paint(fill=self._block.fills(self._days, self._order))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._paint(fill=False)
        elif (way := self._way(event.key())) is not None:
            keep = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(self._block.moved(*way, len(self._order), keep=keep))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where one is."""
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what was taken in."""
        super().focusOutEvent(event)
        self._block = Block.cell(self._block.line, self._block.at % DAY, CELL)
        self.said.emit("")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing of where the pointer was."""
        super().leaveEvent(event)
        if self._held is None and not self.hasFocus():
            self.said.emit("")

    def _way(self, key: int) -> tuple[int, int] | None:
        onward = -1 if self.isRightToLeft() else 1
        ways = {
            Qt.Key.Key_Left: (0, -onward),
            Qt.Key.Key_Right: (0, onward),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -self._block.at // CELL),
            Qt.Key.Key_End: (0, (DAY - self._block.at) // CELL - 1),
        }
        return ways.get(Qt.Key(key))

    def _go(self, block: Block) -> None:
        self._block = block
        self._tell()
        self.update()

    def _paint(self, *, fill: bool) -> None:
        new = stroke(self._days, self._block.strokes(self._order), fill=fill)
        self._block = Block.cell(self._block.line, self._block.at % DAY, CELL)
        self._hold(new)

    # --- both --------------------------------------------------------------------------------------------------------

    def _preview(self, at: QPointF) -> None:
        second = self._ground().second(at.x())
        if isinstance(self._held, Edge):
            self._shown = self._held.pulled(self._days, round(second))
        elif self._held is not None:
            line = self._ground().line(at.y(), near=True)
            self._held = self._held.drawn_to(line or 0, round(second))
            self._shown = stroke(self._days, self._held.strokes(self._order), fill=self._fills)
            self.said.emit(self._block_words(self._held))
        self.update()

    def _hold(self, days: Days) -> None:
        changed = days != self._days
        self._days = self._shown = days
        if changed:
            self.show_value(days)
            self.edited.emit()
            self._tell()
        self.update()

    def _tell(self) -> None:
        """Say where the keys are, to whoever sees and to whoever hears."""
        block = self._block
        words = self._block_words(block)
        if block.single:
            found = night_of(self._days, self._order[block.line], block.at)
            what = hours_words(found[1]) if found else tr(_FREE)
            span = span_words((block.at, block.at), alone=True)
            words = tr(_HERE.with_(day=self._day(self._order[block.line]), span=span, what=what))
        self.said.emit(words)
        if self.hasFocus():
            announce(self, words)

    def _block_words(self, block: Block) -> str:
        first, last = (self._day(self._order[line]) for line in (block.lines[0], block.lines[-1]))
        days = first if first == last else f"{first} – {last}"
        return f"{days} {span_words(block.span)}"

    def _day(self, row: int) -> str:
        return day_word(row) if len(self._order) > 1 else tr(EVERY_DAY)

    def _edge(self, line: int, at: float) -> Edge | None:
        return edge_near(self._days, self._order[line], at, _REACH * self._ground().per_pixel)

    # --- drawing -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the hours, the days, what is painted, and where the keys are."""
        painter, look, ground = QPainter(self), self._looks.current, self._ground()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, look, ground, row_names(self._order), self._looks)
        shown = bars(self._shown)
        for line, row in enumerate(self._order):
            draw_bars(painter, look, ground, line, shown[row], self._use)
        if self.hasFocus():
            for line, start, end in self._marked():
                draw_block(painter, look, ground.box(line, start, end))

    def _marked(self) -> list[tuple[int, int, int]]:
        """Return where the keys are, line by line; past midnight the next day is marked."""
        found = []
        start, end = self._block.span
        for line in self._block.lines:
            found.append((line, min(start, DAY), min(end, DAY)))
            after = (self._order[line] + 1) % len(self._order)
            found.append((self._order.index(after), max(0, start - DAY), max(0, end - DAY)))
        return [mark for mark in found if mark[1] < mark[2]]

    def _row_height(self) -> int:
        return max(32, round(QFontMetricsF(self._looks.font("small")).height()) + 10)

    def _ground(self) -> Ground:
        names = row_names(self._order)
        metrics = QFontMetricsF(self._looks.font("small"))
        aside = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        top = TOP * self._looks.text_scale
        box = QRectF(aside + 12 if aside else 1, top, 0, self._row_height())
        box.setWidth(max(24.0, self.width() - box.x() - 1))
        return Ground(box, len(self._order), self.width() if self.isRightToLeft() else None)
