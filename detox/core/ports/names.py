"""Words among the names of adapters, for who shows them: the window and the command line."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP

NAMES = {
    name.source: name
    for name in (
        QT_TRANSLATE_NOOP("SettingsPages", "sound"),
        QT_TRANSLATE_NOOP("SettingsPages", "silent videos"),
        QT_TRANSLATE_NOOP("SettingsPages", "other tabs"),
        QT_TRANSLATE_NOOP("SettingsPages", "silent calls"),
        QT_TRANSLATE_NOOP("SettingsPages", "shares through X11"),
        QT_TRANSLATE_NOOP("SettingsPages", "screen shares"),
        QT_TRANSLATE_NOOP("SettingsPages", "do not disturb"),
        QT_TRANSLATE_NOOP("SettingsPages", "the camera's program"),
        QT_TRANSLATE_NOOP("SettingsPages", "camera"),
        QT_TRANSLATE_NOOP("SettingsPages", "microphone"),
        QT_TRANSLATE_NOOP("SettingsPages", "recorders"),
        QT_TRANSLATE_NOOP("SettingsPages", "desktop"),
        QT_TRANSLATE_NOOP("SettingsPages", "media"),
        QT_TRANSLATE_NOOP("SettingsPages", "calls"),
        QT_TRANSLATE_NOOP("SettingsPages", "captures"),
    )
}
"""Words among the names of adapters; the others are names of programs and protocols."""
