"""The ways to learn of windows and idle time, desktop by desktop, in the order in which they are tried."""

from __future__ import annotations

from dataclasses import dataclass

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Idle, Windows
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.resources import resource
from detox.system.atspi.desk import AtspiDesk
from detox.system.choose import Candidate
from detox.system.display import on_wayland, x_display
from detox.system.gnome.desk import GnomeDesk
from detox.system.kwin.desk import KWinDesk
from detox.system.wayland.desk import WaylandDesk
from detox.system.x11.desk import X11Desk

_TRACKING = QT_TRANSLATE_NOOP("System", "Tracking")
_DISPLAY = QT_TRANSLATE_NOOP("System", "this adapter needs an X server; DISPLAY is not set")
_WAYLAND = QT_TRANSLATE_NOOP("System", "this is a Wayland session: X sees only some of its windows")
_X11_REMEDY = QT_TRANSLATE_NOOP("System", "An X11 session, if the log-in screen offers one, tells everything.")
_WLROOTS_REMEDY = QT_TRANSLATE_NOOP(
    "System", "Sway, river, labwc, Wayfire and Hyprland tell it; so does an X11 session."
)
_KWIN_REMEDY = QT_TRANSLATE_NOOP("System", "On Plasma, log out and in again; elsewhere nothing is missing.")
_GNOME_REMEDY = QT_TRANSLATE_NOOP(
    "System", "On GNOME, type sh packaging/gnome-extension/install.sh install, then log out and in again."
)
_ATSPI_REMEDY = QT_TRANSLATE_NOOP(
    "System", "To have it tried, type: detox-tray settings set tracking.adapter '\"atspi\"'"
)


@dataclass(frozen=True)
class Tools:
    """What adapters of windows and idle time are built with."""

    clock: Clock
    alarms: Alarms
    processes: Processes


class Desks:
    """All of them. Each makes its connection with the first adapter that is asked for; ``close`` closes them all."""

    def __init__(self, tools: Tools, forced: str = "") -> None:
        """``forced`` is the adapter that the user insists on: it is tried even where another would be better."""
        self._forced = forced
        self._wayland = WaylandDesk(tools.clock, tools.alarms, tools.processes)
        self._kwin = KWinDesk(resource("kwin/windows.js"), tools.clock, tools.alarms, tools.processes)
        self._gnome = GnomeDesk(tools.clock, tools.alarms, tools.processes)
        self._atspi = AtspiDesk(tools.clock, tools.alarms, tools.processes, asked=forced == "atspi")
        self._x11 = X11Desk(tools.clock, tools.alarms, tools.processes)

    def windows(self) -> list[Candidate[Windows]]:
        """Return the adapters of ``Windows``, the best first; those of Wayland only on it, or if forced."""
        found: list[Candidate[Windows]] = [
            Candidate("wlroots", self._wayland.windows, _WLROOTS_REMEDY),
            Candidate("kwin", self._kwin.windows, _KWIN_REMEDY),
            Candidate("gnome", self._gnome.windows, _GNOME_REMEDY),
            Candidate("atspi", self._atspi.windows, _ATSPI_REMEDY),
        ]
        found = [each for each in found if on_wayland() or each.name == self._forced]
        return [*found, Candidate("x11", self._x11_windows, _X11_REMEDY)]

    def idle(self) -> list[Candidate[Idle]]:
        """Return the adapters of ``Idle``, the best first."""
        found: list[Candidate[Idle]] = [
            Candidate("wayland-idle", self._wayland.idle, _X11_REMEDY),
            Candidate("mutter", self._gnome.idle, _X11_REMEDY),
        ]
        return [*(found if on_wayland() else ()), Candidate("x11", self._x11_idle, _X11_REMEDY)]

    def close(self) -> None:
        """Close every connection that was made."""
        self._wayland.close()
        self._x11.close()

    def _x11_windows(self) -> Windows:
        self._only_on_x11()
        return self._x11.windows()

    def _x11_idle(self) -> Idle:
        self._only_on_x11()
        return self._x11.idle()

    def _only_on_x11(self) -> None:
        """Raises DetoxError where X would tell half the truth: under Wayland it sees only what runs on XWayland."""
        if on_wayland() and self._forced != "x11":
            raise DetoxError(_TRACKING, _WAYLAND)
        if not x_display():
            raise DetoxError(_TRACKING, _DISPLAY)
