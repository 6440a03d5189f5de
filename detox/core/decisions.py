"""What rules decide. The composition root carries it out; a rule never does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from detox.core.history import Override, Span
from detox.core.text import Text


@dataclass(frozen=True, slots=True)
class SaveSpan:
    """Write a span, or its new end if it is already there."""

    span: Span


@dataclass(frozen=True, slots=True)
class RewriteSpans:
    """Forget what this device recorded from ``from_ms`` on (the span across it ends there), then write ``spans``."""

    from_ms: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MendSpans:
    """Say what the social time of [from_ms, to_ms) was; None: what was recorded."""

    from_ms: int
    to_ms: int
    override: Override | None


@dataclass(frozen=True, slots=True)
class ForgetBefore:
    """Delete all history before that moment (UTC milliseconds) for good."""

    ms: int


@dataclass(frozen=True, slots=True)
class ForgetEvents:
    """Delete for good all events of that kind, with ``name`` only those about it."""

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Log:
    """Remember that something happened (an ``Event`` without its id)."""

    kind: str
    name: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CloseCard:
    """Take the card away without an answer."""


@dataclass(frozen=True, slots=True)
class Notify:
    """A notice of the desktop. ``about`` names it, so that a newer one replaces it."""

    about: Literal["reminder", "block", "summary", "problem"]
    title: Text
    body: Text


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take that notice back, if it still stands: what it said is no longer so."""

    about: Literal["reminder", "block", "summary", "problem"]


@dataclass(frozen=True, slots=True)
class ShowSummary:
    """Show the summary of that day."""

    day: date


@dataclass(frozen=True, slots=True)
class ShowWeek:
    """Show the card of the ISO week that begins on ``monday``."""

    monday: date


@dataclass(frozen=True, slots=True)
class Minimise:
    """Put that window away."""

    window_id: int


@dataclass(frozen=True, slots=True)
class CloseWindow:
    """Ask that window to close, as its own close button would."""

    window_id: int


@dataclass(frozen=True, slots=True)
class EndProgram:
    """Tell the program behind that window to end; it is never killed."""

    window_id: int


@dataclass(frozen=True, slots=True)
class FollowVisible:
    """Whether the desktop shall report all visible windows, not just the active one."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Quieten:
    """Whether the desktop's own "do not disturb" shall be on for us; what it was before comes back afterwards."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Refuse:
    """A command cannot be done; ``why`` goes back to whoever gave it, ``code`` is the command line's exit code."""

    why: Text
    code: int = 1


@dataclass(frozen=True)
class Extra:
    """Base of the decisions that a feature defines because they carry its own values (``reminders.ShowCard``)."""


Decision = (
    SaveSpan
    | RewriteSpans
    | MendSpans
    | ForgetBefore
    | ForgetEvents
    | Log
    | CloseCard
    | Notify
    | Withdraw
    | ShowSummary
    | ShowWeek
    | Minimise
    | CloseWindow
    | EndProgram
    | FollowVisible
    | Quieten
    | Refuse
    | Extra
)
