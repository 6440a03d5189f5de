"""The tray icon: its shape is the state, one colour, legible on any panel."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QImageReader, QPainter, QPixmap

from detox.core.views import TrayState
from detox.ui.paint import INK, PAPER

# What panels ask for: 16 and its doubles, 22 (Plasma, GNOME) and 24 (GTK); hosts scale from 32 and 64 for the rest.
SIZES = (16, 20, 22, 24, 32, 48, 64)


def tray_icon(folder: Path, state: TrayState, *, dark_panel: bool, platform: str = sys.platform) -> QIcon:
    """Return the icon of ``state`` from ``folder``/tray-<state>-symbolic.svg; an empty one if the file is missing.

    Nobody tells us the colour of the panel. We guess it, and give the glyph an edge in the opposite colour: on the
    panel we guessed it cannot be seen, on the other one it saves the shape. macOS colours a mask by itself.
    """
    file = folder / f"tray-{state}-symbolic.svg"
    icon = QIcon()
    for size in SIZES:
        glyph = _read(file, size)
        if glyph.isNull():
            return QIcon()
        if platform != "darwin":
            glyph = _edged(glyph, *((PAPER, INK) if dark_panel else (INK, PAPER)))
        icon.addPixmap(QPixmap.fromImage(glyph))
    icon.setIsMask(platform == "darwin")
    return icon


def _read(file: Path, size: int) -> QImage:
    # Through the image plug-in: drawing four small pictures is no reason to load the module for SVG.
    reader = QImageReader(str(file))
    reader.setScaledSize(QSize(size, size))
    return reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _edged(glyph: QImage, colour: str, edge: str) -> QImage:
    made = QImage(glyph.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(0)
    painter = QPainter(made)
    around = _tinted(glyph, edge)
    width = max(1, glyph.width() // 20)
    for x in (-width, 0, width):
        for y in (-width, 0, width):
            painter.drawImage(x, y, around)
    painter.drawImage(0, 0, _tinted(glyph, colour))
    painter.end()
    return made


def _tinted(glyph: QImage, colour: str) -> QImage:
    made = glyph.copy()
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), QColor(colour))
    painter.end()
    return made
