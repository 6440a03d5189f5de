"""GNOME Shell as a teller of windows: our extension in it (packaging/gnome-extension) tells whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.bus import Bus, sender_of
from detox.system.told.reading import read_frame, read_json, read_window
from detox.system.told.service import Service, owner_of
from detox.system.told.windows import Ear, Visible

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

SHELL = "org.gnome.Shell"
NAME = "org.detox_tray.Windows"
PATH, INTERFACE = "/org/detox_tray/Windows", "org.detox_tray.Windows1"

LOST = QT_TRANSLATE_NOOP("System", "GNOME Shell, or our extension in it, went away")

_TITLE = QT_TRANSLATE_NOOP("System", "No windows from GNOME")
_ABSENT = QT_TRANSLATE_NOOP("System", "GNOME Shell does not run in this session")
_BARE = QT_TRANSLATE_NOOP("System", "GNOME tells nobody which window is in front, and our extension for it is not on")


class GnomeTeller:
    """Tells what the extension says, until the shell ends or the extension is switched off."""

    def __init__(self, processes: Processes) -> None:
        """Raises DetoxError if there is no GNOME Shell, or none with our extension."""
        self._processes = processes
        self._ear: Ear | None = None
        self._visible = False
        self._frames: set[int] = set()
        self._spoken = False
        self._bus = Bus("session", self._went)
        try:
            self._extension = self._find_extension()
        except DetoxError:
            self._bus.close()
            raise
        told = {"sender": NAME, "path": PATH, "interface": INTERFACE, "member": "Told"}
        self._bus.listen(told, self._told)

    def start(self, ear: Ear) -> None:
        """Begin with the active window."""
        self._ear = ear
        self._ask()

    def follow_visible(self, wanted: bool) -> None:
        """Tell of all windows that can be seen, or no more."""
        self._visible, self._spoken = wanted, False
        self._ask()

    def follow_frame(self, window_id: int, wanted: bool) -> None:
        """Tell where that window is, or no more."""
        if wanted:
            self._frames.add(window_id)
        else:
            self._frames.discard(window_id)
        self._ask()

    def minimise(self, window_id: int) -> None:
        """Put that window away."""
        self._bus.ask(_heard, _at(), "Minimise", "t", window_id)

    def stop(self) -> None:
        """Hang up, which the extension notices; any number of times."""
        self._ear = None
        self._bus.close()

    def _ask(self) -> None:
        if self._ear:
            self._bus.ask(self._answered, _at(), "Follow", "bat", self._visible, sorted(self._frames))

    def _answered(self, answer: Message | None) -> None:
        if answer is None:
            self._went()

    def _find_extension(self) -> Service:
        extension = Service(self._bus, NAME, self._went)
        if not extension.owner:
            raise DetoxError(_TITLE, _BARE if owner_of(self._bus, SHELL) else _ABSENT)
        return extension

    def _went(self) -> None:
        ear, self._ear = self._ear, None
        if ear:
            ear.lost(LOST)

    def _told(self, message: Message) -> None:
        if self._ear is None or sender_of(message) != self._extension.owner:
            return  # somebody who pretends to be the extension
        what, text = message.body
        told = read_json(text)
        if what == "active":
            number = told.get("id") if isinstance(told, dict) else None
            self._ear.told_active(read_window(told, number, self._processes) if isinstance(number, int) else None)
        elif what.startswith("frame "):
            self._ear.told_frame(int(what[6:]), read_frame(told))
        elif what == "visible" and isinstance(told, dict):
            self._ear.told_visible(self._news(told), whole=not self._spoken)
            self._spoken = True

    def _news(self, told: dict[str, object]) -> Visible:
        numbers = {name: int(name) for name in told if name.isdecimal()}
        return {number: read_window(told[name], number, self._processes) for name, number in numbers.items()}


def _at() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(PATH, NAME, INTERFACE)


def _heard(_: Message | None) -> None:
    """A window that is gone is no error."""
