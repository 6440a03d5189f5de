from __future__ import annotations

import pytest

from detox.core.ports.shortcuts import NoKeys
from detox.core.text import plain
from detox.system.shortcuts import NullShortcuts, PortalShortcuts, choose_shortcuts
from tests.contracts.shortcuts import WISHES, Ear, ShortcutsContract, ShortcutsStage
from tests.fakes.shortcuts import FakeShortcuts


class TestFakeShortcuts(ShortcutsContract):
    @pytest.fixture
    def stage(self) -> ShortcutsStage:
        port = FakeShortcuts()
        return ShortcutsStage(port, port.press)


class TestRefusingShortcuts(ShortcutsContract):
    can = False

    @pytest.fixture
    def stage(self) -> ShortcutsStage:
        port = FakeShortcuts(NoKeys(plain("not here")))
        return ShortcutsStage(port, port.press)


class TestNullShortcuts(ShortcutsContract):
    can = False

    @pytest.fixture
    def stage(self) -> ShortcutsStage:
        return ShortcutsStage(NullShortcuts())


class TestNoBusShortcuts(ShortcutsContract):
    can = False

    @pytest.fixture
    def stage(self, monkeypatch: pytest.MonkeyPatch) -> ShortcutsStage:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
        return ShortcutsStage(PortalShortcuts())


@pytest.mark.parametrize(
    ("system", "reason"),
    [("linux", "they are switched off"), ("win32", "this system has no portal that gives keys to programs")],
)
def test_doctor_says_why_there_are_no_keys_before_anybody_asks(system: str, reason: str) -> None:
    _, choice = choose_shortcuts(system)
    assert (choice().port, choice().chosen) == ("Shortcuts", "none")
    assert [(each.name, each.reason.say()) for each in choice().refused] == [("portal", reason)]
    assert all(each.remedy.say() for each in choice().refused)


def test_without_a_bus_doctor_names_it_and_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    port, choice = choose_shortcuts("linux")
    port.bind(WISHES, Ear().heard)
    (refused,) = choice().refused
    assert refused.reason.say().startswith("the session bus cannot be reached")
    assert "detox-tray remind pause" in refused.remedy.say()
