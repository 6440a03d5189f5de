"""What ``ui`` renders: immutable, recomputed each beat, compared by value so that nothing is drawn twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal

from detox.core.busy import Why

TrayState = Literal["run", "held", "block", "due"]


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that comes next: when (aware UTC), what sort, and its name (a reminder's id, a rule's name)."""

    at: datetime
    kind: Literal["reminder", "block_start", "block_end", "summary"]
    name: str
    until: datetime | None = None  # of a block that starts: its end
    endless: bool = False  # of the end of a block: its hours have none, and ``at`` is where the next piece begins


@dataclass(frozen=True, slots=True)
class Meant:
    """What the user said of [``since``, ``until``), aware UTC; ``minutes`` were asked for, None: until the day ends."""

    meaning: Literal["work", "private"]
    since: datetime
    until: datetime
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a due card waits for: the program ("" for the desktop itself), what it does, since when (aware UTC)."""

    by: str
    why: Why
    since: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A block that takes on nothing softer: of which rule, until when (aware UTC), until when locked if at all."""

    rule: str
    until: datetime
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrayView:
    """Icon, tooltip and menu. Never minutes: screens get shared."""

    state: TrayState = "run"
    next: tuple[Coming, ...] = ()
    hold_until: datetime | None = None
    waiting: Waiting | None = None
    skips_left: int = 0
    may_be_break: bool = False  # the absence that just ended was nearly one: the user may say that it was
    block_until: datetime | None = None
    block_rule: str = ""
    block_firmness: str = ""
    block_wait: int = 0  # seconds that stopping it, or a pass, waits
    block_open_until: datetime | None = None
    block_ends_at: datetime | None = None
    held: tuple[Held, ...] = ()
    crisis_until: datetime | None = None
    crisis_wait: int = 0  # seconds before a crisis can begin
    passes: tuple[tuple[str, int], ...] = ()  # rules of which more passes were taken this week than their quota
    cover: str = ""  # who has the inbox meanwhile, if anybody
    cover_until: datetime | None = None  # where the calendar says how long
    off_until: datetime | None = None  # the user is off
    off_ends_at: datetime | None = None  # somebody said "I'm back", and this is when the wait is over
    on_call_until: datetime | None = None
    own_shift: bool = False  # the user began it, and may end it
    meant: Meant | None = None
    day_starts_at: time = time(4)  # when the next day begins, and "until I say" ends at the latest


@dataclass(frozen=True, slots=True)
class DoorView:
    """One door: over which window, for which platform, until when (aware UTC), and what "I need in" costs.

    ``page_top`` pixels at 100 % stay free at the top (a browser's tabs); a full-screen window is covered whole.
    ``needs_reason``: who and why is asked. ``can_pass`` False: no button. ``cover`` is who has the inbox, if anybody.
    ``whole_screen``: no door can stand over one window here, so it fills the screen.
    ``can_finish``: a post may be finished. ``passes`` were taken this week, if they are more than the rule's quota.
    ``crisis_wait`` seconds are waited before a crisis can begin.
    """

    window_id: int
    platform: str
    name: str
    until: datetime
    firmness: str
    wait_seconds: int
    minutes: int
    needs_reason: bool
    can_pass: bool = True
    page_top: int = 0
    cover: str = ""
    cover_until: datetime | None = None  # where the calendar says how long; else as long as the door stands
    whole_screen: bool = False
    can_finish: bool = False
    passes: int = 0
    crisis_wait: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """Everything that stands on the screen because of the engine (cards come as decisions)."""

    tray: TrayView = TrayView()
    doors: tuple[DoorView, ...] = ()
    zone: str = "UTC"
