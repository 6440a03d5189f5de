"""Which of Qt's platforms and themes to run on: decided before Qt is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_GTK_DESKTOPS = {"gnome", "unity", "xfce", "mate", "cinnamon", "x-cinnamon", "lxde", "budgie", "pantheon"}


def prepare(environment: MutableMapping[str, str] = os.environ) -> None:
    """Choose what the user has not chosen: XWayland's xcb where there is one, and Qt's own theme instead of GTK's.

    On Windows, say who we are instead: that too has to come before the first window.

    On Wayland a card cannot be placed and a door cannot cover a window, on XWayland both can. The GTK theme plug-in
    costs 20 MiB of memory; Qt's own ``gnome`` theme follows fonts and dark mode through the settings portal without it.
    """
    if sys.platform == "linux":
        _prepare_linux(environment)
    elif sys.platform == "win32":
        from detox.system.win32.identity import name_program
        from detox.system.win32.library import Library, load

        name_program(Library(load))


def _prepare_linux(environment: MutableMapping[str, str]) -> None:
    if environment.get("WAYLAND_DISPLAY") and environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "xcb")
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    theme = "gnome" if _GTK_DESKTOPS.intersection(desktops) else "generic"
    if not {"kde", "lxqt"}.intersection(desktops):
        environment.setdefault("QT_QPA_PLATFORMTHEME", theme)
    # A portal that is not there is no news to anybody.
    environment.setdefault("QT_LOGGING_RULES", "qt.qpa.theme*=false;qt.qpa.services=false")


def has_display(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether there is a screen to draw on."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    named = bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
    return sys.platform != "linux" or named or chosen in ("offscreen", "minimal")


def on_wayland(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether this session is a Wayland one, with or without XWayland."""
    return bool(environment.get("WAYLAND_DISPLAY")) or environment.get("XDG_SESSION_TYPE") == "wayland"


def on_xwayland(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether windows of ours are, or will be, windows of XWayland (see ``prepare``)."""
    chosen = environment.get("QT_QPA_PLATFORM", "xcb" if environment.get("DISPLAY") else "")
    return on_wayland(environment) and chosen.partition(":")[0] == "xcb"


def x_display(environment: MutableMapping[str, str] = os.environ) -> str:
    """Return the X display, "" if there is none."""
    return environment.get("DISPLAY", "")
