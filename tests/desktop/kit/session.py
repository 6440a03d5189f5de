"""A whole desktop for one test: server, buses, window manager, tray host and notification daemon, and a home."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.desktop.kit.bus import Bus
from tests.desktop.kit.compositors import COMPOSITORS
from tests.desktop.kit.processes import DesktopError, Processes, program
from tests.desktop.kit.shots import Camera
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Windows
from tests.desktop.kit.xserver import XServer

ROOT = Path(__file__).resolve().parents[3]
WATCHER = "org.kde.StatusNotifierWatcher"
NOTICES = "org.freedesktop.Notifications"

_MANAGERS = {
    "openbox": ["openbox", "--sm-disable"],
    "xfwm4": ["xfwm4", "--compositor=off"],
    "metacity": ["metacity", "--sm-disable"],
}
# A panel along the bottom: window buttons on the left, the tray at the right end.
_PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x={middle};y={bottom}"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/><value type="int" value="2"/><value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/><property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray"/>
  </property>
</channel>
"""


@dataclass(frozen=True)
class Layout:
    """What stands on the desktop; "none" leaves a part out."""

    size: str = "1280x800"
    manager: str = "openbox"  # or a Wayland compositor (compositors.py), which brings its own X server: XWayland
    tray: str = "xfce4-panel"  # StatusNotifierItem and XEmbed; "trayer" knows XEmbed only
    notices: str = "xfce4-notifyd"
    zone: str = ""  # TZ of everything on it; empty: as the machine has it
    monitors: tuple[str, ...] = ()  # sizes of real outputs that can be unplugged, side by side, instead of ``size``


class Desktop:
    """A private desktop. Use it as a context manager: at its end every process is gone and every file removed."""

    def __init__(self, layout: Layout | None = None) -> None:
        self.layout = layout or Layout()
        self.folder = Path(tempfile.mkdtemp(prefix="detox-"))
        self._logs = self.folder / "log"
        self._logs.mkdir()
        self.processes = Processes(self._logs)
        atexit.register(self.close)
        _die_politely()
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        env = _environment(self.folder, self.layout)
        env |= {"DETOX_DESKTOP": self.processes.mark}
        self.bus = Bus(self.processes, "bus", self.folder, env)
        # Programs ask the system bus for logind and find none, here as in a container.
        self.system_bus = Bus(self.processes, "system-bus", self.folder, env)
        env |= {"DBUS_SESSION_BUS_ADDRESS": self.bus.address, "DBUS_SYSTEM_BUS_ADDRESS": self.system_bus.address}
        compositor = COMPOSITORS.get(self.layout.manager)
        if compositor:
            self.compositor = compositor(self.processes, self.folder, env, self.layout.size)
            env |= self.compositor.env
        else:
            self.server = XServer(self.processes, self.folder, env, self.layout.size, self.layout.monitors)
            env |= {"DISPLAY": self.server.display, "XAUTHORITY": str(self.server.authority)}
        self.env = env
        self.windows = Windows(env["DISPLAY"], Path(env["XAUTHORITY"]))
        if compositor:
            self.camera = self.compositor.camera(env)
        else:
            self.windows.paint(0x3D5A66)
            self.camera = Camera(env)
        self._tray: subprocess.Popen[bytes] | None = None
        if not compositor and self.layout.manager != "none":
            self._start_manager(self.layout.manager)
        self.start_tray(self.layout.tray)
        if self.layout.notices != "none":
            self._start_notices(self.layout.notices)

    def _start_manager(self, name: str) -> None:
        if name not in _MANAGERS:
            raise DesktopError(f'no window manager "{name}" is known here; there are {", ".join(_MANAGERS)}')
        first, *rest = _MANAGERS[name]
        self.processes.start("manager", [program(first), *rest], self.env)
        self.windows.wait_managed(name)

    def start_tray(self, name: str) -> None:
        """Start a tray host: "xfce4-panel", "trayer", or "none" for none."""
        if name == "xfce4-panel":
            width, height = (int(number) for number in self.layout.size.split("x"))
            conf = Path(self.env["XDG_CONFIG_HOME"], "xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml")
            conf.parent.mkdir(parents=True, exist_ok=True)
            conf.write_text(_PANEL.format(middle=width // 2, bottom=height - 14), encoding="utf-8")
            self._tray = self.processes.start("tray", [program("xfce4-panel"), "--disable-wm-check"], self.env)
            self.bus.wait_for(WATCHER, 20)
        elif name == "trayer":
            look = ["--edge", "bottom", "--align", "right", "--height", "28", "--widthtype", "request"]
            self._tray = self.processes.start("tray", [program("trayer"), *look], self.env)
            wait_until(self.windows.has_tray_host, 15, "trayer's tray", every=0.05)
        elif name != "none":
            raise DesktopError(f'no tray host "{name}" is known here; there are xfce4-panel, trayer and none')

    def stop_tray(self) -> None:
        """End the tray host, as a panel that crashes."""
        if self._tray is not None:
            self.processes.stop(self._tray)
            self._tray = None
            wait_until(lambda: not self.bus.has(WATCHER), 10, "the tray host to go")

    def _start_notices(self, name: str) -> None:
        here = sorted(str(found) for found in Path("/usr/lib").glob("*/xfce4/notifyd/xfce4-notifyd"))
        self.processes.start("notices", [program(name, *here)], self.env)
        self.bus.wait_for(NOTICES)

    def keep(self, folder: Path) -> str:
        """Copy the screen and every program's words to a folder; return what a person wants to read of it."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._logs, folder)
        self.camera.take(folder / "screen.png")
        return f"on screen: {self.windows}\nscreen and logs are in {folder}"

    def close(self) -> None:
        """End every process of this desktop and remove its files. Does nothing the second time."""
        atexit.unregister(self.close)
        for part in ("windows", "bus", "system_bus"):
            if hasattr(self, part):
                getattr(self, part).close()
        self.processes.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _environment(folder: Path, layout: Layout) -> dict[str, str]:
    """Build an environment in which nothing of the real session is left."""
    toolkits = ("QT_", "GTK_", "GDK_", "KDE_", "GNOME_", "AT_SPI", "PULSE_", "PIPEWIRE_")
    foreign = ("XDG_", "DBUS_", "WAYLAND_", "SESSION_", "DESKTOP_", *toolkits)
    alien = {"DISPLAY", "XAUTHORITY", "PYTHONPATH", "PYTHONHOME", "PYTEST_CURRENT_TEST", "VIRTUAL_ENV", "WINDOWID"}
    env = {key: value for key, value in os.environ.items() if not key.startswith(foreign) and key not in alien}
    home = folder / "home"
    env |= {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_SESSION_TYPE": "x11",
        "XDG_CURRENT_DESKTOP": "XFCE",
        "GDK_BACKEND": "x11",
        "LANG": "C.UTF-8",
        "NO_AT_BRIDGE": "1",
        "GTK_A11Y": "none",
        "PYTHONUNBUFFERED": "1",
    }
    env.pop("LC_ALL", None)
    env.pop("LANGUAGE", None)
    if layout.zone:
        env["TZ"] = layout.zone
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        Path(env[name]).mkdir(parents=True, mode=0o700)
    return env


def _die_politely() -> None:
    """Let SIGTERM unwind the stack, so that a test run that is stopped from outside cleans up as well."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
