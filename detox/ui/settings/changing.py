"""Writes what is changed in the settings, and remembers the way back from the last changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from detox.core.errors import DetoxError
from detox.core.settings import ABSENT, Setting, Settings, Values
from detox.core.text import Text
from detox.ui.settings.row import Change
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.steps import Step
    from detox.ui.settings.undo import UndoLine

PutBack = Callable[[Values], str | None]
"""Writes several values and takes keys out of the file; returns the line that says why not, None if all is well."""


def written(setting: Setting[Any], settings: Settings) -> Any:
    """Return the value of ``setting`` that was written somewhere, ``ABSENT`` if its default counts."""
    return settings.values.get(setting.key, ABSENT)


class Changing:
    """``now`` returns the settings that hold. ``make`` gives the line that says the last change and asks for the way
    back, step by step. It is made with the first change, and what tells of steps is loaded then: most visits change
    nothing.
    """

    def __init__(
        self, write: Change, put_back: PutBack, now: Callable[[], Settings], make: Callable[[], UndoLine]
    ) -> None:
        self._write, self._put_back, self._now, self._make = write, put_back, now, make
        self._busy = False
        self.line: UndoLine | None = None
        self.failed: Callable[[str], None] = lambda _: None

    def change(self, setting: Setting[Any], value: Any) -> str | None:
        """Write one value; return what is wrong, None if all is well."""
        before = self._now()
        with self._ours():
            wrong = self._write(setting, value)
        if wrong is None and written(setting, before) != value:
            self._remember(setting, before)
        return wrong

    def change_all(self, name: str, values: Values, back: Callable[[], None] | None = None) -> str | None:
        """Write several values as one change called ``name``; return what is wrong, None if all is well.

        ``back`` goes back from what belongs to that change, is no setting, and was done already.
        """
        before = self._now()
        if len(values) == 1 and back is None:
            return self.change(*values[0])
        with self._ours():
            wrong = self._put_back(values) if values else None
        if wrong is None and (values or back):
            from detox.ui.settings.steps import together

            self._made().add(together(name, [setting for setting, _ in values], before, self._now(), back))
        return wrong

    def reset(self, page: Text, settings: tuple[Setting[Any], ...]) -> None:
        """Take ``settings``, which are all that was written on ``page``, out of the file."""
        from detox.ui.settings.steps import reset

        step = reset(page, settings, self._now())
        if settings and self._put(step.after):
            self._made().add(step)

    def delete(self, name: str, settings: tuple[Setting[Any], ...]) -> None:
        """Take ``settings``, which are all that was written of the reminder called ``name``, out of the file."""
        from detox.ui.settings.steps import deleted

        step = deleted(name, settings, self._now())
        if settings and self._put(step.after):
            self._made().add(step)

    def did(self, step: Step) -> None:
        """Offer the way back from what is no setting and was changed already."""
        self._made().add(step)

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        if self.line is not None:
            self.line.undo()

    def retell(self) -> None:
        """Say the last change in the language of now."""
        if self.line is not None:
            self.line.retell()

    def seen(self, settings: Settings) -> None:
        """Offer no way back from what was changed since, from elsewhere."""
        if self.line is not None and not self._busy:
            self.line.look_at(settings)

    def _remember(self, setting: Setting[Any], before: Settings) -> None:
        """Take in the step back; what makes a reminder of one's own, one change after another, is one step."""
        from detox.ui.settings.steps import added, changed

        line = self._made()
        last = line.step
        if last is not None and last.after:
            (name, _), (_, had) = last.after[0], last.before[0]
            head = name.key.removesuffix("name")
            if name.key.endswith(".name") and had == ABSENT and setting.key.startswith(head) and setting != name:
                line.grow(added(last, setting, before, self._now()))
                return
        line.add(changed(setting, before, self._now()))

    def _made(self) -> UndoLine:
        if self.line is None:
            self.line = self._make()
            self.line.undone.connect(self._go_back)
        return self.line

    def _go_back(self, step: Step) -> None:
        if self._gone_back(step):
            self._made().taken_back(self._now())

    def _gone_back(self, step: Step) -> bool:
        try:
            if step.back is not None:
                step.back()
        except DetoxError as error:
            self.failed(tr(error.message))
            return False
        return not step.before or self._put(step.before)

    @contextmanager
    def _ours(self) -> Iterator[None]:
        """While this lasts, what changes is our own doing."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _put(self, values: Values) -> bool:
        with self._ours():
            wrong = self._put_back(values)
        if wrong:
            self.failed(wrong)
        return not wrong
