"""Why a rule cannot be made softer now, and when it can."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import Held, TrayView
from detox.ui.look import Looks
from detox.ui.words import time_of_day, tr, weekday

_LOCKED = QT_TRANSLATE_NOOP(
    "SettingsPages",
    "Locked until {time}. You chose that beforehand, so that no evening talks you out of it. What you make softer "
    "here, or switch off, counts from then on; what is stricter counts at once.",
)
_LOCKED_THEN_FIRM = QT_TRANSLATE_NOOP(
    "SettingsPages",
    "Locked until {lock}, then shut with a way in until {time}. What you make softer here, or switch off, counts "
    "from {time} on; what is stricter counts at once.",
)
_FIRM = QT_TRANSLATE_NOOP(
    "SettingsPages",
    "This door is shut until {time}. What you make softer here, or switch off, counts from then on; what is stricter "
    "counts at once.",
)
_ON = QT_TRANSLATE_NOOP("SettingsPages", "{day} at {time}")


class HeldNote(QFrame):
    """A frame with those words; hidden while the rule can be changed as one likes."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setProperty("role", "tint")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(14, 10, 14, 11)
        self._label = QLabel()
        self._label.setFont(looks.font("small"))
        self._label.setWordWrap(True)
        lines.addWidget(self._label)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, "" if nothing."""
        return self._label.text() if not self.isHidden() else ""

    def render_rule(self, view: TrayView, rule: str, now: Instant) -> None:
        """Say it of ``rule``; of two blocks of that rule the one that ends last."""
        held = max((one for one in view.held if one.rule == rule), key=lambda one: one.until, default=None)
        words = why(held, now) if held else ""
        self._label.setText(words)
        self.setVisible(bool(words))


def why(held: Held, now: Instant) -> str:
    """Return why the rule of ``held`` cannot be made softer, and when it can."""
    until = _moment(held.until, now)
    if held.locked_until is None:
        return tr(_FIRM.with_(time=until))
    if held.locked_until < held.until:
        return tr(_LOCKED_THEN_FIRM.with_(lock=_moment(held.locked_until, now), time=until))
    return tr(_LOCKED.with_(time=until))


def _moment(at: datetime, now: Instant) -> str:
    zone = ZoneInfo(now.zone)
    time = time_of_day(at, zone)
    if at.astimezone(zone).date() == now.local.date():
        return time
    return tr(_ON.with_(day=weekday(at, zone), time=time))
