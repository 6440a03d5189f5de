"""The few words of the card that are not a tip's."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Card", "Detox card")
CLOSE = QT_TRANSLATE_NOOP("Card", "Close")
DONE = QT_TRANSLATE_NOOP("Card", "Done")
LATER = QT_TRANSLATE_NOOP("Card", "Later")
ANOTHER = QT_TRANSLATE_NOOP("Card", "Another")
LESS = QT_TRANSLATE_NOOP("Card", "Less")
TOGETHER = QT_TRANSLATE_NOOP("Card", "Together")

# Where the label above is too wide for its tab in the user's font: as short as the language can.
SHORT = {
    DONE: QT_TRANSLATE_NOOP("CardShort", "Done"),
    LATER: QT_TRANSLATE_NOOP("CardShort", "Later"),
    ANOTHER: QT_TRANSLATE_NOOP("CardShort", "Next"),
    LESS: QT_TRANSLATE_NOOP("CardShort", "Less"),
    TOGETHER: QT_TRANSLATE_NOOP("CardShort", "Join"),
}

# What a screen reader says of the buttons, and the tooltip.
FULL = {
    DONE: QT_TRANSLATE_NOOP("CardLong", "Done (Enter)"),
    LATER: QT_TRANSLATE_NOOP("CardLong", "Later (L)"),
    ANOTHER: QT_TRANSLATE_NOOP("CardLong", "Another tip (A)"),
    LESS: QT_TRANSLATE_NOOP("CardLong", "Less like this"),
    TOGETHER: QT_TRANSLATE_NOOP("CardLong", "Do it together, for five minutes (T)"),
    CLOSE: QT_TRANSLATE_NOOP("CardLong", "Close (Esc)"),
}

LATER_AT = QT_TRANSLATE_NOOP("CardLong", "Later (L): it comes back on {day} at {time}")
