"""The sizes of text. The face is always the system's own; none is shipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

Token = Literal[
    "number", "title", "hook", "hook_small", "h1", "h2", "week", "kind", "body", "strong", "beat",
    "small", "small_strong", "note", "note_strong", "tab",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Face:
    """Size and line in pixels at 100 %, weight 1 to 1000, spacing in per cent of the usual."""

    size: float
    line: float
    weight: int
    spacing: float = 100.0


_FACES: dict[str, Face] = {
    "number": Face(40, 44, 800, 97.0),
    "title": Face(38, 42, 800, 97.5),
    "hook": Face(28, 31, 800, 97.8),
    "hook_small": Face(24, 27, 800, 97.8),
    "h1": Face(28, 32, 800, 98.0),
    "h2": Face(22, 27, 800, 98.0),
    "week": Face(24, 29, 800, 98.0),
    "kind": Face(18, 24, 700, 99.0),
    "body": Face(14, 20, 400),
    "strong": Face(14, 20, 600),
    "beat": Face(14, 18, 600),
    "small": Face(13, 18, 400),
    "small_strong": Face(13, 18, 600),
    "note": Face(12, 16, 400),
    "note_strong": Face(12, 16, 600),
    "tab": Face(11, 13, 600),
}


def face(token: Token) -> Face:
    """Return the measures of ``token``."""
    return _FACES[token]


def system_font() -> QFont:
    """Return the system's general font, a copy that shares nothing with it.

    What is loaded for the system's own stays with that for ever, past ``forget_glyphs``.
    """
    return _apart(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))


def _apart(font: QFont) -> QFont:
    """Have Qt load ``font`` for itself: it does once another weight was asked for (``QFont::detach``)."""
    usual = font.weight()
    font.setWeight(QFont.Weight.Black)
    font.setWeight(usual)
    return font


def make_font(token: Token, scale: float = 1.0) -> QFont:
    """Return the system's general font in the measures of ``token`` times ``scale``.

    A weight the system lacks falls to the nearest one it has; that is Qt's own doing.
    """
    measure = _FACES[token]
    font = system_font()
    font.setPixelSize(max(1, round(measure.size * scale)))
    font.setWeight(QFont.Weight(measure.weight))
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, measure.spacing)
    return font


def forget_glyphs() -> None:
    """Let Qt drop the fonts that it has loaded and each glyph that it has drawn; what is drawn next loads them again.

    The application's font is replaced by an equal one before: whatever has no font of its own loads that, and what the
    cache has lost sight of once, it never empties (faces and how they are shaped, 0.1 MiB).

    Glyphs are small and lie between the widgets of the window that first drew them: once that is gone, 16 KiB of them
    hold 0.8 MiB of pages. Since Qt 6.9 a public call empties its cache, since what it sets may change what is in there
    (``QFontDatabase::setApplicationEmojiFontFamilies`` in qfontdatabase.cpp). With an older Qt nothing happens.
    """
    QGuiApplication.setFont(_apart(QGuiApplication.font()))
    if hasattr(QFontDatabase, "setApplicationEmojiFontFamilies"):
        QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())
