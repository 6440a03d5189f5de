"""A desktop's settings for toolkits, as XSETTINGS 0.5 has them: here only the scale, by ``Xft/DPI``.

https://specifications.freedesktop.org/xsettings-spec/0.5/
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import xcffib.xproto as x

from tests.desktop.kit.windows import connect


class XSettings:
    """The settings manager of screen 0. Programs that start later read it; those that run hear of each change."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._connection = connect(env["DISPLAY"], Path(env["XAUTHORITY"]))
        core, screen = self._connection.core, self._connection.get_setup().roots[0]
        self._window = self._connection.generate_id()
        core.CreateWindow(0, self._window, screen.root, 0, 0, 1, 1, 0, x.WindowClass.InputOnly, 0, 0, [])
        self._serial = 0
        self.scale(1)
        core.SetSelectionOwner(self._window, self._atom("_XSETTINGS_S0"), x.Time.CurrentTime)
        told = x.ClientMessageData.synthetic([0, self._atom("_XSETTINGS_S0"), self._window, 0, 0], "IIIII")
        event = x.ClientMessageEvent.synthetic(32, screen.root, self._atom("MANAGER"), told)
        core.SendEvent(False, screen.root, x.EventMask.StructureNotify, event.pack())
        self._connection.flush()

    def scale(self, factor: float) -> None:
        """Say that everything shall be so much larger than at 96 dots an inch."""
        self._serial += 1
        name = b"Xft/DPI\0"  # seven letters, padded to four
        setting = struct.pack("<BxH", 0, 7) + name + struct.pack("<Ii", self._serial, round(96 * 1024 * factor))
        value = struct.pack("<BxxxII", 0, self._serial, 1) + setting
        kind = self._atom("_XSETTINGS_SETTINGS")
        self._connection.core.ChangeProperty(x.PropMode.Replace, self._window, kind, kind, 8, len(value), value)
        self._connection.flush()

    def close(self) -> None:
        """Hang up; the settings go with it."""
        self._connection.disconnect()

    def _atom(self, name: str) -> int:
        found: int = self._connection.core.InternAtom(False, len(name), name).reply().atom
        return found
