"""What it means to accept the summary's next step: one setting, changed a little, or a door that shuts once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from detox.core.commands import PlanFocus, SaySummary, UnplanFocus
from detox.core.inputs import Input
from detox.core.settings import Setting, Settings, find
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.engine import SETTINGS
from detox.summary.settings import NUMBERS
from detox.summary.view import NextStep


def accepted(step: NextStep, settings: Settings) -> tuple[Setting[Any], Any] | None:
    """Return the setting that ``step`` changes and its new value; None if it changes none.

    A date is added to a list of dates, a time to a list of times; a number moves a list of times by so many minutes and
    multiplies a number (0 or unset: an hour).
    """
    setting = find(SETTINGS, step.key) if step.key else None
    if setting is None:
        return None
    value, factor = settings[setting], step.value if isinstance(step.value, (int, float)) else 1
    if isinstance(step.value, str):
        return setting, setting.kind.read([*setting.kind.write(value), step.value])  # type: ignore[misc]
    if setting.kind.name == "clocks":
        moved = [datetime.combine(date.min, at) + timedelta(minutes=factor) for at in value]
        return setting, setting.kind.read([moment.time() for moment in moved])
    return setting, setting.kind.read(min(setting.kind.high or value, (value or 60) * factor))


@dataclass
class Evening:
    """Carries out what is clicked in the summary, and remembers it. ``post`` takes inputs, ``tell`` shows a problem."""

    settings: Callable[[], Settings]
    change: Callable[[Setting[Any], object], str | None]
    post: Callable[[Input], None]
    tell: Callable[[Text, Text], None]
    before: tuple[Setting[Any], object] | None = None

    def accept(self, step: NextStep, day: date) -> None:
        """Carry out the step that the summary of ``day`` offered."""
        change = accepted(step, self.settings())
        if step.block:
            self.post(PlanFocus(*step.block))
        if change:
            self.before = (change[0], self.settings()[change[0]])
            self._change(*change)
        self.say(day, {"step": step.id})

    def undo(self, step: NextStep, day: date) -> None:
        """Take it back: everything is as it was before ``accept``."""
        if step.block:
            self.post(UnplanFocus(*step.block))
        if self.before:
            self._change(*self.before)
        self.before = None
        self.say(day, {"step": ""})

    def say(self, day: date, data: dict[str, str]) -> None:
        """Remember what was said around the summary of ``day`` (an event ``summary``)."""
        self.post(SaySummary(day, data))

    def show_numbers(self, shown: bool) -> None:
        """Remember whether the summary may show its numbers."""
        self._change(NUMBERS, shown)

    def _change(self, setting: Setting[Any], value: object) -> None:
        if wrong := self.change(setting, value):
            self.tell(QT_TRANSLATE_NOOP("Run", "Not saved"), plain(wrong))
