from __future__ import annotations

import errno
import os

import pytest

from detox.system import alarms_timerfd
from detox.system.alarms import SystemAlarms
from detox.system.alarms_timerfd import BootTimerfd, WallWatch
from detox.system.clock import SystemClock, boot_seconds
from tests.system.loop import application, pass_time, until


def cancelled(_fd: int, _count: int) -> bytes:
    """What read(2) answers after the clock was set."""
    raise OSError(errno.ECANCELED, os.strerror(errno.ECANCELED))


def test_one_timer_one_moment() -> None:
    application()
    due: list[float] = []
    timer = BootTimerfd(lambda: due.append(boot_seconds()))
    now = boot_seconds()
    timer.arm(now + 5)
    timer.arm(now + 0.03)
    until(lambda: bool(due))
    pass_time(0.05)
    assert len(due) == 1
    assert now + 0.03 <= due[0] < now + 0.08
    timer.arm(boot_seconds() + 0.02)
    timer.disarm()
    pass_time(0.05)
    timer.arm(boot_seconds() + 0.02)
    timer.close()
    timer.close()
    pass_time(0.05)
    assert len(due) == 1


def test_a_moved_clock_is_reported_once_and_watched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    watch = WallWatch(lambda: moved.append("moved"))
    with monkeypatch.context() as patch:
        patch.setattr(os, "read", cancelled)
        watch._readable()
    assert moved == ["moved"]
    watch._readable()  # nothing to read: nobody set anything
    assert moved == ["moved"]
    watch.close()


def test_a_clock_set_between_two_looks_is_reported_too(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    watch = WallWatch(lambda: moved.append("moved"))
    monkeypatch.setattr(watch, "_set", lambda *_: errno.ECANCELED)
    watch._readable()
    assert moved == ["moved"]
    watch.close()


def test_other_errors_of_the_descriptor_are_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_fd: int, _count: int) -> bytes:
        raise OSError(errno.EIO, "broken")

    watch = WallWatch(print)
    monkeypatch.setattr(os, "read", broken)
    with pytest.raises(OSError, match="broken"):
        watch._readable()
    monkeypatch.undo()
    watch.close()


def test_the_alarms_report_a_moved_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    application()
    moved: list[str] = []
    alarms = SystemAlarms(SystemClock(), lambda: moved.append("moved"))
    (watch,) = [each for each in alarms._watches if isinstance(each, WallWatch)]
    with monkeypatch.context() as patch:
        patch.setattr(os, "read", cancelled)
        watch._readable()
    assert moved == ["moved"]
    alarms.stop()


def test_without_the_kernel_s_timer_there_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    application()
    monkeypatch.setattr(alarms_timerfd, "CLOCK_BOOTTIME", 4711)
    alarms = SystemAlarms(SystemClock())
    assert alarms.name == "qtimer"
    rang: list[int] = []
    alarms.at(boot_seconds() + 0.01, lambda: rang.append(1))
    until(lambda: bool(rang))
    alarms.stop()
