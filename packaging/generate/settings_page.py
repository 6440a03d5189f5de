"""The reference of settings, from their declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from linguist import translator

from detox.core.settings import Setting
from detox.core.text import Text
from detox.store.settings_template import literal


@dataclass(frozen=True)
class Frame:
    """What stands on the page beside the settings' own words, in one language."""

    language: str
    head: str
    program: str
    alone: str
    members: str
    range: str
    point: str = "."
    colon: str = ":"


MARK = "<!-- Written by packaging/generate from the declarations of the settings; not by hand. -->\n"

ENGLISH = Frame(
    language="en",
    program="The program",
    alone="Left alone:",
    members="{value} for {names}",
    range="{low:g} to {high:g}",
    head="""\
# Settings

All of them lie in one file, `settings.toml` in your profile; `detox-tray settings path` names it. Most have a row in
*Settings…*, too. Change the file in any editor or by command: what you save applies at once.

    detox-tray settings get summary.at
    detox-tray settings set summary.at '"18:30"'
    detox-tray settings check

A value is written as TOML writes it: `90`, `true`, `"18:15"`, `["09:00-12:30"]`. Where a key has `<id>` in it, the name
of a reminder stands there, such as `reminders.water.every_minutes`; a name of your own makes a reminder of your own.
""",
)

FRENCH = Frame(
    language="fr",
    program="Le programme",
    alone="Sans y toucher :",
    members="{value} pour {names}",
    range="de {low:g} à {high:g}",
    point=",",
    colon=" :",
    head="""\
# Les réglages

Ils sont tous dans un seul fichier, `settings.toml` dans ton profil ; `detox-tray settings path` dit où. La plupart ont
aussi une ligne dans *Réglages…*. Change le fichier dans l’éditeur que tu veux, ou par la commande : ce que tu
enregistres compte aussitôt.

    detox-tray settings get summary.at
    detox-tray settings set summary.at '"18:30"'
    detox-tray settings check

Une valeur s’écrit comme en TOML : `90`, `true`, `"18:15"`, `["09:00-12:30"]`. Là où une clé contient `<id>` se met le
nom d’un rappel, comme `reminders.water.every_minutes` ; un nom à toi fait un rappel à toi.
""",
)


def keys(schema: Iterable[Setting[Any]]) -> tuple[str, ...]:
    """Return every key that can be typed, families by their built-in members."""
    found: list[str] = []
    for setting in schema:
        found += [setting.of(name).key for name, _ in setting.defaults] if setting.family else [setting.key]
    return tuple(found)


def page(schema: Iterable[Setting[Any]], frame: Frame = ENGLISH) -> str:
    """Return docs/settings.md, or the page of another language."""
    say = _say(frame)
    sections: dict[str, list[Setting[Any]]] = {}
    for setting in schema:
        sections.setdefault(setting.key.split(".")[0] if "." in setting.key else "", []).append(setting)
    parts = [MARK, frame.head]
    for name, settings in sections.items():
        parts.append(f"\n## {name or frame.program}\n")
        parts.extend(_entry(setting, frame, say) for setting in settings)
    return "".join(parts)


Say = Callable[[Text], str]


def _say(frame: Frame) -> Say:
    translate = translator(frame.language)
    return lambda text: _inline(text.say(translate))


def _entry(setting: Setting[Any], frame: Frame, say: Say) -> str:
    lines = [f"\n**`{setting.key}`** {say(setting.label)}"]
    unit = say(setting.unit) if isinstance(setting.unit, Text) else setting.unit
    notes = [part for part in (unit, _range(setting, frame)) if part]
    lines[0] += f" ({', '.join(notes)})." if notes else "."
    lines.append(say(setting.help))
    if setting.evidence is not None:
        lines.append(say(setting.evidence))
    lines += [f'`"{value}"`{frame.colon} {say(label)}.' for value, label in setting.kind.choices]
    lines.append(f"{frame.alone} {_default(setting, frame)}")
    return "\\\n".join(lines) + "\n"


def _default(setting: Setting[Any], frame: Frame) -> str:
    shown = f"`{literal(setting.kind.write(setting.default))}`"
    own: dict[str, list[str]] = {}
    for name, value in setting.defaults:
        text = f"`{literal(setting.kind.write(value))}`"
        if text != shown:
            own.setdefault(text, []).append(f"`{name}`")
    rest = [frame.members.format(value=text, names=", ".join(names)) for text, names in own.items()]
    return "; ".join((shown, *rest))


def _range(setting: Setting[Any], frame: Frame) -> str:
    low, high = setting.kind.low, setting.kind.high
    return "" if low is None or high is None else frame.range.format(low=low, high=high).replace(".", frame.point)


def _inline(text: str) -> str:
    """Return a text of ours as Markdown shows it letter by letter."""
    return text.replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[")
