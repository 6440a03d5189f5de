"""What "Need a moment?" has to say: kind words, things to do instead, lines of people who listen, the user's rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class MomentWords:
    """Sentences of one language, to be shown one at a time."""

    kindness: tuple[str, ...] = ()
    draw: tuple[str, ...] = ()
    playlist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A line of people who listen. ``source`` is the line's own page, read on ``read_on``.

    ``stored``: what was read is a stored copy of it. ``call`` is a number, "" where there is none.
    """

    id: str
    name: str
    url: str
    about: str
    source: str
    read_on: date
    where: str = ""
    call: str = ""
    stored: bool = False


@dataclass(frozen=True, slots=True)
class Scenario:
    """One part of the response protocol. ``copy`` is what its Copy button takes, "" where there is nothing to copy."""

    title: str
    text: str
    copy: str


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything the window shows that is not its own words."""

    words: MomentWords = field(default_factory=MomentWords)
    lines: tuple[HelpLine, ...] = ()


def scenarios(text: str) -> tuple[Scenario, ...]:
    """Return the parts of a protocol in Markdown: each ``##`` begins one, what stands before the first is left out.

    Lines behind ``>`` are what is copied; in a text without any, each part is copied whole. A line break inside a
    paragraph is a space. A text without ``##`` is one part without a title.
    """
    parts: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("## "):
            parts.append((line[3:].strip(), []))
        elif parts:
            parts[-1][1].append(line.rstrip())
    if not parts:
        parts = [("", [line.rstrip() for line in text.splitlines()])]
    found = [_scenario(title, lines) for title, lines in parts]
    if not any(part.copy for part in found):
        found = [replace(part, copy=part.text) for part in found]
    return tuple(part for part in found if part.text or part.title)


def _scenario(title: str, lines: list[str]) -> Scenario:
    quoted = [line[1:].strip() if line.startswith(">") else "" for line in lines]
    text = _flow([line[1:].strip() if line.startswith(">") else line for line in lines])
    return Scenario(title, text, _flow(quoted))


def _flow(lines: list[str]) -> str:
    """Join lines to paragraphs."""
    paragraphs = "\n".join(lines).split("\n\n")
    return "\n\n".join(flat for each in paragraphs if (flat := " ".join(each.split())))
