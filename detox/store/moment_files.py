"""Reads what "Need a moment?" shows: ``resources/moment``, ``resources/help_lines.toml``, and the user's own protocol.

A help line needs ``id``, ``name``, ``url``, ``about.<language>``, ``source`` (a page of the line itself) and
``read_on`` (the date of the reading); ``where.<language>``, ``call`` and ``stored`` may be given. No source, no line.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from detox.core.errors import DetoxError, Problem
from detox.core.moment import HelpLine, Moment, MomentWords
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.resources import resource
from detox.store.toml_text import read_bytes, read_toml

PROTOCOL = "protocol.md"
_TITLE = QT_TRANSLATE_NOOP("Moment", "Need a moment?")
_LISTS = ("kindness", "draw", "playlist")


def load_moment(lang: str) -> tuple[Moment, list[Problem]]:
    """Return all there is to show in that language (English where it lacks), and what is wrong. Never raises."""
    words, wrong = load_words(lang)
    lines, wrong_lines = load_help_lines(lang)
    return Moment(words, lines), [*wrong, *wrong_lines]


def load_words(lang: str, folder: Path | None = None) -> tuple[MomentWords, list[Problem]]:
    """Return the sentences of a language; a wrong list is empty and a problem."""
    path = (folder or resource("moment")) / f"{lang}.toml"
    if not path.exists():
        path = path.with_name("en.toml")
    data, problems = _read(path)
    found: dict[str, tuple[str, ...]] = {}
    for key in _LISTS:
        value = data.get(key)
        good = isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
        found[key] = tuple(value) if good and isinstance(value, list) else ()
        if not found[key]:
            problems.append(_wrong(path, key, QT_TRANSLATE_NOOP("Moment", "expected a list of texts")))
    return MomentWords(**found), problems


def load_help_lines(lang: str, path: Path | None = None) -> tuple[tuple[HelpLine, ...], list[Problem]]:
    """Return the lines whose own page was read, in the order of the file; each other one is a problem."""
    path = path or resource("help_lines.toml")
    data, problems = _read(path)
    lines: dict[str, HelpLine] = {}
    entries = data.get("line", [])
    for number, entry in enumerate(entries if isinstance(entries, list) else [], 1):
        name = entry.get("id") if isinstance(entry, dict) else None
        where = f"line {name if isinstance(name, str) else number}"
        reason = _reason(entry, lines)
        if reason:
            problems.append(_wrong(path, where, reason))
        else:
            lines[entry["id"]] = _line(entry, lang)
    if not lines:
        problems.append(_wrong(path, "line", QT_TRANSLATE_NOOP("Moment", "there is no help line that can be shown")))
    return tuple(lines.values()), problems


def read_protocol(folder: Path, lang: str) -> str:
    """Return the user's own ``protocol.md``, ours while there is none. Raises DetoxError if it cannot be read."""
    path = folder / PROTOCOL
    try:
        return read_bytes(path if path.exists() else _ours(lang)).decode("utf-8", "replace").removeprefix("\ufeff")
    except FileNotFoundError as error:
        said = QT_TRANSLATE_NOOP("Moment", "{file} is missing; the installation is not complete.")
        raise DetoxError(_TITLE, said.with_(file=path)) from error


def own_protocol(folder: Path, lang: str) -> Path:
    """Return the path of ``protocol.md`` in the profile, made from ours if there is none. Raises DetoxError."""
    path = folder / PROTOCOL
    if path.exists():
        return path
    text = read_protocol(folder, lang)
    try:
        with open(path, "x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        pass
    except OSError as error:
        said = QT_TRANSLATE_NOOP("Moment", "{file} cannot be written ({reason}).")
        raise DetoxError(_TITLE, said.with_(file=path, reason=error.strerror)) from error
    return path


def _ours(lang: str) -> Path:
    path = resource("moment") / f"protocol.{lang}.md"
    return path if path.exists() else path.with_name("protocol.en.md")


def _read(path: Path) -> tuple[dict[str, object], list[Problem]]:
    try:
        return read_toml(path), []
    except DetoxError as failure:
        return {}, [Problem(_TITLE, failure.message)]


def _wrong(path: Path, where: str, what: Text) -> Problem:
    line = QT_TRANSLATE_NOOP("Moment", "{file}: {where}: {what}.")
    return Problem(_TITLE, line.with_(file=path, where=where, what=what))


def _reason(entry: object, known: Mapping[str, HelpLine]) -> Text | None:
    """Return why the entry is no line to be shown, None if it is one."""
    if not isinstance(entry, dict):
        return QT_TRANSLATE_NOOP("Moment", "expected a table")
    for key in ("id", "name", "url", "source"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            return QT_TRANSLATE_NOOP("Moment", "{key}: expected a text; no source, no line").with_(key=key)
    about = entry.get("about")
    if not isinstance(about, dict) or not isinstance(about.get("en"), str):
        return QT_TRANSLATE_NOOP("Moment", "about.en: expected a text")
    read_on = entry.get("read_on")
    if not isinstance(read_on, date) or isinstance(read_on, datetime):
        return QT_TRANSLATE_NOOP("Moment", "read_on: expected the date on which its page was read; no date, no line")
    if not isinstance(entry.get("stored", False), bool) or not isinstance(entry.get("call", ""), str):
        return QT_TRANSLATE_NOOP("Moment", "call: expected a text; stored: expected true or false")
    if _host(entry["url"]) == "" or _host(entry["source"]) != _host(entry["url"]):
        return QT_TRANSLATE_NOOP("Moment", "source: expected a page of the line itself, over https")
    if entry["id"] in known:
        return QT_TRANSLATE_NOOP("Moment", "id: another line has it already")
    return None


def _host(url: str) -> str:
    """Return the host without ``www.``, "" for anything that is not a plain https address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme == "https" else ""


def _line(entry: Mapping[str, object], lang: str) -> HelpLine:
    return HelpLine(
        id=str(entry["id"]),
        name=str(entry["name"]),
        url=str(entry["url"]),
        about=_said(entry.get("about"), lang),
        source=str(entry["source"]),
        read_on=entry["read_on"],  # type: ignore[arg-type] # a date, see _reason
        where=_said(entry.get("where"), lang),
        call=str(entry.get("call", "")),
        stored=entry.get("stored") is True,
    )


def _said(words: object, lang: str) -> str:
    table = words if isinstance(words, dict) else {}
    return str(table.get(lang) or table.get("en") or "")
