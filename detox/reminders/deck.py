"""Which tip comes next: a weighted draw in which nothing comes twice within a fortnight while anything else fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from detox.reminders.tips import Tip

FORTNIGHT_MS = 14 * 86_400_000
"""Nothing comes twice within this time as long as anything else fits."""

_FADE = 0.5
"""Each "less like this" halves how often its theme is drawn."""
_FAINTEST = 0.05
_ANSWERS = 6.0
"""A tip that answers what has just happened is this much likelier than one that could come at any time."""
_SAME_TONE, _SAME_SCENE = 0.5, 0.15
"""Tone and drawing vary from card to card."""
_WANTED_TONE = 8.0
"""A tip in the tone that the user likes is so much likelier; the others still come, or a deck would soon be empty."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a tip is wanted for: groups of tips, the dearest first; the part of the day; what has just happened.

    ``tone`` is the one that the user likes best; any other word likes all the same.
    """

    groups: tuple[Sequence[Tip], ...]
    part_of_day: str
    at_ms: int
    happened: frozenset[str] = frozenset()
    tone: str = ""

    def fits(self, tip: Tip) -> bool:
        """Whether the tip belongs to this time of day and, if it answers something, to what has happened."""
        return (not tip.when or self.part_of_day in tip.when) and (tip.after is None or tip.after in self.happened)


@dataclass(frozen=True)
class Deck:
    """``shown``: when each tip was shown last (UTC milliseconds). ``seed`` makes the order this user's own.

    ``less`` are tips that are drawn only when nothing else is left; ``themes`` how often less of a theme was wanted.
    """

    seed: str = ""
    shown: Mapping[str, int] = field(default_factory=dict)
    draws: int = 0
    less: frozenset[str] = frozenset()
    themes: Mapping[str, int] = field(default_factory=dict)
    last: Tip | None = None

    def draw(self, wish: Wish) -> tuple[Deck, Tip | None]:
        """Return the deck after the draw, and the tip; None if there is none that fits."""
        fitting = self._fitting(wish)
        found = next((fresh for group in fitting if (fresh := self._fresh(group, wish.at_ms))), None)
        tip = self._weighed(found, wish.tone) if found else self._longest_ago(fitting)
        if tip is None:
            return self, None
        return replace(self.seen(tip.id, wish.at_ms), draws=self.draws + 1, last=tip), tip

    def seen(self, tip: str, at_ms: int) -> Deck:
        """Return the deck after that tip was shown, by whomever."""
        shown = {id_: at for id_, at in self.shown.items() if at_ms - FORTNIGHT_MS < at <= at_ms}
        return replace(self, shown={**shown, tip: at_ms})

    def has_other(self, wish: Wish, tip: Tip) -> bool:
        """Whether a draw could bring another tip than ``tip``."""
        return any(other.id != tip.id for group in self._fitting(wish) for other in group)

    def _fitting(self, wish: Wish) -> list[list[Tip]]:
        fitting = [[tip for tip in group if wish.fits(tip)] for group in wish.groups]
        liked = [[tip for tip in group if tip.id not in self.less] for group in fitting]
        return liked if any(liked) else fitting

    def lessen(self, tip: Tip) -> Deck:
        """Return the deck with less of what ``tip`` is about."""
        themes = {**self.themes, tip.kind: self.themes.get(tip.kind, 0) + 1}
        return replace(self, less=self.less | {tip.id}, themes=themes)

    def _fresh(self, group: Sequence[Tip], at_ms: int) -> list[Tip]:
        # A wall clock that was set back leaves moments that lie ahead: they were long ago.
        return [tip for tip in group if not 0 <= at_ms - self.shown.get(tip.id, -FORTNIGHT_MS) < FORTNIGHT_MS]

    def _weighed(self, tips: Sequence[Tip], tone: str) -> Tip:
        order = sorted(tips, key=lambda tip: tip.id)
        random = Random(f"{self.seed}:{self.draws}")  # noqa: S311 - a deck of cards, no secret
        return random.choices(order, [self._weight(tip, tone) for tip in order])[0]

    def _weight(self, tip: Tip, tone: str) -> float:
        weight = max(_FAINTEST, _FADE ** self.themes.get(tip.kind, 0))
        weight *= _ANSWERS if tip.after is not None else 1.0
        weight *= _WANTED_TONE if tip.tone == tone else 1.0
        if self.last is not None:
            weight *= _SAME_TONE if tip.tone == self.last.tone != tone else 1.0
            weight *= _SAME_SCENE if tip.scene == self.last.scene else 1.0
        return weight

    def _longest_ago(self, groups: Sequence[Sequence[Tip]]) -> Tip | None:
        tips = next((group for group in groups if group), ())
        return min(tips, key=lambda tip: (self.shown.get(tip.id, 0), tip.id), default=None)

    def saved(self) -> dict[str, object]:
        """Return the deck as JSON."""
        return {
            "shown": dict(self.shown),
            "draws": self.draws,
            "less": sorted(self.less),
            "themes": dict(self.themes),
        }

    @staticmethod
    def restored(raw: object, seed: str) -> Deck:
        """Return the deck of a restart; a new one if ``raw`` is nothing of ours."""
        if not isinstance(raw, Mapping) or not isinstance(raw.get("shown"), Mapping):
            return Deck(seed)
        draws, less = raw.get("draws"), raw.get("less")
        fewer = frozenset(str(tip) for tip in less) if isinstance(less, list) else frozenset[str]()
        return Deck(
            seed, _whole(raw["shown"]), draws if isinstance(draws, int) else 0, fewer, _whole(raw.get("themes"))
        )


def _whole(raw: object) -> dict[str, int]:
    if not isinstance(raw, Mapping):
        return {}
    return {str(key): value for key, value in raw.items() if isinstance(value, int) and not isinstance(value, bool)}


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
