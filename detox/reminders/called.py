"""Which kind somebody means who says its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection

from detox.core.errors import DetoxError
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.reminders.kinds import every_id, is_own, kind_name

Speak = Callable[[Text], str]
"""Says a text in the language of the program."""
_TITLE = QT_TRANSLATE_NOOP("Reminders", "No such reminder")
_NONE = QT_TRANSLATE_NOOP("Reminders", 'there is no reminder "{name}"; there are: {known}')


def named(said: str, settings: Settings, decks: Collection[str], speak: Speak = Text.say) -> str | None:
    """Return the id of the kind or deck that somebody calls ``said``, None if there is none.

    That is its id, its English name, or its name as ``speak`` says it; in letters of any size, with accents or without.
    """
    ids = tuple(dict.fromkeys((*every_id(settings), *decks)))
    for alike in (_folded, _bare):
        wanted = alike(said)
        for ident in (wanted, wanted.replace(" ", "_")):
            if ident in ids:
                return ident
        for kind in ids:
            name = kind_name(kind, settings)
            if wanted in (alike(name.say()), alike(speak(name))):
                return kind
    return None


def called(said: str, settings: Settings, decks: Collection[str], speak: Speak = Text.say) -> str:
    """Return what ``named`` does. Raises DetoxError that lists all there are."""
    ident = named(said, settings, decks, speak)
    if ident is None:
        raise DetoxError(_TITLE, no_such(said, settings, decks, speak))
    return ident


def no_such(said: str, settings: Settings, decks: Collection[str], speak: Speak = Text.say) -> Text:
    """Return the line that says which kinds there are, by the names that may be typed."""
    listed = {_listed(kind, settings, decks, speak) for kind in (*every_id(settings), *decks)}
    return _NONE.with_(name=said, known=plain(", ".join(sorted(listed, key=str.casefold))))


def _listed(kind: str, settings: Settings, decks: Collection[str], speak: Speak) -> str:
    name = kind_name(kind, settings)
    if is_own(kind) and kind not in decks:
        return name.say()
    told = speak(name)
    return kind if told == name.say() or _folded(told) == kind else f"{kind} ({told})"


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _bare(text: str) -> str:
    """Return it without accents and hyphens: "en cas" for "En-cas"."""
    apart = unicodedata.normalize("NFD", text.replace("-", " ").replace("’", "'"))
    return _folded("".join(sign for sign in apart if unicodedata.category(sign) != "Mn"))
