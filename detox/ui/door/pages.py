"""What the door says, in three steps: shut, a wait, a question. Each page is a column of words and buttons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo

from PySide6.QtCore import QRect, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from detox.core.text import Text
from detox.core.views import DoorView
from detox.ui.door import say
from detox.ui.door.breath import Breath
from detox.ui.door.ink import DoorInk
from detox.ui.door.parts import CoverChip, Paragraph, Pill, Quiet
from detox.ui.door.picture import Plan
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.typeface import Token, face
from detox.ui.words import tr

LEVELS = 5
"""How much a page can leave out where it has no room: 0 nothing, 3 all but title and low buttons, 4 that too."""


class Page(QWidget):
    """A column. ``dress`` sets colours and leaves out what a level says; ``words`` is what a screen reader hears."""

    left = Signal()

    def __init__(self, parent: QWidget, looks: Looks) -> None:
        super().__init__(parent)
        self._looks = looks
        self.scale = 1.0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.title = Paragraph(self, balanced=True)
        self.body = Paragraph(self, balanced=True)
        self.foot = Paragraph(self, balanced=True)
        self.leave = Pill(self, tr(say.LEAVE), main=True)
        self.leave.setObjectName("door-leave")
        self.leave.clicked.connect(self.left)
        self.main = self.leave
        self.first: QWidget = self.leave
        self._gaps: list[tuple[QWidget, QWidget]] = []

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Set fonts and colours for that level; ``grow`` on top of the user's own text size."""
        token: Token = ("title", "title", "h1", "h2", "h2")[level]
        scale = self.scale = self._looks.text_scale * grow
        self.title.dress(self._looks.font(token, scale), face(token).line * scale, ink.text)
        font = self._looks.font("body", scale * 15 / 14)
        self.body.dress(font, 22 * scale, ink.body)
        self.foot.dress(self._looks.font("note", scale), 17 * scale, ink.small)
        for pill in self.findChildren(Pill):
            pill.dress(ink, self._looks.font("strong", scale * 15 / 14), scale, low=level > 2)
        self.title.setVisible(level < 4)
        self.foot.setVisible(level < 1 and bool(self.foot.text()))
        self.body.setVisible(level < 3 and bool(self.body.text()))

    def ways(self, grow: float) -> Iterator[tuple[int, float]]:
        """Return how to dress it, the best first: what can be left out, then smaller words, never below the usual."""
        yield from ((level, grow) for level in range(LEVELS))
        large = self._looks.text_scale * grow
        yield from ((LEVELS - 1, grow * share) for share in (0.8, 0.65, 0.5) if large * share >= 1)

    def words(self) -> str:
        """Return title and text in one."""
        return " ".join(f"{self.title.text()}\n{self.body.text()}".split())

    def height_at(self, width: int) -> int:
        """Return how high the column is at that width."""
        self.column.invalidate()
        return self.column.heightForWidth(width)

    def _gap_for(self, widget: QWidget, height: int) -> None:
        """Add room that is there only while ``widget`` is."""
        gap = QWidget(self)
        gap.setFixedHeight(height)
        self.column.addWidget(gap)
        self._gaps.append((gap, widget))

    def _close_gaps(self) -> None:
        for gap, widget in self._gaps:
            gap.setVisible(widget.isVisibleTo(self))

    def _buttons(self, *pills: Pill, gap: int = 16) -> Flow:
        row = Flow(gap=gap, line=10)
        for pill in pills:
            row.addWidget(pill)
        return row


