"""Glyphs that were drawn once are let go, and drawn again the same."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from detox.ui.look import LIGHT, Looks
from detox.ui.typeface import forget_glyphs, make_font

_NEW_ENOUGH = hasattr(QFontDatabase, "setApplicationEmojiFontFamilies")


class _Info(ctypes.Structure):
    """What mallinfo2(3) returns: ``uordblks`` are the bytes in use."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
    )]  # fmt: skip


def in_use() -> int:
    """Return the bytes that the C library has given out."""
    asked = ctypes.CDLL(None).mallinfo2
    asked.restype = _Info
    return int(asked().uordblks)


def drawn(sizes: range) -> QImage:
    """Return a picture with words in these sizes."""
    image = QImage(600, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    for size in sizes:
        font = make_font("body")
        font.setPixelSize(size)
        painter.setFont(font)
        painter.drawText(4, 100, "Put the phone away and look out: 0123456789")
    painter.end()
    return image


@pytest.mark.skipif(not sys.platform.startswith("linux") or not _NEW_ENOUGH, reason="glibc, and Qt 6.9")
def test_glyphs_are_let_go_and_drawn_again_the_same() -> None:
    before, sizes = drawn(range(14, 15)), range(20, 60)
    forget_glyphs()
    empty = in_use()
    drawn(sizes)
    full = in_use()
    forget_glyphs()
    assert full - in_use() > (full - empty) * 0.7 > 100_000
    assert drawn(range(14, 15)) == before
    forget_glyphs()


def loaded() -> set[str]:
    """Return the files of fonts that are in memory."""
    files = {line.split()[-1] for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()}
    return {file for file in files if file.endswith((".ttf", ".otf", ".ttc", ".pfb"))}


@pytest.mark.skipif(not sys.platform.startswith("linux") or not _NEW_ENOUGH, reason="/proc, and Qt 6.9")
@pytest.mark.usefixtures("qt")
def test_what_has_no_font_of_its_own_holds_none_either() -> None:
    before = QGuiApplication.font().toString()
    for _ in range(3):  # the first time was never the trouble
        QLabel("Put the phone away").grab()
        make_font("body")
        assert Looks(LIGHT).text_scale
        assert loaded()
        forget_glyphs()
        assert not loaded()
    assert QGuiApplication.font().toString() == before


def test_a_window_that_is_up_is_drawn_the_same_afterwards() -> None:
    window = QWidget()
    rows = QVBoxLayout(window)
    for token in ("hook", "body", "note"):
        label = QLabel("Put the phone away and look out")
        label.setFont(make_font(token))
        rows.addWidget(label)
    rows.addWidget(QLineEdit("until 18:30"))
    window.show()
    before = window.grab().toImage()
    for _ in range(3):
        forget_glyphs()
        assert window.grab().toImage() == before
