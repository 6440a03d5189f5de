"""Which language Detox speaks: the interface and the tips."""

from __future__ import annotations

from detox.core.settings import Setting, Settings, choice
from detox.core.text import QT_TRANSLATE_NOOP, plain

LANGUAGES = ("en", "fr")
"""The languages that there are words and tips in, by ISO 639-1; the first one where the system speaks neither."""

LANGUAGE = Setting(
    "language",
    choice(
        ("auto", QT_TRANSLATE_NOOP("Settings", "As the desktop")), ("en", plain("English")), ("fr", plain("Français"))
    ),
    "auto",
    QT_TRANSLATE_NOOP("Settings", "Language"),
    QT_TRANSLATE_NOOP("Settings", "Windows, menus, tips and the command line, at once."),
)


def language(settings: Settings, system: str) -> str:
    """Return "en" or "fr". ``system`` is the system's, as a locale (``fr_CA``) or a tag (``fr-Latn-CA``)."""
    chosen = settings[LANGUAGE]
    if chosen in LANGUAGES:
        return chosen
    spoken = system.replace("_", "-").partition("-")[0].lower()
    return spoken if spoken in LANGUAGES else LANGUAGES[0]
