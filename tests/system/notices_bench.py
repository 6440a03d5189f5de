"""A notification desk on a bus whose answers and signals a test gives by hand."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from detox.core.errors import DetoxError
from detox.core.text import plain
from detox.system.bus import Bus
from detox.system.notices_bus import Desk, Toast


class FakeBus:
    """A bus whose answers and signals are given by hand."""

    def __init__(self) -> None:
        self.open = True
        self.asked: list[tuple[str, tuple[Any, ...], Callable[[Any], None]]] = []
        self.ears: dict[str, Callable[[Any], None]] = {}
        self.lost: Callable[[], None] = lambda: None

    def ask(self, answered: Callable[[Any], None], _to: object, method: str, _kind: str = "", *body: Any) -> None:
        assert self.open
        self.asked.append((method, body, answered))

    def listen(self, rule: dict[str, str], heard: Callable[[Any], None]) -> Callable[[], None]:
        self.ears[rule["member"]] = heard
        return lambda: None

    def close(self) -> None:
        self.open = False

    def answer(self, method: str, *body: Any, error: bool = False) -> tuple[Any, ...]:
        """Answer the oldest call, which must be of ``method``; return what it was called with."""
        asked, arguments, answered = self.asked.pop(0)
        assert asked == method
        answered(None if error else SimpleNamespace(body=body))
        return arguments

    def greet(self, *skills: str) -> None:
        """Answer what is asked before the first notice."""
        self.answer("StartServiceByName", 2)
        self.answer("GetCapabilities", list(skills))

    def signal(self, member: str, *body: Any) -> None:
        self.ears[member](SimpleNamespace(body=body))


class Bench:
    """A desk, its bus, and what came of it."""

    def __init__(self) -> None:
        self.buses: list[FakeBus] = []
        self.reachable = True
        self.opened: list[str] = []
        self.failed: list[str] = []
        self.desk = Desk(
            self.connect,
            self.opened.append,
            lambda toast: self.failed.append(toast.title),
            lambda: "Open",
            "detox-tray",
        )

    def connect(self, lost: Callable[[], None]) -> Bus:
        if not self.reachable:
            raise DetoxError(plain("no"), plain("bus"))
        self.buses.append(FakeBus())
        self.bus.lost = lost
        return cast("Bus", self.bus)

    @property
    def bus(self) -> FakeBus:
        return self.buses[-1]

    def hung_up(self) -> bool:
        return not self.bus.open

    def show(self, about: str, title: str = "Title", body: str = "Body", opens: bool = True) -> None:
        self.desk.show(Toast(about, title, body, "Detox", "detox-tray", 20, opens))
