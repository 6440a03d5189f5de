"""Light and dark as the desktop wants it, told by its settings portal, while windows are open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from detox.ui.look import DARK, LIGHT
from tests.desktop import fake_portal
from tests.desktop.fake_portal import FakePortal
from tests.desktop.kit.app import CARD, HOME, SETTINGS, App
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window


@pytest.fixture
def portal(desktop: Desktop) -> Iterator[FakePortal]:
    made = FakePortal(desktop.bus.address)
    yield made
    made.close()


def ground(desktop: Desktop, window: Window, file: Path) -> str:
    """Return the colour that most of a window has."""
    picture = QImage(str(desktop.camera.take(file, window.id)))
    points = [
        picture.pixelColor(x, y).name()
        for x in range(5, picture.width(), 31)
        for y in range(5, picture.height(), 31)
    ]  # fmt: skip
    return max(set(points), key=points.count)


def test_open_windows_turn_dark_and_back_with_the_desktop(
    app: App, desktop: Desktop, portal: FakePortal, pictures: Path
) -> None:
    app.settings(calm())
    app.start()
    windows = []
    for title, entry in ((HOME, "Open"), (SETTINGS, "Settings")):
        app.tray.click(entry)
        windows.append(app.wait_window(title))
    for scheme, look in ((fake_portal.DARK, DARK), (fake_portal.LIGHT, LIGHT), (fake_portal.DARK, DARK)):
        portal.want(scheme)
        for window in windows:
            desktop.windows.activate(window)
            file = pictures / f"{window.title.split()[-1]}-{look.name}.png"
            wait_until(lambda: ground(desktop, window, file) == QColor(look.surface).name(), 5, f"{window.title} in {look.name}")
    app.quit()
