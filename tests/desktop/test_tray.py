"""The tray icon in every kind of tray host, and every entry of its menu."""

from __future__ import annotations

import pytest

from tests.desktop.kit.app import CARD, HOME, SETTINGS, WM_CLASS, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.shots import Album
from tests.desktop.kit.waiting import wait_until


def test_every_entry_of_the_menu_works(app: App) -> None:
    app.settings(calm().replace("pause = { enabled = false }", "pause = { every_minutes = 60 }"))
    app.start()
    tray = app.tray
    assert tray.labels() == [
        "Open",
        "Today so far",
        "My days",
        "My week",
        "Remind me now",
        "Take a break",
        "Hold reminders",
        "Focus block",
        "The door",
        "Crisis…",
        "Off until…",
        "Need a moment?",
        "This is work",
        "This is mine",
        "Settings…",
        "Help",
        "Quit",
    ]
    tray.click("Open")
    app.wait_window(HOME)
    tray.click("Settings")
    app.wait_window(SETTINGS)
    tray.click("Remind me now", "Pause")
    app.wait_window(CARD)
    assert app.events("offered", "pause")

    for label in ("30 min", "1 h", "2 h", "Until tomorrow"):
        tray.click("Hold reminders", label)
        wait_until(lambda: app.status()["hold"], 5, f'a hold after "{label}"')
        tray.click("Hold reminders", "Resume")
        wait_until(lambda: app.status()["hold"] is None, 5, "the hold to end")

    assert tray.entry("Focus block").checked is False
    tray.click("Focus block")
    wait_until(lambda: app.status()["focus"], 5, "a focus block")
    wait_until(lambda: tray.entry("Focus block").checked, 5, "the check mark")

    tray.click("This is work", "2 h")
    wait_until(lambda: app.status()["meaning"], 5, "a word about this time")
    wait_until(lambda: tray.entry("This is work (until", "2 h").checked, 5, "its check mark")
    assert tray.entry("This is mine", "2 h").checked is False
    tray.click("This is mine", "Until I say, at most until 04:00")
    wait_until(lambda: app.status()["meaning"]["as"] == "private", 5, "the other side")
    assert app.status()["meaning"]["until"][11:19] == "04:00:00"
    tray.click("This is mine", "End it")
    wait_until(lambda: app.status()["meaning"] is None, 5, "the hours to decide again")

    tray.click("Quit")
    assert app.process is not None
    assert app.process.wait(30) == 0


def test_tooltip_tells_no_minutes(app: App) -> None:
    """Screens get shared: state and next reminder, but never how long."""
    app.settings(calm().replace("pause = { enabled = false }", "pause = { every_minutes = 60 }"))
    app.start()
    words = wait_until(app.tray.tooltip, 5, "a tool tip")
    assert "Detox" in words
    assert " min" not in words


@pytest.mark.parametrize("layout", [Layout(tray="none")], ids=["late"])
def test_host_that_comes_later_gets_the_icon(app: App, desktop: Desktop) -> None:
    """Without a host the program runs on and says so; a panel that starts later, or again, shows the icon."""
    app.settings(calm())
    app.start()
    assert app.tray.find() is None
    assert "tray" in app.cli("doctor").casefold()
    desktop.start_tray("xfce4-panel")
    app.tray.wait(15)
    desktop.stop_tray()
    desktop.start_tray("xfce4-panel")
    app.tray.wait(15)
    app.quit()


@pytest.mark.parametrize("layout", [Layout(tray="trayer", notices="none")], ids=["xembed"])
def test_host_that_knows_only_xembed(app: App, desktop: Desktop, pointer: Pointer, album: Album) -> None:
    """The icon is a window there; a right click opens the menu, and the keyboard chooses."""
    app.settings(calm())
    app.start()
    pointer.click(*app.tray.icon_window().middle, button=3)
    wait_until(lambda: [each for each in desktop.windows.find(wm_class=WM_CLASS) if each.height > 200], 5, "the menu")
    album.keep("menu")
    pointer.key("Down", "Return")
    app.wait_window(HOME)
