"""What it means to accept the summary's next step: one setting, changed a little."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from detox.core.hours import parse_range
from detox.core.settings import Setting, Settings, find
from detox.engine import SETTINGS
from detox.focus.settings import RULES, Rule
from detox.summary.view import NextStep


def accepted(step: NextStep, settings: Settings) -> tuple[Setting[Any], Any] | None:
    """Return the setting that ``step`` changes and its new value; None if it changes none.

    A time is added to a list of times, a number multiplied (0 or unset: an hour), hours become a gentle rule.
    """
    setting = find(SETTINGS, step.key) if step.key else None
    if setting is None:
        return None
    value = settings[setting]
    if setting.key == RULES.key:
        rules: tuple[Rule, ...] = value
        hours = (parse_range(str(step.value)),)
        if rules:
            return setting, (replace(rules[0], enabled=True, hours=rules[0].hours or hours), *rules[1:])
        return setting, (Rule("evening", hours=hours, firmness="gentle"),)
    if setting.kind.name == "clocks":
        return setting, setting.kind.read([*setting.kind.write(value), step.value])  # type: ignore[misc]
    factor = step.value if isinstance(step.value, (int, float)) else 1
    return setting, setting.kind.read(min(setting.kind.high or value, (value or 60) * factor))
