"""The adapters of ``system`` that tell the time, ring and show notices, against the contracts of their ports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import plyer
import pytest

from detox.core.ports.clocks import Clock
from detox.system.alarms import SystemAlarms
from detox.system.alarms_qtimer import QtBootTimer
from detox.system.bus import Bus
from detox.system.clock import SystemClock, boot_seconds
from detox.system.notices import PlyerNotices
from tests.contracts.alarms import AlarmsContract, AlarmsStage
from tests.contracts.clock import ClockContract
from tests.contracts.notices import NoticesContract, NoticesStage
from tests.system.loop import application, until


class TestSystemClock(ClockContract):
    @pytest.fixture
    def clock(self) -> Clock:
        return SystemClock()


class TestAlarmsOnTimerfd(AlarmsContract):
    timer = "timerfd"

    @pytest.fixture
    def stage(self) -> Iterator[AlarmsStage]:
        application()
        clock = SystemClock()
        alarms = SystemAlarms(clock)
        assert alarms.name == self.timer
        yield AlarmsStage(alarms, clock, until)
        alarms.stop()


class TestAlarmsOnQTimer(TestAlarmsOnTimerfd):
    timer = "qtimer"

    @pytest.fixture(autouse=True)
    def no_timerfd(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(SystemAlarms, "_timers", lambda made: (QtBootTimer(made._look, boot_seconds), []))


class Service:
    """A bus with a notification service behind it. Answers wait until somebody looks, as they do on a real one."""

    def __init__(self) -> None:
        self._answers: list[Callable[[], None]] = []
        self._ears: dict[str, Callable[[Any], None]] = {}
        self._shown: dict[int, tuple[str, str]] = {}
        self._last = 0

    def connect(self, _lost: Callable[[], None]) -> Bus:
        return cast("Bus", self)

    def ask(self, answered: Callable[[Any], None], _to: object, method: str, _kind: str = "", *body: Any) -> None:
        self._answers.append(lambda: self._answer(answered, method, body))

    def listen(self, rule: dict[str, str], heard: Callable[[Any], None]) -> Callable[[], None]:
        self._ears[rule["member"]] = heard
        return lambda: None

    def close(self) -> None:
        self._ears.clear()

    def standing(self) -> list[tuple[str, str]]:
        while self._answers:
            self._answers.pop(0)()
        return list(self._shown.values())

    def click(self, _about: str) -> None:
        self.standing()
        self._ears["ActionInvoked"](SimpleNamespace(body=(self._last, "default")))

    def _answer(self, answered: Callable[[Any], None], method: str, body: tuple[Any, ...]) -> None:
        answer: tuple[Any, ...] = ()
        match method:
            case "StartServiceByName":
                answer = (2,)
            case "GetCapabilities":
                answer = (["actions"],)
            case "Notify":
                self._last = body[1] or self._last + 1
                self._shown[self._last] = (body[3], body[4])
                answer = (self._last,)
            case "CloseNotification":
                del self._shown[body[0]]
                self._ears["NotificationClosed"](SimpleNamespace(body=(body[0], 3)))
        answered(SimpleNamespace(body=answer))


class TestPlyerNotices(NoticesContract):
    @pytest.fixture
    def stage(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[NoticesStage]:
        service = Service()
        before = object.__getattribute__(plyer.notification, "_obj")
        monkeypatch.setattr("detox.system.notices_bus.session_bus", service.connect)
        yield NoticesStage(PlyerNotices(), service.standing, service.click)
        object.__setattr__(plyer.notification, "_obj", before)
