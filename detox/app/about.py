"""What the About page tells of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from detox import __version__
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.soundness import history_state
from detox.system.memory import resident
from detox.ui.settings.about import About

if TYPE_CHECKING:
    from detox.app.dialog import Shown

_AGO = QT_TRANSLATE_NOOP("About", "{n} s ago")
_SOUND = QT_TRANSLATE_NOOP("About", "sound, {size} MB")
_BROKEN = QT_TRANSLATE_NOOP("About", "damaged or not to be read; what can be saved is saved at the next start")
_MEMORY = QT_TRANSLATE_NOOP("About", "{size} MB, this window included")


def about(shown: Shown) -> About:
    """Return what the About page tells now."""
    paths = (
        (QT_TRANSLATE_NOOP("About", "Settings"), str(shown.profile.settings)),
        (QT_TRANSLATE_NOOP("About", "History"), str(shown.profile.folder / "history.sqlite")),
        (QT_TRANSLATE_NOOP("About", "Log"), str(shown.profile.log)),
    )
    return About(__version__, shown.computer.choices, tuple(shown.problems()), paths, state(shown))


def state(shown: Shown) -> tuple[tuple[Text, Text], ...]:
    """Return how it is at this moment: when something was seen last, the history file, the memory."""
    seen = (shown.computer.clock.now().utc - shown.pump.last.utc).total_seconds()
    size, sound = history_state(shown.profile.folder)
    return (
        (QT_TRANSLATE_NOOP("About", "Last look at the desktop"), _AGO.with_(n=max(0, round(seen)))),
        (
            QT_TRANSLATE_NOOP("About", "History file"),
            (_SOUND if sound else _BROKEN).with_(size=QLocale().toString(size / 1e6, "f", 1)),
        ),
        (QT_TRANSLATE_NOOP("About", "Memory"), _MEMORY.with_(size=f"{resident() / 1e6:.0f}")),
    )
