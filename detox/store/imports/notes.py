"""What was wrong in a file that is imported: the same thing is told once, with how often and where first."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.store.imports.json_stream import BrokenJsonError

_MOST = 20
_LONGEST = 80


class Notes:
    """Gathers notes about one file and tells them in the order in which they first came."""

    def __init__(self, file: str) -> None:
        self._file = plain(file)
        self._found: dict[Text, tuple[int, Text | None]] = {}
        self._more = 0

    def add(self, what: Text, where: Text | None = None, times: int = 1) -> None:
        """Note ``what``, seen ``where`` first. Only the first twenty different ones are told apart."""
        if what in self._found:
            count, first = self._found[what]
            self._found[what] = count + times, first
        elif len(self._found) < _MOST:
            self._found[what] = times, where
        else:
            self._more += times

    def lines(self) -> list[Text]:
        """Return one sentence for each."""
        once = QT_TRANSLATE_NOOP("Import", "{file}: {what}")
        often = QT_TRANSLATE_NOOP("Import", "{file}: {what}: {count} (the first: {where})")
        found = []
        for what, (count, where) in self._found.items():
            pattern = once if where is None else often
            found.append(pattern.with_(file=self._file, what=what, count=count, where=where))
        if self._more:
            text = QT_TRANSLATE_NOOP("Import", "{file}: and more of that kind: {count}")
            found.append(text.with_(file=self._file, count=self._more))
        return found


def shown(name: object) -> Text:
    """Return a name out of a file as it may be shown: one line, not too long, nothing that a terminal obeys."""
    text = name if isinstance(name, str) else repr(name)
    text = "".join(letter if letter.isprintable() else "?" for letter in text[: _LONGEST + 1])
    return plain(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


def broken_off(broken: BrokenJsonError) -> Text:
    """Return what to say of a file that is sound only as far as that."""
    if broken.cut:
        text = QT_TRANSLATE_NOOP("Import", "the file ends in the middle, after byte {at}; what comes before it is used")
    else:
        text = QT_TRANSLATE_NOOP("Import", "this is no JSON from byte {at} on; what comes before it is used")
    return text.with_(at=broken.at)
