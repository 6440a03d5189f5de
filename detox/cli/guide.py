"""Opens the guide, or says where it lies. Loads no Qt: the browser is found by the standard library."""

from __future__ import annotations

import os
import sys

from detox.cli.context import Context
from detox.cli.speech import system_language
from detox.core.language import language
from detox.store.guide import page


def guide(context: Context) -> int:
    """Print the page's file, and open it where there is a screen, unless ``--path`` asks for the name alone."""
    asked = context.arguments
    path = page(language(context.settings, system_language()), asked.page or "index")
    print(path)
    if not asked.path and _has_screen():
        import webbrowser

        return 0 if webbrowser.open(path.as_uri()) else 1
    return 0


def _has_screen() -> bool:
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
