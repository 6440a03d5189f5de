from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.busy import Busy, Why
from detox.core.ports.choice import Choice, Refused
from detox.core.text import plain
from detox.system.calls import LIMIT_SECONDS, AskedCalls, NullCalls, choose_calls
from detox.system.calls_source import Deadline, reachable, refuse, telling
from detox.system.nulls import NullProcesses
from tests.fakes.clock import FakeClock

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="calls on Linux")


class Stub:
    """A source that takes so long, then says or raises what it is told."""

    why: Why = "screen"
    remedy = plain("plug it in")

    def __init__(
        self, name: str, *programs: str, wrong: Exception | None = None, clock: FakeClock | None = None
    ) -> None:
        self.name = name
        self._programs = programs
        self._wrong = wrong
        self._clock = clock
        self.given: list[float] = []

    def ready(self) -> None:
        if self._wrong:
            refuse(plain(str(self._wrong)))

    def users(self, deadline: Deadline) -> Iterator[str]:
        self.given.append(deadline.left())
        if self._clock:  # hangs until it is told that the time is over
            self._clock.advance(deadline.left())
            deadline.left()
        if self._wrong:
            raise self._wrong
        yield from self._programs


def test_the_first_who_is_found_holds() -> None:
    calls = AskedCalls(FakeClock(), (Stub("a"), Stub("b", "zoom", "meet"), Stub("c", "obs")))
    assert calls.busy() == Busy("zoom", "screen")


def test_ignored_programs_hold_nothing_whatever_their_letters() -> None:
    calls = AskedCalls(FakeClock(), (Stub("a", "Zoom"), Stub("b", "steam", "obs")))
    assert calls.busy({"zoom", "STEAM"}) == Busy("obs", "screen")
    assert AskedCalls(FakeClock(), (Stub("a", "Zoom"),)).busy(["zoom"]) is None


@pytest.mark.parametrize("wrong", [OSError("gone"), TimeoutError("slow"), ValueError("gibberish")])
def test_a_source_that_fails_hides_no_other_and_says_nothing_loud(
    wrong: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    calls = AskedCalls(FakeClock(), (Stub("a", wrong=wrong), Stub("b", "zoom")))
    assert calls.busy() == Busy("zoom", "screen")
    assert AskedCalls(FakeClock(), (Stub("a", wrong=wrong),)).busy() is None
    assert {record.levelno for record in caplog.records} == {logging.INFO}


def test_sources_that_hang_leave_time_for_the_others_and_all_end_within_a_second() -> None:
    clock = FakeClock()
    last = Stub("c", "obs")
    before = clock.now().boot
    calls = AskedCalls(clock, (Stub("a", clock=clock), Stub("b", clock=clock), last))
    assert calls.busy() == Busy("obs", "screen")
    assert last.given == [pytest.approx(LIMIT_SECONDS / 4)]
    calls = AskedCalls(clock, (Stub("a", clock=clock), Stub("b", clock=clock), Stub("c", clock=clock)))
    assert calls.busy() is None
    assert clock.now().boot - before == pytest.approx(LIMIT_SECONDS * 0.75 + LIMIT_SECONDS)


def test_says_what_is_ready_and_why_the_rest_is_not() -> None:
    unseen = Refused("silent calls", plain("nothing tells"), plain("hold"))
    calls = AskedCalls(FakeClock(), (Stub("a"), Stub("b", wrong=OSError("no cable")), Stub("c")))
    assert calls.choice(unseen) == Choice(
        "Calls", "a, c", (Refused("b", plain("no cable"), plain("plug it in")), unseen)
    )
    assert AskedCalls(FakeClock(), (Stub("b", wrong=OSError("no cable")),)).choice().chosen == "none"


def test_each_source_has_a_reason_and_a_remedy_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    _, told = choose_calls(FakeClock(), NullProcesses(), {"XDG_RUNTIME_DIR": str(tmp_path)})
    said = {each.name: each.reason.say() for each in told().refused}
    assert told().chosen == "camera, recorders"
    assert said["microphone"] == f"no sound server listens at {tmp_path}/pulse/native"
    assert said["screen"] == "PipeWire is not running"
    assert said["do not disturb"].startswith("No message bus: the session bus cannot be reached")
    assert set(said) == {"microphone", "screen", "do not disturb", "silent calls", "shares through X11"}
    assert all(each.remedy.say() for each in told().refused)


def test_under_wayland_shares_leave_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    _, told = choose_calls(
        FakeClock(), NullProcesses(), {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}
    )
    assert "shares through X11" not in {each.name for each in told().refused}


def test_another_system_says_that_it_looks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd14")
    calls, told = choose_calls(FakeClock(), NullProcesses(), {})
    assert isinstance(calls, NullCalls)
    assert told().chosen == "none"
    assert [each.name for each in told().refused] == ["calls"]


def test_nobody_is_reached_where_nobody_listens(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not reachable(str(tmp_path / "nothing"))
    assert not reachable(str(tmp_path / "file"))
    assert not reachable(str(tmp_path / ("x" * 200)))
    assert not reachable("")


@pytest.mark.parametrize(
    ("binary", "otherwise", "name"),
    [
        ("/opt/zoom/zoom", "ZOOM VoiceEngine", "zoom"),
        ("chrome (deleted)", "Chrome input", "chrome"),
        ("/usr/bin/python3.11", "kazam", "kazam"),
        ("electron28", "Chromium input", "Chromium input"),
        ("python3", "", "python3"),
        ("", "Firefox", "Firefox"),
        ("", "", ""),
    ],
)
def test_a_program_has_the_name_that_tells_most(binary: str, otherwise: str, name: str) -> None:
    assert telling(binary, otherwise) == name
