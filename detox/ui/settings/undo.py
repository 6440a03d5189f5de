"""The last changes and the way back from them, one after another: one line, one button."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from detox.core.settings import ABSENT, Setting, Settings, Values
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.announce import announce
from detox.ui.look import Looks
from detox.ui.settings.row import muted
from detox.ui.settings.tell import setting_words, value_words
from detox.ui.words import tr

_CHANGED = QT_TRANSLATE_NOOP("SettingsPages", "{what}: {before} → {after}.")
_OTHER = QT_TRANSLATE_NOOP("SettingsPages", "{what}: changed.")
_RESET = QT_TRANSLATE_NOOP("SettingsPages", "{page}: all as it came.")
_ADDED = QT_TRANSLATE_NOOP("SettingsPages", "{what}: added.")
_DELETED = QT_TRANSLATE_NOOP("SettingsPages", "{what}: deleted. What it did stays in your history.")
_UNDO = QT_TRANSLATE_NOOP("SettingsPages", "Undo")
_UNDO_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Undo: {what}")
_EARLIER = QT_TRANSLATE_NOOP("SettingsPages", "Taken back. Before that: {what}")
_ALL_BACK = QT_TRANSLATE_NOOP("SettingsPages", "Taken back: {what}")
_MOST = 50
"""Steps that are remembered; nobody means to go further back one by one."""


def written(setting: Setting[Any], settings: Settings) -> Any:
    """Return the value of ``setting`` that was written somewhere, ``ABSENT`` if its default counts."""
    return settings.values.get(setting.key, ABSENT)


@dataclass(frozen=True)
class Step:
    """One step back: what was written ``before`` and ``after``, and how that is told, in the language of the moment.

    ``back`` goes back from what is no setting. It raises DetoxError if that cannot be.
    """

    tell: Callable[[], str]
    before: Values = ()
    after: Values = ()
    back: Callable[[], None] | None = None

    @property
    def words(self) -> str:
        """The change in one line."""
        return self.tell()

    def holds(self, settings: Settings) -> bool:
        """Whether nothing of it was changed since, by whomever."""
        return all(written(setting, settings) == value for setting, value in self.after)


def changed(setting: Setting[Any], before: Settings, after: Settings) -> Step:
    """Return the step back from a change of one setting."""

    def tell() -> str:
        what = setting_words(setting, after)
        told, now = (value_words(setting, settings[setting]) for settings in (before, after))
        return tr(_CHANGED.with_(what=what, before=told, after=now) if told and now else _OTHER.with_(what=what))

    return Step(tell, ((setting, written(setting, before)),), ((setting, written(setting, after)),))


def together(name: str, settings: Sequence[Setting[Any]], before: Settings, after: Settings) -> Step:
    """Return the step back from several settings that were changed as one, and are called ``name``."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(
        lambda: tr(_OTHER.with_(what=name)), old, tuple((setting, written(setting, after)) for setting in settings)
    )


def added(earlier: Step, setting: Setting[Any], before: Settings, after: Settings) -> Step:
    """Return the step back from all that made a reminder of the user's own, ``setting`` being the newest of it."""
    now = changed(setting, before, after)

    def tell() -> str:
        return tr(_ADDED.with_(what=setting_words(setting, after).partition(":")[0]))

    return Step(tell, (*earlier.before, *now.before), (*earlier.after, *now.after))


def reset(page: Text, settings: Sequence[Setting[Any]], before: Settings) -> Step:
    """Return the step back from putting a page back to how it came."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(lambda: tr(_RESET.with_(page=page)), old, tuple((setting, ABSENT) for setting in settings))


def deleted(name: str, settings: Sequence[Setting[Any]], before: Settings) -> Step:
    """Return the step back from deleting a reminder of the user's own."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(lambda: tr(_DELETED.with_(what=name)), old, tuple((setting, ABSENT) for setting in settings))


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
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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

    def forget(self) -> None:
        """Offer no way back any more."""
        self._steps.clear()
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
