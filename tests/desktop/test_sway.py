"""Detox on sway: a compositor of the wlroots family, with a real browser and XWayland."""

from __future__ import annotations

import time

import pytest

from tests.desktop.kit.app import CARD, DOOR, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import Browser, terminal
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.shots import Album
from tests.desktop.kit.sway import Sway, Terminal
from tests.desktop.kit.waiting import wait_until
from tests.desktop.test_doors import SOON, took


@pytest.fixture
def layout() -> Layout:
    return Layout(manager="sway", tray="none", notices="none")


@pytest.fixture
def sway(desktop: Desktop) -> Sway:
    assert isinstance(desktop.compositor, Sway)
    return desktop.compositor


def test_windows_of_wayland_and_of_x_stand_side_by_side(desktop: Desktop, sway: Sway) -> None:
    native = Terminal(desktop.processes, desktop.folder, desktop.env, "Native")
    assert sway.wait_view(native.process.pid).app_id == "foot"
    guest = terminal(desktop, "Guest")
    assert {(view.title, view.app_id) for view in sway.views()} == {("Native", "foot"), ("Guest", "")}
    assert guest.title == "Guest"
    native.close()


def test_minutes_in_a_native_browser_are_counted_and_a_card_is_seen(
    app: App, sway: Sway, browser: Browser, album: Album
) -> None:
    """Detox on XWayland, Chromium on Wayland: the feed counts, another workspace does not, a card lies on top."""
    app.settings(calm(more="[tracking]\nidle_minutes = 0.1"))
    app.start()
    adapters = {entry["port"]: entry["chosen"] for entry in app.json("doctor")["adapters"]}
    assert (adapters["Windows"], adapters["Idle"]) == ("wlroots", "wayland-idle")
    assert app.status()["tracking"]["adapter"] == "wlroots"

    browser.open_on_wayland("Instagram")
    view = sway.wait_view(title="Instagram", seconds=40)
    sway.nudge()
    wait_until(lambda: app.status()["tracking"]["platform"] == "instagram", 5, "Instagram in front")
    began = time.time()
    for _ in range(5):
        time.sleep(1)
        sway.nudge()
    app.cli("remind", "water")
    assert app.wait_still(CARD).visible
    album.keep("card_on_sway")
    assert next(one for one in sway.views() if one.con == view.con).focused, "the card took the keyboard"
    sway.workspace("2")
    ended = time.time()
    wait_until(lambda: app.status()["tracking"]["platform"] is None, 5, "an empty workspace")
    told, counted = app.seconds_on("instagram"), app.seconds_between("instagram", began, ended)
    assert abs(counted - (ended - began)) < 1, f"{ended - began:.2f} s are true, counted were {counted:.2f}"
    assert abs(told - app.seconds_between("instagram", 0, ended)) < 1.5

    sway.nudge()
    wait_until(lambda: (app.status()["tracking"]["idle_seconds"] or 0) >= 6, 12, "nobody to touch anything")
    sway.nudge()
    wait_until(lambda: app.status()["tracking"]["idle_seconds"] == 0, 5, "a touch to be seen")
    app.quit()


def test_a_door_fills_the_screen_while_a_feed_is_in_front(
    app: App, desktop: Desktop, sway: Sway, browser: Browser, album: Album
) -> None:
    """Sway tells no place and puts nothing away: the door covers both screens, and goes with the feed or by a pass."""
    sway.ask("create_output")
    browser.open_on_wayland("Instagram")
    native = Terminal(desktop.processes, desktop.folder, desktop.env, "Native")
    editor = sway.wait_view(native.process.pid)
    view = sway.wait_view(title="Instagram", seconds=40)
    sway.focus(editor.con)
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    assert app.json("doctor")["door"]["covering"] == "screen"
    assert not app.windows(DOOR), "the editor is in front"
    sway.focus(view.con)
    width, height = desktop.windows.size
    assert width > 1280, "two screens, side by side"
    app.wait_window(DOOR)
    covered = [(0, 0, width, height)]
    wait_until(lambda: [desktop.windows.place_of(door) for door in app.windows(DOOR)] == covered, 5, "both covered")
    app.wait_still(DOOR)
    album.keep("door_on_sway")
    assert next(one for one in sway.views() if one.con == view.con).focused, "the door took the keyboard"
    sway.focus(editor.con)
    app.no_window(DOOR)
    sway.focus(view.con)
    app.wait_window(DOOR)
    assert app.run("focus", "pass", "--minutes", "5").status == 0
    app.no_window(DOOR)
    assert wait_until(lambda: [span for span in app.spans("instagram") if span["state"] == "door"], 5, "door time")
    native.close()


