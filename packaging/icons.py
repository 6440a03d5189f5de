"""Draws the icon for Windows and macOS out of the SVG:  .venv/bin/python packaging/icons.py [FOLDER]  (FOLDER: build)

``detox.ico`` is kept in resources/icons, since notices on Windows read it from a file; ``detox.icns`` is for the
bundle alone.
Both formats may hold PNGs as they are: .ico from Windows Vista on, .icns from Mac OS X 10.7 on, under the types below.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ICO = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS = {"icp4": 16, "icp5": 32, "ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512}


def png(size: int) -> bytes:
    """Return the icon, ``size`` pixels wide and high."""
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(os.fspath(ROOT / "resources/icons/detox.svg")).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico of PNGs by their width."""
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return head + body


def icns(pictures: dict[str, bytes]) -> bytes:
    """Return an .icns of PNGs by their type."""
    body = b"".join(kind.encode() + struct.pack(">I", 8 + len(each)) + each for kind, each in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(arguments: list[str]) -> int:
    """Write both."""
    folder = Path(arguments[0]) if arguments else ROOT / "build"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "detox.ico").write_bytes(ico({size: png(size) for size in ICO}))
    (folder / "detox.icns").write_bytes(icns({kind: png(size) for kind, size in ICNS.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
