"""Colours of the door: always those of the night; black and white where the user asked for high contrast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from detox.ui.look import CONTRAST, Look
from detox.ui.paint import INK
from detox.ui.scenes import LAMP


@dataclass(frozen=True, slots=True)
class DoorInk:
    """``lamp`` is the one filled button, ``outline`` the edge of the others, ``art`` swaps roles of the drawing."""

    ground: str
    floor: str
    text: str
    body: str
    small: str
    chip: str
    chip_line: str | None
    lamp: str
    lamp_ink: str
    outline: str
    ring: str
    dot: str
    art: Mapping[str, str]


_NIGHT = DoorInk(
    ground="#0E2A2B", floor="#0A2122", text="#EAF3EA", body="#C4D6CC", small="#A9BFB6", chip="#17393A", chip_line=None,
    lamp=LAMP, lamp_ink=INK, outline="#7FA398", ring="#CDBDF4", dot="#F2A268", art=MappingProxyType({}),
)  # fmt: skip
_STARK = DoorInk(
    ground="#000000", floor="#000000", text="#FFFFFF", body="#FFFFFF", small="#FFFFFF", chip="#000000",
    chip_line="#FFFFFF", lamp="#FFFFFF", lamp_ink="#000000", outline="#FFFFFF", ring=CONTRAST.focus, dot=CONTRAST.dot,
    art=MappingProxyType({}),
)  # fmt: skip


def door_ink(look: Look) -> DoorInk:
    """Return the colours of a door in ``look``."""
    return _STARK if look.name == "contrast" else _NIGHT
