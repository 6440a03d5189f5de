"""The panel below the summary: one next step, a click that carries it out, and one that takes it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.view import NextStep
from detox.ui.flow import Flow
from detox.ui.words import tr

_LEAVE = QT_TRANSLATE_NOOP("Summary", "Leave it as is")
_UNDO = QT_TRANSLATE_NOOP("Summary", "Undo")
_CLOSE = QT_TRANSLATE_NOOP("Summary", "Close")
_UNDONE = QT_TRANSLATE_NOOP("Summary", "Undone. All is as it was.")


class StepPanel(QWidget):
    """``accepted`` and ``undone`` carry the step; ``left``: the popup may go; ``changed``: it needs another height."""

    accepted = Signal(object)
    undone = Signal(object)
    left = Signal()
    changed = Signal()

    def __init__(self, step: NextStep, padding: int) -> None:
        super().__init__()
        self._step = step
        lines = self.lines = QVBoxLayout(self)
        lines.setContentsMargins(padding, 12, padding, 14)
        lines.setSpacing(8)
        self._text = QLabel(tr(step.text))
        self._text.setWordWrap(True)
        lines.addWidget(self._text)
        self._buttons = QWidget()
        flow = Flow(self._buttons, gap=8, line=6)
        self._first, self._second = QPushButton(), QPushButton()
        for button, role in ((self._first, "pri"), (self._second, "quiet")):
            button.setProperty("role", role)
            button.setAutoDefault(False)
            flow.addWidget(button)
        if step.accept is not None:
            self._first.setText(tr(step.accept))
            self._second.setText(tr(_LEAVE))
            self._first.clicked.connect(self._accept)
            self._second.clicked.connect(self.left)
            lines.addWidget(self._buttons)
        else:
            self._buttons.hide()

    def _accept(self) -> None:
        self.accepted.emit(self._step)
        if self._step.done is None:
            self.left.emit()
            return
        self._turn(tr(self._step.done), tr(_CLOSE), tr(_UNDO))
        self._first.clicked.connect(self.left)
        self._second.clicked.connect(self._undo)

    def _undo(self) -> None:
        self.undone.emit(self._step)
        self._second.hide()
        self._text.setText(tr(_UNDONE))
        self._first.setFocus()
        self.changed.emit()

    def _turn(self, told: str, first: str, second: str) -> None:
        self._first.clicked.disconnect()
        self._second.clicked.disconnect()
        self._text.setText(told)
        self._first.setText(first)
        self._second.setText(second)
        self._first.setFocus()
        self.changed.emit()
