"""The setting about keys of the whole desktop, and what may get one. It belongs to no feature."""

from __future__ import annotations

from detox.core.settings import Setting, flag
from detox.core.text import QT_TRANSLATE_NOOP, Text

SHORTCUTS = Setting(
    "shortcuts.enabled",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "Keys that work in every window"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Your desktop asks you which keys, and keeps them: so it is off until you want it. For a pause, half an hour "
        "without reminders, a focus block, today so far, and “This is work”.",
    ),
)

KEYS: tuple[tuple[str, Text, str], ...] = (
    ("pause", QT_TRANSLATE_NOOP("Keys", "A pause now"), "remind pause"),
    ("hold", QT_TRANSLATE_NOOP("Keys", "Hold reminders for 30 min, or go on"), "hold 30m"),
    ("focus", QT_TRANSLATE_NOOP("Keys", "Begin a focus block, or end it"), "focus start"),
    ("today", QT_TRANSLATE_NOOP("Keys", "Today so far"), ""),
    ("work", QT_TRANSLATE_NOOP("Keys", "This is work, for 30 min, or no longer"), "mean work --for 30m"),
)
"""What may get a key: its id, its words, and the words of ``detox-tray`` that do the same, "" where none do."""
