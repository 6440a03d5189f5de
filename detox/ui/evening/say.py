"""The texts to copy: a hand-over for tonight, an out-of-office note. Nothing of them is kept or sent."""

from __future__ import annotations

from collections.abc import Sequence

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.words import tr

_OUT = QT_TRANSLATE_NOOP("Evening", "Hello, I am away and back on {day}. Until then I read no messages.")
_OUT_COVER = QT_TRANSLATE_NOOP("Evening", "{cover} has the inbox meanwhile and will help you.")
_OUT_ALONE = QT_TRANSLATE_NOOP("Evening", "I will answer you when I am back.")
_OUT_END = QT_TRANSLATE_NOOP("Evening", "Thank you for your patience.")
_OVER = QT_TRANSLATE_NOOP("Evening", "Hand-over for {day}")
_OVER_FROM = QT_TRANSLATE_NOOP("Evening", "I am off from {time}.")
_OVER_GOES_OUT = QT_TRANSLATE_NOOP("Evening", "Still goes out: {what}")
_OVER_NOTHING = QT_TRANSLATE_NOOP("Evening", "Nothing else goes out tonight.")
_OVER_WATCHES = QT_TRANSLATE_NOOP("Evening", "Who watches it: {who}")
_OVER_NOTE = QT_TRANSLATE_NOOP("Evening", "Good to know: {note}")


def out_of_office(day: str, cover: str) -> str:
    """Return a text for an automatic answer; ``day`` is the day of the return in words, ``cover`` a name or ""."""
    middle = tr(_OUT_COVER.with_(cover=cover.strip())) if cover.strip() else tr(_OUT_ALONE)
    return "\n\n".join((f"{tr(_OUT.with_(day=day))} {middle}", tr(_OUT_END)))


def hand_over(day: str, off_from: str, fields: Sequence[str]) -> str:
    """Return a text for whoever takes over; ``fields``: what still goes out, who watches it, a note.

    ``off_from`` is a time of day in words, "" if that is not known.
    """
    goes_out, watches, note = (field.strip() for field in fields)
    lines = [tr(_OVER.with_(day=day))]
    if off_from:
        lines.append(tr(_OVER_FROM.with_(time=off_from)))
    lines.append(tr(_OVER_GOES_OUT.with_(what=goes_out)) if goes_out else tr(_OVER_NOTHING))
    if watches:
        lines.append(tr(_OVER_WATCHES.with_(who=watches)))
    if note:
        lines.append(tr(_OVER_NOTE.with_(note=note)))
    return "\n".join(lines)
