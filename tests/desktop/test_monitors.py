"""Cards over two monitors of different scale, one of which is unplugged, made smaller, or plugged in anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.monitors import xrandr
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window
from tests.desktop.kit.xsettings import XSettings

FIRST, SECOND = (0, 0, 1366, 768), (1366, 0, 1920, 1200)
DOUBLE = {"QT_SCREEN_SCALE_FACTORS": "DUMMY0=1;DUMMY1=2"}


@pytest.fixture
def layout() -> Layout:
    return Layout(monitors=("1366x768", "1920x1200"), tray="none", notices="none")


@pytest.fixture
def two(desktop: Desktop) -> Iterator[App]:
    """Detox on a monitor of scale 1 and one of scale 2."""
    made = App(desktop, desktop.folder / "p", DOUBLE)
    made.settings(calm())
    yield made.start()
    made.close()
    made.silent()


def test_a_card_is_where_it_can_be_seen(two: App, desktop: Desktop, pointer: Pointer, pictures: Path) -> None:
    """It comes where the pointer is, in that monitor's scale, and goes over to the other when that is unplugged."""
    pointer.move(2000, 300)
    two.cli("remind", "water")
    settled(two, SECOND, 2)
    has_round_corners(desktop, two.wait_window(CARD), pictures / "second.png")

    xrandr(desktop.env, "--output", "DUMMY1", "--off")
    settled(two, FIRST, 1)
    has_round_corners(desktop, two.wait_window(CARD), pictures / "unplugged.png")

    xrandr(desktop.env, "--output", "DUMMY1", "--auto", "--right-of", "DUMMY0")
    settled(two, FIRST, 1)

    xrandr(desktop.env, "--output", "DUMMY0", "--mode", "1024x768")
    settled(two, (0, 0, 1024, 768), 1)

    card = two.wait_window(CARD)
    pointer.click_on(card, 0.5, 0.4)
    two.wait_keyboard(CARD)
    pointer.key("Escape")
    wait_until(lambda: two.events("skipped", "water"), 5, "the card to be noted as skipped")
    two.no_window(CARD)


def has_round_corners(desktop: Desktop, card: Window, file: Path) -> None:
    """Wait until the desktop is seen at the corners of the card, and the card between them."""
    left, right, top = card.x + 2, card.x + card.width - 3, card.y + 2

    def seen() -> bool:
        picture = QImage(str(desktop.camera.take(file)))
        bare = [picture.pixelColor(x, top).name() == "#3d5a66" for x in (left, (left + right) // 2, right)]
        return bare == [True, False, True]

    wait_until(seen, 5, f"a card with round corners in {file}")


def settled(app: App, monitor: tuple[int, int, int, int], scale: int) -> None:
    """Wait until the one card is whole on that monitor, 20 px from its edges, in that scale."""
    x, y, width, height = monitor
    gap, wide, high = 20 * scale, 300 * scale, 533 * scale

    def stands(card: Window) -> bool:
        there = (card.x + card.width, card.y + card.height) == (x + width - gap, y + height - gap)
        return there and (card.width, card.height) == (wide, high)

    def seen() -> bool:
        cards = app.windows(CARD)
        return len(cards) == 1 and stands(cards[0])

    wait_until(seen, 5, lambda: f"a card of {wide}x{high} on {monitor}; there is {app.windows(CARD)}")


@pytest.mark.parametrize("layout", [Layout(size="1580x1200", tray="none", notices="none")])
def test_a_screen_that_changes_scale_redraws_the_card(app: App, desktop: Desktop, pictures: Path) -> None:
    """The desktop's scale goes from 1 to 2 and back while a card is up."""
    settings = XSettings(desktop.env)
    app.settings(calm())
    app.start()
    app.cli("remind", "water")
    whole = (0, 0, 1580, 1200)
    settled(app, whole, 1)
    settings.scale(2)
    settled(app, whole, 2)
    has_round_corners(desktop, app.wait_window(CARD), pictures / "double.png")
    settings.scale(1)
    settled(app, whole, 1)
    has_round_corners(desktop, app.wait_window(CARD), pictures / "single.png")
    settings.close()
