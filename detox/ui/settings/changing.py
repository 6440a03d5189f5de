"""Writes what is changed in the settings, and remembers the way back from the last change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detox.core.settings import ABSENT, Setting, Settings, Values
from detox.core.text import Text
from detox.ui.settings.row import Change
from detox.ui.settings.undo import Step, UndoLine, added, changed, deleted, reset, together, written

PutBack = Callable[[Values], str | None]
"""Writes several values and takes keys out of the file; returns the line that says why not, None if all is well."""


class Changing:
    """``now`` returns the settings that hold. ``line`` says the last change and asks for the way back."""

    def __init__(self, write: Change, put_back: PutBack, now: Callable[[], Settings], line: UndoLine) -> None:
        self._write, self._put_back, self._now, self._line = write, put_back, now, line
        self.failed: Callable[[str], None] = lambda _: None
        line.undone.connect(self._go_back)

    def change(self, setting: Setting[Any], value: Any) -> str | None:
        """Write one value; return what is wrong, None if all is well."""
        before = self._now()
        wrong = self._write(setting, value)
        if wrong is None and written(setting, before) != value:
            self._line.show_step(self._step(setting, before))
        return wrong

    def change_all(self, name: str, values: Values) -> str | None:
        """Write several values as one change called ``name``; return what is wrong, None if all is well."""
        before = self._now()
        if len(values) == 1:
            return self.change(*values[0])
        wrong = self._put_back(values)
        if wrong is None and values:
            self._line.show_step(together(name, [setting for setting, _ in values], before, self._now()))
        return wrong

    def reset(self, page: Text, settings: tuple[Setting[Any], ...]) -> None:
        """Take ``settings``, which are all that was written on ``page``, out of the file."""
        step = reset(page, settings, self._now())
        if settings and self._put(step.after):
            self._line.show_step(step)

    def delete(self, name: str, settings: tuple[Setting[Any], ...]) -> None:
        """Take ``settings``, which are all that was written of the reminder called ``name``, out of the file."""
        step = deleted(name, settings, self._now())
        if settings and self._put(step.after):
            self._line.show_step(step)

    def forget(self) -> None:
        """Offer no way back any more: something else was done since, which has none."""
        self._line.show_step(None)

    def _step(self, setting: Setting[Any], before: Settings) -> Step:
        """Return the step back; what makes a reminder of one's own, one change after another, is one step."""
        last = self._line.step
        if last is not None:
            (name, _), (_, had) = last.after[0], last.before[0]
            head = name.key.removesuffix("name")
            if name.key.endswith(".name") and had == ABSENT and setting.key.startswith(head) and setting != name:
                return added(last, setting, before, self._now())
        return changed(setting, before, self._now())

    def _go_back(self, step: Step) -> None:
        self._line.show_step(None)
        self._put(step.before)

    def _put(self, values: Values) -> bool:
        wrong = self._put_back(values)
        if wrong:
            self.failed(wrong)
        return not wrong
