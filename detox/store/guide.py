"""Where the guide lies that came with the program: plain HTML, built from docs/ by packaging/guide."""

from __future__ import annotations

from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.resources import resource

PAGES = (
    "start", "reminders", "counting", "focus", "summary", "packs", "privacy", "settings", "json", "faq", "systems",
    "maintain",
)  # fmt: skip
"""The pages by their names, in their order; tests/packaging/test_guide.py holds them to docs/README.md."""

_TITLE = QT_TRANSLATE_NOOP("Guide", "The guide")
_MISSING = QT_TRANSLATE_NOOP("Guide", "{file} is not there. In a checkout, make run builds it; its pages lie in docs.")


def page(language: str, name: str = "index") -> Path:
    """Return the file of a page, ``name`` one of ``PAGES``, in ``language``. Raises DetoxError if it was not built."""
    path = resource("guide") / language / f"{name}.html"
    if not path.is_file():
        raise DetoxError(_TITLE, _MISSING.with_(file=path))
    return path
