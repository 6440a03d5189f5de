"""Loads the tips: ``resources/tips/<language>/<kind>.toml``. What is wrong becomes a ``Problem``, the rest loads.

A file has ``schema = 1``, ``lang``, ``kind`` and one ``[[tip]]`` table a tip:

``id``      [a-z0-9-], unique; what "less like this" and the deck remember
``hook``    the first words of the card; a line break is kept
``beats``   one to four short scenes, the last one gives leave to come back
``handle``  the made-up account that says it; ``tags`` its hash tags; ``tone`` and ``scene`` words of look and rule
``when``    parts of the day it suits (morning noon afternoon evening late), none: all of them
``after``   shown only after such a moment (meeting, scroll, oncall, long_sitting)
``length``  short, medium or long; ``claim`` an id of ``resources/tips/evidence.toml``
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from detox.core.errors import DetoxError, Problem
from detox.core.settings import is_id
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders.tips import Tip
from detox.store.resources import resource
from detox.store.toml_text import read_toml

PARTS = ("morning", "noon", "afternoon", "evening", "late")
LENGTHS = ("short", "medium", "long")
_TITLE = QT_TRANSLATE_NOOP("Tips", "Tips")
_LISTS = ("beats", "tags", "when")
_NEEDED = ("id", "hook", "beats", "handle", "tags", "tone", "scene")
_KNOWN = frozenset(field.name for field in fields(Tip)) - {"kind", "lang"}


class TipFiles(Mapping[str, Sequence[Tip]]):
    """The tips by kind. A file is read whenever its kind is asked for.

    That takes 2 to 12 ms, once for each card. Kept, the tips of a day would be 0.3 MiB that nobody looks at.
    """

    def __init__(self, lang: str, folder: Path, problems: list[Problem]) -> None:
        """Look which kinds there are; ``problems`` grows as files are read for the first time."""
        self._problems = problems
        self._told: set[str] = set()
        self._files: dict[str, tuple[Path, str]] = {}
        for language in ("en", lang):
            for path in sorted((folder / language).glob("*.toml")):
                self._files[path.stem] = (path, language)

    def __getitem__(self, kind: str) -> Sequence[Tip]:
        """Return the tips of a kind, none if its file is bad. Raises KeyError if there is no such kind."""
        path, language = self._files[kind]
        problems: list[Problem] = []
        tips = _load(path, language, problems)
        if kind not in self._told:
            self._told.add(kind)
            self._problems.extend(problems)
        return tips

    def __contains__(self, kind: object) -> bool:
        """Whether there is such a kind; its file is not read."""
        return kind in self._files

    def __iter__(self) -> Iterator[str]:
        """Iterate over the kinds."""
        return iter(self._files)

    def __len__(self) -> int:
        """Return how many kinds there are."""
        return len(self._files)


def load_tips(lang: str, folder: Path | None = None) -> tuple[TipFiles, list[Problem]]:
    """Return the tips of a language by kind, and a list of problems that grows as files are read. Never raises.

    A kind that the language lacks is English. ``folder`` holds a folder for each language; ours by default.
    """
    folder = resource("tips") if folder is None else folder
    problems: list[Problem] = []
    tips = TipFiles(lang, folder, problems)
    if not tips:
        text = QT_TRANSLATE_NOOP("Tips", "{folder}: expected a folder of tips for each language; there are no cards.")
        problems.append(Problem(_TITLE, text.with_(folder=folder)))
    return tips, problems


def check_tips(lang: str, folder: Path | None = None) -> list[Problem]:
    """Read all the tips of a language and return what is wrong in them."""
    tips, problems = load_tips(lang, folder)
    for kind in tips:
        tips[kind]
    return problems


def _load(path: Path, lang: str, problems: list[Problem]) -> tuple[Tip, ...]:
    try:
        data = read_toml(path)
    except DetoxError as failure:
        problems.append(Problem(_TITLE, failure.message))
        return ()

    def wrong(where: str, what: Text) -> None:
        line = QT_TRANSLATE_NOOP("Tips", "{file}: {where}: {what}.")
        problems.append(Problem(_TITLE, line.with_(file=path, where=where, what=what)))

    for key, expected in (("schema", 1), ("lang", lang), ("kind", path.stem)):
        if data.get(key, expected) != expected:
            text = QT_TRANSLATE_NOOP("Tips", "expected {expected}; it is read as if it said so")
            wrong(key, text.with_(expected=expected))
    for key in data.keys() - {"schema", "lang", "kind", "tip"}:
        wrong(key, QT_TRANSLATE_NOOP("Tips", "there is no such key; it is ignored"))
    if not is_id(path.stem):
        wrong("kind", QT_TRANSLATE_NOOP("Tips", "expected a file name of small letters, digits and _; it is ignored"))
        return ()
    tips: dict[str, Tip] = {}
    entries = data.get("tip", [])
    if not isinstance(entries, list):
        wrong("tip", QT_TRANSLATE_NOOP("Tips", "expected a list of tables; it is ignored"))
        entries = []
    for number, entry in enumerate(entries, 1):
        name = entry.get("id") if isinstance(entry, dict) else None
        where = f"tip {name if isinstance(name, str) else number}"
        reason = next(shape_problems(entry, _NEEDED, _KNOWN), None) or next(value_problems(entry, tips), None)
        if reason:
            wrong(where, QT_TRANSLATE_NOOP("Tips", "{reason}; the tip is ignored").with_(reason=reason))
            continue
        for key in sorted(entry.keys() - _KNOWN):
            wrong(f"{where}: {key}", QT_TRANSLATE_NOOP("Tips", "there is no such key; it is ignored"))
        tips[entry["id"]] = _tip(entry, path.stem, lang)
    return tuple(tips.values())


def shape_problems(entry: object, needed: Sequence[str], keys: frozenset[str]) -> Iterator[Text]:
    """Give what keeps ``entry`` from having the shape of a tip, a line each; only ``keys`` are looked at."""
    if not isinstance(entry, dict):
        yield QT_TRANSLATE_NOOP("Tips", "expected a table")
        return
    for key in needed:
        if key not in entry:
            yield QT_TRANSLATE_NOOP("Tips", "{key}: it is missing").with_(key=key)
    for key in sorted(keys & entry.keys()):
        value = entry[key]
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
                yield QT_TRANSLATE_NOOP("Tips", "{key}: expected a list of texts").with_(key=key)
        elif not isinstance(value, str) or not value.strip():
            yield QT_TRANSLATE_NOOP("Tips", "{key}: expected a text").with_(key=key)


def value_problems(entry: Mapping[str, Any], there: Mapping[str, Tip]) -> Iterator[Text]:
    """Give what is wrong in an entry of the right shape, a line each; ``there`` are the tips before it by id."""
    if not 1 <= len(entry["beats"]) <= 4:
        yield QT_TRANSLATE_NOOP("Tips", "beats: expected one to four")
    for key, words, given in (
        ("when", PARTS, entry.get("when", [])),
        ("length", LENGTHS, [entry.get("length", "short")]),
    ):
        if not set(given) <= set(words):
            text = QT_TRANSLATE_NOOP("Tips", "{key}: expected of these: {words}")
            yield text.with_(key=key, words=", ".join(words))
    if entry["id"] in there:
        yield QT_TRANSLATE_NOOP("Tips", "id: another tip has it already")


def _tip(entry: Mapping[str, object], kind: str, lang: str) -> Tip:
    given = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items() if key in _KNOWN}
    return Tip(**{"kind": kind, "lang": lang, **given})  # type: ignore[arg-type]
