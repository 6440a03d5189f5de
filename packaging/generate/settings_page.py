"""The reference of settings, from their declarations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from detox.core.settings import Setting
from detox.core.text import Text
from detox.store.settings_template import literal

HEAD = """\
<!-- Written by packaging/generate from the declarations of the settings; not by hand. -->
# Settings

All of them lie in one file, `settings.toml` in your profile; `detox-tray settings path` names it. Most have a row in
*Settings…*, too. Change the file in any editor or by command: what you save applies at once.

    detox-tray settings get summary.at
    detox-tray settings set summary.at '"18:30"'
    detox-tray settings check

A value is written as TOML writes it: `90`, `true`, `"18:15"`, `["09:00-12:30"]`. Where a key has `<id>` in it, the name
of a reminder stands there, such as `reminders.water.every_minutes`; a name of your own makes a reminder of your own.
"""


def keys(schema: Iterable[Setting[Any]]) -> tuple[str, ...]:
    """Return every key that can be typed, families by their built-in members."""
    found: list[str] = []
    for setting in schema:
        found += [setting.of(name).key for name, _ in setting.defaults] if setting.family else [setting.key]
    return tuple(found)


def page(schema: Iterable[Setting[Any]]) -> str:
    """Return docs/settings.md."""
    sections: dict[str, list[Setting[Any]]] = {}
    for setting in schema:
        sections.setdefault(setting.key.split(".")[0] if "." in setting.key else "", []).append(setting)
    parts = [HEAD]
    for name, settings in sections.items():
        parts.append(f"\n## {name or 'The program'}\n")
        parts.extend(_entry(setting) for setting in settings)
    return "".join(parts)


def _entry(setting: Setting[Any]) -> str:
    lines = [f"\n**`{setting.key}`** {_inline(setting.label.say())}"]
    notes = [part.say() if isinstance(part, Text) else part for part in (setting.unit, _range(setting)) if part]
    lines[0] += f" ({', '.join(notes)})." if notes else "."
    lines.append(_inline(setting.help.say()))
    if setting.evidence is not None:
        lines.append(_inline(setting.evidence.say()))
    lines += [f'`"{value}"`: {_inline(label.say())}.' for value, label in setting.kind.choices]
    lines.append(f"Left alone: {_default(setting)}")
    return "\\\n".join(lines) + "\n"


def _default(setting: Setting[Any]) -> str:
    shown = f"`{literal(setting.kind.write(setting.default))}`"
    own: dict[str, list[str]] = {}
    for name, value in setting.defaults:
        text = f"`{literal(setting.kind.write(value))}`"
        if text != shown:
            own.setdefault(text, []).append(f"`{name}`")
    rest = [f"{text} for {', '.join(names)}" for text, names in own.items()]
    return "; ".join((shown, *rest))


def _range(setting: Setting[Any]) -> str:
    low, high = setting.kind.low, setting.kind.high
    return "" if low is None or high is None else f"{low:g} to {high:g}"


def _inline(text: str) -> str:
    """Return a text of ours as Markdown shows it letter by letter."""
    return text.replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[")
