"""What may stand in a tip that is not ours, of a pack or of the user: each is looked at before it comes near a card.

Nothing here raises; what is wrong is a ``Text`` that ends in no full stop.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from detox.core.language import LANGUAGES
from detox.core.settings import is_id
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders.tips import MEASURED, MINUTES

AFTER = ("meeting", "scroll", "oncall", "long_sitting")
TONES = ("playful", "plain", "deadpan")
MOST = {"hook": 50, "beats": 60, "handle": 24, "tags": 24}
"""The most characters that still leave room for the drawing."""
MOST_IN_LIST = {"beats": 3, "tags": 3}
LONGEST_WORD = 18
"""A longer word cannot be broken and would run out of the card."""

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z]+|#\d+|#x[0-9A-Fa-f]+);")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
"""Signs that turn the direction of a whole line: words could read as something else than they are."""


def is_pack_id(text: object) -> bool:
    """Whether ``text`` can be the id of a pack or of a tip in it."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def texts(entry: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Go through the words of a tip that a card shows, with the key of each."""
    for key in MOST:
        value = entry.get(key, "")
        for text in value if isinstance(value, list) else [value]:
            yield key, str(text)


def all_wrong(entry: Mapping[str, object], lang: object) -> Iterator[Text]:
    """Give everything for which a tip of the right shape cannot be shown; ``lang`` is the language it is in."""
    if not is_pack_id(entry["id"]):
        yield QT_TRANSLATE_NOOP("Packs", "id: expected small letters, digits, - and _")
    if not is_id(str(entry["kind"])):
        yield QT_TRANSLATE_NOOP("Packs", "kind: expected small letters, digits and _")
    if lang not in LANGUAGES:
        yield QT_TRANSLATE_NOOP("Packs", "lang: expected one of {words}").with_(words=", ".join(LANGUAGES))
    for key, words in (("after", AFTER), ("tone", TONES)):
        if entry.get(key, words[0]) not in words:
            one_of = QT_TRANSLATE_NOOP("Packs", "{key}: expected one of {words}")
            yield one_of.with_(key=key, words=", ".join(words))
    for key, most in MOST_IN_LIST.items():
        value = entry.get(key)
        if isinstance(value, list) and len(value) > most:
            yield QT_TRANSLATE_NOOP("Packs", "{key}: expected at most {most}").with_(key=key, most=most)
    told = set[str]()  # of several beats that are too long one is told
    for key, text in texts(entry):
        if key not in told and (wrong := unfit(key, text, entry.get("after"))):
            told.add(key)
            yield wrong


def unfit(key: str, text: str, after: object = None, called: Text | None = None) -> Text | None:
    """Return why ``text`` cannot stand at ``key`` of a tip, None if it can; ``called`` is what its author calls it."""
    name: Text | str = called or key
    broken = key in ("hook", "beats")
    allowed = "\n" if broken else ""
    if any(char not in allowed and (unicodedata.category(char) in ("Cc", "Cs") or char in _TURNS) for char in text):
        return QT_TRANSLATE_NOOP("Packs", "{key}: a sign in it cannot be seen").with_(key=name)
    if len(text) > MOST[key]:
        most = QT_TRANSLATE_NOOP("Packs", "{key}: expected at most {most} characters")
        return most.with_(key=name, most=MOST[key])
    if any(len(word) > LONGEST_WORD for word in text.split()) and broken:
        longest = QT_TRANSLATE_NOOP("Packs", "{key}: expected words of at most {most} characters")
        return longest.with_(key=name, most=LONGEST_WORD)
    if text.count("\n") > 1:
        return QT_TRANSLATE_NOOP("Packs", "{key}: expected at most two lines").with_(key=name)
    if MINUTES in text and (after not in MEASURED or not broken):
        where = QT_TRANSLATE_NOOP("Packs", "{key}: {minutes} is known in hook and beats after {words} only")
        return where.with_(key=name, minutes=MINUTES, words=" or ".join(MEASURED))
    return None


def marked_up(entry: Mapping[str, object]) -> str | None:
    """Return the first key whose words look like markup, which a card shows letter by letter; None if none does."""
    return next((key for key, text in texts(entry) if _MARKUP.search(text)), None)
