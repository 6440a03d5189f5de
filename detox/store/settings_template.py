"""The settings file as it begins: every key with its words and default, all of it commented out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from detox.core.settings import Setting
from detox.core.text import Text

T = TypeVar("T")

_HEAD = """\
# Settings of Detox. Every line that begins with "#" only shows a default: take the "#" away and change the value.
# Saved changes apply at once. Your own comments are kept; "detox-tray settings check" says what is wrong in here.
"""


def default_file(schema: Iterable[Setting[object]]) -> str:
    """Return the commented default file, English, a table a section; a family appears once for each built-in member."""
    sections: dict[str, list[Setting[object]]] = {"": []}
    for setting in _members(schema):
        sections.setdefault(setting.key.rpartition(".")[0], []).append(setting)
    parts = [_HEAD]
    for table, settings in sections.items():
        if table:
            parts.append(f"\n[{table}]\n")
        parts.extend("\n" + _entry(setting) for setting in settings)
    return "".join(parts)


def commented(setting: Setting[T]) -> str:
    """Return the line that shows a setting's default without setting it."""
    name = setting.key.rpartition(".")[2]
    return f"#{name} = {literal(setting.kind.write(setting.default))}"


def literal(raw: object) -> str:
    """Return a plain value as TOML writes it on one line."""
    import tomlkit

    if isinstance(raw, list):
        return "[" + ", ".join(literal(item) for item in raw) + "]"
    if isinstance(raw, dict):
        return "{" + ", ".join(f"{tomlkit.key(key).as_string()} = {literal(item)}" for key, item in raw.items()) + "}"
    return tomlkit.item(raw).as_string()


def _members(schema: Iterable[Setting[object]]) -> Iterator[Setting[object]]:
    for setting in schema:
        if setting.family:
            yield from (setting.of(member) for member, _ in setting.defaults)
        else:
            yield setting


def _entry(setting: Setting[object]) -> str:
    lines = [*_comment(_title(setting)), *_comment(setting.help.say())]
    if setting.evidence is not None:
        lines += _comment(setting.evidence.say())
    if setting.kind.choices:
        lines += _comment("; ".join(f'"{value}": {label.say()}' for value, label in setting.kind.choices))
    return "".join(f"{line}\n" for line in (*lines, commented(setting)))


def _title(setting: Setting[object]) -> str:
    notes = [part.say() if isinstance(part, Text) else part for part in (setting.unit, _range(setting)) if part]
    return setting.label.say() + (f" ({', '.join(notes)})" if notes else "")


def _range(setting: Setting[object]) -> str:
    low, high = setting.kind.low, setting.kind.high
    return "" if low is None or high is None else f"{low:g} to {high:g}"


def _comment(text: str) -> list[str]:
    import textwrap

    return [f"# {line}" for line in textwrap.wrap(text, 96)]
