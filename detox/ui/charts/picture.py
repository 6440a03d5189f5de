"""A picture of a day, to keep or to send: what the popup shows of it, at twice the size, as a PNG."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.view import SummaryView
from detox.ui.charts.arch import DayArch, Words
from detox.ui.charts.bars import legend, platforms, signed
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.summary import tell
from detox.ui.words import tr, whole_date

WIDTH, PADDING, RATIO = 420, 24, 2
TEXT = "Description"
"""The name under which PNG keeps what a picture shows in words (PNG 3, 11.3.3.2)."""

_MADE = QT_TRANSLATE_NOOP("Days", "Drawn by Detox on this computer")


def day_picture(view: SummaryView, looks: Looks, *, numbers: bool) -> bytes:
    """Return the PNG of a day; without ``numbers`` no figure is in it, neither drawn nor written beside it."""
    page, lines = QWidget(), QVBoxLayout()
    page.setLayout(lines)
    _fill(page, lines, view, looks, numbers)
    width = round(WIDTH * min(looks.text_scale, 1.4))
    size = QSize(width, lines.totalHeightForWidth(width))
    page.resize(size)
    image = QImage(size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    image.setText(TEXT, picture_in_words(view, numbers=numbers))
    painter = QPainter(image)
    page.render(painter, QPoint(0, 0))
    painter.end()
    page.deleteLater()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, b"png").write(image)
    return bytes(out.data().data())


def picture_in_words(view: SummaryView, *, numbers: bool) -> str:
    """Return what stands in the picture as text, in its order."""
    lines = [whole_date(view.day), *tell.drawn(view, numbers=numbers), tr(_MADE)]
    return "\n".join(line for line in lines if line)


def _fill(page: QWidget, lines: QVBoxLayout, view: SummaryView, looks: Looks, numbers: bool) -> None:
    page.setProperty("role", "window")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    looks.dress(page)
    lines.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    lines.setSpacing(12)
    day = QLabel(whole_date(view.day))
    day.setFont(looks.font("small_strong"))
    lines.addWidget(day)
    words = Words(tell.total(view), tr(tell.ON_THIS_COMPUTER)) if numbers else Words("", tr(tell.HIDDEN))
    arch = DayArch(view, words, looks, mood="shut", motion=0)
    lines.addWidget(arch, alignment=Qt.AlignmentFlag.AlignHCenter)
    if view.total >= 1:
        lines.addWidget(legend(view, looks, numbers=numbers))
        lines.addWidget(platforms(view.platforms, looks, numbers=numbers))
    if numbers and tell.figures(view):
        box = QWidget()
        flow = Flow(box, gap=18, line=5)
        for sign, told in tell.figures(view):
            flow.addWidget(signed(sign, told, looks))
        lines.addWidget(box)
    for told in (tell.unknown(view) if numbers else "", tr(_MADE)):
        if told:
            label = QLabel(told)
            label.setProperty("role", "muted")
            label.setFont(looks.font("note"))
            label.setWordWrap(True)
            lines.addWidget(label)
