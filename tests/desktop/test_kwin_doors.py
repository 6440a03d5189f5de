"""Doors on KWin: above the page, windows of XWayland that spare what lies above it; else the feed is put away."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

import pytest

from tests.desktop.kit.app import WM_CLASS, App
from tests.desktop.kit.kwin_hands import KWinHands
from tests.desktop.kit.kwin_pointer import NO_CHECKS, KWinPointer
from tests.desktop.kit.processes import end
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import Browser, Page, chromium
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import stays, wait_until
from tests.desktop.kit.wayland_window import WaylandWindow
from tests.desktop.test_doors import SOON, rounds, took

PAGE = (100, 50, 700, 500)
EDITOR = (400, 300, 500, 400)
ASKING = 0.3
"""Seconds that a question to KWin may take: it is a script, loaded and taken out again."""


@pytest.fixture
def layout(monkeypatch: pytest.MonkeyPatch) -> Layout:
    monkeypatch.setenv(*NO_CHECKS)
    return Layout(manager="kwin", tray="none", notices="none")


@pytest.fixture
def hands(desktop: Desktop) -> Iterator[KWinHands]:
    made = KWinHands(desktop.bus.address, desktop.folder)
    yield made
    made.close()


@pytest.fixture
def feed(desktop: Desktop, hands: KWinHands) -> Iterator[int]:
    """A Chromium of Wayland, which tells in its title how often it was scrolled."""
    folder = desktop.folder / "browser"
    page = Page(("Instagram",), scrolls=True).write(folder / "pages")
    browser = desktop.processes.start("browser", [*chromium(folder), "--ozone-platform=wayland", page], desktop.env)
    yield hands.find("Instagram - Chromium", 40)
    end(browser)


@pytest.fixture
def pointer(desktop: Desktop) -> Iterator[KWinPointer]:
    made = KWinPointer(desktop)
    yield made
    made.close()


def test_a_door_lies_above_the_page_and_spares_what_lies_above_it(
    app: App, desktop: Desktop, hands: KWinHands, feed: int, pointer: KWinPointer
) -> None:
    """It follows the page, takes no keyboard, stops the wheel; an editor before the page keeps its place and clicks."""
    plain = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "Accounts")
    beside = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "Beside")
    editor, other = hands.find("Accounts"), hands.find("Beside")
    hands.place(other, 950, 20, 200, 100)
    hands.place(editor, *EDITOR)
    hands.place(feed, *PAGE)
    hands.focus(feed)
    pointer.wheel(300, 400, 1)
    wait_until(lambda: hands.title(feed) != "Instagram - Chromium", 5, "the wheel to scroll it without a door")
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    assert app.json("doctor")["door"]["covering"] == "window"
    wait_until(lambda: is_over(hands, PAGE), 10, "the door")
    assert hands.active() == feed, "the door took the keyboard"
    title = hands.title(feed)
    pointer.wheel(300, 400, 4)
    stays(lambda: hands.title(feed) == title, 0.5, "the page to stand still under its door")
    assert hands.active() == feed

    followed: list[float] = []
    places = ((40, 20, 800, 600), (300, 90, 640, 480), PAGE)
    for number in rounds(followed, least=3, most=6):
        place = places[number % 3]
        hands.place(feed, *place)
        followed.append(took(partial(is_over, hands, place), "the door to follow"))
    assert min(followed) < SOON, followed
    hands.place(feed, *PAGE)
    wait_until(lambda: is_over(hands, PAGE), 5, "the door to lie where the page came from")

    (whole,) = doors(hands)
    hands.focus(editor)
    beside_it, above_it = (100, whole[1], 300, whole[3]), (400, whole[1], 400, 300 - whole[1])
    wait_until(lambda: doors(hands) == [beside_it, above_it], 5, "the door to spare the editor")
    pointer.wheel(200, 500, 4)
    stays(lambda: hands.title(feed) == title, 0.5, "the page to stand still without the focus, too")
    hands.focus(other)
    stays(lambda: doors(hands) == [beside_it, above_it], 0.5, "both to stay when a third window is turned to")
    pointer.click(600, 400)
    wait_until(lambda: hands.active() == editor, 5, "the click to meet the editor")
    hands.focus(feed)
    wait_until(lambda: doors(hands) == [whole], 5, "the door to be whole again")

    hands.fill_screen(feed)
    wait_until(lambda: not hands.is_full(feed), 5, "the page to be a window again: a door lies above no full screen")
    wait_until(lambda: is_over(hands, PAGE), 5, "the door to lie over it")
    hands.minimise(feed)
    wait_until(lambda: not doors(hands), 5, "the door to go with its page")
    plain.close()
    beside.close()


@pytest.mark.proof
def test_a_door_keeps_to_the_title_and_to_a_pass(app: App, desktop: Desktop, hands: KWinHands) -> None:
    """The page turns to another title and back by itself; then a pass of three seconds."""
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    browser = Browser(desktop)
    browser.open_on_wayland("Instagram", "Accounts", turns=3)
    went, came = [], []
    for _ in range(3):
        hands.find("Instagram - Chromium", 40)
        came.append(took(lambda: doors(hands), "the door"))
        hands.find("Accounts - Chromium")
        went.append(took(lambda: not doors(hands), "the door to go"))
    assert (min(went) < SOON + ASKING, min(came) < SOON + ASKING) == (True, True), (went, came)
    browser.close()
    browser.open_on_wayland("TikTok")
    hands.find("TikTok - Chromium", 40)
    wait_until(lambda: doors(hands), 10, "the door")
    assert app.run("focus", "pass", "--minutes", "0.05").status == 0
    wait_until(lambda: not doors(hands), 2, "the pass to open it")
    wait_until(lambda: doors(hands), 5, "the door to be shut again")
    (opened,) = app.events("pass")
    assert time.time() - opened["at_ms"] / 1000 > 3
    browser.close()


def test_a_window_is_put_away_and_comes_back_for_ten_seconds(desktop: Desktop, hands: KWinHands, feed: int) -> None:
    """A door that is a client of Wayland has no place: the feed is minimised, and may stand for ten seconds."""
    app = App(desktop, desktop.folder / "wayland", {"QT_QPA_PLATFORM": "wayland"})
    app.settings(calm(rules=block(-60, 600)))
    app.start()
    assert app.json("doctor")["door"]["covering"] == "minimise"
    wait_until(lambda: hands.minimised(feed), 10, "the feed to be put away")
    assert len(app.events("door", "instagram")) == 1
    time.sleep(1)
    begun = time.time()
    hands.focus(feed)
    back = time.time()
    wait_until(lambda: hands.minimised(feed), 15, "the feed to be put away again")
    _, again = app.events("door", "instagram")
    assert begun + 9.9 < again["at_ms"] / 1000 < back + 11
    assert not doors(hands)
    assert not [span for span in app.spans("instagram") if span["state"] == "door"], "nothing was covered"
    app.close()


def doors(hands: KWinHands) -> list[tuple[int, ...]]:
    """Return where our windows lie that stay above all: the door, and the wall beside it, the largest first."""
    body = f"""return windows.filter(one => one.resourceClass === "{WM_CLASS}" && one.keepAbove && !one.minimized)
        .map(one => one.frameGeometry).map(at => [at.x, at.y, at.width, at.height]);"""
    return sorted(map(tuple, hands.do(body)), key=lambda at: -at[2] * at[3])


def is_over(hands: KWinHands, place: tuple[int, int, int, int]) -> bool:
    """Whether one door lies over the page of a browser there, from below its tabs to its end."""
    x, y, across, down = place
    match doors(hands):
        case [(left, top, width, height)]:
            return (left, width) == (x, across) and 60 < top - y < 140 and top + height == y + down
    return False
