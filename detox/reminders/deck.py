"""Which tip comes next: a shuffled deck a kind, nothing twice before the deck is used up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from detox.reminders.tips import Tip


@dataclass(frozen=True)
class Deck:
    """The ids that have been shown in this round, by kind, oldest first. ``seed`` makes the order this user's own."""

    seed: str = ""
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    draws: int = 0
    less: frozenset[str] = frozenset()  # tips of which the user wanted less: drawn only when nothing else is left

    def draw(self, kind: str, tips: Sequence[Tip], part_of_day: str) -> tuple[Deck, Tip | None]:
        """Return the deck after drawing a tip that suits the part of the day, and the tip; None if there is none."""
        fitting = [tip for tip in tips if tip.after is None and (not tip.when or part_of_day in tip.when)]
        fitting = [tip for tip in fitting if tip.id not in self.less] or fitting
        if not fitting:
            return self, None
        shown = self.shown.get(kind, ())
        fresh = [tip for tip in fitting if tip.id not in shown]
        if not fresh:  # the deck is used up: shuffle again, but never the same tip twice in a row
            last = shown[-1:]
            fresh = [tip for tip in fitting if tip.id not in last] or fitting
            shown = last
        order = Random(f"{self.seed}:{kind}:{self.draws}")  # noqa: S311 - a deck of cards, no secret
        tip = order.choice(sorted(fresh, key=lambda tip: tip.id))
        return replace(self, shown={**self.shown, kind: (*shown, tip.id)}, draws=self.draws + 1), tip

    def lessen(self, tip: str) -> Deck:
        """Return the deck with less of ``tip``."""
        return replace(self, less=self.less | {tip})

    def saved(self) -> dict[str, object]:
        """Return the deck as JSON."""
        return {
            "shown": {kind: list(ids) for kind, ids in self.shown.items()},
            "draws": self.draws,
            "less": sorted(self.less),
        }

    @staticmethod
    def restored(raw: object, seed: str) -> Deck:
        """Return the deck of a restart; a new one if ``raw`` is nothing of ours."""
        if not isinstance(raw, Mapping) or not isinstance(raw.get("shown"), Mapping):
            return Deck(seed)
        shown = {
            str(kind): tuple(str(tip) for tip in ids) for kind, ids in raw["shown"].items() if isinstance(ids, list)
        }
        draws, less = raw.get("draws"), raw.get("less")
        fewer = frozenset(str(tip) for tip in less) if isinstance(less, list) else frozenset[str]()
        return Deck(seed, shown, draws if isinstance(draws, int) else 0, fewer)


def part_of_day(hour: int, minute: int) -> str:
    """Return the part of the day that tips are tagged with, by local wall time; ``late`` is past 21:30."""
    at = hour * 60 + minute
    for name, start, end in (
        ("morning", 300, 690),
        ("noon", 690, 840),
        ("afternoon", 840, 1050),
        ("evening", 1050, 1290),
    ):
        if start <= at < end:
            return name
    return "late"
