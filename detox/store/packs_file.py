"""Loads packs of tips that users and teams add: ``packs/NAME.toml`` or ``packs/NAME/pack.toml`` in the profile.

The format stands in ``docs/packs.md``. A pack brings words, never pictures or rules. What is wrong in it is one
``Problem`` of one line each, and the rest of the pack loads. Ids become ``PACK:ID``, so that no pack meets another.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from detox.core.errors import DetoxError, Problem
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders import tip_rules
from detox.reminders.tips import Tip
from detox.store.atomic import write_atomically
from detox.store.resources import resource
from detox.store.tip_lines import TipLines
from detox.store.tips_file import shape_problems, value_problems
from detox.store.toml_text import read_bytes, read_toml

MOST_PACKS = 50
MOST_LINES = 20
"""So many lines about one pack; whoever has more to mend sees how many are left."""

_TITLE = QT_TRANSLATE_NOOP("Packs", "Pack of tips")
_NEEDED = ("id", "kind", "hook", "beats")
_KEYS = frozenset(field.name for field in fields(Tip))


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack: its id is the name of its file or folder, ``name`` what its author calls it."""

    id: str
    name: str
    path: Path
    tips: tuple[Tip, ...]
    problems: tuple[Problem, ...]


class Known:
    """What tips may refer to, read when first asked for: our drawings, and what is known (``evidence.toml``)."""

    @cached_property
    def scenes(self) -> frozenset[str]:
        """The names of the drawings."""
        return frozenset(path.name.partition(".")[0] for path in resource("art/scenes").glob("*.mv.svg"))

    @cached_property
    def claims(self) -> frozenset[str]:
        """The ids of what is known."""
        try:
            found = read_toml(resource("tips/evidence.toml")).get("evidence", [])
        except DetoxError:
            return frozenset()
        return frozenset(str(entry["id"]) for entry in found) if isinstance(found, list) else frozenset()


def read_packs(folder: Path) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """Return the packs in ``folder`` and what is wrong with all of them. Never raises; no folder, no packs."""
    known, packs, problems = Known(), dict[str, Pack](), list[Problem]()
    for path in _files(folder, problems):
        pack = read_pack(path, known)
        if pack.id in packs:
            text = QT_TRANSLATE_NOOP("Packs", "{file}: {other} has this name already; the pack was not read.")
            problems.append(Problem(_TITLE, text.with_(file=path, other=packs[pack.id].path)))
            continue
        packs[pack.id] = pack
        problems += pack.problems
    return tuple(packs.values()), tuple(problems)


def read_pack(path: Path, known: Known | None = None) -> Pack:
    """Return the pack in that file; with problems and no tips if it cannot be read at all. Never raises."""
    reading = _Reading(path, known or Known())
    reading.read()
    return Pack(reading.id, reading.name, path, tuple(reading.tips.values()), tuple(reading.problems()))


