"""Do not disturb, switched by Detox: real dunst, xfce4-notifyd and dconf, and a made-up Plasma on a real bus."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress

from detox.core.ports.notices import Hush
from detox.system.clock import SystemClock
from detox.system.hush import DesktopHush
from tests.contracts.hush import HushContract
from tests.desktop.fake_logind import Service
from tests.desktop.kit.app import App
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.processes import Processes, program
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until
from tests.desktop.test_holds import DUNST, DUNST_TOO, XFCE

BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


@pytest.mark.parametrize("layout", [XFCE, DUNST_TOO])  # dunst also below
class TestOnRealDaemons(HushContract):
    @pytest.fixture
    def port(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hush]:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        hush = DesktopHush(SystemClock(), desktop.env)
        assert hush.found() == {"dunst": "dunst", "xfce4-notifyd": "xfce"}[desktop.layout.notices]
        yield hush
        hush.stop()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    """A message bus of its own, with a folder of configurations of its own, and no desktop."""
    processes = Processes(tmp_path)
    for name in ("config", "run"):
        (tmp_path / name).mkdir(mode=0o700)
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
    }
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    made = Bus(processes, "bus", tmp_path, env)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()
    processes.close()


class FakePlasma(Service):
    """Counts who asked for quiet, and forgets who leaves the bus, as Plasma does."""

    def __init__(self, address: str) -> None:
        self.wishes: list[tuple[Any, ...]] = []
        super().__init__(address, "org.freedesktop.Notifications")

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method == "GetServerInformation":
            return "ssss", ("Plasma", "KDE", "5.27", "1.2")
        if method == "Inhibit":
            self.wishes.append(body)
            return "u", (len(self.wishes),)
        return None


class TestOnPlasmasInterface(HushContract):
    @pytest.fixture
    def plasma(self, bus: Bus) -> Iterator[FakePlasma]:
        plasma = FakePlasma(bus.address)
        yield plasma
        plasma.close()

    @pytest.fixture
    def port(self, plasma: FakePlasma) -> Iterator[Hush]:
        assert not plasma.wishes
        hush = DesktopHush(SystemClock(), os.environ)
        assert hush.found() == "plasma"
        yield hush
        hush.stop()

    def test_says_who_wishes_it_once_and_stays_on_the_bus(self, port: Hush, plasma: FakePlasma, bus: Bus) -> None:
        before = len(bus.call(BUS, "ListNames")[0])
        port.turn("plasma", True)
        port.turn("plasma", True)
        assert plasma.wishes == [("detox-tray", "Focus block", {})]
        assert len(bus.call(BUS, "ListNames")[0]) == before + 1
        port.turn("plasma", False)
        wait_until(lambda: len(bus.call(BUS, "ListNames")[0]) == before, 5, "our connection to be gone")


class _Gnome(DesktopHush):
    """Its notices are shown by somebody else here; what is switched is dconf's own key."""

    def found(self) -> str:
        return "gnome"


@pytest.mark.proof  # gsettings, dconf and the schemas come with GNOME
@pytest.mark.usefixtures("bus")
class TestOnDconf(HushContract):
    @pytest.fixture
    def port(self) -> Iterator[Hush]:
        program("gsettings")
        hush = _Gnome(SystemClock(), os.environ)
        yield hush
        hush.stop()


@pytest.mark.parametrize("layout", [Layout(notices="dunst")])
def test_a_block_silences_the_desktop_and_gives_back_what_was_even_after_a_kill(app: App, desktop: Desktop) -> None:
    app.settings(calm() + "\n[focus]\ndo_not_disturb = true\nnotice = false\n")
    app.start()
    [hush] = [each for each in app.json("doctor")["adapters"] if each["port"] == "Hush"]
    assert hush["chosen"] == "dunst"
    app.cli("focus", "start", "--for", "2h")
    wait_until(lambda: _paused(desktop), 5, "dunst to be paused")
    app.kill()
    assert _paused(desktop)
    app.start()
    assert _paused(desktop)
    app.quit()
    assert not _paused(desktop)
    app.start()
    wait_until(lambda: _paused(desktop), 5, "dunst to be paused again")
    app.kill()
    done = app.cli("focus", "undo-everything", "--yes")
    assert "do not disturb is as it was" in done
    assert not _paused(desktop)
    assert not (app.profile / "do-not-disturb.json").exists()


def _paused(desktop: Desktop) -> bool:
    return bool(desktop.bus.call(DUNST, "Get", "ss", "org.dunstproject.cmd0", "paused")[0][1])
