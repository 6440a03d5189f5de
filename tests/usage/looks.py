"""What the shipped catalogue makes of one window, in plain words: for tests that state a window and what it must be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from detox.core.inputs import Window
from detox.store.catalogue_file import load_catalogue
from detox.usage.catalogue import Catalogue


@cache
def shipped() -> Catalogue:
    """Return the shipped catalogue, read once."""
    catalogue, problems = load_catalogue()
    assert problems == []
    return catalogue


def look(
    program: str | None, app_ids: Sequence[str], title: str, role: str = "browser"
) -> tuple[str | None, str | None]:
    """Return (platform, surface) of a window: (None, None) is "other", a messenger has no surface.

    ``program`` is the executable's name, ``app_ids`` WM_CLASS (instance, class) or the Wayland app_id, ``title`` the
    whole window title with the browser's suffix, ``role`` WM_WINDOW_ROLE ("pop-up" for Chromium's app windows).
    """
    seen = shipped().classify(Window(1, program=program, app_ids=tuple(app_ids), title=title, role=role))
    return seen.platform, seen.surface
