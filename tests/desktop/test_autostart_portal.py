"""The contract of ``Autostart`` by the portal, over a real message bus with a portal of the tests on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.ports.autostart import Autostart
from detox.system import autostart_portal
from detox.system.autostart import Launch, autostart_candidates
from detox.system.autostart_portal import PortalAutostart
from detox.system.choose import Null, choose
from detox.system.nulls import NullAutostart
from tests.contracts.autostart import AutostartContract
from tests.desktop.fake_portal import FakePortal
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.processes import Processes

APP = "tray.detox.Detox"
WHAT = Launch(("/app/bin/detox-tray", "run", "--hidden"))


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The host's own folder for settings, as a sandbox is told of it."""
    folder = tmp_path / "host"
    (folder / "autostart").mkdir(parents=True)
    monkeypatch.setenv("FLATPAK_ID", APP)
    monkeypatch.setenv("HOST_XDG_CONFIG_HOME", str(folder))
    return folder


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    processes = Processes(tmp_path)
    made = Bus(processes, "session", tmp_path, os.environ)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    processes.close()


@pytest.fixture
def portal(bus: Bus, config: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePortal]:
    monkeypatch.setattr(autostart_portal, "ANSWER_SECONDS", 0.5)
    made = FakePortal(bus.address, config / "autostart", APP)
    yield made
    made.close()


@pytest.mark.usefixtures("portal")
class TestPortalContract(AutostartContract):
    @pytest.fixture
    def port(self) -> Autostart:
        return PortalAutostart(WHAT)


@pytest.mark.usefixtures("portal")
class TestFolderOutOfSightContract(AutostartContract):
    """Where no program ever started at log-in there is no folder, and a sandbox sees none that comes later."""

    @pytest.fixture
    def port(self, config: Path) -> Autostart:
        (config / "autostart").rmdir()
        return PortalAutostart(WHAT)


def test_what_is_asked_is_what_the_desktop_shall_start(portal: FakePortal, config: Path) -> None:
    PortalAutostart(WHAT).set(True)
    (call,) = portal.calls
    assert call.pop("handle_token").startswith("detox")
    assert call == {"autostart": True, "commandline": list(WHAT.command), "dbus-activatable": False}
    text = (config / f"autostart/{APP}.desktop").read_text(encoding="utf-8")
    assert f"Exec=flatpak run --command=/app/bin/detox-tray {APP} run --hidden\n" in text


def test_an_answer_that_comes_before_its_path_is_heard(portal: FakePortal) -> None:
    portal.hasty = True
    port = PortalAutostart(WHAT)
    port.set(True)
    assert port.enabled()


def test_a_user_who_says_no_is_obeyed(portal: FakePortal) -> None:
    portal.user = False
    port = PortalAutostart(WHAT)
    with pytest.raises(DetoxError, match="your desktop does not let it"):
        port.set(True)
    assert not port.enabled()


def test_a_user_may_take_time_and_the_answer_still_counts(portal: FakePortal, config: Path) -> None:
    (config / "autostart").rmdir()
    portal.user = None
    port = PortalAutostart(WHAT)
    with pytest.raises(DetoxError, match="asks you first"):
        port.set(True)
    assert not port.enabled()
    portal.answer_with(True)
    assert _comes_true(port)


def test_nobody_else_can_answer_for_the_user(portal: FakePortal, bus: Bus, config: Path, tmp_path: Path) -> None:
    (config / "autostart").rmdir()
    portal.user = None
    port = PortalAutostart(WHAT)
    with pytest.raises(DetoxError, match="asks you first"):
        port.set(True)
    assert portal._asked
    to, handle, *_ = portal._asked
    portal.pretend(to, handle + "x")  # another program's question
    other = FakePortal(bus.address, tmp_path, APP)
    other.pretend(to, handle)  # another program's answer
    other.close()
    assert not _comes_true(port)
    portal.answer_with(False)
    assert not _comes_true(port)


def test_what_is_off_is_not_asked_about(portal: FakePortal) -> None:
    PortalAutostart(WHAT).set(False)
    assert portal.calls == []


@pytest.mark.usefixtures("portal")
def test_a_switch_of_the_desktop_s_own_is_believed(config: Path) -> None:
    port = PortalAutostart(WHAT)
    port.set(True)
    with (config / f"autostart/{APP}.desktop").open("a", encoding="utf-8") as file:
        file.write("X-GNOME-Autostart-enabled=false\n")
    assert not port.enabled()


@pytest.mark.usefixtures("config", "bus")
def test_without_a_portal_doctor_says_so() -> None:
    null: Null[Autostart] = Null(NullAutostart())
    port, choice = choose("Autostart", autostart_candidates(WHAT), null)
    assert isinstance(port, NullAutostart)
    assert [(each.name, each.reason.say()) for each in choice.refused] == [
        ("portal", "this desktop has no portal for programs at log-in")
    ]


def test_an_old_portal_without_it_is_refused(portal: FakePortal) -> None:
    portal.knows = False
    with pytest.raises(DetoxError, match="has no portal"):
        PortalAutostart(WHAT)


def _comes_true(port: Autostart) -> bool:
    """Ask until an answer that was sent has had time to come."""
    return any(port.enabled() or _breath() for _ in range(20))


def _breath() -> bool:
    os.sched_yield()
    return False
