"""Detox on sway: a compositor of the wlroots family, with a real browser and XWayland."""

from __future__ import annotations

import pytest

from tests.desktop.kit.programs import terminal
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.sway import Sway, Terminal


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
