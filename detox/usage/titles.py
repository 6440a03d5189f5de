"""Cleans the title of a browser window down to the page's own words. Titles are read to classify, never kept.

The order matters: invisible characters, then what the system adds, then the browser's suffix, then its extras, then
counters and marks in front (the forms, and where they were seen: resources/social_catalogue.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_LONGEST = 1000
_CUT = " … "
_SPACES = re.compile(r"\s+")
_STATE = re.compile(r"(?: \((?:Not Responding|Keine Rückmeldung|Ne répond pas)\))+$")
# "(3) Home", "(99+) Home", "(1,234) Home", "[2] Home", and marks of unread or playing pages: "● Home", "▶ Home".
_IN_FRONT = re.compile(r"^(?:[(\[]\d{1,3}(?:[.,]?\d{3})*\+?[)\]]\s+|[●•◉⚫🔴▶►⏵⏸🔊🔇🔔*]\ufe0f?\s*)")


def plain_title(title: str) -> str:
    """Return the title without invisible characters, on one line, single-spaced; of a huge one its two ends."""
    if len(title) > 2 * _LONGEST + len(_CUT):
        title = f"{title[:_LONGEST]}{_CUT}{title[-_LONGEST:]}"
    return _SPACES.sub(" ", _INVISIBLE.sub("", title)).strip()


def clean_title(
    title: str, suffixes: Iterable[re.Pattern[str]] = (), extras: Iterable[re.Pattern[str]] = ()
) -> tuple[str, bool]:
    """Return the page's own title, and whether one of the browser's ``suffixes`` stood behind it.

    A window without the suffix is an app window, or a page that is loading; ``extras`` are cut in their order.
    """
    text = _STATE.sub("", plain_title(title))
    found = False
    for suffix in suffixes:
        shorter = suffix.sub("", text, count=1)
        if shorter != text:
            text, found = shorter, True
            break
    for extra in extras:
        text = extra.sub("", text, count=1)
    while (shorter := _IN_FRONT.sub("", text, count=1)) != text:
        text = shorter
    return _STATE.sub("", text).strip(), found
