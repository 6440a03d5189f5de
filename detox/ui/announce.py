"""What a screen reader says at once, wherever the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Have ``words`` said, after what is being said, or in place of it.

    Source: doc.qt.io/qt-6/qaccessibleannouncementevent.html. Imported when somebody is told something: for
    ``QAccessible`` PySide6 makes all its enumerations, 0.15 MiB that stay.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    how = QAccessible.AnnouncementPoliteness
    said = QAccessibleAnnouncementEvent(widget, words)
    said.setPoliteness(how.Assertive if assertive else how.Polite)
    QAccessible.updateAccessibility(said)
