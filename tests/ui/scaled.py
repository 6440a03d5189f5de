"""The walk through every window on a screen of another scale: ``python -m tests.ui.scaled 2 1920x1080 fr``.

``DETOX_PICTURES=FOLDER`` keeps a picture of each.

A process of its own, because Qt takes its scale when it starts. It prints what is wrong as JSON: words that are cut,
what lies on another, what is too small to hit or has no name, and windows that are larger than the screen.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
_SIZED = ("welcome", "card", "door", "pause", "summary", "today")
"""What the walk itself gives a size, and what takes its size from the screen with a shadow or without a frame."""
_TINY = ("door 780", "door 420")
"""Doors over windows of so many pixels of the screen, whatever the scale: at 300 % nobody has one of 140."""
MADE_UP, FROM_THE_RIGHT = "made-up", "from-the-right"


def main(scale: str, size: str, language: str) -> int:
    """Walk, print, and return 0."""
    with tempfile.TemporaryDirectory(prefix="detox-scaled-") as folder:
        screen = Path(folder, "screen.json")
        wide, high = map(int, size.split("x"))
        one = {"name": "one", "x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
        screen.write_text(json.dumps({"screens": [one]}), encoding="utf-8")
        os.environ |= {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QT_SCALE_FACTOR": scale}
        sys.stdout.write(json.dumps(_walk(language)))
    return 0


def _walk(language: str) -> dict[str, list[str]]:
    from PySide6.QtCore import QLocale, Qt, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from detox.ui.language import Languages
    from detox.ui.look import LIGHT, Looks
    from tests.ui.walk import Pseudo, windows

    qInstallMessageHandler(lambda _kind, _where, text: None if text.startswith("This plugin") else sys.exit(text))
    application = QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    pseudo, languages = Pseudo(), Languages(FOLDER, QLocale())
    if language == MADE_UP:
        application.installTranslator(pseudo)
    elif language == FROM_THE_RIGHT:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    else:
        languages.use(language)
    pictures, wrong = os.environ.get("DETOX_PICTURES"), dict[str, list[str]]()
    for name, window in windows(Looks(LIGHT)):
        if name.startswith(_SIZED):
            window.resize(window.size().boundedTo(window.screen().availableGeometry().size()))
            application.processEvents()
        if not name.startswith(_TINY) and (found := _wrong(name, window)):
            wrong[name] = found
        if pictures:
            window.grab().save(f"{pictures}/{name.replace(' ', '-').replace(',', '')}.png")
    return wrong


def _wrong(name: str, window: QWidget) -> list[str]:
    from tests.ui.everyone import nameless, overlapping, small
    from tests.ui.walk import truncated

    checks: list[Callable[[QWidget], list[str]]] = [truncated, overlapping, small, nameless]
    found = [f"{check.__name__}: {words}" for check in checks for words in check(window)]
    room = window.screen().availableGeometry().size()
    if not name.startswith(_SIZED) and window.size().boundedTo(room) != window.size():
        found.append(f"{window.width()} x {window.height()} on {room.width()} x {room.height()}")
    return found


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
