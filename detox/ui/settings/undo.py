"""The last changes and the way back from them, one after another: one line, one button."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.announce import announce
from detox.ui.look import Looks
from detox.ui.settings.row import muted, quiet
from detox.ui.settings.steps import Step
from detox.ui.words import tr

_UNDO = QT_TRANSLATE_NOOP("SettingsPages", "Undo")
_UNDO_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Undo: {what}")
_EARLIER = QT_TRANSLATE_NOOP("SettingsPages", "Taken back. Before that: {what}")
_ALL_BACK = QT_TRANSLATE_NOOP("SettingsPages", "Taken back: {what}")
_MOST = 50
"""Steps that are remembered; nobody means to go further back one by one."""


class UndoLine(QWidget):
    """Says the last change and offers the way back, then the one before it; hidden while there is none.

    ``undone`` carries the step that is to be taken back; whoever has done so says ``taken_back``.
    ``left`` says that the button had the keyboard and goes.
    """

    undone = Signal(object)
    left = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._steps: deque[Step] = deque(maxlen=_MOST)
        self._back = False
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 6, 20, 0)
        row.setSpacing(4)
        self._words = muted("", looks)
        self._words.setProperty("role", None)
        self.button = quiet("")
        self.button.clicked.connect(self.undo)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def step(self) -> Step | None:
        """The change that would be taken back now."""
        return self._steps[-1] if self._steps else None

    @property
    def words(self) -> str:
        """What it says now, "" if nothing."""
        return self._words.text() if self.step else ""

    def add(self, step: Step) -> None:
        """Remember ``step`` and show it. It is read out."""
        self._steps.append(step)
        self._back = False
        self.retell()
        self._say(step.words)

    def grow(self, step: Step) -> None:
        """Put ``step`` in the place of the last one, of which it is the whole."""
        self._steps.pop()
        self.add(step)

    def taken_back(self, settings: Settings) -> None:
        """Forget the last step, which has been taken back; show the one before it, if that still holds."""
        what = self._steps.pop().words
        self._back = True
        self.look_at(settings)
        self.retell()
        self._say(self.words or tr(_ALL_BACK.with_(what=what)))

    def look_at(self, settings: Settings) -> None:
        """Forget the last steps as far as they were changed since, from elsewhere."""
        while self._steps and not self._steps[-1].holds(settings):
            self._steps.pop()
        self.retell()

    def retell(self) -> None:
        """Say what stands here, in the language of now."""
        step = self.step
        if step is None and self.button.hasFocus():
            self.left.emit()
        self.setVisible(step is not None)
        if step is not None:
            told = step.words
            self._words.setText(tr(_EARLIER.with_(what=told)) if self._back else told)
            self.button.setText(tr(_UNDO))
            self.button.setAccessibleName(tr(_UNDO_NAME.with_(what=told)))

    def undo(self) -> None:
        """Go back, if there is a step."""
        if self.step is not None:
            self.undone.emit(self.step)

    def _say(self, words: str) -> None:
        announce(self, words)