def add_pack(pack: Pack, folder: Path) -> Path:
    """Copy a pack into ``folder``, over one of its name, and return where it lies. Raises DetoxError."""
    target = _place(pack, folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (target.exists() and target.samefile(pack.path)):
            write_atomically(target, read_bytes(pack.path))
    except OSError as failure:
        raise _unwritten(target, failure) from failure
    return target


def way_back(pack: Pack, folder: Path) -> Callable[[], None]:
    """Return what takes ``add_pack`` back; it is to be asked for before.

    Both raise DetoxError: what was changed since stays, too.
    """
    target = _place(pack, folder)
    try:
        added, before = read_bytes(pack.path), read_bytes(target) if target.exists() else None
    except OSError as failure:
        raise _unwritten(target, failure) from failure

    def back() -> None:
        try:
            if target.exists() and read_bytes(target) != added:
                said = QT_TRANSLATE_NOOP("Packs", "{file} was changed since, and stays")
                raise DetoxError(_TITLE, said.with_(file=target))
            if before is None:
                target.unlink(missing_ok=True)
            else:
                write_atomically(target, before)
        except OSError as failure:
            raise _unwritten(target, failure) from failure

    return back


def _place(pack: Pack, folder: Path) -> Path:
    """Return where a pack of that name lies in ``folder``, or would."""
    inside = folder / pack.id / "pack.toml"
    return inside if inside.is_file() else folder / f"{pack.id}.toml"


def _unwritten(file: Path, failure: OSError) -> DetoxError:
    said = QT_TRANSLATE_NOOP("Packs", "{file} cannot be written ({reason})")
    return DetoxError(_TITLE, said.with_(file=file, reason=failure.strerror))


def pack_id(path: Path) -> str:
    """Return the id of the pack in that file: the name of its folder if it is a ``pack.toml``, else its own."""
    return path.parent.name if path.name == "pack.toml" else path.stem


def _files(folder: Path, problems: list[Problem]) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError:
        return []
    found = [folder / name for name in names if name.endswith(".toml")]
    found += [path for name in names if not name.endswith(".toml") and (path := folder / name / "pack.toml").is_file()]
    if len(found) > MOST_PACKS:
        text = QT_TRANSLATE_NOOP("Packs", "{file}: there are {n} packs; the first {most} were read.")
        problems.append(Problem(_TITLE, text.with_(file=folder, n=len(found), most=MOST_PACKS)))
    return found[:MOST_PACKS]


class _Reading:
    """One pack as it is read."""

    def __init__(self, path: Path, known: Known) -> None:
        self.path, self.known = path, known
        self.id = self.name = pack_id(path)
        self.tips: dict[str, Tip] = {}
        self._wrong: list[Text] = []
        self._count = 0

    def problems(self) -> Iterator[Problem]:
        """Give what is wrong, a line each, never more than somebody reads."""
        for text in self._wrong[:MOST_LINES]:
            yield Problem(_TITLE, text)
        if len(self._wrong) > MOST_LINES:
            more = QT_TRANSLATE_NOOP("Packs", "{file}: {n} more lines like these.")
            yield Problem(_TITLE, more.with_(file=self.path, n=len(self._wrong) - MOST_LINES))

    def wrong(self, where: str, what: Text, line: int | None = None) -> None:
        text = QT_TRANSLATE_NOOP("Packs", "{file}: {where}: {what}.")
        if line is not None:
            text = QT_TRANSLATE_NOOP("Packs", "{file}, line {line}: {where}: {what}.").with_(line=line)
        self._wrong.append(text.with_(file=self.path, where=where, what=what))

    def _line(self, tip: int, key: str) -> int | None:
        return self._lines.of(tip, key, self._count)

    @cached_property
    def _lines(self) -> TipLines:
        return TipLines(self.path)

    def read(self) -> None:
        if not tip_rules.is_pack_id(self.id):
            self.id = "pack"
            text = QT_TRANSLATE_NOOP(
                "Packs", "{file}: expected a name of small letters, digits, - and _; the pack was not read."
            )
            self._wrong.append(text.with_(file=self.path))
            return
        if not self.path.is_file():  # a pipe would hold us up for ever
            self._wrong.append(QT_TRANSLATE_NOOP("Packs", "{file} is no file; it was not read.").with_(file=self.path))
            return
        try:
            data = read_toml(self.path)
        except DetoxError as failure:
            self._wrong.append(failure.message)
            return
        self._head(data)
        if "settings" in data and "tip" not in data:  # norms alone (store/settings_share)
            return
        entries = data.get("tip", [])
        if not isinstance(entries, list) or not entries:
            self.wrong("tip", QT_TRANSLATE_NOOP("Packs", "expected [[tip]] tables; there is no tip in this pack"))
            return
        self._count = len(entries)
        for number, entry in enumerate(entries, 1):
            self._entry(number, entry, data.get("lang"))

    def _head(self, data: Mapping[str, object]) -> None:
        if data.get("schema") != 1:
            self.wrong("schema", QT_TRANSLATE_NOOP("Packs", "expected 1; the pack is read as if it said so"))
        name = data.get("name", self.id)
        if isinstance(name, str) and 0 < len(name) <= 60 and name.isprintable():
            self.name = name
        else:
            self.wrong("name", QT_TRANSLATE_NOOP("Packs", "expected a text of at most 60 characters; it is ignored"))
        self._strange(data, {"schema", "name", "lang", "tip", "settings", "why"}, "")

    def _strange(self, table: Mapping[str, object], known: Iterable[str], where: str, tip: int = 0) -> None:
        for key in sorted(table.keys() - set(known)):
            shown = key if key.isprintable() and len(key) <= 40 else "?"
            if key == "image":
                text = QT_TRANSLATE_NOOP("Packs", "a pack brings no pictures; the card shows one of ours")
            else:
                text = QT_TRANSLATE_NOOP("Packs", "there is no such key; it is ignored")
            self.wrong(where + shown, text, self._line(tip, key) if tip else None)

    def _entry(self, number: int, entry: object, lang: object) -> None:
        name = entry.get("id") if isinstance(entry, dict) else None
        where = f"tip {name if tip_rules.is_pack_id(name) else number}"
        reasons = list(shape_problems(entry, _NEEDED, _KEYS))
        if not reasons and isinstance(entry, dict):
            lang = entry.get("lang", lang)
            reasons = [*value_problems(entry, self.tips), *tip_rules.all_wrong(entry, lang)]
        for reason in reasons:
            text = QT_TRANSLATE_NOOP("Packs", "{reason}; the tip is ignored").with_(reason=reason)
            self.wrong(where, text, self._line(number, reason.say().partition(":")[0]))
        if reasons or not isinstance(entry, dict):
            return
        self._strange(entry, _KEYS, f"{where}: ", number)
        if key := tip_rules.marked_up(entry):
            text = QT_TRANSLATE_NOOP("Packs", "a card knows no markup; it is shown letter by letter")
            self.wrong(f"{where}: {key}", text, self._line(number, key))
        self.tips[entry["id"]] = self._tip(entry, str(lang), where, number)

    def _tip(self, entry: Mapping[str, object], lang: str, where: str, number: int) -> Tip:
        given = {key: tuple(raw) if isinstance(raw, list) else raw for key, raw in entry.items() if key in _KEYS}
        for key, known in (("scene", "scenes"), ("claim", "claims")):
            if key in given and given[key] not in getattr(self.known, known):
                text = QT_TRANSLATE_NOOP("Packs", "there is none of that name; it is ignored")
                self.wrong(f"{where}: {key}", text, self._line(number, key))
                del given[key]
        usual = {"handle": f"@{self.id[:23]}", "tags": (), "tone": "plain", "scene": given["kind"]}
        return Tip(**{**usual, **given, "id": f"{self.id}:{entry['id']}", "lang": lang})  # type: ignore[arg-type]
