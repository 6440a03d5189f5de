"""The question before a crisis, on the door: what happened, and until when. Every door has it, however firm it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from detox.core.instant import Instant
from detox.ui.crisis.ends import End, ends, label
from detox.ui.door import say
from detox.ui.door.ask_page import OwnWords, line_style
from detox.ui.door.ink import DoorInk
from detox.ui.door.pages import LEVELS, Page
from detox.ui.door.parts import Pill
from detox.ui.look import Looks
from detox.ui.words import tr


class CrisisPage(Page):
    """One line for the reason, a few hours to choose from. ``begun`` carries both: a text and a UTC moment."""

    back = Signal()
    begun = Signal(str, object)

    def __init__(self, parent: QWidget, looks: Looks) -> None:
        super().__init__(parent, looks)
        self.title.setText(tr(say.CRISIS_TITLE))
        self.body.setText(tr(say.CRISIS_BODY))
        self._ends: tuple[End, ...] = ()
        self._group = QButtonGroup(self)
        self.chips: list[Pill] = []
        for index in range(4):
            chip = Pill(self, "", tall=36)
            chip.setObjectName(f"door-crisis-{index}")
            chip.setCheckable(True)
            chip.clicked.connect(self._changed)
            self._group.addButton(chip)
            self.chips.append(chip)
        self.own = OwnWords(self)
        self.own.setObjectName("door-crisis-words")
        self.own.setProperty("ring", 8)
        self.own.setMaxLength(200)
        self.own.setPlaceholderText(tr(say.CRISIS_WORDS))
        self.own.setAccessibleName(tr(say.CRISIS_WORDS))
        self.own.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.own.textChanged.connect(self._changed)
        self.own.returnPressed.connect(self._begin)
        self.go = Pill(self, tr(say.CRISIS_GO), main=True)
        self.go.setObjectName("door-crisis-go")
        self.go.clicked.connect(self._begin)
        self.leave.hide()
        self.main, self.first = self.go, self.own
        self.away = Pill(self, tr(say.BACK))
        self.away.setObjectName("door-crisis-back")
        self.away.clicked.connect(self.back)
        self.column.addWidget(self.title)
        self._gap_for(self.title, 8)
        self.column.addWidget(self.body)
        self._gap_for(self.body, 12)
        self.column.addWidget(self.own)
        self.column.addSpacing(12)
        self.column.addLayout(self._buttons(*self.chips, gap=8))
        self.column.addSpacing(18)
        self.column.addLayout(self._buttons(self.go, self.away))

    def show_view(self, now: Instant) -> None:
        """Begin anew, with the hours that can be chosen at ``now``."""
        self._ends = ends(now)
        self._group.setExclusive(False)
        for index, chip in enumerate(self.chips):
            chip.setChecked(False)
            if index < len(self._ends):
                chip.setText(label(self._ends[index], now))
        self._group.setExclusive(True)
        self.own.clear()
        self._changed()

    def until(self) -> datetime | None:
        """Return the chosen end (UTC), None as long as none is chosen."""
        return next((end.at for end, chip in zip(self._ends, self.chips, strict=False) if chip.isChecked()), None)

    def reason(self) -> str:
        """Return what was written, as one line."""
        return " ".join(self.own.text().split())

    def dress(self, ink: DoorInk, level: int, grow: float) -> None:
        """Leave out what it explains first, then the title."""
        super().dress(ink, min(level + 1, LEVELS - 1), grow)
        self.body.setVisible(level < 1)
        self.title.setVisible(level < 2)
        for index, chip in enumerate(self.chips):
            chip.setVisible(index < min(len(self._ends), (4, 4, 4, 2, 1)[level]))
        self._close_gaps()
        self.own.setFont(self._looks.font("body", self.scale))
        self.own.setFixedHeight(round(40 * self.scale))
        self.own.setStyleSheet(line_style(ink))

    def _changed(self) -> None:
        self.go.setEnabled(bool(self.reason()) and self.until() is not None)

    def _begin(self) -> None:
        until = self.until()
        if self.reason() and until is not None:
            self.begun.emit(self.reason(), until)
