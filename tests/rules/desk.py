"""A pump over fakes, for tests of what lies between the rules and the computer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from detox.core.checkpoint import Checkpoint
from detox.core.decisions import Decision
from detox.core.facts import Facts
from detox.core.inputs import ActiveWindow, Input, Started, Window
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.text import Text
from detox.core.views import View
from detox.engine import Beat, Engine, Fixed
from detox.pump import Computer, Pump
from detox.record import Record
from detox.reminders.card import ShowCard
from detox.usage.recorder import Recorder
from tests.fakes.alarms import FakeAlarms
from tests.fakes.calls import FakeCalls
from tests.fakes.clock import FakeClock
from tests.fakes.idle import FakeIdle
from tests.fakes.media import FakeMedia
from tests.fakes.processes import FakeProcesses
from tests.fakes.windows import FakeWindows
from tests.rules.ledger import Ledger
from tests.rules.words import TIPS, classify, settings_of

HOUR = 3600.0


class Screen:
    """What was shown. ``at_card`` is called while a card is being carried out, ``broken`` raises at everything."""

    def __init__(self) -> None:
        self.views: list[View] = []
        self.carried: list[Decision] = []
        self.notices: list[str] = []
        self.at_card: Callable[[], object] | None = None
        self.broken = False

    def render(self, view: View) -> None:
        self._may()
        self.views.append(view)

    def carry_out(self, decision: Decision) -> None:
        self._may()
        self.carried.append(decision)
        if isinstance(decision, ShowCard) and self.at_card:
            self.at_card()

    def notify(self, about: str, title: Text, body: Text) -> None:
        self._may()
        self.notices.append(f"{about}: {title.say()} | {body.say()}")

    def _may(self) -> None:
        if self.broken:
            raise RuntimeError("no screen")


class Checkpoints:
    def __init__(self) -> None:
        self.now: Checkpoint | None = None

    def write(self, checkpoint: Checkpoint) -> None:
        self.now = checkpoint

    def clear(self) -> None:
        self.now = None

    def read(self) -> Checkpoint | None:
        return self.now


class Desk:
    """A pump over fakes. It is Monday, 09:00 in Berlin."""

    def __init__(self, values: dict[str, object] | None = None, history: Any = None) -> None:
        self.clock = FakeClock()
        self.alarms = FakeAlarms(self.clock)
        self.windows = FakeWindows()
        self.idle = FakeIdle(self.alarms)
        self.processes = FakeProcesses()
        self.calls = FakeCalls()
        self.media = FakeMedia()
        self.screen = Screen()
        self.history: Any = history or Ledger()
        self.checkpoints = Checkpoints()
        self.settings = settings_of(values or {})
        ids = count(1)
        record = Record(self.history, self.checkpoints, lambda: f"{next(ids):032x}")
        recorder = Recorder(self.history.device, lambda: f"{next(ids):032x}")
        self.engine = Watched(Fixed(classify, recorder, TIPS), self.settings, self.clock.now(), {})
        computer = Computer(self.clock, self.alarms, self.windows, self.idle, self.processes, self.calls, self.media)
        self.pump = Pump(self.engine, computer, record, self.screen, self.settings)

    def start(self) -> Desk:
        self.pump.post(Started())
        self.windows.start(self.pump.post)
        return self

    @property
    def kinds(self) -> list[str]:
        return [one.kind for one in self.history.events(0, 10**15)]


class Watched(Engine):
    """The real engine; ``taken`` lists the inputs, ``fails_at`` makes it fail at that sort of input."""

    taken: list[Input]
    fails_at: type | None = None

    def turned(self, window: Window | None, now: Instant) -> Beat | None:
        beat = super().turned(window, now)
        if beat:
            self._take(ActiveWindow(window))
        return beat

    def beat(self, facts: Facts, settings: Settings) -> Beat:
        self._take(facts.input)
        return super().beat(facts, settings)

    def _take(self, woke: Input) -> None:
        self.taken = [*getattr(self, "taken", []), woke]
        if self.fails_at and isinstance(woke, self.fails_at):
            raise ZeroDivisionError
