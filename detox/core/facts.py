"""What is known at one beat: built up feature by feature, usage first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from detox.core.busy import Busy
from detox.core.covering import Covering
from detox.core.history import Override, Surface
from detox.core.inputs import Alarm, Input
from detox.core.instant import Instant
from detox.core.media import Evidence
from detox.core.views import Coming

Presence = Literal["active", "idle", "away"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a window is: a platform, or something that is none. ``counted`` is False for messengers and untracked tools.

    ``private``: a private window of a browser, where that can be told. ``counts_as``: what a rule of the user's says.
    ``page_top`` is how many pixels at 100 % the door leaves free at the top: a browser's tabs; 0 covers it whole.
    ``native``: a program of the platform's own, no page in a browser.
    ``names`` are those that a rule may name the program by, in small letters: none for a browser, or a window of ours.
    ``known`` is False for a browser whose page nobody can tell: its time is unknown, never guessed.
    """

    window_id: int
    platform: str | None = None
    name: str = ""
    surface: Surface | None = None
    counted: bool = False
    page_top: int = 0
    full_screen: bool = False
    own: bool = False
    known: bool = True
    program: str = ""
    private: bool = False
    counts_as: Override | None = None
    native: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sitting:
    """Social time in one go, counted up to this beat: gaps under a minute are bridged and not counted.

    start       what tells it from other sittings
    seconds     social seconds so far; ``private`` those of them that were neither work nor on call
    running     a social window is in front right now, and somebody is there
    is_private  what is counted right now is private
    """

    start: float
    seconds: float
    private: float
    running: bool
    is_private: bool


@dataclass(frozen=True, slots=True)
class UsageFacts:
    """Who is there, since which boot-clock second, and what can be seen."""

    presence: Presence = "active"
    since: float = 0.0
    front: Seen | None = None
    visible: tuple[Seen, ...] = ()
    sitting: Sitting | None = None
    gap: tuple[float, float] | None = None  # an absence found out in this beat: the computer slept and nobody said so
    watching: Evidence | None = None  # nobody touches anything, but what is in front plays: as good as active
    lately: tuple[str, ...] = ()  # programs that were in front since the start, without browsers, the newest last
    watchable: float = 0.0  # nobody touches anything, but up to this boot second another window may yet be watched


@dataclass(frozen=True, slots=True)
class Block:
    """The block that runs: its rule, its end (UTC) and what it would cost to pass."""

    rule: str
    name: str
    until: datetime
    firmness: str
    wait_seconds: int
    open_until: datetime | None = None  # a pass is open until then
    ends_at: datetime | None = None  # somebody asked to end it, and this is when the wait is over


@dataclass(frozen=True, slots=True)
class FocusFacts:
    """Whether a block runs, which windows are behind a door, and what comes next: its end, or the start of one.

    ``call`` says that somebody is on a call before a window that would be behind a door: that is work.
    ``crisis`` is the hour (UTC) until which every limit is lifted: then no block is told of, and no window covered.
    ``passes`` are the firm rules that were passed in this week, and how often; ``locked``: a lock runs.
    ``off_until`` (UTC): the user is off, and nothing comes by itself until then; ``off_ends_at``: they said that they
    are back, and that is when the wait is over.
    """

    block: Block | None = None
    covered: frozenset[int] = frozenset()
    coming: Coming | None = None
    call: bool = False
    crisis: datetime | None = None
    passes: tuple[tuple[str, int], ...] = ()
    locked: bool = False
    off_until: datetime | None = None
    off_ends_at: datetime | None = None
    on_call_until: datetime | None = None  # the end of the shift that runs, the calendar's or one that the user began
    own_shift: bool = False  # the user began it


@dataclass(frozen=True, slots=True)
class Facts:
    """One frozen reading of everything for one beat."""

    now: Instant
    input: Input
    usage: UsageFacts = UsageFacts()
    focus: FocusFacts = FocusFacts()
    busy: Busy | None = None  # who must not be interrupted, asked for in the beats that may show something; with usage
    # known also a window that fills the screen
    untouched: float | None = None  # seconds since the last input, asked for in beats of usage's and reminders' alarms
    playing: Evidence | None = None  # what says that the window in front plays; asked for while nobody touches anything
    card_up: bool = False  # a card is on the screen; known once reminders have had their turn
    covering: Covering = "window"  # how far the desktop lets a door go
    front_alive: bool = True  # whether the process behind the front window still runs, asked for likewise

    def alarm(self, owner: str) -> bool:
        """Whether this beat is the moment that ``owner`` asked for."""
        return isinstance(self.input, Alarm) and self.input.owner == owner

    def with_usage(self, usage: UsageFacts) -> Facts:
        """Return the same facts, usage known."""
        return replace(self, usage=usage)

    def with_focus(self, focus: FocusFacts) -> Facts:
        """Return the same facts, focus known."""
        return replace(self, focus=focus)
