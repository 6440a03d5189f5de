"""All tips of a language: ours, and those of the packs beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from detox.core.errors import Problem
from detox.reminders.tips import Tip
from detox.store.tips_file import load_tips


class Decks(Mapping[str, Sequence[Tip]]):
    """Tips by kind; a pack may bring kinds of its own. A file of ours is read whenever its kind is asked for."""

    def __init__(self, lang: str, packs: Path, ours: Path | None = None) -> None:
        """``packs`` is the folder of packs, which need not exist; ``ours`` has a folder for each language."""
        self._lang, self._folder = lang, packs
        self._ours, self._wrong = load_tips(lang, ours)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the packs, and with those of our files that were read so far."""
        return [*self._wrong, *self._packs[1]]

    @cached_property
    def _packs(self) -> tuple[dict[str, list[Tip]], Sequence[Problem]]:
        found: dict[str, list[Tip]] = {}
        if not self._folder.is_dir():
            return found, ()
        from detox.store.packs_file import read_packs

        packs, problems = read_packs(self._folder)
        for tip in (tip for pack in packs for tip in pack.tips if tip.lang == self._lang):
            found.setdefault(tip.kind, []).append(tip)
        return found, problems

    def __getitem__(self, kind: str) -> Sequence[Tip]:
        """Return the tips of a kind. Raises KeyError if neither we nor a pack has it."""
        added = self._packs[0].get(kind)
        if added is None:
            return self._ours[kind]
        return (*self._ours.get(kind, ()), *added)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the kinds, ours first."""
        yield from self._ours
        yield from (kind for kind in self._packs[0] if kind not in self._ours)

    def __len__(self) -> int:
        """Return how many kinds there are."""
        return len({*self._ours, *self._packs[0]})
