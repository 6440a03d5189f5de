"""Reads the user's own rules, the tables ``[[rule]]`` of ``catalogue.toml``: a wrong one is named, the rest counts.

A rule with one wrong key is left out whole: without that key it would speak of more windows than the user meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from detox.core.history import Override
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.usage.platforms import Platform
from detox.usage.rules import Rule, Written
from detox.usage.titles import plain_title

_ABOUT = ("contains", "app", "host")
_MEANT: dict[str, Override] = {"work": "work", "private": "private"}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?")

Wrong = Callable[[str, Text], None]
"""Says what is wrong, and where."""


def read_rules(tables: Iterable[object], platforms: Sequence[Platform], wrong: Wrong) -> tuple[Rule, ...]:
    """Return the sound ones of ``tables``, in their order; ``wrong`` hears of the first mistake in each other one."""
    known = {platform.id: platform for platform in reversed(platforms)}
    found = (_rule(f"rule {number}", raw, known, wrong) for number, raw in enumerate(tables, 1))
    return tuple(rule for rule in found if rule)


def written(tables: Iterable[object], platforms: Sequence[Platform]) -> tuple[Written | None, ...]:
    """Return each of ``tables`` as its user wrote it, None for one that does not count."""
    known = {platform.id: platform for platform in reversed(platforms)}
    return tuple(
        Written(**{key: plain_title(str(value)) for key, value in raw.items()})
        if isinstance(raw, Mapping) and _rule("", raw, known, lambda _where, _what: None)
        else None
        for raw in tables
    )


def _rule(where: str, raw: object, known: Mapping[str, Platform], wrong: Wrong) -> Rule | None:
    if not isinstance(raw, Mapping):
        wrong(where, QT_TRANSLATE_NOOP("Catalogue", "expected a table; it is ignored"))
        return None
    for key, value in raw.items():
        if key not in (*_ABOUT, "counts_as"):
            text = QT_TRANSLATE_NOOP("Catalogue", "expected contains, app, host or counts_as; the rule is ignored")
            wrong(f"{where}: {key}", text)
            return None
        if not isinstance(value, str) or not plain_title(value):
            wrong(f"{where}: {key}", QT_TRANSLATE_NOOP("Catalogue", "expected a text; the rule is ignored"))
            return None
    about = {key: plain_title(raw[key]).casefold() for key in _ABOUT if key in raw}
    rule = Rule(about.get("contains"), about.get("app"), about.get("host"))
    if not about:
        wrong(where, QT_TRANSLATE_NOOP("Catalogue", "expected one of contains, app, host; the rule is ignored"))
        return None
    if "host" in about and not _HOST.fullmatch(about["host"]):
        text = QT_TRANSLATE_NOOP("Catalogue", "expected a host such as example.org; the rule is ignored")
        wrong(f"{where}: host", text)
        return None
    counts_as = str(raw.get("counts_as"))
    if counts_as in _MEANT:
        return replace(rule, meaning=_MEANT[counts_as])
    if counts_as == "other":
        return rule
    if counts_as in known:
        return replace(rule, platform=replace(known[counts_as], tracked=True))
    text = QT_TRANSLATE_NOOP(
        "Catalogue", "expected work, private, other or the id of a platform such as instagram; the rule is ignored"
    )
    wrong(f"{where}: counts_as", text)
    return None
