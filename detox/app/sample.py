"""A card to try, before any is due. Nothing of it is counted, and the engine never hears of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from detox.reminders.card import Card
from detox.reminders.tips import Tip
from detox.ui.card.cards import Cards

KINDS = ("water", "eyes", "move")
"""Decks with tips in every tone that fit any hour and claim nothing that was not measured."""


class Sample:
    """Shows one tip of a tone after another: at each ``show``, and when the card is asked for another one.

    ``tips`` are the decks of the language that is spoken now.
    """

    def __init__(self, cards: Cards, tips: Callable[[], Mapping[str, Sequence[Tip]]]) -> None:
        self._cards, self._tips = cards, tips
        self._shown, self._tone = -1, ""
        cards.another.connect(self._next)

    def show(self, tone: str) -> None:
        """Show a card in ``tone``; any other word means all of them."""
        self._tone = tone
        self._next()

    def close(self) -> None:
        """Take it away."""
        self._cards.withdraw()

    def _next(self) -> None:
        tips = (tip for kind in KINDS for tip in self._tips().get(kind, ()))
        fitting = [tip for tip in tips if tip.length == "short" and tip.after is None and not tip.when]
        liked = [tip for tip in fitting if tip.tone == self._tone] or fitting
        if liked:
            self._shown += 1
            tip = liked[self._shown % len(liked)]
            self._cards.show_card(Card(tip.kind, (), tip))
