"""A card that is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from detox.core.decisions import Extra
from detox.reminders.tips import Tip


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the kind it is about, the kinds that joined it, and its tip. ``night`` chooses the night palette.

    ``themes`` are the decks that another tip may come from, the dearest first; ``place`` varies where it stands.
    ``later`` is when "later" would bring it back (aware, local), None: after the usual snooze. ``others``: there are
    other tips to turn to.
    """

    kind: str
    joined: tuple[str, ...]
    tip: Tip
    night: bool = False
    themes: tuple[tuple[str, ...], ...] = ()
    place: int = 0
    later: datetime | None = None
    others: bool = True


@dataclass(frozen=True)
class ShowCard(Extra):
    """Show this card now; if one is up (another tip was asked for), it changes in place."""

    card: Card
