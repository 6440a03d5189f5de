"""The last change and the way back from it: one line, one button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from detox.core.settings import ABSENT, Setting, Settings, Values
from detox.core.text import QT_TRANSLATE_NOOP, Text
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


def written(setting: Setting[Any], settings: Settings) -> Any:
    """Return the value of ``setting`` that was written somewhere, ``ABSENT`` if its default counts."""
    return settings.values.get(setting.key, ABSENT)


@dataclass(frozen=True)
class Step:
    """One step back: what was written ``before`` and ``after``, and how that is told."""

    words: str
    before: Values
    after: Values

    def holds(self, settings: Settings) -> bool:
        """Whether nothing of it was changed since, by whomever."""
        return all(written(setting, settings) == value for setting, value in self.after)


def changed(setting: Setting[Any], before: Settings, after: Settings) -> Step:
    """Return the step back from a change of one setting."""
    what, old, new = setting_words(setting, after), before[setting], after[setting]
    told, now = value_words(setting, old), value_words(setting, new)
    words = tr(_CHANGED.with_(what=what, before=told, after=now) if told and now else _OTHER.with_(what=what))
    return Step(words, ((setting, written(setting, before)),), ((setting, written(setting, after)),))


def together(name: str, settings: Sequence[Setting[Any]], before: Settings, after: Settings) -> Step:
    """Return the step back from several settings that were changed as one, and are called ``name``."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(tr(_OTHER.with_(what=name)), old, tuple((setting, written(setting, after)) for setting in settings))


def added(earlier: Step, setting: Setting[Any], before: Settings, after: Settings) -> Step:
    """Return the step back from all that made a reminder of the user's own, ``setting`` being the newest of it."""
    now = changed(setting, before, after)
    what = setting_words(setting, after).partition(":")[0]
    return Step(tr(_ADDED.with_(what=what)), (*earlier.before, *now.before), (*earlier.after, *now.after))


def reset(page: Text, settings: Sequence[Setting[Any]], before: Settings) -> Step:
    """Return the step back from putting a page back to how it came."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(tr(_RESET.with_(page=page)), old, tuple((setting, ABSENT) for setting in settings))


def deleted(name: str, settings: Sequence[Setting[Any]], before: Settings) -> Step:
    """Return the step back from deleting a reminder of the user's own."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(tr(_DELETED.with_(what=name)), old, tuple((setting, ABSENT) for setting in settings))


class UndoLine(QWidget):
    """Says the last change and offers the way back; hidden while there is none. ``undone`` carries the step."""

    undone = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.step: Step | None = None
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
    def words(self) -> str:
        """What it says now, "" if nothing."""
        return self._words.text() if self.step else ""

    def show_step(self, step: Step | None) -> None:
        """Show ``step``, None for nothing. What is new is read out."""
        new = step is not None and step != self.step
        self.step = step
        self.setVisible(step is not None)
        if step is None:
            return
        self._words.setText(step.words)
        self.button.setText(tr(_UNDO))
        self.button.setAccessibleName(tr(_UNDO_NAME.with_(what=step.words)))
        if new:
            said = QAccessibleAnnouncementEvent(self, step.words)
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(said)

    def undo(self) -> None:
        """Go back, if there is a step."""
        if self.step is not None:
            self.undone.emit(self.step)
