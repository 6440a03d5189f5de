"""The pieces of a door: paragraphs, buttons, the chip of who has the inbox."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from detox.ui.door.ink import DoorInk
from detox.ui.door.say import initials
from detox.ui.paint import INK, arch, balance, dee, draw_lines, wrap


class Paragraph(QLabel):
    """Text that wraps with a line distance of its own, which QLabel cannot; ``balanced`` leaves no word alone."""

    def __init__(self, parent: QWidget, *, balanced: bool = False) -> None:
        super().__init__(parent)
        self._balanced = balanced
        self._step = 20.0
        self._colour = QColor()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def dress(self, font: QFont, step: float, colour: str) -> None:
        """Set font, line distance in pixels and colour."""
        self.setFont(font)
        self._step, self._colour = step, QColor(colour)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text broken at ``width``."""
        return round(len(self._lines(width, wrap)) * self._step) if self.text() else 0  # balance adds no line

    def sizeHint(self) -> QSize:
        """Return a width of no wish and the height at the width it has."""
        return QSize(0, self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return nothing: the height follows from the width alone."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self.font())
        for row, line in enumerate(self._lines(self.width(), balance if self._balanced else wrap)):
            x = self.width() - metrics.horizontalAdvance(line) if self.isRightToLeft() else 0.0
            draw_lines(painter, x, row * self._step, self._step, [line], self.font())

    def _lines(self, width: int, broken: Callable[[str, QFont, float], list[tuple[str, float]]]) -> list[str]:
        return [line for part in self.text().split("\n") for line, _ in broken(part, self.font(), max(40, width))]


class Pill(QPushButton):
    """A button of the door: the one filled with lamp light, or an outline. A checkable one shows a tick when chosen."""

    def __init__(self, parent: QWidget, text: str, *, main: bool = False, tall: int = 44) -> None:
        super().__init__(text, parent)
        self._main, self._usual, self._tall, self._scale = main, tall, tall, 1.0
        self._ink: DoorInk | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self, ink: DoorInk, font: QFont, scale: float, *, low: bool = False) -> None:
        """Set colours, font and the scale of the user's text; ``low`` where there is little room."""
        self._ink, self._scale = ink, scale
        self._tall = min(self._usual, 34) if low else self._usual
        if self._main:
            font.setWeight(QFont.Weight.Bold)
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the text with 24 px on each side (16 in a low one), and room for the tick."""
        side = (24 if self._tall >= 44 else 16 if self._tall >= 36 else 12) * self._scale
        tick = 20 * self._scale if self.isCheckable() else 0
        advance = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(advance + 2 * side + tick), round(self._tall * self._scale))

    def minimumSizeHint(self) -> QSize:
        """Return room for its height; a word too long is cut."""
        return QSize(round(self._tall * self._scale), round(self._tall * self._scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the pill and its word."""
        ink = self._ink
        if ink is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        filled = self._main and self.isEnabled()
        colour = QColor(ink.lamp_ink if filled else ink.text if self.isEnabled() else ink.small)
        painter.setPen(QPen(QColor(ink.lamp if filled or self.isChecked() else ink.outline), 1.5 if filled else 2))
        if filled or self.isChecked() or not self.isEnabled():
            painter.setBrush(QColor(ink.lamp if filled else ink.chip))
        if not self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            veil = QColor(colour)
            veil.setAlphaF(0.18 if self.isDown() else 0.09)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil)
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        painter.setPen(colour)
        words = self.rect().adjusted(round(10 * self._scale), 0, -round(10 * self._scale), 0)
        if self.isCheckable():
            if self.isChecked():
                self._draw_tick(painter, colour)
            words.adjust(round(20 * self._scale), 0, 0, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_tick(self, painter: QPainter, colour: QColor) -> None:
        painter.save()
        painter.setPen(QPen(colour, 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.translate(22 * self._scale, self.height() / 2)
        painter.scale(self._scale, self._scale)
        painter.drawPolyline([QPointF(-5, 0), QPointF(-1.5, 3.5), QPointF(5, -4)])
        painter.restore()


class Quiet(QPushButton):
    """A way that is there and does not call: words alone, underlined under the pointer."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(text, parent)
        self._ink: DoorInk | None = None
        self._scale = 1.0
        self.setProperty("ring", 8)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self, ink: DoorInk, font: QFont, scale: float) -> None:
        """Set colours, font and the scale of the user's text."""
        self._ink, self._scale = ink, scale
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the words, 32 high."""
        return QSize(
            round(QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 8 * self._scale), round(32 * self._scale)
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for its height; words too long are cut."""
        return QSize(round(32 * self._scale), round(32 * self._scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the words."""
        if self._ink is None:
            return
        painter = QPainter(self)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or self.isDown())
        painter.setFont(font)
        painter.setPen(QColor(self._ink.body))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)


class CoverChip(QLabel):
    """Who has the inbox: an arch with initials beside two lines, in a D; the first one breaks where room is short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._first, self._second = "", "", ""
        self._scale = 1.0
        self._ink: DoorInk | None = None
        self._bold, self._thin, self._tiny = QFont(), QFont(), QFont()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, name: str, first: str, second: str) -> None:
        """Show ``first`` over ``second``; the arch carries the initials of ``name``."""
        self._name, self._first, self._second = name, first, second
        self.setText(f"{first}\n{second}")
        self.updateGeometry()

    def dress(self, ink: DoorInk, bold: QFont, thin: QFont, tiny: QFont, scale: float) -> None:
        """Set colours and fonts."""
        self._ink, self._bold, self._thin, self._tiny, self._scale = ink, bold, thin, tiny, scale
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return 56 high and as wide as the lines need."""
        widest = max(
            QFontMetricsF(self._bold).horizontalAdvance(self._first),
            QFontMetricsF(self._thin).horizontalAdvance(self._second),
        )
        return QSize(round(widest + 88 * self._scale), round(56 * self._scale))

    def minimumSizeHint(self) -> QSize:
        """Return little: the lines break where there is no room, and words that are too long are cut."""
        return QSize(round(120 * self._scale), round(56 * self._scale))

    def hasHeightForWidth(self) -> bool:
        """Return True: its first line breaks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return 56, and 20 more for each line that breaking adds."""
        return round((36 + 20 * len(self._broken(width))) * self._scale)

    def _broken(self, width: int) -> list[str]:
        room = max(40, width - round(86 * self._scale))
        return [line for line, _ in wrap(self._first, self._bold, room)] or [""]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the D, the arch and the lines."""
        ink = self._ink
        if ink is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        shape = dee(0, 1, self.width() - 2, self.height() - 2)
        painter.fillPath(shape, QColor(ink.chip))
        if ink.chip_line:
            painter.setPen(QPen(QColor(ink.chip_line), 2))
            painter.drawPath(shape)
        painter.resetTransform()
        k = self._scale
        left = self.width() - 50 * k if self.isRightToLeft() else 14 * k
        lines = self._broken(self.width())
        down = (len(lines) - 1) * 10 * k
        painter.fillPath(arch(left, 46 * k + down, 36 * k, 36 * k), QColor("#CDBDF4"))
        painter.setFont(self._tiny)
        painter.setPen(QColor(INK))
        painter.drawText(
            QRectF(left, 11 * k + down, 36 * k, 36 * k), Qt.AlignmentFlag.AlignCenter, initials(self._name)
        )
        room = self.width() - 88 * k
        x = 24 * k if self.isRightToLeft() else 62 * k
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        for text, font, colour, y, high in (
            *((line, self._bold, ink.text, (9 + 20 * row) * k, 20 * k) for row, line in enumerate(lines)),
            (self._second, self._thin, ink.small, (9 + 20 * len(lines)) * k, 17 * k),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room + 2)
            painter.drawText(QRectF(x, y, room + 4 * k, high), side, cut)
