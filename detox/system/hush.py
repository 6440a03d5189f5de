"""Turns on the desktop's own "do not disturb", by whichever switch there is for programs.

Who shows the notices says it (org.freedesktop.Notifications, GetServerInformation), as in ``calls_quiet``:

- Plasma: Inhibit of org.freedesktop.Notifications; it counts who asked, and forgets whoever leaves the bus
- GNOME, Cinnamon, MATE: a key of GSettings, by gsettings(1), which keeps what an administrator locked as it is
- dunst: the property paused of org.dunstproject.cmd0, as dunstctl(1) turns it
- Xfce: channel xfce4-notifyd, /do-not-disturb, by SetProperty of org.xfce.Xfconf

Asked and turned only when a block begins or ends. Nothing is listened to.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice, Refused
from detox.core.ports.clocks import Clock
from detox.core.ports.notices import Hush
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.nulls import NullHush

if TYPE_CHECKING:
    from jeepney import DBusAddress

TURN_SECONDS = 1.0
"""No answer is waited for any longer."""

_TITLE = QT_TRANSLATE_NOOP("System", "Do not disturb")
_NOBODY = QT_TRANSLATE_NOOP("System", "nobody shows notices here now")
_NO_SWITCH = QT_TRANSLATE_NOOP("System", "{server}, which shows the notices here, has no switch that Detox knows")
_REFUSED = QT_TRANSLATE_NOOP("System", "{switch} did not take it ({error})")
_SANDBOX = QT_TRANSLATE_NOOP("System", "a Flatpak cannot change what the desktop is set to")
_REMEDY = QT_TRANSLATE_NOOP("System", "switch do not disturb on by hand; our own notices are silent all the same")

_PATH, _NAME = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
_ENTRY, _WHY = "detox-tray", "Focus block"


class Way(Protocol):
    """One switch. Both raise OSError or ValueError when it cannot be done."""

    def is_on(self) -> bool:
        """Return whether it is on."""
        ...

    def turn(self, on: bool) -> None:
        """Turn it."""
        ...


class DesktopHush:
    """The switches of Linux desktops; which one there is, is asked each time: notification daemons come and go."""

    name = "desktop"

    def __init__(
        self, clock: Clock, environment: Mapping[str, str] = os.environ, sandbox: str = "/.flatpak-info"
    ) -> None:
        """``sandbox`` is the file by which a Flatpak knows that it is one; another one in tests."""
        self._bus = _Bus(clock)
        self._plasma = _Plasma(self._bus)
        key = _Key(environment, sandbox)
        self._ways: Mapping[str, Way] = {
            "plasma": self._plasma,
            "gnome": _Setting(key, "org.gnome.desktop.notifications", "show-banners", quiet="false"),
            "cinnamon": _Setting(key, "org.cinnamon.desktop.notifications", "display-notifications", quiet="false"),
            "mate": _Setting(key, "org.mate.NotificationDaemon", "do-not-disturb", quiet="true"),
            "dunst": _Dunst(self._bus),
            "xfce": _Xfce(self._bus),
        }

    def found(self) -> str:
        """Return the switch of whoever shows the notices now. Raises DetoxError."""
        try:
            server = str(self._bus.ask(_at(_NAME), "GetServerInformation")[0])
        except (OSError, ValueError) as error:
            raise DetoxError(_TITLE, _NOBODY) from error
        switch = _SWITCHES.get(server.casefold())
        if switch is None:
            raise DetoxError(_TITLE, _NO_SWITCH.with_(server=server))
        return switch

    def keeps(self, switch: str) -> bool:
        """Return whether it outlives us; Plasma forgets whoever leaves the bus."""
        return switch != "plasma"

    def is_on(self, switch: str) -> bool:
        """Return whether that switch is on; Plasma: whether we asked for quiet. Raises DetoxError."""
        return bool(self._try(switch, lambda way: way.is_on()))

    def turn(self, switch: str, on: bool) -> None:
        """Turn it. Raises DetoxError."""
        self._try(switch, lambda way: way.turn(on))

    def stop(self) -> None:
        """Leave the bus, by which Plasma takes our wish back."""
        self._plasma.leave()

    def _try(self, switch: str, act: Callable[[Way], Any]) -> Any:
        way = self._ways.get(switch)
        if way is None:
            raise DetoxError(_TITLE, _NO_SWITCH.with_(server=switch))
        try:
            return act(way)
        except (OSError, ValueError) as error:
            raise DetoxError(_TITLE, _REFUSED.with_(switch=switch, error=str(error))) from error


_SWITCHES = {
    "plasma": "plasma",
    "gnome-shell": "gnome",
    "cinnamon": "cinnamon",
    "notification daemon": "mate",
    "dunst": "dunst",
    "xfce notify daemon": "xfce",
}


@dataclass(frozen=True)
class _Bus:
    """Asks on the session bus over a connection of its own each time."""

    clock: Clock

    def ask(self, to: DBusAddress, method: str, signature: str | None = None, *body: object) -> tuple[Any, ...]:
        from detox.system.calls_source import Deadline
        from detox.system.questions import Questions

        with Questions("session", Deadline(self.clock, TURN_SECONDS)) as bus:
            return bus.ask(to, method, signature, *body)


class _Plasma:
    """Our wish lasts as long as the connection it came by."""

    def __init__(self, bus: _Bus) -> None:
        self._clock = bus.clock
        self._cookie: int | None = None
        self._stack = contextlib.ExitStack()

    def is_on(self) -> bool:
        return self._cookie is not None

    def turn(self, on: bool) -> None:
        from detox.system.calls_source import Deadline
        from detox.system.questions import Questions

        if on and self._cookie is None:
            bus = self._stack.enter_context(Questions("session", Deadline(self._clock, TURN_SECONDS)))
            try:
                self._cookie = int(bus.ask(_at(_NAME), "Inhibit", "ssa{sv}", _ENTRY, _WHY, {})[0])
            except (OSError, ValueError):
                self.leave()
                raise
        elif not on:
            self.leave()

    def leave(self) -> None:
        """Hang up: the desktop drops our wish, so UnInhibit has nothing left to do."""
        self._cookie = None
        self._stack.close()


@dataclass(frozen=True)
class _Key:
    """gsettings(1): the one way to a desktop's keys that is documented for everybody."""

    environment: Mapping[str, str]
    sandbox: str

    def run(self, *words: str) -> str:
        if os.path.exists(self.sandbox):
            raise ValueError(_SANDBOX.say())
        program = shutil.which("gsettings", path=self.environment.get("PATH"))
        if program is None:
            raise ValueError("gsettings is not installed")
        import subprocess

        try:
            run = subprocess.run(
                [program, *words],
                env=dict(self.environment),
                capture_output=True,
                text=True,
                timeout=TURN_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise TimeoutError("gsettings takes too long") from error
        if run.returncode:
            raise ValueError(run.stderr.strip().split("\n")[0])
        return run.stdout.strip()


@dataclass(frozen=True)
class _Setting:
    key: _Key
    schema: str
    name: str
    quiet: str

    def is_on(self) -> bool:
        return self.key.run("get", self.schema, self.name) == self.quiet

    def turn(self, on: bool) -> None:
        if self.key.run("writable", self.schema, self.name) != "true":
            raise ValueError(f"{self.schema} {self.name} is locked")
        self.key.run("set", self.schema, self.name, "true" if on is (self.quiet == "true") else "false")


@dataclass(frozen=True)
class _Dunst:
    bus: _Bus

    def is_on(self) -> bool:
        (_, value), *_ = self.bus.ask(_at(_PROPERTIES), "Get", "ss", _DUNST, "paused")
        return value is True

    def turn(self, on: bool) -> None:
        self.bus.ask(_at(_PROPERTIES), "Set", "ssv", _DUNST, "paused", ("b", on))


_PROPERTIES, _DUNST = "org.freedesktop.DBus.Properties", "org.dunstproject.cmd0"


@dataclass(frozen=True)
class _Xfce:
    bus: _Bus

    def is_on(self) -> bool:
        from detox.system.questions import UnansweredError

        try:
            (_, value), *_ = self.bus.ask(_xfconf(), "GetProperty", "ss", *_OF_XFCE)
        except UnansweredError:  # it was never set
            return False
        return value is True

    def turn(self, on: bool) -> None:
        self.bus.ask(_xfconf(), "SetProperty", "ssv", *_OF_XFCE, ("b", on))


_OF_XFCE = ("xfce4-notifyd", "/do-not-disturb")


def _xfconf() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress("/org/xfce/Xfconf", "org.xfce.Xfconf", "org.xfce.Xfconf")


def _at(interface: str) -> DBusAddress:
    """Return an object of whoever shows the notices."""
    from jeepney import DBusAddress

    return DBusAddress(_PATH, _NAME, interface)


def choose_hush(clock: Clock, system: str) -> tuple[Hush, Callable[[], Choice]]:
    """Return what turns "do not disturb" here, and what ``doctor`` says of it; ``system`` is ``sys.platform``."""
    if system != "linux":
        null = NullHush()
        return null, lambda: Choice("Hush", null.name, (Refused("desktop", null.reason, _REMEDY),))
    hush = DesktopHush(clock)
    return hush, lambda: _told(hush)


def _told(hush: Hush) -> Choice:
    try:
        return Choice("Hush", hush.found())
    except DetoxError as error:
        return Choice("Hush", "none", (Refused("desktop", error.message, _REMEDY),))
