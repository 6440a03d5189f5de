"""Help: the guide that came with the program, in the language that is spoken, in the browser of the desktop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.store.guide import page
from detox.ui.language import spoken

_NOT_OPENED = QT_TRANSLATE_NOOP("Guide", "No browser opened it")


def open_guide(tell: Callable[[Text, Text], None], open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
    """Open its first page. ``tell`` shows what is in the way: title and message."""
    try:
        path = page(spoken())
    except DetoxError as error:
        tell(error.title, error.message)
        return
    if not open_url(QUrl.fromLocalFile(str(path))):
        tell(_NOT_OPENED, plain(str(path)))
