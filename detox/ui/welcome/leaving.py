"""The question of whoever skips the first screen after choosing something: shall it be kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from detox.ui.announce import announce
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.welcome import say
from detox.ui.words import tr


class Leaving(QFrame):
    """Stands where the buttons do. ``kept`` and ``dropped`` end it, ``stayed`` goes back to the choices (Esc)."""

    kept = Signal()
    dropped = Signal()
    stayed = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        words = QLabel(tr(say.KEEP_ASKED))
        words.setFont(looks.font("strong"))
        words.setWordWrap(True)
        lines.addWidget(words)
        holder = QWidget()
        flow = Flow(holder, gap=8, line=8)
        self.keep, self.drop, self.stay = (QPushButton(tr(each)) for each in (say.KEEP, say.DROP, say.STAY))
        self.keep.setProperty("role", "pri")
        self.stay.setProperty("role", "quiet")
        for button, told in ((self.keep, self.kept), (self.drop, self.dropped), (self.stay, self.stayed)):
            button.setAutoDefault(True)
            button.setAccessibleDescription(tr(say.KEEP_ASKED))
            button.clicked.connect(told)
            flow.addWidget(button)
        lines.addWidget(holder)
        self.hide()

    def ask(self) -> None:
        """Show it, with the keyboard on what loses nothing; it is read out."""
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, tr(say.KEEP_ASKED), assertive=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the choices on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.stayed.emit()
        else:
            super().keyPressEvent(event)
