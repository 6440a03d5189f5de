"""Light and dark as the desktop wants it, told by its settings portal, while windows are open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from detox.ui.look import DARK, LIGHT, Look
from tests.desktop import fake_scheme
from tests.desktop.fake_scheme import FakeScheme
from tests.desktop.kit.app import HOME, SETTINGS, App
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window


@pytest.fixture
def portal(desktop: Desktop) -> Iterator[FakeScheme]:
    made = FakeScheme(desktop.bus.address)
    yield made
    made.close()


def test_open_windows_turn_dark_and_back_with_the_desktop(
    app: App, desktop: Desktop, portal: FakeScheme, pictures: Path
) -> None:
    app.settings(calm())
    app.start()
    windows = {}
    for title, entry in ((HOME, "Open"), (SETTINGS, "Settings")):
        app.tray.click(entry)
        windows[entry] = app.wait_window(title)
    for scheme, look in ((fake_scheme.DARK, DARK), (fake_scheme.LIGHT, LIGHT), (fake_scheme.DARK, DARK)):
        portal.want(scheme)
        for name, window in windows.items():
            desktop.windows.activate(window)
            wait_ground(desktop, window, pictures / f"{name}-{look.name}.png", look)
    app.quit()


def wait_ground(desktop: Desktop, window: Window, file: Path, look: Look) -> None:
    """Wait until most of a window has the ground of that look."""

    def seen() -> bool:
        picture = QImage(str(desktop.camera.take(file, window.id)))
        across, down = range(5, picture.width(), 31), range(5, picture.height(), 31)
        colours = [picture.pixelColor(x, y).name() for x in across for y in down]
        return max(set(colours), key=colours.count) == QColor(look.surface).name()

    wait_until(seen, 5, f"{window.title} in {look.name}")
