"""Loads the social catalogue and the user's own rules over it; what is wrong becomes a ``Problem``, the rest loads.

The format and the matching rules stand at the top of ``resources/social_catalogue.toml``. Patterns are compiled here,
all of them: that takes 4 ms and 72 KiB (measured), and a broken one is named at the start, not in the middle of a day.
"""

from __future__ import annotations

import contextlib
import re
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from detox.core.errors import DetoxError, Problem
from detox.core.settings import is_id
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.store.catalogue_rules import read_rules
from detox.store.resources import resource
from detox.store.toml_text import read_toml
from detox.usage.catalogue import Catalogue
from detox.usage.platforms import TOP_PX, Browser, Patterns, Platform

NAME = "catalogue.toml"
"""The overlay's name in the profile."""

SCHEMA = 1
CATEGORIES = ("feed", "video", "forum", "messaging", "work_tool")
TITLE = QT_TRANSLATE_NOOP("Catalogue", "Catalogue")
"""Of each problem in such a file."""

_Kind = Literal["word", "flag", "pixels", "words", "hosts", "patterns", "any"]
_COMMON: dict[str, _Kind] = {
    "id": "word",
    "replace": "flag",
    "exe_linux": "words",
    "exe_windows": "words",
    "linux_ids": "words",
    "flatpak": "words",
    "macos_bundle": "words",
    "seen": "any",
    "unverified": "any",
}
_FIELDS: dict[str, dict[str, _Kind]] = {
    "browser": _COMMON
    | {
        "suffix": "patterns",
        "extra_strip": "patterns",
        "private": "patterns",
        "app_window_id": "patterns",
        "loading_host": "flag",
        "top_px": "pixels",
    },
    "platform": _COMMON
    | {
        "name": "word",
        "category": "word",
        "default_tracked": "flag",
        "domains": "hosts",
        "work_hosts": "hosts",
        "title": "patterns",
        "not_title": "patterns",
        "work_title": "patterns",
        "winpkg": "words",
        "ios_bundle": "words",
        "work_ids": "words",
    },
}
_EXPECTED: dict[_Kind, Text] = {
    "word": QT_TRANSLATE_NOOP("Catalogue", "expected a text"),
    "flag": QT_TRANSLATE_NOOP("Catalogue", "expected true or false"),
    "pixels": QT_TRANSLATE_NOOP("Catalogue", "expected a whole number from 0 to 1000"),
    "words": QT_TRANSLATE_NOOP("Catalogue", "expected a list of texts"),
    "hosts": QT_TRANSLATE_NOOP("Catalogue", 'expected a list of hosts such as ["example.org"]'),
    "patterns": QT_TRANSLATE_NOOP("Catalogue", "expected a list of regular expressions"),
}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?")
_Entry = dict[str, Any]


def load_catalogue(profile: Path | None = None, shipped: Path | None = None) -> tuple[Catalogue, list[Problem]]:
    """Return the program's catalogue with ``catalogue.toml`` in the folder ``profile`` over it. Never raises."""
    below = _File(resource("social_catalogue.toml") if shipped is None else shipped)
    above = _File(profile / NAME if profile else None)
    if not below.entries["platform"] and not below.problems:
        below.problem(QT_TRANSLATE_NOOP("Catalogue", "{file} is missing or empty: no platform is known."))
    browsers = tuple(map(_browser, _merged(below.entries["browser"], above.entries["browser"])))
    platforms = tuple(map(_platform, _layered(below.entries["platform"], above.entries["platform"])))
    rules = read_rules(above.rules, platforms, above.wrong)
    return Catalogue(browsers, platforms, rules), [*below.problems, *above.problems]


def write_template(profile: Path) -> None:
    """Put a ``catalogue.toml`` of comments into the folder ``profile``, if there is none. Raises nothing."""
    with contextlib.suppress(OSError), (profile / NAME).open("xb") as file:
        file.write(resource("own_catalogue.toml").read_bytes())


