"""The drawings: scenes of cards in layers, icons, the door. Text is never in them.

A drawing gives each shape a role as its class (``sky``, ``floor``, ``dot``, ``light`` ...) beside its colour by day;
night swaps the colours of the roles, not the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.ui.movements import EYES, MORE, MOVES, Eyes, Moves

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


@dataclass(frozen=True, slots=True)
class Layers:
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
        # Whole pixels, as the card has: half of one less would leave a line of the window bare.
        size = QSizeF(round(STAGE.width() * scale), round(STAGE.height() * scale))
        colours = {**(NIGHT if night else {}), **(instead or {})}
        moving, box = self._moving(name, "mv", colours, scale, ratio)
        front = self._root / f"scenes/{name}.front.svg"
        return Layers(
            back=_draw(self._renderer(f"scenes/{name}.back.svg", colours), QRectF(QPointF(), size), size, ratio),
            moving=moving,
            box=box,
            front=_draw(self._renderer(f"scenes/{name}.front.svg", colours), QRectF(QPointF(), size), size, ratio)
            if front.exists()
            else None,
            moves=MOVES[name],
            eyes=EYES.get(name),
            more=(*self._moving(name, "mv2", colours, scale, ratio), MORE[name]) if name in MORE else None,
        )

    def _moving(
        self, name: str, layer: str, colours: Mapping[str, str], scale: float, ratio: float
    ) -> tuple[QPixmap, QRectF]:
        moving = self._renderer(f"scenes/{name}.{layer}.svg", colours)
        outline = moving.transformForElement(layer).mapRect(moving.boundsOnElement(layer))
        box = QRectF(outline.topLeft() * scale, outline.size() * scale).adjusted(-1, -1, 1, 1)
        return _draw(moving, box, STAGE * scale, ratio), box

    def icon(self, name: str, size: float, colour: str, ratio: float) -> QPixmap:
        """Draw an icon in one colour, ``size`` logical pixels square. Raises DetoxError if there is none."""
        source = self._read(f"icons/{name}.svg").replace("#12312B", colour)
        whole = QSizeF(size, size)
        return _draw(QSvgRenderer(QByteArray(source.encode())), QRectF(QPointF(), whole), whole, ratio)

    def has_icon(self, name: str) -> bool:
        """Return whether there is an icon of that name."""
        return (self._root / f"icons/{name}.svg").exists()

    def door(self, part: str, scale: float, ratio: float, colours: Mapping[str, str] | None = None) -> QPixmap:
        """Draw a layer of the door, 440 x 562 at scale 1. Raises DetoxError if there is none of that name."""
        size = QSizeF(440, 562) * scale
        source = _swap(self._read(f"door/{part}.svg"), colours or {})
        return _draw(QSvgRenderer(QByteArray(source.encode())), QRectF(QPointF(), size), size, ratio)

    def _renderer(self, file: str, colours: Mapping[str, str]) -> QSvgRenderer:
        return QSvgRenderer(QByteArray(_swap(self._read(file), colours).encode()))

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


def _draw(renderer: QSvgRenderer, box: QRectF, whole: QSizeF, ratio: float) -> QPixmap:
    """Draw the part ``box`` of a drawing that is ``whole`` large."""
    pixmap = QPixmap((box.size() * ratio).toSize().expandedTo(QSizeF(1, 1).toSize()))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(-box.topLeft(), whole))
    painter.end()
    return pixmap