class ShutPage(Page):
    """The door as it stands: when it opens, who has the inbox, Leave it, I need in, and three quiet ways."""

    needed = Signal()
    finished = Signal()
    worked = Signal()
    burns = Signal()

    def __init__(self, parent: QWidget, looks: Looks) -> None:
        super().__init__(parent, looks)
        self.chip = CoverChip(self)
        self.need = Pill(self, tr(say.NEED))
        self.need.setObjectName("door-need")
        self.need.clicked.connect(self.needed)
        self.finish, self.work, self.crisis = (
            _quiet(self, words, name, ident, done)
            for words, name, ident, done in (
                (say.FINISH, say.FINISH_NAME, "door-finish", self.finished),
                (say.WORK, say.WORK_NAME, "door-work", self.worked),
                (say.CRISIS, say.CRISIS_NAME, "door-crisis", self.burns),
            )
        )
        self.column.addWidget(self.title)
        self._gap_for(self.title, 12)
        self.column.addWidget(self.body)
        self._gap_for(self.body, 20)
        self.column.addWidget(self.chip)
        self._gap = QWidget(self)
        self.column.addWidget(self._gap)
        self.column.addLayout(self._buttons(self.leave, self.need))
        self.column.addSpacing(10)
        quiet = Flow(gap=20, line=0)
        for way in (self.finish, self.work, self.crisis):
            quiet.addWidget(way)
        self.column.addLayout(quiet)
        self._gap_for(self.foot, 10)
        self.column.addWidget(self.foot)
        self._covered = False

    def show_view(self, view: DoorView, now: datetime, zone: tzinfo) -> None:
        """Show what ``view`` says, seen from ``now`` (aware) in ``zone``."""
        self.title.setText(say.title(view, now))
        self.body.setText(say.when(view, now, zone))
        self.foot.setText(tr(say.WHOLE_SCREEN if view.whole_screen else say.ONLY_THIS))
        self._covered = bool(view.cover)
        if view.cover:
            self.chip.put(view.cover, *say.cover(view, now, zone))
        self.need.setVisible(view.can_pass)
        self.work.setVisible(view.can_pass)
        self.finish.setVisible(view.can_finish)

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Leave out the note first, then the chip, then the text."""
        super().dress(ink, level, grow)
        scale = self.scale
        bold, tiny = self._looks.font("strong", scale), self._looks.font("small_strong", scale)
        tiny.setWeight(QFont.Weight.Bold)
        self.chip.dress(ink, bold, self._looks.font("note", scale), tiny, scale)
        self.chip.setVisible(self._covered and level < 2)
        for way in (self.finish, self.work, self.crisis):
            way.dress(ink, self._looks.font("small", scale), scale)
        self._close_gaps()
        self._gap.setFixedHeight(24 if self.chip.isVisibleTo(self) else 2)


class WaitPage(Page):
    """A breath with Dot, and two ways out."""

    back = Signal()

    def __init__(self, parent: QWidget, looks: Looks, motion: float) -> None:
        super().__init__(parent, looks)
        self.breath = Breath(self, motion)
        self.seconds = 0
        self.away = Pill(self, tr(say.BACK))
        self.away.setObjectName("door-back")
        self.away.clicked.connect(self.back)
        self.title.setText(tr(say.WAIT_TITLE))
        self.column.addWidget(self.breath)
        self.column.addSpacing(14)
        self.column.addWidget(self.title)
        self.column.addSpacing(10)
        self.column.addWidget(self.body)
        self.column.addSpacing(20)
        self.column.addLayout(self._buttons(self.leave, self.away))

    def show_view(self, view: DoorView, purpose: say.Purpose = "pass") -> None:
        """Say what follows, and take in how long it is."""
        self.seconds = view.crisis_wait if purpose == "crisis" else view.wait_seconds
        self.body.setText(say.after_wait(view, purpose))
        self.breath.setAccessibleName(tr(say.WAIT_FOR.with_(seconds=self.seconds)))

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Make Dot smaller first, then leave it out."""
        super().dress(ink, min(level + 1, LEVELS - 1), grow)
        self.body.setVisible(level < 2)
        self.breath.dress(ink, round((132, 104, 72, 72, 72)[level] * self.scale))
        self.breath.setVisible(level < 3)


def _quiet(page: QWidget, words: Text, name: Text, ident: str, done: SignalInstance) -> Quiet:
    way = Quiet(page, tr(words))
    way.setObjectName(ident)
    way.setAccessibleName(tr(name))
    way.setToolTip(tr(name))
    way.clicked.connect(done)
    return way


def column(page: Page, planned: Plan, ink: DoorInk) -> QRect:
    """Dress ``page`` with as much as there is room for; return where it goes."""
    room, needed = planned.words, 0
    for level, grow in page.ways(planned.grow):
        page.dress(ink, level, grow)
        needed = page.height_at(room.width())
        if needed <= room.height():
            break
    free = max(0, room.height() - needed)
    top = room.y() + (free // 4 if planned.stacked and planned.scale > 0 else free // 2)
    return QRect(room.x(), top, room.width(), min(needed, room.height()))
