"""Keys of the whole desktop: asked for while their user wants them, each the same as an entry of the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from detox.core.commands import Remind
from detox.core.ports.shortcuts import Heard, NoKeys, Shortcuts, Wish
from detox.core.settings import Setting, Settings
from detox.core.shortcuts import KEYS, SHORTCUTS
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.menu import Actions
from detox.ui.words import time_of_day, tr

_HELD = QT_TRANSLATE_NOOP("Keys", "Reminders are held until {time}")
_ON = QT_TRANSLATE_NOOP("Keys", "Reminders go on")
_WORK = QT_TRANSLATE_NOOP("Keys", "This is work until {time}")
_HOURS = QT_TRANSLATE_NOOP("Keys", "Your hours decide again")
_AGAIN = QT_TRANSLATE_NOOP("Keys", "The same key takes it back.")
_NOTHING = QT_TRANSLATE_NOOP("Keys", "It was your key.")


class Keys:
    """Binds them, and does what they say. ``given`` are the keys by id, ``wrong`` says why there are none.

    ``followed`` is called when one of them changes.
    """

    def __init__(
        self, port: Shortcuts, actions: Actions, notify: Callable[[str, Text, Text], None],
        change: Callable[[Setting[Any], object], object], zone: Callable[[], str],
    ) -> None:  # fmt: skip
        """``change`` writes a setting, ``notify`` shows a notice: a key that is pressed moves nothing on the screen."""
        self._port, self._actions, self._notify, self._change, self._zone = port, actions, notify, change, zone
        self._on = False
        self.given: Mapping[str, str] = {}
        self.wrong: Text | None = None
        self.followed: Callable[[], None] | None = None

    def apply(self, settings: Settings) -> None:
        """Ask for keys, or let them go, as it is set now."""
        wanted = settings[SHORTCUTS]
        if wanted == self._on:
            return
        self._on, self.given = wanted, {}
        if wanted:
            self.wrong = None
            wishes = tuple(Wish(name, tr(words)) for name, words, _ in KEYS)
            self._port.bind(wishes, Heard(self._are_given, self._pressed, self._refused))
        else:
            self._port.release()
        self._tell()

    @property
    def asked(self) -> bool:
        """Whether the desktop was asked and has not answered yet."""
        return self._on and not self.given and self.wrong is None

    @property
    def may_change(self) -> bool:
        """Whether the desktop has a window for other keys."""
        return self._port.may_change

    def change(self) -> None:
        """Have it shown."""
        self._port.change()

    def stop(self) -> None:
        """Let them go."""
        self.followed = None
        self._port.release()

    def _are_given(self, keys: Mapping[str, str]) -> None:
        self.given, self.wrong = keys, None
        self._tell()

    def _refused(self, told: NoKeys) -> None:
        self.given, self.wrong = {}, told.why
        if told.by_user:  # else the desktop would ask again at every log-in
            self._change(SHORTCUTS, False)
        self._tell()

    def _tell(self) -> None:
        if self.followed:
            self.followed()

    def _pressed(self, key: str) -> None:
        actions = self._actions
        match key:
            case "pause":
                actions.commands.emit(Remind("pause"))
            case "focus":
                actions.focus.trigger()
            case "today":
                actions.today.trigger()
            case "hold":
                (actions.resume if actions.view.hold_until else actions.holds[0]).trigger()
                self._say(_HELD, _ON, actions.view.hold_until)
            case "work":
                side = actions.meanings[0]
                (side.end if side.on else side.lengths[0]).trigger()
                self._say(_WORK, _HOURS, side.on.until if side.on else None)

    def _say(self, on: Text, off: Text, until: Any) -> None:
        """Say what holds now, after the beat of the key."""
        if until:
            self._notify("keys", on.with_(time=time_of_day(until, ZoneInfo(self._zone()))), _AGAIN)
        else:
            self._notify("keys", off, _NOTHING)
