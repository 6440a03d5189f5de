"""A screen that nobody sees: Xvfb with a display number and a cookie of its own."""

from __future__ import annotations

import os
import secrets
import select
import struct
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.kit.processes import DesktopError, Processes, program

_ANY_DISPLAY = 0xFFFF  # FamilyWild in X11/Xauth.h


class XServer:
    """One Xvfb. The server picks a free display itself, so that two desktops never race for one."""

    def __init__(self, processes: Processes, folder: Path, env: Mapping[str, str], size: str) -> None:
        self.authority = folder / "xauthority"
        self.authority.touch(mode=0o600)
        self.authority.write_bytes(_entry(secrets.token_bytes(16)))
        read, write = os.pipe()
        command = [
            program("Xvfb"),
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{size}x24",
            "-auth",
            str(self.authority),
        ]
        self.process = processes.start("xserver", [*command, "-nolisten", "tcp", "-noreset"], env, keep_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            ready, _, _ = select.select([answer], [], [], 20)
            number = answer.readline().strip() if ready else ""
        if not number:
            raise DesktopError(f"Xvfb did not start:\n{processes.log('xserver')}")
        self.display = f":{number}"


def _entry(cookie: bytes) -> bytes:
    """One record of an Xauthority file that fits any display: family, address, number, name, data."""
    parts = (b"", b"", b"MIT-MAGIC-COOKIE-1", cookie)
    return struct.pack(">H", _ANY_DISPLAY) + b"".join(struct.pack(">H", len(part)) + part for part in parts)
