"""Names in a rule that nobody knows: what they were meant to shut stays open, and nobody would notice."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.focus.settings import RULE_SAID, Rule


def stranger(rules: Sequence[Rule], platforms: Collection[str], browsers: Collection[str]) -> Text | None:
    """Return one line about the first rule that names no platform of the catalogue, or a browser as a program.

    ``platforms`` are ids, ``browsers`` names of programs in small letters. None if there is no such rule.
    """
    said = ((n, _strange(rule, platforms, browsers)) for n, rule in enumerate(rules, 1))
    return next((RULE_SAID.with_(n=n, error=line) for n, line in said if line), None)


def _strange(rule: Rule, platforms: Collection[str], browsers: Collection[str]) -> Text | None:
    unknown = next((name for name in rule.platforms if name != "*" and name not in platforms), None)
    if unknown is not None:
        said = QT_TRANSLATE_NOOP("Settings", '"{platform}" is no platform that Detox knows; nothing is shut for it')
        return said.with_(platform=unknown[:40])
    browser = next((name for name in rule.apps if name.casefold() in browsers), None)
    if browser is not None:
        said = QT_TRANSLATE_NOOP("Settings", '"{app}" is a browser; only its social pages are shut, by their platforms')
        return said.with_(app=browser[:40])
    return None
