"""Whether the user asked for quiet, over notification daemons that are made up; real ones: tests/desktop."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.ports.programs import Calls
from detox.system.calls import AskedCalls
from detox.system.calls_source import Deadline
from tests.contracts.calls import CallsContract
from tests.fakes.clock import FakeClock
from tests.system.test_dconf import OFF

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="do not disturb on Linux")

if sys.platform == "linux":
    from detox.system import questions
    from detox.system.calls_quiet import Quiet

GNOME = "/org/gnome/desktop/notifications/show-banners"


class Daemon:
    """Shows the notices: its name, its properties by interface and name, and what its other methods answer."""

    def __init__(self, name: str = "", **answers: Any) -> None:
        self.name = name
        self.answers = answers
        self.slow = False
        self.asked: list[str] = []

    def __call__(self, which: str, deadline: Deadline) -> Daemon:
        assert which == "session"
        self.deadline = deadline
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.asked.append("bye")

    def ask(self, to: Any, method: str, _: str | None = None, *body: object) -> tuple[Any, ...]:
        self.asked.append(method)
        if self.slow:
            raise TimeoutError("it takes too long")
        if method == "GetServerInformation" and self.name:
            return (self.name, "somebody", "1", "1.2")
        key = str(body[-1]) if method in ("Get", "GetProperty") else method
        if key not in self.answers:
            raise questions.UnansweredError(f"{to.bus_name}: {method} is refused")
        value = self.answers[key]
        return (("v", value),) if method in ("Get", "GetProperty") else (value,)


def asked(monkeypatch: pytest.MonkeyPatch, daemon: Daemon, folder: Path) -> Quiet:
    monkeypatch.setattr(questions, "Questions", daemon)
    return Quiet(FakeClock(), {"XDG_CONFIG_HOME": str(folder)}, str(folder / "no-sandbox"))


@pytest.mark.parametrize(
    ("daemon", "quiet"),
    [
        (Daemon("Plasma", Inhibited=True), True),
        (Daemon("Plasma", Inhibited=False), False),
        (Daemon("dunst", paused=True), True),
        (Daemon("dunst", paused=False), False),
        (Daemon("Xfce Notify Daemon", **{"/do-not-disturb": True}), True),
        (Daemon("Xfce Notify Daemon", **{"/do-not-disturb": False}), False),
        (Daemon("Xfce Notify Daemon"), False),  # it was never set
        (Daemon("Xfce Notify Daemon", Inhibited=True), True),  # a newer one, asked by a program
        (Daemon("SwayNotificationCenter", GetDnd=True), True),
        (Daemon("SwayNotificationCenter", GetDnd=False), False),
        (Daemon("mako", ListModes=["default", "do-not-disturb"]), True),
        (Daemon("mako", ListModes=["default"]), False),
        (Daemon("gnome-shell"), False),  # nothing was ever set
        (Daemon("cinnamon"), False),
        (Daemon("somebody new", Inhibited=True), True),
    ],
)
def test_each_daemon_is_asked_in_its_own_way(
    daemon: Daemon, quiet: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls = AskedCalls(FakeClock(), (asked(monkeypatch, daemon, tmp_path),))
    assert calls.busy() == (Busy("", "do_not_disturb") if quiet else None)
    assert daemon.asked[-1] == "bye"
    assert calls.choice().chosen == "do not disturb"


def test_gnome_says_it_in_dconf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "dconf").mkdir()
    (tmp_path / "dconf/user").write_bytes(OFF)
    calls = AskedCalls(FakeClock(), (asked(monkeypatch, Daemon("gnome-shell"), tmp_path),))
    assert calls.busy() == Busy("", "do_not_disturb")
    (tmp_path / "dconf/user").write_bytes(OFF.replace(b"\0\0b/", b"\1\0b/"))
    assert calls.busy() is None


def test_a_sandbox_says_that_it_does_not_see_the_desktops_settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "no-sandbox").touch()
    quiet = asked(monkeypatch, Daemon("gnome-shell"), tmp_path)
    with pytest.raises(DetoxError, match="Flatpak"):
        quiet.ready()


@pytest.mark.parametrize(
    ("daemon", "reason"),
    [
        (Daemon(), "nobody shows notices here now, so nobody was asked for quiet"),
        (Daemon("notify-osd"), "notify-osd, which shows the notices here, does not tell"),
    ],
)
def test_what_cannot_be_known_holds_nothing_and_is_said(
    daemon: Daemon, reason: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls = AskedCalls(FakeClock(), (asked(monkeypatch, daemon, tmp_path),))
    assert calls.busy() is None
    (refused,) = calls.choice().refused
    assert (refused.name, refused.reason.say()) == ("do not disturb", reason)
    assert refused.reason.context == "System", "it is said in any language"
    assert refused.remedy.say()


def test_a_daemon_that_hangs_holds_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    daemon = Daemon("dunst", paused=True)
    daemon.slow = True
    assert AskedCalls(FakeClock(), (asked(monkeypatch, daemon, tmp_path),)).busy() is None


def test_no_program_can_be_said_to_be_do_not_disturb(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls = AskedCalls(FakeClock(), (asked(monkeypatch, Daemon("dunst", paused=True), tmp_path),))
    assert calls.busy(["dunst", "do not disturb"]) == Busy("", "do_not_disturb")


class TestQuietWithoutADaemon(CallsContract):
    @pytest.fixture
    def port(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Calls:
        return AskedCalls(FakeClock(), (asked(monkeypatch, Daemon(), tmp_path),))
