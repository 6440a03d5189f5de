"""What lies under the pointer in a picture, told beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def tell(picture: QWidget, words: str) -> None:
    """Have Qt tell ``words`` once the pointer rests, and take back what is told where there is nothing to tell."""
    if words == picture.toolTip():
        return
    picture.setToolTip(words)
    if not words:
        from PySide6.QtWidgets import QToolTip

        QToolTip.hideText()
