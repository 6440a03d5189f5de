"""The settings portal of a desktop, on a bus of the tests: only what it says about light and dark.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from __future__ import annotations

from typing import Any

from tests.desktop.fake_logind import Service

PORTAL, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS, APPEARANCE, KEY = "org.freedesktop.portal.Settings", "org.freedesktop.appearance", "color-scheme"
NO_WISH, DARK, LIGHT = 0, 1, 2


class FakeScheme(Service):
    """A desktop that wants ``scheme``: NO_WISH, DARK or LIGHT."""

    def __init__(self, address: str, scheme: int = NO_WISH) -> None:
        self.scheme = scheme
        self.asked: list[str] = []
        super().__init__(address, PORTAL)

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        self.asked.append(method)
        if method == "ReadAll":
            return "a{sa{sv}}", ({APPEARANCE: {KEY: ("u", self.scheme)}},)
        if method == "ReadOne" and body == (APPEARANCE, KEY):
            return "v", (("u", self.scheme),)
        if method == "Read" and body == (APPEARANCE, KEY):  # the older one wraps its value twice
            return "v", (("v", ("u", self.scheme)),)
        return None

    def want(self, scheme: int) -> None:
        """Tell all who listen that the desktop is another now."""
        self.scheme = scheme
        self.say(PATH, SETTINGS, "SettingChanged", "ssv", (APPEARANCE, KEY, ("u", scheme)))
