"""The question on the door: why? Three answers to choose from, or the user's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSizePolicy, QWidget

from detox.core.views import DoorView
from detox.ui.door import say
from detox.ui.door.ink import DoorInk
from detox.ui.door.pages import LEVELS, Page
from detox.ui.door.parts import Pill
from detox.ui.look import Looks
from detox.ui.words import tr


def line_style(ink: DoorInk) -> str:
    """Return the style of a line to write in."""
    return (
        f"QLineEdit {{ color: {ink.text}; background: {ink.chip}; border: 2px solid {ink.outline};"
        f" border-radius: 8px; padding: 0 11px; placeholder-text-color: {ink.small};"
        f" selection-background-color: {ink.lamp}; selection-color: {ink.lamp_ink}; }}"
    )


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
        self.main, self.first = self.go, self.chips[0]
        self.away = Pill(self, tr(say.BACK))
        self.away.setObjectName("door-ask-back")
        self.away.clicked.connect(self.back)
        self.column.addWidget(self.title)
        self._gap_for(self.title, 8)
        self.column.addWidget(self.body)
        self._gap_for(self.body, 10)
        self.column.addLayout(self._buttons(*self.chips, gap=8))
        self._gap_for(self.chips[0], 12)
        self.column.addWidget(self.own)
        self.column.addSpacing(20)
        self.column.addLayout(self._buttons(self.go, self.away))
        self._gap_for(self.foot, 18)
        self.column.addWidget(self.foot)

    def show_view(self, view: DoorView) -> None:
        """Begin anew."""
        self.go.setText(tr(say.GO_IN.with_(minutes=view.minutes)))
        self.body.setText(say.review(view))
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
        self.body.setVisible(level < 2 and bool(self.body.text()))
        self.foot.setVisible(level < 1)
        self.title.setVisible(level < 2)
        for chip in self.chips:
            chip.setVisible(level < 3)
            if level > 1:  # narrow, or low: their words are to fit in any language
                chip.dress(ink, self._looks.font("small_strong", self.scale), self.scale)
        self._close_gaps()
        self.own.setFont(self._looks.font("body", self.scale))
        self.own.setFixedHeight(round(40 * self.scale))
        self.own.setStyleSheet(line_style(ink))

    def _changed(self) -> None:
        self.go.setEnabled(bool(self.reason()))

    def _answer(self) -> None:
        if self.reason():
            self.answered.emit(self.reason())
