"""Lists the user's own rules as they stand in ``catalogue.toml``, adds one, takes one out.

All else in the file stays as it is, byte for byte: comments, order, keys we do not know, other tables. Every new text
is parsed and compared with what it should say before it replaces the old one. A file that is no TOML stays as it is.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.atomic import locked, write_atomically
from detox.store.catalogue_rules import written
from detox.store.resources import resource
from detox.store.settings_template import literal
from detox.store.toml_text import decode_toml, first_saying, parse_toml, read_bytes, read_toml
from detox.usage.platforms import Platform
from detox.usage.rules import Written

_TITLE = QT_TRANSLATE_NOOP("Catalogue", "Catalogue")
_TRIES = 5
_BOM = b"\xef\xbb\xbf"
_RULE = re.compile(r"""\s*\[\[\s*(?:rule|"rule"|'rule')\s*\]\]\s*(?:#.*)?""")
_TABLE = re.compile(r"\s*\[")


@dataclass(frozen=True, slots=True)
class Edit:
    """What the file held before and after a change; ``before`` is None where there was no file."""

    before: bytes | None
    after: bytes


def own_rules(path: Path, platforms: Sequence[Platform]) -> tuple[Written, ...]:
    """Return the rules that count, in their order. Raises DetoxError if the file cannot be read."""
    return tuple(rule for rule in written(_tables(read_toml(path)), platforms) if rule)


def add_rule(path: Path, rule: Written) -> Edit | None:
    """Write ``rule`` below all others; a file that is not there yet begins with the examples.

    Raises DetoxError if the file is no TOML or cannot be written; then nothing is changed.
    """
    return _edit(path, lambda text: _added(text, rule))


def remove_rule(path: Path, rule: Written, platforms: Sequence[Platform]) -> Edit | None:
    """Take the first rule that says the same as ``rule`` out of the file; None if there is none. Raises DetoxError.

    Comments inside it go with it; those above and below stay.
    """
    return _edit(path, lambda text: _removed(text, rule, platforms))


def take_back(path: Path, edit: Edit) -> bool:
    """Put the file back to how it was before ``edit``; False, nothing done, if it was changed since.

    Raises DetoxError if it cannot be written.
    """
    with _saying_why(path):
        if edit.before is None or _found(path) != edit.after:
            return False
        with locked(path.parent):
            return write_atomically(path, edit.before, lambda: _found(path) == edit.after)


def _edit(path: Path, edit: Callable[[str], str]) -> Edit | None:
    with _saying_why(path), locked(path.parent):
        for _ in range(_TRIES):
            old = _found(path)
            raw = resource("own_catalogue.toml").read_bytes() if old is None else old
            parse_toml(path, raw)
            text = decode_toml(path, raw)
            changed = edit(text)
            if changed == text:
                return None
            new = (_BOM if raw.startswith(_BOM) else b"") + changed.encode()
            if write_atomically(path, new, lambda: _found(path) == old):  # noqa: B023 - called before the next turn
                return Edit(old, new)
    raise DetoxError(
        _TITLE, QT_TRANSLATE_NOOP("Catalogue", "{file} keeps changing; the rule was not saved.").with_(file=path)
    )


@contextmanager
def _saying_why(path: Path) -> Iterator[None]:
    """Turn what the system says into one line that names the file."""
    try:
        yield
    except (OSError, UnicodeEncodeError) as failure:
        said = QT_TRANSLATE_NOOP("Catalogue", "{file} cannot be written ({reason}); the rule was not saved.")
        reason = getattr(failure, "strerror", None) or failure
        raise DetoxError(_TITLE, said.with_(file=path, reason=reason)) from failure


def _found(path: Path) -> bytes | None:
    try:
        return read_bytes(path)
    except FileNotFoundError:
        return None


def _tables(data: dict[str, Any]) -> list[Any]:
    tables = data.get("rule")
    return tables if isinstance(tables, list) else []


def _added(text: str, rule: Written) -> str:
    table = {key: value for key, value in asdict(rule).items() if value}
    table["counts_as"] = table.pop("counts_as")  # last, as in the examples
    wanted = tomllib.loads(text)
    if not isinstance(wanted.setdefault("rule", []), list):
        raise _harm()
    wanted["rule"].append(table)
    line_end = "\r\n" if "\r\n" in text else "\n"
    block = line_end.join(("[[rule]]", *(f"{key} = {literal(value)}" for key, value in table.items()), ""))
    head = text if not text or text.endswith("\n") else text + line_end
    blank = not head or head.endswith((f"\n{line_end}", "\n\n"))
    return _first_right(
        wanted,
        lambda: head + ("" if blank else line_end) + block,
        lambda: _by_tomlkit(text, lambda rules: rules.append(table)),
    )


def _removed(text: str, rule: Written, platforms: Sequence[Platform]) -> str:
    wanted = tomllib.loads(text)
    standing = written(_tables(wanted), platforms)
    if rule not in standing:
        return text
    place = standing.index(rule)
    del wanted["rule"][place]
    return _first_right(
        wanted, lambda: _without(text, place), lambda: _by_tomlkit(text, lambda rules: rules.__delitem__(place))
    )


def _without(text: str, place: int) -> str | None:
    """Return ``text`` without the lines of one rule, from its header to its last key."""
    lines = text.split("\n")
    heads = [at for at, line in enumerate(lines) if _RULE.fullmatch(line.rstrip("\r"))]
    if place >= len(heads):
        return None
    start = heads[place]
    stop = next((at for at in range(start + 1, len(lines)) if _TABLE.match(lines[at])), len(lines))
    last = max(at for at in range(start, stop) if lines[at].strip() and not lines[at].lstrip().startswith("#"))
    del lines[start : last + 1]
    if 0 < start < len(lines) and not lines[start - 1].strip() and not lines[start].strip():
        del lines[start - 1]
    return "\n".join(lines)


def _by_tomlkit(text: str, edit: Callable[[Any], None]) -> str | None:
    import tomlkit

    try:
        document = tomlkit.parse(text)
        edit(document["rule"])
        return document.as_string()
    except (tomlkit.exceptions.TOMLKitError, LookupError, TypeError, ValueError, AttributeError):
        return None


def _first_right(wanted: dict[str, Any], *ways: Callable[[], str | None]) -> str:
    """Return the first text that says exactly what is wanted."""
    text = first_saying(ways, lambda data: _shape(data) == _shape(wanted))
    if text is None:
        raise _harm()
    return text


def _shape(data: dict[str, Any]) -> str:
    """Return the content as a text that tells 1 from 1.0 and finds nan equal to itself; no rules are as none."""
    return json.dumps({key: value for key, value in data.items() if (key, value) != ("rule", [])}, default=repr)


def _harm() -> DetoxError:
    said = QT_TRANSLATE_NOOP("Catalogue", "the rules cannot be changed without harm to the file; edit it by hand.")
    return DetoxError(_TITLE, said)
