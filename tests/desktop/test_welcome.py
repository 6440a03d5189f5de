"""A newcomer's first minute on a desktop without a tray, by keys alone: once, and never again by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.kit.app import CARD, HOME, WELCOME, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.reader import Reader
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.shots import Album
from tests.desktop.kit.waiting import wait_until


@pytest.mark.parametrize("layout", [Layout(tray="none", notices="none")], ids=["no tray"])
def test_the_first_minute_by_keys_alone(
    app: App, desktop: Desktop, pointer: Pointer, album: Album, reader: Reader
) -> None:
    entry = Path(app.env["XDG_CONFIG_HOME"], "autostart", "detox-tray.desktop")
    app.start("run")
    window = app.wait_window(WELCOME)
    wait_until(lambda: desktop.windows.active() == window.id, 5, "the keyboard in it")
    assert not app.windows(HOME)
    assert not entry.exists(), "nothing is done before it was said"
    pointer.key("shift+Tab", "space", "alt+F4")  # an evening off, and the cross of the title bar
    reader.wait_thing("detox-tray", WELCOME, "Keep it and start")
    pointer.key("Escape", "shift+Tab", "shift+Tab", "shift+Tab", "space", "Tab")  # back, and no evening off
    pointer.key("Tab", "space")
    card = app.wait_window(CARD)
    wait_until(lambda: desktop.windows.active() == card.id, 5, "the keyboard on the card that was asked for")
    album.keep("welcome")
    assert app.events("offered") == [], "a sample counts for nothing"
    pointer.key("Return")
    app.no_window(CARD)
    wait_until(lambda: desktop.windows.active() == window.id, 5, "the keyboard back on the first screen")
    pointer.key("space")
    app.wait_window(CARD)
    desktop.windows.activate(window)
    wait_until(lambda: desktop.windows.active() == window.id, 5, "the keyboard taken back")
    pointer.key("shift+Tab", "Return")
    app.no_window(CARD)
    app.no_window(WELCOME)
    app.wait_window(HOME)
    assert "--hidden" in entry.read_text(encoding="utf-8")
    assert not (app.profile / "settings.toml").exists(), "what was not touched is not written"
    app.quit()
    app.start("run")
    app.wait_window(HOME)
    assert not app.windows(WELCOME)
    app.quit()
