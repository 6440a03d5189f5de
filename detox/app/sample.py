"""A card to try, before any is due. It is no reminder; the engine hears only which tip it was, not to bring it soon."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, zip_longest

from detox.reminders.card import Card
from detox.reminders.tips import Tip
from detox.ui.card.cards import Cards

KINDS = ("water", "eyes", "move")
"""Decks with tips in every tone that fit any hour and claim nothing that was not measured."""


class Sample:
    """Shows one tip of a tone after another: at each ``show``, and when the card is asked for another one.

    ``tips`` are the decks of the language that is spoken now; one after the other, a tip of each. ``seen`` is told the
    id of each that is shown.
    """

    def __init__(
        self, cards: Cards, tips: Callable[[], Mapping[str, Sequence[Tip]]], seen: Callable[[str], None]
    ) -> None:
        self._cards, self._tips, self._seen = cards, tips, seen
        self._shown, self._tone = -1, ""
        cards.another.connect(self._next)

    def show(self, tone: str) -> None:
        """Show a card in ``tone``, any other word means all of them; it has the keyboard, for who has no pointer."""
        self._tone = tone
        self._next()
        self._cards.take_keyboard()

    def close(self) -> None:
        """Take it away."""
        self._cards.withdraw()

    def _next(self) -> None:
        decks = [[tip for tip in self._tips().get(kind, ()) if _fits(tip)] for kind in KINDS]
        liked = [[tip for tip in deck if tip.tone == self._tone] for deck in decks]
        turns = chain.from_iterable(zip_longest(*(liked if any(liked) else decks)))
        self._show([tip for tip in turns if tip])

    def _show(self, liked: Sequence[Tip]) -> None:
        if liked:
            self._shown += 1
            tip = liked[self._shown % len(liked)]
            self._cards.show_card(Card(tip.kind, (), tip))
            self._seen(tip.id)


def _fits(tip: Tip) -> bool:
    return tip.length == "short" and tip.after is None and not tip.when
