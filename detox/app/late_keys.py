"""Keys of the whole desktop, loaded when somebody first wants any: most never do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from detox.core.settings import Setting, Settings
from detox.core.shortcuts import SHORTCUTS
from detox.core.text import Text
from detox.ui.menu import Actions

if TYPE_CHECKING:
    from detox.app.adapters import Adapters
    from detox.app.keys import Keys


class LateKeys:
    """Makes them once, and not before they are wanted or looked at."""

    def __init__(
        self, computer: Adapters, actions: Actions, notify: Callable[[str, Text, Text], None],
        change: Callable[[Setting[Any], object], object],
    ) -> None:  # fmt: skip
        self._parts = (computer, actions, notify, change)
        self._made: Keys | None = None

    def now(self) -> Keys:
        """Return them, also while they are off: how they stand can be looked at."""
        if self._made is None:
            from detox.app.keys import Keys

            computer, actions, notify, change = self._parts
            self._made = Keys(computer.shortcuts, actions, notify, change, lambda: computer.clock.now().zone)
        return self._made

    def apply(self, settings: Settings) -> None:
        """Ask for keys, or let them go, as it is set now."""
        if self._made or settings[SHORTCUTS]:
            self.now().apply(settings)

    def stop(self) -> None:
        """Let them go."""
        if self._made:
            self._made.stop()
