"""Notices that a test reads and clicks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """One notice as it was asked for."""

    about: str
    title: str
    body: str
    opened: Callable[[], None] | None = None


class FakeNotices:
    """``standing`` is what can be seen now, by what it is about; ``shown`` is all there ever was."""

    name = "fake"

    def __init__(self) -> None:
        self.shown: list[Shown] = []
        self.standing: dict[str, Shown] = {}

    def show(self, about: str, title: str, body: str, opened: Callable[[], None] | None = None) -> None:
        """Show a notice; one about the same is replaced."""
        notice = Shown(about, title, body, opened)
        self.shown.append(notice)
        self.standing[about] = notice

    def withdraw(self, about: str) -> None:
        """Take a notice back."""
        self.standing.pop(about, None)

    def stop(self) -> None:
        """Nothing to close."""

    def click(self, about: str) -> None:
        """The user clicks a notice: it goes, and what it stands for opens."""
        notice = self.standing.pop(about)
        if notice.opened:
            notice.opened()
