"""The script: windows and tabs in turn, somebody who goes away, a lock, a sleep. The same on every desktop."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.desktop.kit.waiting import wait_until
from tests.desktop.truth.books import Books
from tests.desktop.truth.ground import Ground, Sleeper

SLEEP = 600.0
"""Seconds of the sleep that is announced; the other one is twice as long. Together less than the longest idle limit:
where there is no hand, nobody has touched anything since the script began."""
TOUCH_EVERY = 1.0
VISITS = 4
"""At least so many follow the sleep that nobody announces: what is armed then must ring."""


@dataclass(frozen=True)
class Lengths:
    """Seconds: of all turns together, of one turn, one absence, one rest and one film."""

    turns: float
    turn: float
    absence: float
    rest: float
    film: float


class Script:
    """Plays on a ground and keeps the books."""

    def __init__(self, ground: Ground, sleeper: Sleeper, lengths: Lengths, seen: Callable[[], object]) -> None:
        """``seen`` returns the platform that Detox sees in front."""
        self._ground, self._sleeper, self._lengths, self._seen = ground, sleeper, lengths, seen
        self._places = itertools.cycle(ground.places)
        self.books = Books(lambda: sleeper.seconds)

    def play(self, *, hand: bool) -> None:
        """Play it. Without a ``hand`` that the desktop takes for input nobody goes idle."""
        share = self._lengths.turns / (len(self._ground.away) + (2 if hand else 1.5))
        self._turns(share)
        if hand:
            self._rest()
            self._turns(share / 2)
            for how, owner in self._ground.films.items():
                self._watch(how, owner)
        for how in self._ground.away:
            self._leave(how)
            self._turns(share)
        self._doze()
        self._turns(max(share / 2, VISITS * self._lengths.turn))
        self.books.turn("")

    def _turns(self, seconds: float) -> None:
        """Somebody is there and goes from window to window and from tab to tab."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._next(social=False)
            self._use(self._lengths.turn)

    def _next(self, *, social: bool) -> None:
        place = next(place for place in self._places if not social or place.owner != "other")
        place.show()
        self.books.turn(place.owner)

    def _use(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._ground.touch()
            time.sleep(min(TOUCH_EVERY, max(0.0, left)))

    def _rest(self) -> None:
        """Somebody goes for a coffee and leaves a social window open: idle since the last touch."""
        self._next(social=True)
        self._ground.touch()
        self.books.turn("idle")
        time.sleep(self._lengths.rest)
        self._ground.touch()
        self._next(social=False)

    def _watch(self, how: str, owner: str) -> None:
        """Hands rest for longer than the idle limit, and something plays in front: that is no idle time."""
        next(place for place in self._ground.places if place.owner == owner).show()
        self.books.turn(owner)
        self._ground.play(how)
        self._ground.touch()
        time.sleep(self._lengths.film)
        self._ground.touch()
        self._ground.hush()
        self._next(social=False)

    def _leave(self, how: str) -> None:
        """The session is locked, or the computer sleeps, with a social window in front."""
        self._next(social=True)
        self._use(self._lengths.turn)
        owner = self.books.owner
        self._ground.leave(how, True)
        self.books.turn("away")
        time.sleep(self._lengths.absence / 2)
        if how == "sleep":
            self._sleeper.sleep(SLEEP)
        time.sleep(self._lengths.absence / 2)
        self._ground.leave(how, False)
        self.books.turn(owner)
        self._ground.touch()

    def _doze(self) -> None:
        """The computer sleeps and nobody says so: only the clocks tell."""
        self._next(social=True)
        self._use(self._lengths.turn)
        self._next(social=True)
        # What Detox saw last is where the sleep begins.
        wait_until(lambda: self._seen() == self.books.owner, 5, f"{self.books.owner} to be seen", every=0.01)
        self.books.turn("away")
        self._sleeper.sleep(2 * SLEEP)
        self._next(social=False)


def social_seconds(day: Mapping[str, Any]) -> dict[str, int]:
    """Return today's seconds by platform, as ``today --json`` tells them."""
    return {entry["id"]: sum(entry["seconds"].values()) for entry in day["platforms"]}
