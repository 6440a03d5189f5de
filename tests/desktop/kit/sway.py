"""A sway that nobody sees, with XWayland: its process, its windows, and hands to move them."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.desktop.kit.processes import DesktopError, Processes, program
from tests.desktop.kit.shots import Camera, GrimCamera
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.xserver import ANY_DISPLAY, cookie_entry

NOBODY = 65534
_CONF = """\
output HEADLESS-1 resolution {size}
default_border none
focus_follows_mouse no
xwayland force
exec 'env >"$XDG_RUNTIME_DIR/env.new" && mv "$XDG_RUNTIME_DIR/env.new" "$XDG_RUNTIME_DIR/env"'
"""


@dataclass(frozen=True)
class View:
    """One window as sway's tree has it."""

    con: int
    title: str
    app_id: str  # "" for a window of XWayland
    pid: int
    focused: bool


class Sway:
    """One sway. It refuses to run as root, and is then run as nobody; its clients may be anybody."""

    def __init__(self, processes: Processes, folder: Path, env: Mapping[str, str], size: str) -> None:
        self._here = folder / "sway"
        self._here.mkdir(mode=0o700)
        authority = self._cookie()
        (self._here / "conf").write_text(_CONF.format(size=size), encoding="utf-8")
        command = [program("sway"), "-c", str(self._here / "conf")]
        if os.getuid() == 0:
            folder.chmod(0o711)
            for path in (self._here, *self._here.iterdir()):
                os.chown(path, NOBODY, NOBODY)
            command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--", *command]
        headless = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        places = {"XDG_RUNTIME_DIR": str(self._here), "HOME": str(self._here), "WLR_XWAYLAND": str(self._here / "x")}
        places["XAUTHORITY"] = str(authority)  # sway itself is a client of XWayland, too
        self.process = processes.start("compositor", command, {**env, **headless, **places})
        told = self._here / "env"
        wait_until(
            lambda: told.exists() or self.process.poll() is not None,
            20,
            lambda: f"sway; it said: {processes.log('compositor')}",
        )
        if not told.exists():
            raise DesktopError(f"sway did not start:\n{processes.log('compositor')}")
        said = dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines() if "=" in line)
        self.env: Mapping[str, str] = {
            "WAYLAND_DISPLAY": str(self._here / said["WAYLAND_DISPLAY"]),
            "SWAYSOCK": said["SWAYSOCK"],
            "DISPLAY": said["DISPLAY"],
            "XAUTHORITY": str(authority),
            "XDG_SESSION_TYPE": "wayland",
            "XDG_CURRENT_DESKTOP": "sway",
        }

    def _cookie(self) -> Path:
        """Let XWayland, which would hear only the user it runs as, hear whoever has the key."""
        authority = self._here / "xauthority"
        authority.write_bytes(cookie_entry(*ANY_DISPLAY, secrets.token_bytes(16)))
        wrapper = self._here / "x"
        wrapper.write_text(f'#!/bin/sh\nexec {program("Xwayland")} -auth {authority} "$@"\n', encoding="utf-8")
        wrapper.chmod(0o755)
        return authority

    def camera(self, env: Mapping[str, str]) -> Camera:
        """Return what takes pictures of its screen."""
        return GrimCamera(env)

    # ------------------------------------------------------------------------------------------------ its windows

    def ask(self, *words: str) -> Any:
        """Return what ``swaymsg`` answers."""
        command = [program("swaymsg"), "-r", *words]
        done = subprocess.run(command, env={**os.environ, **self.env}, capture_output=True, timeout=10, check=True)
        return json.loads(done.stdout)

    def views(self) -> list[View]:
        """Return all windows, also those on other workspaces."""
        return [
            View(node["id"], node["name"] or "", node["app_id"] or "", node["pid"], node["focused"])
            for node in _nodes(self.ask("-t", "get_tree"))
            if node.get("pid")
        ]

    def wait_view(self, pid: int | None = None, title: str = "", seconds: float = 15) -> View:
        """Wait for a window of that process, or with that in its title."""
        return wait_until(
            lambda: [view for view in self.views() if title in view.title and pid in {None, view.pid}],
            seconds,
            lambda: f"a window {title!r} of {pid} (on screen: {self.views()})",
        )[-1]

    def focus(self, con: int) -> None:
        """Turn to a window."""
        self.ask(f"[con_id={con}] focus")

    def workspace(self, name: str) -> None:
        """Turn to a workspace, made if it is not there."""
        self.ask("workspace", name)

    def nudge(self) -> None:
        """Move the pointer a little, there and back: enough to be "active"."""
        self.ask("seat - cursor move 2 1; seat - cursor move -2 -1")

    def has_closed(self, con: int) -> bool:
        """Return whether a window is gone."""
        return all(view.con != con for view in self.views())


class Terminal:
    """A foot, whose title is whatever it is told."""

    def __init__(self, processes: Processes, folder: Path, env: Mapping[str, str], title: str) -> None:
        self._pipe = folder / f"foot-{secrets.token_hex(4)}"
        os.mkfifo(self._pipe)
        script = f'while read -r line; do printf "\\033]0;%s\\a" "$line"; done <>{self._pipe}'
        self.process = processes.start("foot", [program("foot"), *_QUIET_FOOT, "-T", title, "sh", "-c", script], env)
        self._processes = processes

    def retitle(self, title: str) -> None:
        """Give it another title."""
        with self._pipe.open("w", encoding="utf-8") as pipe:
            pipe.write(f"{title}\n")

    def close(self) -> None:
        """End it."""
        self._processes.stop(self.process)
        self._pipe.unlink(missing_ok=True)


_QUIET_FOOT: Sequence[str] = ("-c", "/dev/null", "-o", "bell.urgent=no", "-o", "locked-title=no")


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in (*node.get("nodes", ()), *node.get("floating_nodes", ())):
        yield from _nodes(child)
