"""The drawings: scenes of cards in three layers, icons, the door. Text is never in them.

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

ALWAYS_NIGHT = frozenset({"snack_late", "sleep"})
"""Scenes that are drawn at night and have no day."""

_ROLE = re.compile(r'class="(\w+)" (fill|stroke)="#[0-9A-Fa-f]{6}"')
_MISSING = QT_TRANSLATE_NOOP("Scenes", "A drawing is missing")
_MISSING_FILE = QT_TRANSLATE_NOOP("Scenes", "{file} cannot be read; the installation is not complete.")


@dataclass(frozen=True, slots=True)
class Moves:
    """How the middle layer moves at its farthest: pixels of the stage, growth, degrees; around ``pivot``."""

    dx: float = 0.0
    dy: float = 0.0
    grow_x: float = 0.0
    grow_y: float = 0.0
    turn: float = 0.0
    fade: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)


MOVES: Mapping[str, Moves] = MappingProxyType({
    "water": Moves(dy=6, turn=2.5, pivot=(125, 228)),
    "snack": Moves(dy=-7),
    "snack_late": Moves(dy=7, fade=0.5),
    "stretch": Moves(grow_y=0.05, grow_x=-0.015, pivot=(118, 332)),
    "walk": Moves(turn=2.4, pivot=(72, 291)),
    "eyes": Moves(dx=-6, turn=20, pivot=(165, 245)),
    "breathe": Moves(grow_x=0.06, grow_y=0.06, pivot=(119.5, 250)),
    "outside": Moves(dy=-8),
    "people": Moves(dy=-5),
    "sleep": Moves(grow_y=0.07, pivot=(130, 318.5)),
    "win": Moves(dy=-8),
    "hobby": Moves(dy=-5, turn=4, pivot=(132, 234)),
    "compare": Moves(dy=6, fade=0.6),
    "scroll": Moves(dy=-5, turn=-3, pivot=(165, 268)),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Eyes:
    """Where Dot's open eyes are (its disc and its look, in the drawing's own coordinates), so that it can blink."""

    x: float
    y: float
    r: float
    look_x: float = 0.0
    look_y: float = 0.0
    moving: bool = True


EYES: Mapping[str, Eyes] = MappingProxyType(
    {
        "snack_late": Eyes(90, 362, 29, 0.16, -0.14, moving=False),
        "win": Eyes(132, 222, 28, 0, 0.16),
        "scroll": Eyes(182, 312, 27, -0.12, -0.02),
    }
)


@dataclass(frozen=True, slots=True)
class Layers:
    """A scene ready to be drawn: the moving layer is cut to ``box``, in pixels of the scaled stage."""

    back: QPixmap
    moving: QPixmap
    box: QRectF
    front: QPixmap | None
    moves: Moves
    eyes: Eyes | None = None


class Art:
    """The folder ``resources/art``; nothing is kept in memory."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def layers(self, name: str, night: bool, scale: float, ratio: float) -> Layers:
        """Draw a scene at ``scale`` for a screen of ``ratio`` device pixels. Raises DetoxError if a file is missing."""
        size = STAGE * scale
        moving = self._renderer(f"scenes/{name}.mv.svg", night)
        outline = moving.transformForElement("mv").mapRect(moving.boundsOnElement("mv"))
        box = QRectF(outline.topLeft() * scale, outline.size() * scale).adjusted(-1, -1, 1, 1)
        front = self._root / f"scenes/{name}.front.svg"
        return Layers(
            back=_draw(self._renderer(f"scenes/{name}.back.svg", night), QRectF(QPointF(), size), size, ratio),
            moving=_draw(moving, box, size, ratio),
            box=box,
            front=_draw(self._renderer(f"scenes/{name}.front.svg", night), QRectF(QPointF(), size), size, ratio)
            if front.exists()
            else None,
            moves=MOVES[name],
            eyes=EYES.get(name),
        )

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

    def _renderer(self, file: str, night: bool) -> QSvgRenderer:
        source = self._read(file)
        return QSvgRenderer(QByteArray((_swap(source, NIGHT) if night else source).encode()))

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
