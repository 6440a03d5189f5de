"""Hears what a screen reader sets. Loaded while one listens: an event filter has PySide6 make every class of events."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject


class SetAloud(QObject):
    """Calls ``taken`` with each number that the dynamic property ``value`` of ``field`` becomes."""

    def __init__(self, field: QObject, taken: Callable[[float], None]) -> None:
        super().__init__(field)
        self._taken = taken
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the property; the event goes on."""
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == b"value":
            self._taken(float(watched.property("value")))
        return False
