"""What the history holds: stretches of time, and things that happened. See ARCHITECTURE.md for the schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

State = Literal["social", "other", "idle", "away", "unknown", "door"]
STATES: tuple[State, ...] = ("social", "other", "idle", "away", "unknown", "door")

Surface = Literal["feed", "work"]
Override = Literal["work", "private", "deleted"]


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch [start_ms, end_ms) of one state, in UTC milliseconds since 1970. No title is ever part of it.

    ``platform`` is a catalogue id: with state ``social`` it counts as social time, with ``other`` it is a messenger.
    ``zone`` is the IANA zone the user was in; ``device`` and ``id`` are 128 random bits as 32 hex digits.
    """

    id: str
    device: str
    source: str
    start_ms: int
    end_ms: int
    zone: str
    state: State
    platform: str | None = None
    surface: Surface | None = None
    override: Override | None = None

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return (self.end_ms - self.start_ms) / 1000


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at one moment: a command, or a decision of a rule. ``data`` is plain JSON.

    kinds: offered taken skipped snoozed missed seen (name = reminder; ``data.with`` the kinds that joined),
    hold resume, block_start block_end door walked_away pass (name = rule or platform), clock_moved, gap,
    off_start (``data.until``) off_end,
    on_call (``data.from_ms``, ``data.until_ms``; name "end": it ends here),
    means (name = work, private or nothing; ``data.from_ms``, ``data.until_ms``),
    summary (name = the day it is about; without data: it came up; ``data.sentence``, ``data.offered``: the sentence
    and the next step that it showed, by their ids; ``data.phone``, ``data.worth``: the user's answer, see
    ``core.day_facts``; ``data.step``: the step that was accepted, "" once it was undone). Of each the last one counts.
    week (name = the ISO week, "2026-W48": its card came up), and what the user said of that week, the last word counts:
    win (``data.text``), plan (for the week after it; ``data.when``, ``data.then``), feeling (see ``core.week_facts``;
    never exported).
    """

    id: str
    device: str
    at_ms: int
    zone: str
    kind: str
    name: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The meaning of hours from ``from_ms`` on: the settings that were valid then, as TOML, and the zone."""

    from_ms: int
    zone: str
    toml: str
