"""Words and a picture that a user gives a kind of reminder, as settings hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detox.core.errors import DetoxError
from detox.core.settings import Kind, PartlyRead, expected
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders.tip_rules import unfit

MOST_WORDS = 12
"""So many little cards of one's own a kind may have."""

HOOK = QT_TRANSLATE_NOOP("OwnWords", "First line")
LINE = QT_TRANSLATE_NOOP("OwnWords", "What to do")

SCENES: tuple[tuple[str, Text], ...] = (
    ("", QT_TRANSLATE_NOOP("OwnWords", "One that suits")),
    ("book", QT_TRANSLATE_NOOP("OwnWords", "A book")),
    ("bench", QT_TRANSLATE_NOOP("OwnWords", "A bench and a pigeon")),
    ("breathe", QT_TRANSLATE_NOOP("OwnWords", "A deep breath")),
    ("tea", QT_TRANSLATE_NOOP("OwnWords", "A cup of tea")),
    ("water", QT_TRANSLATE_NOOP("OwnWords", "A glass of water")),
    ("snack", QT_TRANSLATE_NOOP("OwnWords", "Toast")),
    ("fruit", QT_TRANSLATE_NOOP("OwnWords", "A bowl of fruit")),
    ("snack_late", QT_TRANSLATE_NOOP("OwnWords", "The fridge at night")),
    ("walk", QT_TRANSLATE_NOOP("OwnWords", "A walk")),
    ("stretch", QT_TRANSLATE_NOOP("OwnWords", "A stretch")),
    ("skip", QT_TRANSLATE_NOOP("OwnWords", "A skipping rope")),
    ("eyes", QT_TRANSLATE_NOOP("OwnWords", "A far view")),
    ("outside", QT_TRANSLATE_NOOP("OwnWords", "A look outside")),
    ("rain", QT_TRANSLATE_NOOP("OwnWords", "Rain")),
    ("people", QT_TRANSLATE_NOOP("OwnWords", "Two people")),
    ("cat", QT_TRANSLATE_NOOP("OwnWords", "A cat on the keys")),
    ("snail", QT_TRANSLATE_NOOP("OwnWords", "A snail")),
    ("hobby", QT_TRANSLATE_NOOP("OwnWords", "Knitting")),
    ("win", QT_TRANSLATE_NOOP("OwnWords", "A trophy")),
    ("compare", QT_TRANSLATE_NOOP("OwnWords", "Two plants")),
    ("scroll", QT_TRANSLATE_NOOP("OwnWords", "A warm bath")),
    ("bell", QT_TRANSLATE_NOOP("OwnWords", "Under a bell")),
    ("moon", QT_TRANSLATE_NOOP("OwnWords", "The moon")),
    ("sleep", QT_TRANSLATE_NOOP("OwnWords", "A bed")),
)
"""Every drawing there is (``resources/art/scenes``), by what can be seen on it."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One little card of the user's: its first line, and what to do ("" for nothing more)."""

    hook: str
    line: str = ""


def own_words() -> Kind[tuple[OwnWords, ...]]:
    """A list of tables such as [{hook = "The dog knows the time.", line = "Once round the block."}].

    What a pack may not say (``tip_rules``) may not stand here either.
    """
    return Kind("own_words", _read, _write)


def _write(value: tuple[OwnWords, ...]) -> object:
    return [_table(one) for one in value]


def _table(one: OwnWords) -> dict[str, object]:
    return {"hook": one.hook, "line": one.line} if one.line else {"hook": one.hook}


def _read(raw: object) -> tuple[OwnWords, ...]:
    if not isinstance(raw, list) or len(raw) > MOST_WORDS:
        what = QT_TRANSLATE_NOOP("OwnWords", "a list of at most {n} tables with hook and line")
        raise expected(what.with_(n=MOST_WORDS), raw)
    found, wrong = list[OwnWords](), list[Text]()
    for number, table in enumerate(raw, 1):
        try:
            found.append(read_words(table))
        except DetoxError as error:
            where = QT_TRANSLATE_NOOP("OwnWords", "card {n}: {error}").with_(n=number, error=error.message)
            wrong.append(where)
    if wrong:
        raise PartlyRead(wrong[0], tuple(found))
    return tuple(found)


def read_words(table: object) -> OwnWords:
    """Read one table. Raises DetoxError that says what is expected."""
    if not isinstance(table, Mapping) or not set(table) <= {"hook", "line"}:
        raise expected(QT_TRANSLATE_NOOP("OwnWords", "hook and line, and nothing else"), table)
    hook, line = table.get("hook", ""), table.get("line", "")
    if not isinstance(hook, str) or not isinstance(line, str) or not hook.strip():
        raise expected(QT_TRANSLATE_NOOP("OwnWords", "a text for the first line"), table)
    one = OwnWords(hook.strip(), line.strip())
    for key, text, called in (("hook", one.hook, HOOK), ("beats", one.line, LINE)):
        if wrong := unfit(key, text, called=called):
            raise DetoxError(QT_TRANSLATE_NOOP("OwnWords", "Words that do not fit a card"), wrong)
    return one
