"""What a run would find here, told without starting anything and without Qt: for ``doctor`` when nothing runs."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping

from detox.core.ports.choice import Choice, Refused
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain

Json = dict[str, object]

KWIN, EXTENSION, MUTTER = "org.kde.KWin", "org.detox_tray.Windows", "org.gnome.Mutter.IdleMonitor"

_RUNNING = QT_TRANSLATE_NOOP("System", "on this system only the running program can tell")
_START = QT_TRANSLATE_NOOP("System", "start Detox")
_NO_BUS = QT_TRANSLATE_NOOP("System", "no session bus")
_START_BUS = QT_TRANSLATE_NOOP("System", "start a session bus (package dbus)")
_NO_SCREEN = QT_TRANSLATE_NOOP("System", "there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set")
_LOG_IN = QT_TRANSLATE_NOOP("System", "log in to a desktop session and look again")
_X11 = QT_TRANSLATE_NOOP("System", "log in to an X11 session if the log-in screen offers one")
_EXTENSION = QT_TRANSLATE_NOOP("System", "GNOME tells windows to our extension only, and that is not on here")
_INSTALL = QT_TRANSLATE_NOOP(
    "System", "on GNOME: sh packaging/gnome-extension/install.sh install, then log out and in again"
)
_NO_KWIN = QT_TRANSLATE_NOOP("System", "KWin does not run in this session")
_NO_MUTTER = QT_TRANSLATE_NOOP("System", "GNOME's idle monitor does not run in this session")
_PACKAGE = QT_TRANSLATE_NOOP("System", "the Python package {module} is not installed")
_INSTALL_PACKAGE = QT_TRANSLATE_NOOP("System", "install {module}")
_FREE = plain("")


def outlook(environment: Mapping[str, str] = os.environ, say: Callable[[Text], str] = Text.say) -> Iterator[Json]:
    """Yield one object a port: what would be chosen, and what stands in the way, in the words of ``say``."""
    for choice in _choices(environment):
        refused = [{"name": one.name, "reason": say(one.reason), "remedy": say(one.remedy)} for one in choice.refused]
        yield {"port": choice.port, "chosen": choice.chosen, "refused": refused}


def _choices(environment: Mapping[str, str]) -> Iterator[Choice]:
    if sys.platform != "linux":
        for port in ("Windows", "Idle", "Session"):
            yield _port(port, "macos" if sys.platform == "darwin" else sys.platform, "", _RUNNING, _START)
        bus = _FREE
    else:
        there = environment.get("DBUS_SESSION_BUS_ADDRESS") or os.path.exists(_bus(environment))
        bus = _FREE if there else _NO_BUS
        yield from _on_wayland(environment) if environment.get("WAYLAND_DISPLAY") else _on_x11(environment)
        yield _port("Session", "dbus", "jeepney", bus, _FREE)
    yield _port("Processes", "psutil", "psutil", _FREE, _FREE)
    yield _port("Notices", "plyer", "plyer", bus, _START_BUS)


def _on_x11(environment: Mapping[str, str]) -> Iterator[Choice]:
    for port in ("Windows", "Idle"):
        blocked = _FREE if environment.get("DISPLAY") else _NO_SCREEN
        yield _port(port, "x11", "xcffib", blocked, _LOG_IN)


def _on_wayland(environment: Mapping[str, str]) -> Iterator[Choice]:
    """Ask the compositor what it offers; that takes a moment and starts nothing."""
    from detox.core.errors import DetoxError
    from detox.system.wayland import transport, wire

    offered: set[str] = set()
    windows, idle = transport.NO_WINDOWS, transport.NO_IDLE
    try:
        line, on_offer, _ = transport.greet(transport.socket_path(environment))
    except DetoxError as error:
        windows = idle = error.message
    else:
        line.close()
        offered = {interface for interface, _ in on_offer.values()}
    there = _on_bus(environment, (KWIN, EXTENSION, MUTTER))
    yield _first(
        "Windows",
        ("wlroots", _FREE if wire.TOPLEVELS in offered else windows, _X11),
        ("kwin", _FREE if KWIN in there else _NO_KWIN, _FREE),
        ("gnome", _FREE if EXTENSION in there else _EXTENSION, _INSTALL),
    )
    yield _first(
        "Idle",
        ("wayland-idle", _FREE if offered & {wire.IDLE, wire.KDE_IDLE} else idle, _X11),
        ("mutter", _FREE if MUTTER in there else _NO_MUTTER, _FREE),
    )


def _on_bus(environment: Mapping[str, str], names: Iterable[str]) -> set[str]:
    """Return which of these names somebody owns on the session bus; nothing is started."""
    try:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        address = environment.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={_bus(environment)}"
        with open_dbus_connection(address, auth_timeout=1.0) as line:
            answers = {name: line.send_and_get_reply(message_bus.NameHasOwner(name), timeout=1.0) for name in names}
    except (ImportError, OSError, RuntimeError, ValueError, LookupError):
        return set()
    return {name for name, answer in answers.items() if answer.body and answer.body[0] is True}


def _first(port: str, *ways: tuple[str, Text, Text]) -> Choice:
    """Return the first of (name, what blocks it, remedy) that nothing blocks, with those that were refused before."""
    refused: list[Refused] = []
    for name, blocked, remedy in ways:
        if blocked == _FREE:
            return Choice(port, name, tuple(refused))
        refused.append(Refused(name, blocked, remedy))
    return Choice(port, "none", tuple(refused))


def _bus(environment: Mapping[str, str]) -> str:
    return os.path.join(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), "bus")


def _port(port: str, name: str, module: str, blocked: Text, remedy: Text) -> Choice:
    if blocked == _FREE and module and importlib.util.find_spec(module) is None:
        blocked, remedy = _PACKAGE.with_(module=module), _INSTALL_PACKAGE.with_(module=module)
    refused = () if blocked == _FREE else (Refused(name, blocked, remedy),)
    return Choice(port, "none" if refused else name, refused)
