"""The drawings: scenes of cards in layers, icons, the door. Text is never in them.

A drawing gives each shape a role as its class (``sky``, ``floor``, ``dot``, ``light`` ...) beside its colour by day;
night swaps the colours of the roles, not the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPixmap

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.ui.movements import EYES, MORE, MOVES, Eyes, Moves
from detox.ui.svg import draw_svg, frame, whole_dots

STAGE = QSizeF(300, 533)
LAMP = "#FFD98A"

NIGHT: Mapping[str, str] = MappingProxyType({
    "sky": "#0E2A2B", "floor": "#0A2122", "hill": "#17393A", "far": "#235152", "far2": "#2D6263", "view": "#17393A",
    "cloud": "#235152", "glass": "#17393A", "board": "#235152", "deep": "#235152", "dark": "#2D6263",
    "liquid": "#235152", "scarf": "#2D6263", "plant": "#2D6263", "phone": "#12312B", "screen": "#A9BFB6",
    "screen2": "#2E4A4A", "face": "#12312B", "eye": "#12312B", "leg": "#050F10", "line": "#7FA398",
    "stripe": "#2D6263", "pale": "#A9BFB6", "white": "#DCE8E0", "fold": "#7FA398", "pillow": "#CFE0D6",
    "dot": "#F2A268", "light": LAMP, "lightd": "#D9A94F", "knob": LAMP, "cup": "#D9A94F", "shine": LAMP,
    "glow": "#5E5637", "crust": "#A5692D", "jar": "#4FA88E", "pea": "#7DA45C", "label": "#A994E6", "lilac": "#9C8CD6",
    "lilacd": "#7C6CB8", "rug": "#7C6CB8", "body": "#4F4886", "drop": "#7FA398", "hair1": "#050F10", "hair2": "#5A3020",
    "skin1": "#7A4F36", "skin2": "#C79A74", "thumb": "#B98068", "nail": "#DDB9A7",
})  # fmt: skip

ALWAYS_NIGHT = frozenset({"snack_late", "sleep", "moon"})
"""Scenes that are drawn at night and have no day."""

_ROLE = re.compile(r'class="(\w+)" (fill|stroke)="#[0-9A-Fa-f]{6}"')
_MISSING = QT_TRANSLATE_NOOP("Scenes", "A drawing is missing")
_MISSING_FILE = QT_TRANSLATE_NOOP("Scenes", "{file} cannot be read; the installation is not complete.")


class Layers(NamedTuple):
    """A scene ready to be drawn: moving layers are cut to their boxes, in pixels of the scaled stage.

    The order is back, moving, front, and over all of them ``more``, a second moving layer, where there is one.
    """

    back: QPixmap
    moving: QPixmap
    box: QRectF
    front: QPixmap | None
    moves: Moves
    eyes: Eyes | None = None
    more: tuple[QPixmap, QRectF, Moves] | None = None


class Art:
    """The folder ``resources/art``; nothing is kept in memory."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def layers(
        self, name: str, night: bool, scale: float, ratio: float, instead: Mapping[str, str] | None = None
    ) -> Layers:
        """Draw a scene at ``scale`` for a screen of ``ratio`` device pixels. Raises DetoxError if a file is missing.

        ``instead`` gives some roles other colours than the night does.
        """
        colours = {**(NIGHT if night else {}), **(instead or {})}
        moving, box = self._moving(name, "mv", colours, scale, ratio)
        front = self._root / f"scenes/{name}.front.svg"
        return Layers(
            back=self._whole(f"scenes/{name}.back.svg", colours, scale, ratio),
            moving=moving,
            box=box,
            front=self._whole(f"scenes/{name}.front.svg", colours, scale, ratio) if front.exists() else None,
            moves=MOVES[name],
            eyes=EYES.get(name),
            more=(*self._moving(name, "mv2", colours, scale, ratio), MORE[name]) if name in MORE else None,
        )

    def _whole(self, file: str, colours: Mapping[str, str], scale: float, ratio: float) -> QPixmap:
        # Whole pixels, as the card has: half of one less would leave a line of the window bare.
        width, height = round(STAGE.width() * scale), round(STAGE.height() * scale)
        return draw_svg(_swap(self._read(file), colours), width, height, ratio)

    def _moving(
        self, name: str, layer: str, colours: Mapping[str, str], scale: float, ratio: float
    ) -> tuple[QPixmap, QRectF]:
        source = self._read(f"scenes/{name}.{layer}.svg")
        dots = scale * ratio
        x, y, w, h = whole_dots(frame(source), dots)
        x, y, w, h = x - 1, y - 1, w + 2, h + 2  # its edge stays smooth while it turns
        part = (x / dots, y / dots, w / dots, h / dots)
        picture = draw_svg(_swap(source, colours), w / ratio, h / ratio, ratio, part)
        return picture, QRectF(x / ratio, y / ratio, w / ratio, h / ratio)

    def icon(self, name: str, size: float, colour: str, ratio: float) -> QPixmap:
        """Draw an icon in one colour, ``size`` logical pixels square. Raises DetoxError if there is none."""
        source = self._read(f"icons/{name}.svg").replace("#12312B", colour)
        return draw_svg(source, size, size, ratio)

    def has_icon(self, name: str) -> bool:
        """Return whether there is an icon of that name."""
        return (self._root / f"icons/{name}.svg").exists()

    def door(self, part: str, scale: float, ratio: float, colours: Mapping[str, str] | None = None) -> QPixmap:
        """Draw a layer of the door, 440 x 562 at scale 1. Raises DetoxError if there is none of that name."""
        source = _swap(self._read(f"door/{part}.svg"), colours or {})
        return draw_svg(source, 440 * scale, 562 * scale, ratio)

    def _read(self, file: str) -> str:
        try:
            return (self._root / file).read_text("utf-8")
        except OSError as error:
            raise DetoxError(_MISSING, _MISSING_FILE.with_(file=plain(str(self._root / file)))) from error


def _swap(source: str, colours: Mapping[str, str]) -> str:
    def one(match: re.Match[str]) -> str:
        colour = colours.get(match[1])
        return match[0] if colour is None else f'class="{match[1]}" {match[2]}="{colour}"'

    return _ROLE.sub(one, source)
