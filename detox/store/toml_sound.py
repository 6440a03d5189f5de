"""What is sound in a file that is no TOML as a whole: its lines with those commented out that cannot be read.

Somebody mistypes one line, or an editor dies half way through a file; what else is in it was meant, and stays.
"""

from __future__ import annotations

import re
import tomllib
from itertools import islice

MARK = "#? "
"""What a line that cannot be read begins with from then on."""
_LARGEST = 1 << 17
_MOST_LOOKS = 400
_LINE = re.compile(r"\(at line (\d+), column \d+\)$")


def sound_part(text: str) -> str | None:
    """Return ``text`` as TOML, lines that break it behind ``MARK``; None if that leaves nothing, or is not to be had.

    A table whose head is broken or stands there twice goes with all that is in it: below another head its keys would
    mean something else.
    """
    lines = text.split("\n")
    for _ in range(_MOST_LOOKS if len(text) <= _LARGEST else 0):
        place = _broken_at(lines)
        if place is None:
            return "\n".join(lines) if any(line.strip() and not line.startswith(MARK) for line in lines) else None
        first = _begins(lines, place)
        if first is None:
            return None
        last = first
        if lines[first].lstrip().startswith("["):
            rest = (n for n in range(first + 1, len(lines)) if lines[n].lstrip().startswith("["))
            last = next(rest, len(lines)) - 1
        for n in range(first, last + 1):
            if lines[n].strip() and not lines[n].lstrip().startswith("#"):
                lines[n] = MARK + lines[n]
    return None


def _broken_at(lines: list[str]) -> int | None:
    """Return the number of the line at which reading stops, None if it does not."""
    try:
        tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as failure:
        place = _LINE.search(str(failure))
        return int(place.group(1)) - 1 if place else len(lines) - 1
    except RecursionError:
        return len(lines) - 1
    return None


def _begins(lines: list[str], place: int) -> int | None:
    """Return the line on which begins what cannot be read at ``place``: all before it can be. None if it is too far."""
    starts = (n for n in range(place, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#"))
    return next((first for first in islice(starts, _MOST_LOOKS) if _broken_at(lines[:first]) is None), None)
