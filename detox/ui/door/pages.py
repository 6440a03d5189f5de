"""What the door says, in three steps: shut, a wait, a question. Each page is a column of words and buttons."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from detox.core.views import DoorView
from detox.ui.door import say
from detox.ui.door.breath import Breath
from detox.ui.door.ink import DoorInk
from detox.ui.door.parts import CoverChip, Paragraph, Pill
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

    def words(self) -> str:
        """Return title and text in one."""
        return " ".join(f"{self.title.text()}\n{self.body.text()}".split())

    def height_at(self, width: int) -> int:
        """Return how high the column is at that width."""
        self.column.invalidate()
        return self.column.heightForWidth(width)

    def _buttons(self, *pills: Pill, gap: int = 16) -> Flow:
        row = Flow(gap=gap, line=10)
        for pill in pills:
            row.addWidget(pill)
        return row


class ShutPage(Page):
    """The door as it stands: when it opens, who has the inbox, Leave it, I need in."""

    needed = Signal()

    def __init__(self, parent: QWidget, looks: Looks) -> None:
        super().__init__(parent, looks)
        self.chip = CoverChip(self)
        self.need = Pill(self, tr(say.NEED))
        self.need.setObjectName("door-need")
        self.need.clicked.connect(self.needed)
        self.column.addWidget(self.title)
        self.column.addSpacing(12)
        self.column.addWidget(self.body)
        self.column.addSpacing(20)
        self.column.addWidget(self.chip)
        self._gap = QWidget(self)
        self.column.addWidget(self._gap)
        self.column.addLayout(self._buttons(self.leave, self.need))
        self.column.addSpacing(18)
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

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Leave out the note first, then the chip, then the text."""
        super().dress(ink, level, grow)
        scale = self.scale
        bold, tiny = self._looks.font("strong", scale), self._looks.font("small_strong", scale)
        tiny.setWeight(QFont.Weight.Bold)
        self.chip.dress(ink, bold, self._looks.font("note", scale), tiny, scale)
        self.chip.setVisible(self._covered and level < 2)
        self._gap.setFixedHeight(24 if self.chip.isVisibleTo(self) else 2)


class WaitPage(Page):
    """A breath with Dot, and two ways out."""

    back = Signal()

    def __init__(self, parent: QWidget, looks: Looks, motion: float) -> None:
        super().__init__(parent, looks)
        self.breath = Breath(self, motion)
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

    def show_view(self, view: DoorView) -> None:
        """Say what follows."""
        self.body.setText(say.after_wait(view))
        self.breath.setAccessibleName(tr(say.WAIT_FOR.with_(seconds=view.wait_seconds)))

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Make Dot smaller first, then leave it out."""
        super().dress(ink, min(level + 1, LEVELS - 1), grow)
        self.body.setVisible(level < 2)
        self.breath.dress(ink, round((132, 104, 72, 72, 72)[level] * self.scale))
        self.breath.setVisible(level < 3)


class OwnWords(QLineEdit):
    """A line that keeps Enter to itself: it has answered, and no button shall hear of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass keys to the line, and Enter no further."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class AskPage(Page):
    """Why? Three answers to choose from, or the user's own words."""

    back = Signal()
    answered = Signal(str)

    def __init__(self, parent: QWidget, looks: Looks) -> None:
        super().__init__(parent, looks)
        self.title.setText(tr(say.ASK_TITLE))
        self.foot.setText(tr(say.KEPT_HERE))
        self._group = QButtonGroup(self)
        self.chips: list[Pill] = []
        for index, text in enumerate(say.REASONS):
            chip = Pill(self, tr(text), tall=36)
            chip.setObjectName(f"door-reason-{index}")
            chip.setCheckable(True)
            chip.clicked.connect(self._changed)
            self._group.addButton(chip)
            self.chips.append(chip)
        self.own = OwnWords(self)
        self.own.setObjectName("door-words")
        self.own.setProperty("ring", 8)
        self.own.setMaxLength(200)
        self.own.setPlaceholderText(tr(say.OWN_WORDS))
        self.own.setAccessibleName(tr(say.OWN_WORDS))
        self.own.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.own.textChanged.connect(self._changed)
        self.own.returnPressed.connect(self._answer)
        # The question has one main button, and here it is the way in: the user has waited and chosen.
        self.go = Pill(self, "", main=True)
        self.go.setObjectName("door-go")
        self.go.clicked.connect(self._answer)
        self.leave.hide()
        self.main = self.go
        self.away = Pill(self, tr(say.BACK))
        self.away.setObjectName("door-ask-back")
        self.away.clicked.connect(self.back)
        self.column.addWidget(self.title)
        self.column.addSpacing(14)
        self.column.addLayout(self._buttons(*self.chips, gap=8))
        self.column.addSpacing(12)
        self.column.addWidget(self.own)
        self.column.addSpacing(20)
        self.column.addLayout(self._buttons(self.go, self.away))
        self.column.addSpacing(18)
        self.column.addWidget(self.foot)

    def show_view(self, view: DoorView) -> None:
        """Begin anew."""
        self.go.setText(tr(say.GO_IN.with_(minutes=view.minutes)))
        self._group.setExclusive(False)
        for chip in self.chips:
            chip.setChecked(False)
        self._group.setExclusive(True)
        self.own.clear()
        self._changed()

    def reason(self) -> str:
        """Return what was chosen and written, as one line; empty if nothing was."""
        chosen = [chip.text() for chip in self.chips if chip.isChecked()]
        return ": ".join([*chosen, *filter(None, (" ".join(self.own.text().split()),))])

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Leave out the note, then the title, then the ready answers."""
        super().dress(ink, min(level + 1, LEVELS - 1), grow)
        self.body.hide()
        self.foot.setVisible(level < 1)
        self.title.setVisible(level < 2)
        for chip in self.chips:
            chip.setVisible(level < 3)
        self.own.setFont(self._looks.font("body", self.scale))
        self.own.setFixedHeight(round(40 * self.scale))
        self.own.setStyleSheet(
            f"QLineEdit {{ color: {ink.text}; background: {ink.chip}; border: 2px solid {ink.outline};"
            f" border-radius: 8px; padding: 0 11px; placeholder-text-color: {ink.small};"
            f" selection-background-color: {ink.lamp}; selection-color: {ink.lamp_ink}; }}"
        )

    def _changed(self) -> None:
        self.go.setEnabled(bool(self.reason()))

    def _answer(self) -> None:
        if self.reason():
            self.answered.emit(self.reason())
