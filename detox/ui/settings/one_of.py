"""The field of one of a few words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from detox.ui.controls import ChoiceField
from detox.ui.look import Looks
from detox.ui.settings.spins import Plain


class OneOfField(Plain, ChoiceField):
    """One of a few words."""

    def __init__(self, options: tuple[tuple[str, str], ...], looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 8)
        for value, words in options:
            self.addItem(words, value)

    def raw(self) -> object:
        """Return the word as files write it."""
        return self.currentData()

    def show_value(self, value: str) -> None:
        """Show a choice."""
        self.setCurrentIndex(self.findData(value))

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each choice."""
        self.activated.connect(lambda _index: callback())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