class _File:
    """One catalogue file, checked entry by entry."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.entries: dict[str, dict[str, _Entry]] = {"browser": {}, "platform": {}}
        self.rules: list[object] = []
        if path is None:
            return
        try:
            data = read_toml(path)
        except DetoxError as failure:
            self.problems.append(Problem(TITLE, failure.message))
            return
        for key, value in data.items():
            if key == "schema":
                if value != SCHEMA:
                    self.wrong(
                        "schema", QT_TRANSLATE_NOOP("Catalogue", "expected 1; the file is read as well as can be")
                    )
            elif key not in (*self.entries, "rule"):
                text = QT_TRANSLATE_NOOP("Catalogue", "expected schema, browser, platform or rule; it is ignored")
                self.wrong(key, text)
            elif key == "rule" and isinstance(value, list):
                self.rules = value
            elif isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
                for number, entry in enumerate(value, 1):
                    self.add(key, number, entry)
            else:
                self.wrong(key, QT_TRANSLATE_NOOP("Catalogue", "expected a list of tables; it is ignored"))

    def problem(self, text: Text, **args: object) -> None:
        self.problems.append(Problem(TITLE, text.with_(file=self.path, **args)))

    def wrong(self, where: str, what: Text) -> None:
        self.problem(QT_TRANSLATE_NOOP("Catalogue", "{file}: {where}: {what}."), where=where, what=what)

    def add(self, table: str, number: int, raw: Mapping[str, object]) -> None:
        name = raw.get("id")
        if not isinstance(name, str) or not is_id(name):
            text = QT_TRANSLATE_NOOP("Catalogue", "expected an id of small letters, digits and _; the entry is ignored")
            self.wrong(f"{table} {number}: id", text)
            return
        if name in self.entries[table]:
            text = QT_TRANSLATE_NOOP("Catalogue", "the id is there already; the second entry is ignored")
            self.wrong(f"{table} {name}", text)
            return
        entry: _Entry = {}
        for key, value in raw.items():
            kind = _FIELDS[table].get(key)
            if kind is None:
                text = QT_TRANSLATE_NOOP("Catalogue", "there is no such key; it is ignored")
                self.wrong(f"{table} {name}: {key}", text)
            elif kind != "any":
                self.read(entry, f"{table} {name}: {key}", key, kind, value)
        self.entries[table][name] = entry

    def read(self, entry: _Entry, where: str, key: str, kind: _Kind, value: object) -> None:
        if not _fits(kind, value):
            self.wrong(
                where, QT_TRANSLATE_NOOP("Catalogue", "{expected}; it is ignored").with_(expected=_EXPECTED[kind])
            )
        elif key == "category" and value not in CATEGORIES:
            text = QT_TRANSLATE_NOOP("Catalogue", "expected one of {names}; it is ignored")
            self.wrong(where, text.with_(names=", ".join(CATEGORIES)))
        elif kind == "patterns" and isinstance(value, list):
            entry[key] = tuple(pattern for source in value if (pattern := self.pattern(where, key, source)))
        elif isinstance(value, list):
            entry[key] = tuple(value)
        else:
            entry[key] = value

    def pattern(self, where: str, key: str, source: str) -> re.Pattern[str] | None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                pattern = re.compile(source)
        except (re.error, OverflowError, RecursionError) as failure:
            text = QT_TRANSLATE_NOOP("Catalogue", "{source} is no regular expression ({reason}); it is ignored")
            self.wrong(where, text.with_(source=plain(repr(source)), reason=plain(str(failure))))
            return None
        if key == "app_window_id" and "host" not in pattern.groupindex:
            self.wrong(where, QT_TRANSLATE_NOOP("Catalogue", "expected a group (?P<host>…); it is ignored"))
            return None
        return pattern


def _fits(kind: _Kind, value: object) -> bool:
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "word":
        return isinstance(value, str) and bool(value.strip())
    if kind == "pixels":
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 1000
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        return False
    return kind != "hosts" or all(_HOST.fullmatch(host.lower()) for host in value)


def _merged(below: Mapping[str, _Entry], above: Mapping[str, _Entry]) -> Iterable[_Entry]:
    """Browsers: the user's lists before ours, the user's single values instead of ours."""
    for name, entry in above.items():
        if name not in below or entry.get("replace"):
            yield entry
    for name, entry in below.items():
        own = above.get(name, {})
        if own.get("replace"):
            continue
        lists = {key: own[key] + entry.get(key, ()) for key in own if isinstance(own[key], tuple)}
        yield entry | own | lists


def _layered(below: Mapping[str, _Entry], above: Mapping[str, _Entry]) -> Iterable[_Entry]:
    """Platforms: the user's rules as entries of their own before ours, the user's single values in both."""
    for name, own in above.items():
        entry = {} if own.get("replace") else below.get(name, {})
        yield _single(entry) | own
    for name, entry in below.items():
        own = above.get(name, {})
        if not own.get("replace"):
            yield entry | _single(own) | {"not_title": entry.get("not_title", ()) + own.get("not_title", ())}


def _single(entry: _Entry) -> _Entry:
    return {key: value for key, value in entry.items() if not isinstance(value, tuple)}


def _lower(entry: _Entry, *keys: str) -> frozenset[str]:
    return frozenset(word.casefold() for key in keys for word in entry.get(key, ()))


def _browser(entry: _Entry) -> Browser:
    return Browser(
        id=entry["id"],
        programs=_lower(entry, "exe_linux", "exe_windows"),
        app_ids=_lower(entry, "linux_ids", "flatpak", "macos_bundle"),
        suffixes=_patterns(entry, "suffix"),
        extras=_patterns(entry, "extra_strip"),
        app_window=_patterns(entry, "app_window_id"),
        private=_patterns(entry, "private"),
        top_px=entry.get("top_px", TOP_PX),
        loading_host=entry.get("loading_host", False),
    )


def _platform(entry: _Entry) -> Platform:
    packages = _lower(entry, "winpkg")
    return Platform(
        id=entry["id"],
        name=entry.get("name") or entry["id"],
        category=entry.get("category", "feed"),
        domains=_lower(entry, "domains"),
        work_hosts=_lower(entry, "work_hosts"),
        titles=_patterns(entry, "title"),
        not_titles=_patterns(entry, "not_title"),
        work_titles=_patterns(entry, "work_title"),
        programs=_lower(entry, "exe_linux", "exe_windows"),
        app_ids=_lower(entry, "linux_ids", "flatpak", "macos_bundle", "ios_bundle")
        | packages
        | {package.partition("_")[0] for package in packages},
        work_ids=_lower(entry, "work_ids"),
        tracked=entry.get("default_tracked", True),
    )


def _patterns(entry: _Entry, key: str) -> Patterns:
    found: Patterns = entry.get(key, ())
    return found
