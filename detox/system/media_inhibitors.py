"""Programs that keep the screen awake because they play: idle inhibitors, as far as somebody tells whose they are.

- logind's, by process: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
- GNOME's and Cinnamon's session manager, by application id and flags:
  https://download.gnome.org/docs/gnome-session/ (org.gnome.SessionManager: GetInhibitors, flag 8 is "idle")
- Plasma's, by name: org.kde.Solid.PowerManagement.PolicyAgent, ListInhibitions
- Xfce's, by name: org.freedesktop.PowerManagement.Inhibit, GetInhibitors
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from detox.core.errors import DetoxError
from detox.core.media import Evidence
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline
from detox.system.media_source import Behind

if TYPE_CHECKING:
    from jeepney import DBusAddress

    from detox.system.questions import Questions

_NOBODY = QT_TRANSLATE_NOOP("System", "nothing here tells which program keeps the screen awake")
_TITLE = QT_TRANSLATE_NOOP("System", "Playing")

T = TypeVar("T")

IDLE = 8
MOST = 64
"""More inhibitors than that are not looked at."""


class Inhibitors:
    """Programs with an idle inhibitor of their own."""

    name: Evidence = "inhibitor"
    remedy = QT_TRANSLATE_NOOP("System", "nothing to do: players and sound are looked at as well")

    def ready(self) -> None:
        """Raises DetoxError where there is no bus to ask."""
        from detox.system.bus import connect

        for which in ("system", "session"):
            try:
                connect(which).close()
            except DetoxError:
                continue
            return
        raise DetoxError(_TITLE, _NOBODY)

    def found(self, behind: Behind, deadline: Deadline) -> bool | None:
        """Return True if that program keeps the screen awake, else None. What does not answer has no inhibitor."""
        from detox.system.questions import Questions

        try:
            with Questions("system", deadline.half()) as bus:
                if any(behind.is_program(pid) for pid in _each(_of_logind, bus)):
                    return True
        except OSError:
            pass
        with Questions("session", deadline) as bus:
            by_name = (_of_session_manager, _of_plasma, _of_xfce)
            return any(behind.is_called(name) for tell in by_name for name in _each(tell, bus)) or None


def _each(tell: Callable[[Questions], Iterator[T]], bus: Questions) -> Iterator[T]:
    """Yield what one of them tells; nothing more from where it does not answer as it should."""
    try:
        yield from tell(bus)
    except (ValueError, TypeError, LookupError):
        return


def _of_logind(bus: Questions) -> Iterator[int]:
    for what, _who, _why, _mode, _uid, pid in bus.ask(
        _at("/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager"), "ListInhibitors"
    )[0]:
        if "idle" in what.split(":"):
            yield int(pid)


def _of_session_manager(bus: Questions) -> Iterator[str]:
    name = "org.gnome.SessionManager"
    for path in bus.ask(_at("/org/gnome/SessionManager", name, name), "GetInhibitors")[0][:MOST]:
        inhibitor = _at(str(path), name, f"{name}.Inhibitor")
        if int(bus.ask(inhibitor, "GetFlags")[0]) & IDLE:
            yield str(bus.ask(inhibitor, "GetAppId")[0])


def _of_plasma(bus: Questions) -> Iterator[str]:
    name = "org.kde.Solid.PowerManagement"
    agent = _at("/org/kde/Solid/PowerManagement/PolicyAgent", name, f"{name}.PolicyAgent")
    for who, _why in bus.ask(agent, "ListInhibitions")[0][:MOST]:
        yield str(who)


def _of_xfce(bus: Questions) -> Iterator[str]:
    name = "org.freedesktop.PowerManagement"
    inhibit = _at("/org/freedesktop/PowerManagement/Inhibit", name, f"{name}.Inhibit")
    for who in bus.ask(inhibit, "GetInhibitors")[0][:MOST]:
        yield str(who)


def _at(path: str, name: str, interface: str) -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(path, name, interface)
