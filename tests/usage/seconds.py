"""A slow and plain model of who owns the time: a list with an owner for each second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from detox.core.inputs import SessionChanged

OWNERS = {
    "instagram": "social instagram", "instagram:work": "social instagram", "tiktok": "social tiktok",
    "whatsapp": "other whatsapp",
}  # fmt: skip


def _nothing(*_: object) -> None:
    """What the list of seconds does not know."""


@dataclass
class Seconds:
    """What each second should be, kept as a plain list; the wall is not touched, so each is owned by exactly one."""

    zone: str
    owned: list[str] = field(default_factory=list)
    front: str = "unknown"
    title: str | None = ""
    away: bool = False
    idle: bool = False
    present: int = 0
    plays: bool = False
    until: int = 0
    watched_to: int | None = None
    doubted: bool = False
    asked_at: int = 0

    @property
    def now(self) -> int:
        return len(self.owned)

    @property
    def owner(self) -> str:
        return "away" if self.away else "idle" if self.idle else self.front

    def wait(self, seconds: int) -> None:
        """So many seconds pass. Whoever watches is asked after every 12 of them, and at the end of the hour."""
        for _ in range(seconds):
            self.owned.append(self.owner)
            if self.watched_to is not None and self.now == min(self.asked_at + 12, self.until):
                self.ask()

    def ask(self) -> None:
        self.asked_at = self.now
        if self.plays:
            self.watched_to, self.doubted = min(self.now, self.until), False
        if self.now >= self.until or (self.doubted and not self.plays):
            self.stop_watching()
        elif not self.plays:
            self.doubted = True

    def stop_watching(self) -> None:
        if self.watched_to is not None:
            self.owned[self.watched_to :] = ["idle"] * (self.now - self.watched_to)
            self.watched_to, self.idle = None, True

    def watch(self) -> None:
        if self.idle:
            self.present = self.now
        self.idle, self.watched_to, self.doubted, self.asked_at = False, self.now, False, self.now

    def act(self, what: str, *how: Any) -> None:
        plain: dict[str, Callable[..., object]] = {
            "window": self.turn, "idle": self.rest, "session": self.session, "sleep": self.sleep,
            "unknown": lambda: self.turn("", "unknown"), "input": self.touch, "plays": self.play,
            "cut": self.mapped, "zone": self.travel, "nap": self.nap,
        }  # fmt: skip
        plain.get(what, _nothing)(*how)

    def play(self, plays: bool) -> None:
        self.plays = plays

    def mapped(self) -> None:
        self.asked_at = self.now

    def travel(self, zone: str) -> None:
        if zone != self.zone:
            self.zone = zone
            self.mapped()

    def turn(self, title: str | None, owner: str | None = None) -> None:
        front, same = owner or OWNERS.get(title or "", "other"), title == self.title
        could = self.plays and front.startswith("social") and not self.away and self.now < self.until
        if (self.idle or self.watched_to is not None) and not same and could:
            self.watch()
        elif not same or owner:
            self.stop_watching()
        self.front, self.title = front, title

    def rest(self, ago: int) -> None:
        if self.watched_to is not None:
            self.ask()
            return
        since = max(0, self.present, self.now - ago)
        self.until = since + 3600
        if self.plays and self.front.startswith("social") and not self.away and self.now < self.until:
            self.watch()
            return
        if not self.away and not self.idle:
            self.owned[since:] = ["idle"] * (self.now - since)
        self.idle = True

    def touch(self) -> None:
        self.idle, self.watched_to, self.until, self.present = False, None, 0, self.now

    def session(self, state: SessionChanged) -> None:
        away = state != SessionChanged()
        if away != self.away:
            self.present = self.now
        if away:
            self.stop_watching()
        self.away = away

    def sleep(self, seconds: int) -> None:
        self.stop_watching()
        self.owned += ["away"] * seconds
        self.present = self.now

    def nap(self, seconds: int) -> None:
        """A sleep that is announced, and so is its end: then nobody is away any more, locked or not."""
        self.session(SessionChanged(asleep=True))
        self.sleep(seconds)
        self.session(SessionChanged())
