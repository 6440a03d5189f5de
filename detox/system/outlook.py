"""What a run would find here, told without starting anything and without Qt: for ``doctor`` when nothing runs."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator, Mapping

Json = dict[str, object]

KWIN, EXTENSION, MUTTER = "org.kde.KWin", "org.detox_tray.Windows", "org.gnome.Mutter.IdleMonitor"

_RUNNING = "on this system only the running program can tell"


def outlook(environment: Mapping[str, str] = os.environ) -> Iterator[Json]:
    """Yield one object a port: what would be chosen, and what stands in the way."""
    if sys.platform != "linux":
        for port in ("Windows", "Idle", "Session"):
            yield _port(port, "macos" if sys.platform == "darwin" else sys.platform, "", _RUNNING, "start Detox")
        bus = ""
    else:
        there = environment.get("DBUS_SESSION_BUS_ADDRESS") or os.path.exists(_bus(environment))
        bus = "" if there else "no session bus"
        yield from _on_wayland(environment) if environment.get("WAYLAND_DISPLAY") else _on_x11(environment)
        yield _port("Session", "dbus", "jeepney", bus, "")
    yield _port("Processes", "psutil", "psutil", "", "")
    yield _port("Notices", "plyer", "plyer", bus, "start a session bus (package dbus)")


def _on_x11(environment: Mapping[str, str]) -> Iterator[Json]:
    nowhere = "there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set"
    for port in ("Windows", "Idle"):
        blocked = "" if environment.get("DISPLAY") else nowhere
        yield _port(port, "x11", "xcffib", blocked, "log in to a desktop session and look again")


def _on_wayland(environment: Mapping[str, str]) -> Iterator[Json]:
    """Ask the compositor what it offers; that takes a moment and starts nothing."""
    from detox.core.errors import DetoxError
    from detox.system.wayland import transport, wire

    offered: set[str] = set()
    windows, idle = transport.NO_WINDOWS.say(), transport.NO_IDLE.say()
    try:
        line, on_offer, _ = transport.greet(transport.socket_path(environment))
    except DetoxError as error:
        windows = idle = error.message.say()
    else:
        line.close()
        offered = {interface for interface, _ in on_offer.values()}
    x11 = "log in to an X11 session if the log-in screen offers one"
    there = _on_bus(environment, (KWIN, EXTENSION, MUTTER))
    by_extension = "GNOME tells windows to our extension only, and that is not on here"
    install = "on GNOME: sh packaging/gnome-extension/install.sh install, then log out and in again"
    yield _first(
        "Windows",
        ("wlroots", "" if wire.TOPLEVELS in offered else windows, x11),
        ("kwin", "" if KWIN in there else "KWin does not run in this session", ""),
        ("gnome", "" if EXTENSION in there else by_extension, install),
    )
    yield _first(
        "Idle",
        ("wayland-idle", "" if offered & {wire.IDLE, wire.KDE_IDLE} else idle, x11),
        ("mutter", "" if MUTTER in there else "GNOME's idle monitor does not run in this session", ""),
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


def _first(port: str, *ways: tuple[str, str, str]) -> Json:
    """Return the first of (name, what blocks it, remedy) that nothing blocks, with those that were refused before."""
    refused: list[Json] = []
    for name, blocked, remedy in ways:
        if not blocked:
            return {"port": port, "chosen": name, "refused": refused}
        refused.append({"name": name, "reason": blocked, "remedy": remedy})
    return {"port": port, "chosen": "none", "refused": refused}


def _bus(environment: Mapping[str, str]) -> str:
    return os.path.join(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), "bus")


def _port(port: str, name: str, module: str, blocked: str, remedy: str) -> Json:
    if not blocked and importlib.util.find_spec(module) is None:
        blocked, remedy = f"the Python package {module} is not installed", f"install {module}"
    refused = [{"name": name, "reason": blocked, "remedy": remedy}] if blocked else []
    return {"port": port, "chosen": "none" if blocked else name, "refused": refused}
