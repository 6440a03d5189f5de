"""The ``Shortcuts`` port: keys of the whole desktop where it gives any to programs, and why there are none elsewhere.

Nothing of it is loaded, connected or asked before somebody wants keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice, Refused
from detox.core.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from detox.core.ports.shortcuts import Heard, NoKeys, Shortcuts, Wish
    from detox.system.shortcuts_portal import Session

_OFF = QT_TRANSLATE_NOOP("System", "they are switched off")
_SWITCH_ON = QT_TRANSLATE_NOOP("System", "switch them on in the settings, under Look and sound")
_ELSEWHERE = QT_TRANSLATE_NOOP("System", "this system has no portal that gives keys to programs")
_REMEDY = QT_TRANSLATE_NOOP(
    "System", "in the keyboard settings of your desktop, give a key to a command such as: detox-tray remind pause"
)


class NullShortcuts:
    """Gives no keys, and says why."""

    name = "none"
    may_change = False

    def bind(self, wishes: Sequence[Wish], heard: Heard) -> None:  # noqa: ARG002
        """Say that there are none."""
        from detox.core.ports.shortcuts import NoKeys

        heard.refused(NoKeys(_ELSEWHERE))

    def change(self) -> None:
        """Do nothing."""

    def release(self) -> None:
        """Do nothing."""

    def choice(self) -> Choice:
        """Return what ``doctor`` says."""
        return Choice("Shortcuts", self.name, (Refused("portal", _ELSEWHERE, _REMEDY),))


class PortalShortcuts:
    """Keys by the desktop's portal. ``choice`` tells how that stands now."""

    name = "portal"

    def __init__(self) -> None:
        self._session: Session | None = None
        self._why: Text = _OFF

    @property
    def may_change(self) -> bool:
        """Whether the portal has a window of its own for other keys."""
        return self._session is not None and self._session.may_change

    def bind(self, wishes: Sequence[Wish], heard: Heard) -> None:
        """Open a session of the portal."""
        from detox.core.ports.shortcuts import Heard, NoKeys
        from detox.system.shortcuts_portal import Session

        self.release()
        self._why = Text("", "")
        try:
            self._session = Session(wishes, Heard(self._given(heard), heard.pressed, self._refused(heard)))
        except DetoxError as error:
            self._why = error.message
            heard.refused(NoKeys(error.message))

    def change(self) -> None:
        """Have the portal show its window."""
        if self._session:
            self._session.change()

    def release(self) -> None:
        """Leave the bus: the portal drops the session of whoever leaves."""
        if self._session:
            self._session.close()
            self._session = None
        self._why = _OFF

    def choice(self) -> Choice:
        """Return what ``doctor`` says."""
        if not self._why.source:
            return Choice("Shortcuts", self.name)
        remedy = _SWITCH_ON if self._why == _OFF else _REMEDY
        return Choice("Shortcuts", "none", (Refused(self.name, self._why, remedy),))

    def _given(self, heard: Heard) -> Callable[[Mapping[str, str]], None]:
        def given(keys: Mapping[str, str]) -> None:
            self._why = Text("", "")
            heard.given(keys)

        return given

    def _refused(self, heard: Heard) -> Callable[[NoKeys], None]:
        def refused(told: NoKeys) -> None:
            self._why = told.why
            heard.refused(told)

        return refused


def choose_shortcuts(system: str) -> tuple[Shortcuts, Callable[[], Choice]]:
    """Return what gives keys here, and what ``doctor`` says of it; ``system`` is ``sys.platform``."""
    made = PortalShortcuts() if system == "linux" else NullShortcuts()
    return made, made.choice
