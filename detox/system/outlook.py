"""What a run would find here, told without starting anything and without Qt: for ``doctor`` when nothing runs."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator, Mapping

Json = dict[str, object]


def outlook(environment: Mapping[str, str] = os.environ) -> Iterator[Json]:
    """Yield one object a port: what would be chosen, and what stands in the way."""
    linux = sys.platform == "linux"
    display, wayland = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    blocked = ""
    if linux and wayland:
        blocked = "this is a Wayland session: X sees only some of its windows"
    elif linux and not display:
        blocked = "there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set"
    elif not linux:
        blocked = "tracking on this system is being built"
    for port in ("Windows", "Idle"):
        yield _port(port, "x11", "xcffib", blocked, "log in to a desktop session and look again")
    bus = "" if environment.get("DBUS_SESSION_BUS_ADDRESS") or os.path.exists(_bus(environment)) else "no session bus"
    yield _port("Session", "dbus", "jeepney", bus if linux else "tracking on this system is being built", "")
    yield _port("Processes", "psutil", "psutil", "", "")
    yield _port("Notices", "plyer", "plyer", bus if linux else "", "start a session bus (package dbus)")


def _bus(environment: Mapping[str, str]) -> str:
    return os.path.join(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), "bus")


def _port(port: str, name: str, module: str, blocked: str, remedy: str) -> Json:
    if not blocked and importlib.util.find_spec(module) is None:
        blocked, remedy = f"the Python package {module} is not installed", f"install {module}"
    refused = [{"name": name, "reason": blocked, "remedy": remedy}] if blocked else []
    return {"port": port, "chosen": "none" if blocked else name, "refused": refused}
