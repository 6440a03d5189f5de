"""Doors on GNOME: above the page as windows of XWayland, sparing what lies above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.desktop.kit.app import WM_CLASS, App
from tests.desktop.kit.gnome_hands import GnomeHands
from tests.desktop.kit.processes import end
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import Page, chromium
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import stays, wait_until
from tests.desktop.kit.wayland_window import WaylandWindow
from tests.desktop.test_doors import SOON, took

pytestmark = pytest.mark.proof  # gnome-shell is installed for `make proof` only

PAGE = (100, 80, 700, 500)
EDITOR = (400, 330, 500, 400)
_DOORS = f"""global.get_window_actors().map(actor => actor.meta_window)
    .filter(one => one.get_wm_class() === "{WM_CLASS}" && one.is_above() && !one.minimized)
    .map(one => one.get_frame_rect()).map(at => [at.x, at.y, at.width, at.height])"""


@pytest.fixture
def layout() -> Layout:
    return Layout(manager="gnome", tray="none", notices="none")


@pytest.fixture
def hands(desktop: Desktop) -> GnomeHands:
    return GnomeHands(desktop.bus)


@pytest.fixture
def feed(desktop: Desktop, hands: GnomeHands) -> Iterator[int]:
    """A Chromium of Wayland."""
    folder = desktop.folder / "browser"
    page = Page(("Instagram",)).write(folder / "pages")
    browser = desktop.processes.start("browser", [*chromium(folder), "--ozone-platform=wayland", page], desktop.env)
    yield hands.find("Instagram - Chromium", 40)
    end(browser)


def test_a_door_lies_above_the_page_and_spares_what_lies_above_it(
    app: App, desktop: Desktop, hands: GnomeHands, feed: int, pictures: Path
) -> None:
    """It follows the page and takes no keyboard; an editor before the page is spared; full screen becomes a window."""
    plain = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "Accounts")
    beside = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "Beside")
    editor, other = hands.find("Accounts"), hands.find("Beside")
    wait_until(partial(_put, hands, editor, EDITOR), 5, "the editor to be where it is put")
    hands.place(other, 950, 60, 200, 100)
    hands.place(feed, *PAGE)
    hands.nudge()
    hands.focus(feed)
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    assert app.json("doctor")["door"]["covering"] == "window"
    wait_until(partial(is_over, hands, feed), 10, "the door")
    assert hands.active() == feed, "the door took the keyboard"
    followed = []
    for place in ((40, 60, 800, 600), (300, 90, 640, 480), PAGE):
        before = hands.place_of(feed)
        hands.place(feed, *place)
        wait_until(partial(_moved, hands, feed, before), 5, "the page to move", every=0.005)
        followed.append(took(partial(is_over, hands, feed), "the door to follow"))
    assert min(followed) < SOON, followed

    stays(partial(is_over, hands, feed), 0.5, "the door to lie there")
    (whole,) = doors(hands)
    hands.focus(editor)
    left, top, _, _ = hands.place_of(editor)
    beside_it = (whole[0], whole[1], left - whole[0], whole[3])
    above_it = (left, whole[1], whole[2] - (left - whole[0]), top - whole[1])
    wait_until(lambda: doors(hands) == [beside_it, above_it], 5, lambda: f"it to spare the editor: {doors(hands)}")
    hands.focus(other)
    stays(lambda: doors(hands) == [beside_it, above_it], 0.8, "both to stay when a third window is turned to")
    desktop.camera.take(pictures / "door_on_gnome.png")
    hands.focus(feed)
    wait_until(lambda: doors(hands) == [whole], 5, "the door to be whole again")

    hands.fill_screen(feed)
    wait_until(lambda: not hands.is_full(feed), 5, "the page to be a window again: a door lies above no full screen")
    wait_until(partial(is_over, hands, feed), 5, "the door to lie over it")
    app.quit()
    plain.close()
    beside.close()


def _put(hands: GnomeHands, window: int, place: tuple[int, int, int, int]) -> bool:
    """Put a window there; one that has just come up is placed by the shell once more."""
    hands.place(window, *place)
    return hands.place_of(window) == place


def _moved(hands: GnomeHands, window: int, before: tuple[int, ...]) -> bool:
    return hands.place_of(window) != before


def doors(hands: GnomeHands) -> list[tuple[int, ...]]:
    """Return where our windows lie that stay above all: the door, and the wall beside it, the largest first."""
    return sorted(map(tuple, hands.do(_DOORS)), key=lambda at: -at[2] * at[3])


def is_over(hands: GnomeHands, feed: int) -> bool:
    """Whether one door lies over the page of the browser, from below its tabs to its end."""
    x, y, across, down = hands.place_of(feed)
    match doors(hands):
        case [(left, top, width, height)]:
            return (left, width) == (x, across) and 60 < top - y < 140 and top + height == y + down
    return False
