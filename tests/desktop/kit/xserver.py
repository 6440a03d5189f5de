"""A screen that nobody sees: Xvfb, or Xorg with monitors to unplug, with a display number and a cookie of its own."""

from __future__ import annotations

import os
import secrets
import select
import socket
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.desktop.kit.monitors import arrange, xorg
from tests.desktop.kit.processes import DesktopError, Processes, program

# Families of Xauth.h.
_LOCAL, _ANY = 256, 0xFFFF
ANY_DISPLAY = (_ANY, "", "")


class XServer:
    """One server. It picks a free display itself, so that two desktops never race for one.

    With ``monitors`` ("1366x768", ...) it is Xorg with outputs DUMMY0, DUMMY1 and so on, set up by ``monitors.py``.
    """

    def __init__(
        self, processes: Processes, folder: Path, env: Mapping[str, str], size: str, monitors: Sequence[str] = ()
    ) -> None:
        cookie = secrets.token_bytes(16)
        self.authority = folder / "xauthority"
        self.authority.touch(mode=0o600)
        self.authority.write_bytes(cookie_entry(*ANY_DISPLAY, cookie))
        read, write = os.pipe()
        server = xorg(folder) if monitors else [program("Xvfb"), "-screen", "0", f"{size}x24"]
        command = [*server, "-displayfd", str(write), "-auth", str(self.authority)]
        self.process = processes.start("xserver", [*command, "-nolisten", "tcp", "-noreset"], env, keep_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            ready, _, _ = select.select([answer], [], [], 20)
            number = answer.readline().strip() if ready else ""
        if not number:
            raise DesktopError(f"the X server did not start:\n{processes.log('xserver')}")
        self.display = f":{number}"
        # Clients of their own make, such as python-xlib, know no "any": now that the number is known, by name.
        with self.authority.open("ab") as file:
            file.write(cookie_entry(_LOCAL, socket.gethostname(), number, cookie))
        if monitors:
            arrange({**env, "DISPLAY": self.display, "XAUTHORITY": str(self.authority)}, monitors)


def cookie_entry(family: int, address: str, number: str, cookie: bytes) -> bytes:
    """Return one record of an Xauthority file: family, address, display number, name and data of the key."""
    parts = (address.encode(), number.encode(), b"MIT-MAGIC-COOKIE-1", cookie)
    return struct.pack(">H", family) + b"".join(struct.pack(">H", len(part)) + part for part in parts)
