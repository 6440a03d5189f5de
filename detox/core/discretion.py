"""The setting about who may see our windows, besides the user. It belongs to no feature."""

from __future__ import annotations

from detox.core.settings import Setting, flag
from detox.core.text import QT_TRANSLATE_NOOP

UNSEEN = Setting(
    "screen.left_out_of_captures",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Leave our windows out of screen captures"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Doors, cards and the summary are in no screenshot, recording or shared screen, where the system can do that: "
        "on Windows and macOS. On Linux nothing can.",
    ),
)
