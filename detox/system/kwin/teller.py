"""KWin as a teller of windows: a script for each thing that we want to know, as long as we want to know it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.system.bus import Bus, sender_of
from detox.system.bus_object import BusObject
from detox.system.kwin.scripts import KWIN, ONCE, Place, Scripts
from detox.system.told.reading import read_frame, read_json, read_window
from detox.system.told.service import Service
from detox.system.told.windows import Ear, Visible

if TYPE_CHECKING:
    from jeepney import Message

PLACE = Place("/detox/KWin", "org.detox_tray.KWin", "Told")

LOST = QT_TRANSLATE_NOOP("System", "KWin went away")
REFUSED = QT_TRANSLATE_NOOP("System", "KWin did not run the script that was loaded into it")

_TITLE = QT_TRANSLATE_NOOP("System", "No windows from KWin")
_ABSENT = QT_TRANSLATE_NOOP("System", "KWin does not run in this session")


@dataclass(frozen=True, slots=True)
class _Wish:
    what: str
    window: int = 0


class KWinTeller:
    """Tells what our scripts report, until KWin goes away or does not run one."""

    def __init__(self, script: Path, processes: Processes) -> None:
        """``script`` is the file with our script. Raises DetoxError if there is no KWin, or it runs no scripts."""
        self._processes = processes
        self._ear: Ear | None = None
        self._wishes: dict[_Wish, str] = {}
        self._spoken: set[str] = set()
        self._bus = Bus("session", self._went)
        try:
            self._kwin = self._find_kwin()
            self._scripts = Scripts(self._bus, script.read_text(encoding="utf-8"), PLACE)
        except DetoxError:
            self._bus.close()
            raise
        BusObject(self._bus, PLACE.path, PLACE.interface, PLACE.member, "ss", self._told)

    def _find_kwin(self) -> Service:
        kwin = Service(self._bus, KWIN, self._went)
        if not kwin.owner:
            raise DetoxError(_TITLE, _ABSENT)
        return kwin

    # --- what is wanted ----------------------------------------------------------------------------------------------

    def start(self, ear: Ear) -> None:
        """Begin with the active window."""
        self._ear = ear
        self._wish(_Wish("active"), wanted=True)

    def follow_visible(self, wanted: bool) -> None:
        """Tell of all windows that can be seen, or no more."""
        self._wish(_Wish("visible"), wanted=wanted)

    def follow_frame(self, window_id: int, wanted: bool) -> None:
        """Tell where that window is, or no more."""
        self._wish(_Wish("frame", window_id), wanted=wanted)

    def minimise(self, window_id: int) -> None:
        """Put that window away."""
        self._scripts.load(ONCE, _hex(window_id), self._scripts.unload)

    def stop(self) -> None:
        """Unload everything and hang up; any number of times."""
        self._ear = None
        self._wishes.clear()
        self._scripts.close()
        self._bus.close()

    def _wish(self, wish: _Wish, *, wanted: bool) -> None:
        if wanted and wish not in self._wishes:
            self._wishes[wish] = self._scripts.load(wish.what, _hex(wish.window), self._failed)
        elif not wanted and wish in self._wishes:
            key = self._wishes.pop(wish)
            self._scripts.unload(key)
            self._spoken.discard(key)

    # --- what KWin does ----------------------------------------------------------------------------------------------

    def _went(self) -> None:
        self._scripts.forget()
        self._wishes.clear()
        self._lose(LOST)

    def _failed(self, _: str) -> None:
        self._lose(REFUSED)

    def _lose(self, reason: Text) -> None:
        ear, self._ear = self._ear, None
        if ear:
            ear.lost(reason)

    # --- what the scripts tell ---------------------------------------------------------------------------------------

    def _told(self, message: Message) -> None:
        key, text = message.body
        if sender_of(message) != self._kwin.owner:
            return  # somebody who pretends to be KWin
        self._scripts.reported(key)
        wish = next((wish for wish, loaded in self._wishes.items() if loaded == key), None)
        if wish is None or self._ear is None:
            return  # of a script that is no longer wanted, or that has put a window away
        told = read_json(text)
        if wish.what == "active":
            number = _number(told.get("id")) if isinstance(told, dict) else None
            self._ear.told_active(None if number is None else read_window(told, number, self._processes))
        elif wish.what == "frame":
            self._ear.told_frame(wish.window, read_frame(told))
        elif isinstance(told, dict):
            self._ear.told_visible(self._news(told), whole=key not in self._spoken)
            self._spoken.add(key)

    def _news(self, told: dict[str, object]) -> Visible:
        numbers = {name: number for name in told if (number := _number(name)) is not None}
        return {number: read_window(told[name], number, self._processes) for name, number in numbers.items()}


def _hex(window: int) -> str:
    """Return how the script names a window: 60 bits, in hexadecimal."""
    return format(window, "015x")


def _number(text: object) -> int | None:
    try:
        return int(text, 16) if isinstance(text, str) else None
    except ValueError:
        return None
