"""The contract of ``Shortcuts`` by the portal, over a real message bus with a portal of the tests on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detox.core.ports.shortcuts import Shortcuts
from detox.system.notices import ENTRY
from detox.system.shortcuts import PortalShortcuts
from tests.contracts.shortcuts import WISHES, Ear, ShortcutsContract, ShortcutsStage
from tests.desktop.fake_keys_portal import FakeKeysPortal
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.processes import Processes
from tests.system.loop import application, pass_time, until

KEYS = {"pause": "Meta+p", "work": "Meta+w"}


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    processes = Processes(tmp_path)
    made = Bus(processes, "session", tmp_path, os.environ)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    yield made
    processes.close()


@pytest.fixture
def portal(bus: Bus) -> Iterator[FakeKeysPortal]:
    made = FakeKeysPortal(bus.address)
    yield made
    made.close()


@pytest.fixture
def port() -> Iterator[Shortcuts]:
    application()
    made = PortalShortcuts()
    yield made
    made.release()


def wait(condition: Callable[[], bool]) -> None:
    until(condition, 5)


def stage_of(port: Shortcuts, press: Callable[[str], None]) -> ShortcutsStage:
    return ShortcutsStage(port, press, wait, lambda: pass_time(0.1))


def ask(port: Shortcuts) -> Ear:
    ear = Ear()
    port.bind(WISHES, ear.heard)
    return ear


class TestPortalContract(ShortcutsContract):
    @pytest.fixture
    def stage(self, portal: FakeKeysPortal, port: Shortcuts) -> ShortcutsStage:
        return stage_of(port, portal.press)


class TestRefusedByTheUserContract(ShortcutsContract):
    can = False

    @pytest.fixture
    def stage(self, portal: FakeKeysPortal, port: Shortcuts) -> ShortcutsStage:
        portal.user = False
        return stage_of(port, portal.press)


@pytest.mark.usefixtures("bus")
class TestNoPortalContract(ShortcutsContract):
    can = False

    @pytest.fixture
    def stage(self, port: Shortcuts) -> ShortcutsStage:
        return stage_of(port, lambda _: None)


def test_it_says_who_it_is_and_asks_one_thing_after_the_other(portal: FakeKeysPortal, port: Shortcuts) -> None:
    ear = ask(port)
    wait(lambda: bool(ear.given))
    assert ear.given == [KEYS]
    assert (portal.log, portal.apps) == (["Register", "Get", "CreateSession", "BindShortcuts"], [ENTRY])
    assert portal.described == {"pause": "A pause now", "work": "This is work"}
    assert port.choice().chosen == "portal"  # type: ignore[attr-defined]


def test_a_flatpak_is_known_by_its_sandbox_and_says_no_name(
    portal: FakeKeysPortal, port: Shortcuts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", "tray.detox.Detox")
    ear = ask(port)
    wait(lambda: bool(ear.given))
    assert portal.apps == []


def test_a_user_may_take_time_and_is_not_asked_twice(portal: FakeKeysPortal, port: Shortcuts) -> None:
    portal.user = None
    ear = ask(port)
    wait(lambda: "BindShortcuts" in portal.log)
    pass_time(0.2)
    assert (ear.given, ear.refused) == ([], [])
    portal.answer_with(True)
    wait(lambda: bool(ear.given))
    assert portal.log.count("BindShortcuts") == 1


def test_a_no_is_told_as_the_user_s_own(portal: FakeKeysPortal, port: Shortcuts) -> None:
    portal.user = False
    ear = ask(port)
    wait(lambda: bool(ear.refused))
    assert [(told.why.say(), told.by_user) for told in ear.refused] == [("you said no when your desktop asked", True)]


@pytest.mark.parametrize(("version", "shown"), [(1, False), (2, True)])
def test_other_keys_are_chosen_where_the_portal_has_a_window_for_it(
    bus: Bus, port: Shortcuts, version: int, shown: bool
) -> None:
    portal = FakeKeysPortal(bus.address, version=version)
    ear = ask(port)
    wait(lambda: bool(ear.given))
    assert port.may_change is shown
    port.change()
    pass_time(0.2)
    assert ("ConfigureShortcuts" in portal.log) is shown
    portal.choose("pause", "Ctrl+F9")
    wait(lambda: len(ear.given) == 2)
    assert ear.given[-1] == {"pause": "Ctrl+F9", "work": ""}
    portal.close()


def test_a_portal_without_keys_is_refused_by_name(bus: Bus, port: Shortcuts) -> None:
    portal = FakeKeysPortal(bus.address, version=0)
    ear = ask(port)
    wait(lambda: bool(ear.refused))
    assert ear.refused[0].why.say() == "the portal of this desktop gives no keys to programs"
    assert not ear.refused[0].by_user
    portal.close()


def test_a_portal_that_comes_back_gives_the_keys_again(bus: Bus, port: Shortcuts) -> None:
    portal = FakeKeysPortal(bus.address)
    ear = ask(port)
    wait(lambda: bool(ear.given))
    portal.close()
    wait(lambda: bool(ear.refused))
    assert ear.refused[0].why.say().startswith("the portal of this desktop is gone")
    again = FakeKeysPortal(bus.address)
    wait(lambda: len(ear.given) == 2)
    again.press("work")
    wait(lambda: ear.pressed == ["work"])
    assert port.choice().chosen == "portal"  # type: ignore[attr-defined]
    again.close()


def test_a_session_that_the_desktop_ends_is_told(portal: FakeKeysPortal, port: Shortcuts) -> None:
    ear = ask(port)
    wait(lambda: bool(ear.given))
    portal.end()
    wait(lambda: bool(ear.refused))
    assert ear.refused[0].why.say() == "your desktop took the keys back"


def test_nobody_else_can_press_a_key(portal: FakeKeysPortal, bus: Bus, port: Shortcuts) -> None:
    ear = ask(port)
    wait(lambda: bool(ear.given))
    portal.press("work", portal.session + "x")  # another program's session
    portal.press("quit")  # nothing that was wished for
    other = FakeKeysPortal(bus.address)  # another program
    other._to, other.session = portal._to, portal.session
    other.press("work")
    pass_time(0.2)
    portal.press("pause")
    wait(lambda: bool(ear.pressed))
    assert ear.pressed == ["pause"]
    other.close()
