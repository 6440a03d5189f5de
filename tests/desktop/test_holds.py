"""Held, not lost: do not disturb on real notification daemons, and a real browser that fills the screen."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping
from typing import Any

import pytest
from jeepney import DBusAddress

from detox.core.busy import Busy
from detox.system.calls import LIMIT_SECONDS, AskedCalls
from detox.system.calls_quiet import Quiet
from detox.system.clock import SystemClock
from tests.desktop.kit.app import CARD, HALF_A_MINUTE, SUMMARY, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import program
from tests.desktop.kit.profile import calm, clock
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import stays, wait_until
from tests.proof import Lengths

DUE, SLACK = 6.0, 6.0
"""Seconds: a card is due; patience."""
DUNST = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.DBus.Properties"
)
XFCE, DUNST_TOO = Layout(notices="xfce4-notifyd"), pytest.param(Layout(notices="dunst"), marks=pytest.mark.proof)
DAEMONS = pytest.mark.parametrize("layout", [Layout(notices=name) for name in ("xfce4-notifyd", "dunst")])


def disturb_not(desktop: Desktop, *, on: bool) -> None:
    """Switch it as its user does: in Xfce's settings, or with dunstctl."""
    if desktop.layout.notices == "dunst":
        desktop.bus.call(DUNST, "Set", "ssv", "org.dunstproject.cmd0", "paused", ("b", on))
        return
    words = ["-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool", "-s", str(on).lower()]
    _run("xfconf-query", words, desktop.env)


def asks(app: App, length: Lengths) -> float:
    """Let it ask often whether what holds a card still does; return every how many seconds."""
    seconds = length("seconds between two questions", 6, HALF_A_MINUTE)
    app.asks_every(seconds)
    return seconds


@pytest.mark.parametrize("layout", [XFCE, DUNST_TOO])  # most of it is waiting
def test_do_not_disturb_holds_a_due_card_until_it_is_off(
    app: App, desktop: Desktop, pointer: Pointer, length: Lengths
) -> None:
    asked_every = asks(app, length)
    disturb_not(desktop, on=True)
    app.settings(calm(pause=f"enabled = true, every_minutes = {DUE / 60}"))
    app.start()
    [calls] = [each for each in app.json("doctor")["adapters"] if each["port"] == "Calls"]
    assert "do not disturb" in calls["chosen"]
    with pointer.active(every=1):
        held = wait_until(lambda: app.status()["held"], DUE + 2 * SLACK, "the card to be held")
        assert (held["by"], held["why"]) == (None, "do_not_disturb")
        said = f"A card waits: do not disturb is on since {held['since'][11:16]}"
        assert said in app.cli("status").splitlines()
        assert app.tray.labels()[:2] == [said, "Open"]
        stays(lambda: not app.events("offered") and not app.windows(CARD), 4, "no card meanwhile")
        disturb_not(desktop, on=False)
        wait_until(lambda: app.events("offered"), asked_every + SLACK, "the card, once it is off")
        app.wait_window(CARD)
    assert [event["data"]["why"] for event in app.events("held")] == ["do_not_disturb"]


@DAEMONS
def test_do_not_disturb_is_heard_and_a_daemon_that_is_gone_or_hangs_holds_nothing(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    calls = AskedCalls(SystemClock(), (Quiet(SystemClock(), desktop.env),))
    assert calls.busy() is None
    disturb_not(desktop, on=True)
    assert calls.busy() == Busy("", "do_not_disturb")
    daemon = desktop.bus.pid_of("org.freedesktop.Notifications")
    _run("kill", ["-STOP", str(daemon)], desktop.env)
    before = time.monotonic()
    assert calls.busy() is None
    assert time.monotonic() - before < LIMIT_SECONDS + 0.5
    _run("kill", ["-CONT", str(daemon)], desktop.env)
    wait_until(lambda: calls.busy() == Busy("", "do_not_disturb"), 5, "it to answer again")
    _run("kill", ["-KILL", str(daemon)], desktop.env)
    wait_until(lambda: not desktop.bus.has("org.freedesktop.Notifications"), 5, "it to be gone")
    assert calls.busy() is None
    assert "nobody shows notices" in calls.choice().refused[0].reason.say()
    assert not desktop.bus.has("org.freedesktop.Notifications"), "nobody was started by the question"


def test_the_card_asked_for_by_hand_comes_all_the_same(app: App, desktop: Desktop) -> None:
    disturb_not(desktop, on=True)
    app.settings(calm(water="every_minutes = 60"))
    app.start()
    app.cli("remind", "water")
    app.wait_window(CARD)


def test_a_full_screen_page_holds_the_card_and_a_social_one_in_private_time_does_not(
    app: App, browser: Browser, pointer: Pointer, length: Lengths
) -> None:
    asked_every = asks(app, length)
    app.settings(calm(pause=f"enabled = true, every_minutes = {DUE / 60}"))
    browser.open("Quarterly figures", "(3) Instagram")
    app.start()
    pointer.key("F11")
    with pointer.active(every=1):
        held: Any = wait_until(lambda: app.status()["held"], DUE + 3 * SLACK, "the card to be held")
        assert held["why"] == "full_screen"
        assert "chrom" in held["by"]
        stays(lambda: not app.windows(CARD), 4, "no card over a full screen")
        pointer.key("1")
        wait_until(lambda: app.status()["tracking"]["platform"] == "instagram", 10, "Instagram in front")
        wait_until(lambda: app.events("offered"), asked_every + SLACK, "the card over a feed in private time")
        app.wait_window(CARD)


@pytest.mark.proof  # most of it is waiting
def test_a_full_screen_page_holds_the_summary_too(app: App, browser: Browser, pointer: Pointer) -> None:
    browser.open("Quarterly figures")
    pointer.key("F11")
    app.settings(calm(summary=f'at = "{clock(DUE + SLACK)}"'))
    app.start()
    with pointer.active(every=1):
        stays(lambda: not app.windows(SUMMARY), DUE + 2 * SLACK, "no summary over a full screen")
        pointer.key("F11")
        app.wait_window(SUMMARY, HALF_A_MINUTE + SLACK)


def _run(name: str, words: list[str], env: Mapping[str, str]) -> None:
    subprocess.run([program(name), *words], env=dict(env), check=True, capture_output=True, timeout=20)