@pytest.mark.proof
def test_the_door_keeps_to_the_title_to_the_workspace_and_to_a_pass(app: App, sway: Sway, browser: Browser) -> None:
    """Sway tells titles and what is in front: the door comes and goes with them as quickly as on X11."""
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    browser.open_on_wayland("Instagram", "Accounts", turns=3)
    view = sway.wait_view(title="Instagram", seconds=40)
    app.wait_window(DOOR)
    went, came, decided = [], [], list[float]()
    for _ in range(3):
        sway.wait_view(title="Accounts")
        went.append(took(lambda: not app.windows(DOOR), "the door to go with the title"))
        sway.wait_view(title="Instagram")
        seen = time.time()
        came.append(took(lambda: app.windows(DOOR), "the door to come back"))
        decided.append(app.events("door")[-1]["at_ms"] / 1000 - seen)
        assert next(one for one in sway.views() if one.con == view.con).focused, "the door took the keyboard"
    # A screen full of door takes XWayland, which paints in software here, longer than any window of X11.
    assert (min(went) < SOON, min(decided) < SOON, min(came) < 3 * SOON) == (True, True, True), (went, decided, came)
    browser.close()

    browser.open_on_wayland("TikTok")
    sway.wait_view(title="TikTok", seconds=40)
    app.wait_window(DOOR)
    sway.workspace("2")
    assert took(lambda: not app.windows(DOOR), "the door to leave with the workspace") < 2
    sway.workspace("1")
    app.wait_window(DOOR)
    assert app.run("focus", "pass", "--minutes", "0.05").status == 0
    app.no_window(DOOR, 2)
    shut = took(lambda: app.windows(DOOR), "the door to be shut again")
    assert shut < 3 + SOON
    (opened,) = app.events("pass")
    assert time.time() - opened["at_ms"] / 1000 > 3


def test_leaving_a_door_over_the_screen_gives_ten_seconds(
    app: App, sway: Sway, browser: Browser, pointer: Pointer
) -> None:
    """A click on "Leave it" takes the door away; it is back after ten seconds if the feed is still in front."""
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    browser.open_on_wayland("Instagram")
    sway.wait_view(title="Instagram", seconds=40)
    pointer.click_on(app.wait_still(DOOR), *LEAVE)
    (walked,) = wait_until(lambda: app.events("walked_away"), 5, "the walk away to be noted")
    app.no_window(DOOR, 2)
    app.wait_window(DOOR, 15)
    assert 9.9 < (app.events("door")[-1]["at_ms"] - walked["at_ms"]) / 1000 < 11


LEAVE = (0.555, 0.565)


def test_a_site_in_a_window_of_its_own_is_known_by_its_app_id(app: App, sway: Sway, browser: Browser) -> None:
    """Sway's socket is kept from Detox: no process is known, and the app id alone says whose window it is."""
    del app.env["SWAYSOCK"]
    app.settings(calm())
    app.start()
    browser.app_on_wayland("www.instagram.com")
    view = sway.wait_view(title="instagram", seconds=40)
    assert view.app_id == "chrome-www.instagram.com__-Default"
    sway.focus(view.con)
    wait_until(lambda: app.status()["tracking"]["platform"] == "instagram", 8, f"{view.app_id} to be known")
