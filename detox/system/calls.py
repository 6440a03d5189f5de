"""The ``Calls`` port: so far nobody who knows of calls is asked."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP

REASON = QT_TRANSLATE_NOOP("System", "calls and screen shares are not looked for yet")
REMEDY = QT_TRANSLATE_NOOP("System", "before a call, hold the reminders from the tray menu")


class NullCalls:
    """Knows of no call. Cards and doors come during calls too; ``REASON`` and ``REMEDY`` say so in ``doctor``."""

    name = "none"

    def held_by(self) -> str | None:
        """Return None: nobody can know."""
        return None
