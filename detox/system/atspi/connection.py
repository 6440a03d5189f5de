"""The accessibility bus: how to get there, and what is asked there.

The bus is a second one, whose address the session bus knows (``org.a11y.Bus``); interfaces as in at-spi2-core's ``xml``
folder. Programs connect to it only while ``org.a11y.Status.IsEnabled`` is set, some only if it was when they started.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.bus import Bus
from detox.system.told.service import daemon

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

LAUNCHER, LAUNCHER_PATH = "org.a11y.Bus", "/org/a11y/bus"
STATUS, PROPERTIES = "org.a11y.Status", "org.freedesktop.DBus.Properties"
REGISTRY, REGISTRY_PATH = "org.a11y.atspi.Registry", "/org/a11y/atspi/registry"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
WINDOW_EVENT, OBJECT_EVENT = "org.a11y.atspi.Event.Window", "org.a11y.atspi.Event.Object"
EVENTS = ("window:activate", "window:deactivate", "window:destroy", "object:property-change:accessible-name")

STATE_ACTIVE = 1  # AtspiStateType

Place = tuple[str, str]
"""An accessible object: the unique name of its program on the accessibility bus, and a path there."""

_TITLE = QT_TRANSLATE_NOOP("System", "No accessibility bus")
_ABSENT = QT_TRANSLATE_NOOP("System", "the accessibility service (AT-SPI) is not installed or does not start")


class A11y:
    """Both buses. Accessibility is on as long as this is open, and then as it was before."""

    def __init__(self, lost: Callable[[], None]) -> None:
        """Switch accessibility on. ``lost`` is called once if a bus goes away. Raises DetoxError if there is none."""
        self._session = Bus("session", lost)
        try:
            self._session.call(daemon(), "StartServiceByName", "su", LAUNCHER, 0)
            found = self._session.call(_at(LAUNCHER, LAUNCHER_PATH, LAUNCHER), "GetAddress")
            if not found:
                raise DetoxError(_TITLE, _ABSENT)  # noqa: TRY301 - closed below, as what Bus raises
            self.bus = Bus("accessibility", lost, address=str(found[0]))
        except DetoxError:
            self._session.close()
            raise
        was = self._session.call(self._status(), "Get", "ss", STATUS, "IsEnabled")
        self._was_on = bool(was and was[0][1])
        self._enable(True)
        self.bus.call(daemon(), "StartServiceByName", "su", REGISTRY, 0)
        for event in EVENTS:
            self.bus.ask(_heard, _at(REGISTRY, REGISTRY_PATH, REGISTRY), "RegisterEvent", "s", event)

    def ask_children(self, of: Place, answered: Callable[[list[Place]], None]) -> None:
        """Ask for the children of an object; nothing comes if it is gone."""

        def told(message: Message | None) -> None:
            if message:
                answered([(str(name), str(path)) for name, path in message.body[0]])

        self.bus.ask(told, _at(*of, ACCESSIBLE), "GetChildren")

    def ask_active(self, window: Place, answered: Callable[[], None]) -> None:
        """``answered`` is called if that window is the active one."""

        def told(message: Message | None) -> None:
            if message and message.body[0] and message.body[0][0] & (1 << STATE_ACTIVE):
                answered()

        self.bus.ask(told, _at(*window, ACCESSIBLE), "GetState")

    def ask_name(self, of: Place, answered: Callable[[str], None]) -> None:
        """Ask for the name of an object: a window's title, a program's name."""

        def told(message: Message | None) -> None:
            value: Any = message.body[0][1] if message else ""
            answered(value if isinstance(value, str) else "")

        self.bus.ask(told, _at(*of, PROPERTIES), "Get", "ss", ACCESSIBLE, "Name")

    def ask_pid(self, program: str, answered: Callable[[int | None], None]) -> None:
        """Ask for the process behind a connection, as the bus sees it."""
        self.bus.ask(
            lambda message: answered(message.body[0] if message else None),
            daemon(),
            "GetConnectionUnixProcessID",
            "s",
            program,
        )

    def close(self) -> None:
        """Leave accessibility as it was, and hang up; any number of times."""
        if not self._was_on:
            self._enable(False)
        self.bus.close()
        self._session.close()

    def _enable(self, on: bool) -> None:
        self._session.ask(_heard, self._status(), "Set", "ssv", STATUS, "IsEnabled", ("b", on))

    def _status(self) -> DBusAddress:
        return _at(LAUNCHER, LAUNCHER_PATH, PROPERTIES)


def added(body: tuple[Any, ...]) -> Place | None:
    """Return the program that this ``ChildrenChanged`` says has come; None if it says something else."""
    match body:
        case ("add", _, _, (_, (str(name), str(path))), *_) if path == ROOT_PATH:
            return name, path
    return None


def _at(name: str, path: str, interface: str) -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(path, name, interface)


def _heard(_: Message | None) -> None:
    """What cannot be had shows in that nothing is told."""
