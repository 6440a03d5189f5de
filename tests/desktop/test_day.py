"""Parts of one user's day with real windows and a real pointer."""

from __future__ import annotations

import time

from tests.desktop.kit.app import CARD, DONE, DOOR, SUMMARY, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm, clock
from tests.desktop.kit.programs import Browser, terminal
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.shots import Album
from tests.desktop.kit.waiting import stays, wait_until
from tests.desktop.kit.windows import Window
from tests.desktop.test_doors import is_covered


def test_card_comes_and_done_is_clicked(app: App, desktop: Desktop, pointer: Pointer, album: Album) -> None:
    """A pause comes after so much active time, takes no keyboard, and a click on Done is noted."""
    app.settings(calm(pause="enabled = true, every_minutes = 0.1"))
    editor = terminal(desktop, "editor")
    app.start()
    with pointer.active(every=1):
        app.wait_window(CARD, 20)
    app.cli("settings", "set", "reminders.pause.every_minutes", "60")  # on a slow machine a second one would come
    assert desktop.windows.active() == editor.id, "the card took the keyboard"
    album.keep("card")
    pointer.click_on(app.wait_still(CARD), *DONE)
    wait_until(lambda: app.events("taken", "pause"), 5, "the pause to be noted as taken")
    app.no_window(CARD)
    assert len(app.events("offered", "pause")) == 1
    pause = next(entry for entry in app.json("today")["reminders"] if entry["name"] == "pause")
    assert (pause["offered"], pause["taken"]) == (1, 1)


def test_card_goes_by_escape(app: App, pointer: Pointer) -> None:
    """Once clicked it has the keyboard, and Esc closes it: skipped, not taken."""
    app.settings(calm())
    app.start()
    app.cli("remind", "water")
    pointer.click_on(app.wait_still(CARD), 0.5, 0.4)
    app.wait_keyboard(CARD)
    pointer.key("Escape")
    wait_until(lambda: app.events("skipped", "water"), 5, "the card to be noted as skipped")
    app.no_window(CARD)


def test_door_covers_one_page_and_nothing_else(
    app: App, desktop: Desktop, pointer: Pointer, browser: Browser, album: Album
) -> None:
    """The page is covered, its tabs and other windows are not, the keyboard stays where it was."""
    app.settings(calm())
    app.start()
    page = browser.open("Instagram")
    editor = terminal(desktop, "editor", "40x8+1000+100")
    desktop.windows.activate(page)
    app.cli("focus", "start", "--for", "1h")
    wait_until(lambda: is_covered(desktop, page), 10, "the door over the page")
    door, page = app.wait_still(DOOR), _again(desktop, page)
    album.keep("door")
    assert door.covers(*page.middle), f"{door} does not cover {page}"
    assert not door.covers(page.x + 200, page.y + 20), "the tabs are covered"
    assert _top(desktop, page.x + 200, page.y + 20) == page.id, "something lies over the tabs"
    assert len(app.windows(DOOR)) == 1, "one page, one door"
    assert desktop.windows.active() == page.id, "the door took the keyboard"

    desktop.windows.activate(editor)
    pointer.click_on(editor)
    stays(lambda: app.windows(DOOR), 1.5, "the door, while another window is in front")
    assert _top(desktop, *_again(desktop, editor).middle) == editor.id, "the editor is covered"

    desktop.windows.activate(page)
    pointer.key("ctrl+t")  # a neutral tab
    app.no_window(DOOR)
    assert app.events("door"), "the door was not noted"


def test_leaving_at_the_door(app: App, desktop: Desktop, pointer: Pointer, browser: Browser) -> None:
    """ "Leave it" minimises that window, and that is noted; coming back meets the door again."""
    app.settings(calm())
    app.start()
    page = browser.open("Instagram")
    app.cli("focus", "start", "--for", "1h")
    app.wait_window(DOOR)
    desktop.windows.activate(page)
    pointer.click_on(app.wait_still(DOOR), *LEAVE)
    wait_until(lambda: desktop.windows.is_hidden(page), 5, "the browser to be minimised")
    wait_until(lambda: app.events("walked_away"), 5, "the walk away to be noted")
    app.no_window(DOOR)
    desktop.windows.activate(page)
    app.wait_window(DOOR)


def test_summary_tells_the_minutes(app: App, pointer: Pointer, browser: Browser, album: Album) -> None:
    """It comes at its time and tells what was counted."""
    app.settings(calm())
    app.start()
    browser.open("Instagram")
    app.settings(calm(summary=f'enabled = true\nat = "{clock(4)}"'))
    with pointer.active(every=1):
        app.wait_window(SUMMARY, 30)
        wait_until(lambda: app.seconds_on("instagram") >= 3, 10, "three seconds on Instagram")
    album.keep("summary")
    came, said = app.events("summary")
    assert came["data"] == {}
    assert set(said["data"]) == {"sentence", "offered"}


def test_second_start_raises_the_first(app: App) -> None:
    """One program a profile: the second start shows the first one's window and ends."""
    app.settings(calm())
    app.start()
    pid = app.pid
    assert "already running" in app.cli("run")
    home = app.wait_window("Detox")
    assert home.pid == pid


def test_sigterm_closes_the_books(app: App, pointer: Pointer, browser: Browser) -> None:
    """An end by the session manager ends the open span at that moment and leaves nothing behind."""
    app.settings(calm())
    app.start()
    with pointer.active(every=1):
        browser.open("Instagram")
        time.sleep(3)
    assert app.process is not None
    told = time.time()
    app.process.terminate()
    assert app.process.wait(30) == 0
    assert told - 0.1 < app.spans("instagram")[-1]["end_ms"] / 1000 < time.time()
    assert not (app.profile / "s").exists(), "the socket is still there"


LEAVE = (0.52, 0.6)


def _again(desktop: Desktop, window: Window) -> Window:
    return next(other for other in desktop.windows.all() if other.id == window.id)


def _top(desktop: Desktop, x: int, y: int) -> int:
    found = desktop.windows.at(x, y)
    return found.id if found else 0
