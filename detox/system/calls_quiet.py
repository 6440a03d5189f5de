"""Whether the user asked the desktop for quiet: "do not disturb" of whoever shows the notices.

Each of them tells it in its own way; which one it is, org.freedesktop.Notifications says (GetServerInformation):

- Plasma, and whoever does as it does: org.freedesktop.Notifications, property Inhibited
- dunst: org.dunstproject.cmd0, property paused, as dunstctl(1) has it
- Xfce: channel xfce4-notifyd, /do-not-disturb, of org.xfce.Xfconf
- GNOME, Cinnamon, MATE: a key in dconf
- swaync: org.erikreider.swaync.cc, GetDnd
- mako: fr.emersion.Mako, ListModes: the mode that makoctl(1) has as its example

Nobody is started for it, and nothing is listened to: it is asked when a card is due.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from detox.core.busy import Why
from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.system.calls_source import Deadline, refuse

if TYPE_CHECKING:
    from jeepney import DBusAddress

    from detox.system.questions import Questions

assert sys.platform != "win32", "this is how other systems do it"

_NOBODY = QT_TRANSLATE_NOOP("System", "nobody shows notices here now, so nobody was asked for quiet")
_UNKNOWN = QT_TRANSLATE_NOOP("System", "{server}, which shows the notices here, does not tell")
_SANDBOX = QT_TRANSLATE_NOOP("System", "a Flatpak does not see what the desktop is set to")

READY_SECONDS = 0.5
"""``doctor`` waits no longer for an answer."""

_PATH = "/org/freedesktop/Notifications"
_NAME = "org.freedesktop.Notifications"
_MODES = frozenset({"do-not-disturb", "dnd"})

Way = Callable[["Questions"], bool]


class UnknowableError(ValueError):
    """Nobody can know, and ``text`` says why in any language."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.say())
        self.text = text


class Quiet:
    """The desktop's own "do not disturb". There is no program behind it: its user is called ""."""

    name = "do not disturb"
    why: Why = "do_not_disturb"
    remedy = QT_TRANSLATE_NOOP("System", "hold the reminders from the tray menu instead; Detox asks anew each time")

    def __init__(
        self, clock: Clock, environment: Mapping[str, str] = os.environ, sandbox: str = "/.flatpak-info"
    ) -> None:
        """``sandbox`` is the file by which a Flatpak knows that it is one; another one in tests."""
        self._clock = clock
        self._sandbox = sandbox
        self._config = environment.get("XDG_CONFIG_HOME") or os.path.join(environment.get("HOME", "/"), ".config")

    def ready(self) -> None:
        """Raises DetoxError where it cannot be known; asks who shows the notices, for half a second at most."""
        try:
            self.is_on(Deadline(self._clock, READY_SECONDS))
        except UnknowableError as error:
            refuse(error.text)
        except (OSError, ValueError) as error:
            refuse(plain(str(error)))

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield "" while it is on. Raises OSError and ValueError when nobody can know."""
        if self.is_on(deadline):
            yield ""

    def is_on(self, deadline: Deadline) -> bool:
        """Return whether it is on. Raises OSError and ValueError when nobody can know."""
        from detox.system.questions import Questions, UnansweredError

        with Questions("session", deadline) as bus:
            try:
                server = str(bus.ask(_at(_PATH, _NAME), "GetServerInformation")[0])
            except UnansweredError as error:
                raise UnknowableError(_NOBODY) from error
            found = [told for told in (_told(way, bus) for way in self._ways(server.casefold())) if told is not None]
        if not found:
            raise UnknowableError(_UNKNOWN.with_(server=server))
        return any(found)

    def _ways(self, server: str) -> tuple[Way, ...]:
        own: Mapping[str, Way] = {
            "dunst": partial(_property, interface="org.dunstproject.cmd0", name="paused"),
            "xfce notify daemon": _of_xfce,
            "gnome-shell": partial(self._key, key="/org/gnome/desktop/notifications/show-banners", quiet=False),
            "cinnamon": partial(
                self._key, key="/org/cinnamon/desktop/notifications/display-notifications", quiet=False
            ),
            "notification daemon": partial(self._key, key="/org/mate/notification-daemon/do-not-disturb", quiet=True),
            "swaynotificationcenter": _of_swaync,
            "mako": _of_mako,
        }
        as_plasma = partial(_property, interface=_NAME, name="Inhibited")
        return (own[server], as_plasma) if server in own else (as_plasma,)

    def _key(self, _: Questions, key: str, quiet: bool) -> bool:
        """Return whether a key of dconf has the value that means quiet; none there does by itself."""
        from detox.system.dconf import boolean, user_file

        if os.path.exists(self._sandbox):
            raise UnknowableError(_SANDBOX)
        try:
            with open(user_file(self._config), "rb") as file:
                return boolean(file.read(), key) is quiet
        except FileNotFoundError:  # nothing was ever set
            return False


def _told(way: Way, bus: Questions) -> bool | None:
    """Return what that way tells, None where it tells nothing. Raises OSError when the time is over."""
    from detox.system.questions import UnansweredError

    try:
        return way(bus)
    except UnansweredError:
        return None


def _property(bus: Questions, interface: str, name: str) -> bool:
    (_, value), *_ = bus.ask(_at(_PATH, "org.freedesktop.DBus.Properties"), "Get", "ss", interface, name)
    return value is True


def _of_xfce(bus: Questions) -> bool:
    from jeepney import DBusAddress

    from detox.system.questions import UnansweredError

    xfconf = DBusAddress("/org/xfce/Xfconf", "org.xfce.Xfconf", "org.xfce.Xfconf")
    try:
        (_, value), *_ = bus.ask(xfconf, "GetProperty", "ss", "xfce4-notifyd", "/do-not-disturb")
    except UnansweredError:  # it was never set
        return False
    return value is True


def _of_swaync(bus: Questions) -> bool:
    return bus.ask(_at("/org/erikreider/swaync/cc", "org.erikreider.swaync.cc"), "GetDnd")[0] is True


def _of_mako(bus: Questions) -> bool:
    (modes,) = bus.ask(_at("/fr/emersion/Mako", "fr.emersion.Mako"), "ListModes")
    return not _MODES.isdisjoint(modes)


def _at(path: str, interface: str) -> DBusAddress:
    """Return an object of whoever shows the notices."""
    from jeepney import DBusAddress

    return DBusAddress(path, _NAME, interface)
