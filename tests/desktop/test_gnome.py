"""Detox on GNOME: windows counted with our extension, an honest refusal without it, and a shell that goes away."""

from __future__ import annotations

import subprocess
import time

import pytest

from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.inputs import Lost
from detox.system.calls import AskedCalls
from detox.system.calls_quiet import Quiet
from detox.system.clock import SystemClock
from tests.contracts.windows import front
from tests.desktop.gnome_stage import WindowsOnGnome
from tests.desktop.kit.app import App
from tests.desktop.kit.gnome_hands import GnomeHands
from tests.desktop.kit.processes import end, program
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import Page, chromium
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.wayland_window import WaylandWindow

pytestmark = pytest.mark.proof  # gnome-shell is installed for `make proof` only


@pytest.fixture
def layout() -> Layout:
    return Layout(manager="gnome", tray="none", notices="none")


def test_a_browser_on_gnome_is_counted(app: App, desktop: Desktop) -> None:
    """Chromium on Wayland with "Instagram" in front is Instagram, and idle when the pointer rests."""
    hands = GnomeHands(desktop.bus)
    folder = desktop.folder / "browser"
    words = [*chromium(folder), "--ozone-platform=wayland", Page(("Instagram",)).write(folder / "pages")]
    other = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "Accounts")
    browser = desktop.processes.start("browser", words, desktop.env)
    plain, instagram = hands.find("Accounts"), hands.find("Instagram - Chromium", 40)
    app.settings(calm(more="[tracking]\nidle_minutes = 0.1"))  # six seconds
    asleep = {each["port"]: each["chosen"] for each in app.json("doctor")["adapters"]}
    assert (asleep["Windows"], asleep["Idle"]) == ("gnome", "mutter"), "before it runs the same is told"
    hands.nudge()
    app.start()
    hands.focus(instagram)
    assert wait_until(lambda: app.status()["tracking"]["platform"], 10, "Instagram in front") == "instagram"
    assert app.status()["tracking"]["adapter"] == "gnome"
    chosen = {each["port"]: each["chosen"] for each in app.json("doctor")["adapters"]}
    assert (chosen["Windows"], chosen["Idle"]) == ("gnome", "mutter")
    began, before = time.monotonic(), app.seconds_on("instagram")
    for _ in range(6):
        hands.nudge()
        time.sleep(1)
    hands.focus(plain)
    true = time.monotonic() - began
    wait_until(lambda: app.status()["tracking"]["platform"] is None, 5, "nothing social in front")
    time.sleep(2)
    counted = app.seconds_on("instagram") - before
    assert abs(counted - true) <= 2, f"{true:.1f} s are true, {counted} were counted"
    hands.focus(instagram)
    hands.nudge()
    wait_until(lambda: app.json("today")["idle_seconds"] >= 6, 15, "idle time to be dated back")
    app.quit()
    end(browser)
    other.close()


def test_without_the_extension_it_is_refused_with_a_remedy(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    GnomeHands(desktop.bus).switch(False)
    wait_until(lambda: not desktop.bus.has("org.detox_tray.Windows"), 5, "the extension to go")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.bus.address)
    monkeypatch.setattr(desktop.bus, "wait_for", lambda *_: None)
    with pytest.raises(DetoxError) as refused:
        WindowsOnGnome(desktop, monkeypatch)
    assert "our extension for it is not on" in refused.value.line()


def test_an_extension_that_is_switched_off_is_lost(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = WindowsOnGnome(desktop, monkeypatch)
    stage.port.start(stage.said.append)
    window = stage.open("Front")
    stage.until(lambda: front(stage) == (window, "Front"))
    stage.hands.switch(False)
    stage.until(lambda: isinstance(stage.said[-1], Lost))
    stage.hands.switch(True)
    again = WindowsOnGnome(desktop, monkeypatch)
    again.port.start(again.said.append)
    again.until(lambda: front(again) == (window, "Front"))
    again.port.stop()
    again.end()
    stage.port.stop()
    stage.end()


def test_do_not_disturb_is_seen(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell says who it is; its switch is a key in dconf. (The kit's shell itself keeps its settings elsewhere.)"""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    calls = AskedCalls(SystemClock(), (Quiet(SystemClock(), desktop.env),))
    wait_until(lambda: calls.choice().chosen == "do not disturb", 20, "the shell to show notices")
    assert calls.busy() is None
    words = [program("gsettings"), "set", "org.gnome.desktop.notifications", "show-banners"]
    for shown, held in (("false", Busy("", "do_not_disturb")), ("true", None)):
        env = {**desktop.env, "GSETTINGS_BACKEND": "dconf"}
        subprocess.run([*words, shown], env=env, check=True, capture_output=True, timeout=20)
        wait_until(lambda held=held: calls.busy() == held, 5, f"banners to be {shown}")  # type: ignore[misc]
