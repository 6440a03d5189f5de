"""The pieces of a card that carry words: lines of text, beats, actions, the cross."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from detox.ui.card.ink import CardInk
from detox.ui.paint import dee, draw_lines, tab


class Words(QLabel):
    """Text in lines that were broken elsewhere, with a line distance of its own. A screen reader gets it as one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self._step = 0.0
        self._colour = QColor()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def put(self, lines: list[str], font: QFont, step: float, colour: str) -> None:
        """Show ``lines``, ``step`` pixels from one to the next."""
        self._lines, self._step, self._colour = lines, step, QColor(colour)
        self.setFont(font)
        self.setText(" ".join(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(self._colour)
        self._draw(painter, 0.0, 0.0)

    def _draw(self, painter: QPainter, left: float, top: float) -> None:
        font = self.font()
        if self.isRightToLeft():
            metrics = QFontMetricsF(font)
            for row, line in enumerate(self._lines):
                x = self.width() - left - metrics.horizontalAdvance(line)
                draw_lines(painter, x, top + row * self._step, self._step, [line], font)
        else:
            draw_lines(painter, left, top, self._step, self._lines, font)


class Beat(Words):
    """One caption in a D that grows from the edge of the card. ``reveal`` 0 to 1 is how much of it shows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = QColor()
        self._line: QColor | None = None
        self._scale = 1.0
        self.reveal = 1.0

    def dress(self, ground: str, line: str | None, scale: float) -> None:
        """Set the colour of the D, its outline where it has one, and the scale of its padding."""
        self._ground, self._line, self._scale = QColor(ground), QColor(line) if line else None, scale

    def set_reveal(self, share: float) -> None:
        """Show ``share`` of the tab."""
        self.reveal = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the D and as much of the text as it covers."""
        if self.reveal <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        height = float(self.height())
        inset = 1.0 if self._line else 0.0
        width = max(height / 2 + 1, self.width() * self.reveal)
        shape = dee(-2 * inset, inset, width + inset, height - 2 * inset)
        if self.isRightToLeft():
            shape = tab(self.width() - width + inset, inset, width + inset, height - 2 * inset)
        painter.fillPath(shape, self._ground)
        if self._line:
            painter.setPen(QPen(self._line, 2))
            painter.drawPath(shape)
        if self.reveal < 1:
            painter.setClipPath(shape)
        painter.setPen(self._colour)
        self._draw(painter, 20 * self._scale, 8 * self._scale)


class Action(QToolButton):
    """A mirrored D at the edge of the card: an icon over a word, or a time of day in place of the icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground, self._colour = QColor(), QColor()
        self._line: QColor | None = None
        self._picture, self._time = QPixmap(), ""
        self._scale = 1.0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def dress(self, ink: CardInk, main: bool, picture: QPixmap, scale: float, time: str = "") -> None:
        """Set colours, icon, and the time that stands in its place if there is one."""
        self._time = time
        self._ground = QColor(ink.key if main else ink.tab)
        self._colour = QColor(ink.key_text if main else ink.tab_text)
        self._line = QColor(ink.text) if ink.strip else None
        self._picture, self._scale = picture, scale
        self.update()

    def sizeHint(self) -> QSize:
        """Return what the card gave it."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the D, the icon, the word."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        width, height = float(self.width()), float(self.height())
        inset = 1.0 if self._line else 0.0
        shape = tab(inset, inset, width + inset, height - 2 * inset)
        middle = (width + 4 * self._scale) / 2
        if self.isRightToLeft():
            shape = dee(-2 * inset, inset, width + inset, height - 2 * inset)
            middle = width - middle
        painter.fillPath(shape, self._ground)
        if self.underMouse() or self.isDown():
            painter.setOpacity(0.16 if self.isDown() else 0.08)
            painter.fillPath(shape, self._colour)
            painter.setOpacity(1.0)
        if self._line:
            painter.setPen(QPen(self._line, 2))
            painter.drawPath(shape)
        icon, word = 18 * self._scale, 13 * self._scale
        top = (height - icon - 2 * self._scale - word) / 2
        painter.setPen(self._colour)
        advance = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        draw_lines(painter, middle - advance / 2, top + icon + 2 * self._scale, word, [self.text()], self.font())
        if not self._time:
            painter.drawPixmap(QPointF(middle - icon / 2, top), self._picture)
            return
        font, room = QFont(self.font()), width - 10 * self._scale
        while (wide := QFontMetricsF(font).horizontalAdvance(self._time)) > room and font.pixelSize() > 1:
            font.setPixelSize(font.pixelSize() - 1)
        draw_lines(painter, middle - wide / 2, top, icon, [self._time], font)


class Cross(QToolButton):
    """The way out without an answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._veil = QColor()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def dress(self, ink: CardInk, picture: QPixmap) -> None:
        """Set the icon and its colour."""
        self._picture, self._veil = picture, QColor(ink.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the cross, on a faint disc while the pointer is over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            self._veil.setAlphaF(0.16 if self.isDown() else 0.08)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._veil)
            painter.drawEllipse(QRectF(self.rect()))
        size = self._picture.deviceIndependentSize()
        painter.drawPixmap(
            QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), self._picture
        )
