"""Starting at log-in: no setting of ours but the system's own word, read back each time it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from detox.core.errors import DetoxError
from detox.core.ports.autostart import Autostart
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.controls import Switch
from detox.ui.look import Looks
from detox.ui.settings.row import Row
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.steps import Step

LOGIN = QT_TRANSLATE_NOOP("SettingsPages", "Start when I log in")
HELP = QT_TRANSLATE_NOOP(
    "SettingsPages", "Kept by your desktop, which may change it too. Off: no reminders until you start it."
)


class LoginRow(Row):
    """The row with the switch. It shows what the system says, also when it refused.

    ``did`` takes the step back from what was switched here.
    """

    def __init__(self, autostart: Autostart, did: Callable[[Step], None], looks: Looks) -> None:
        self.switch = Switch(looks)
        super().__init__(tr(LOGIN), tr(HELP), self.switch, looks)
        self._autostart, self._did = autostart, did
        self.switch.clicked.connect(self._clicked)
        self.read_back()

    def read_back(self) -> None:
        """Show what holds now."""
        self.switch.setChecked(self._autostart.enabled())

    def _clicked(self, wanted: bool) -> None:
        wrong, before = "", self._autostart.enabled()
        try:
            self._autostart.set(wanted)
        except DetoxError as error:
            wrong = tr(error.message)
        self.read_back()
        self.error.say(wrong)
        if (now := self.switch.isChecked()) != before:
            from detox.ui.settings.steps import switched

            self._did(switched(LOGIN, now, partial(self._go_back, before)))

    def _go_back(self, before: bool) -> None:
        """Put it back; the page may have been made anew since. Raises DetoxError."""
        self._autostart.set(before)
        if isValid(self):
            self.read_back()
