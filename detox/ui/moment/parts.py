"""The pieces of the window: choices, a panel with one sentence, scrolling pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from detox.core.text import Text
from detox.ui.look import Looks
from detox.ui.moment import say
from detox.ui.paint import arch, balance, dot, draw_lines
from detox.ui.scenes import Art
from detox.ui.typeface import Token
from detox.ui.words import tr


class Choice(QAbstractButton):
    """One thing to do: an icon in an arch, a name, and a line below it that screen readers get as description."""

    def __init__(self, looks: Looks, art: Art, icon: str, name: str, line: str) -> None:
        super().__init__()
        self._looks, self._art, self._icon = looks, art, icon
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(line)
        self.setProperty("ring", 14)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return as much as name and line need, 64 high at 100 %."""
        scale = self._looks.text_scale
        return QSize(round(300 * scale), round(64 * scale))

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon and a few words; what does not fit is cut."""
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a click, too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the field, the arch, the words."""
        look, scale = self._looks.current, self._looks.text_scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(look.ink if over else look.ctl if look.edge == 2 else look.line), look.edge))
        painter.setBrush(QColor(look.sunken if over else look.bg))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        mirrored, side, inset = self.isRightToLeft(), 40 * scale, 14 * scale
        left = self.width() - inset - side if mirrored else inset
        base = (self.height() + side) / 2
        painter.fillPath(arch(left, base, side, side), QColor(look.tint))
        if look.edge == 2:
            painter.strokePath(arch(left, base, side, side), QPen(QColor(look.line), 1))
        picture = self._art.icon(self._icon, 20 * scale, look.ink, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left + side / 2 - 10 * scale, base - side * 0.44 - 10 * scale), picture)
        room = QRectF(inset + side + 14 * scale, 0, self.width() - side - 2 * inset - 14 * scale, self.height())
        if mirrored:
            room.moveLeft(inset)
        lines: tuple[tuple[str, Token, str], ...] = (
            (self.text(), "strong", look.ink),
            (self.accessibleDescription(), "small", look.muted),
        )
        y = (self.height() - 40 * scale) / 2
        for words, token, colour in lines:
            font = self._looks.font(token)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
            align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(room.x(), y, room.width(), 20 * scale), align, cut)
            y += 20 * scale


class Sentence(QLabel):
    """One sentence, large, on a panel from whose edge Dot looks up."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """Return True: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence with Dot below it."""
        return round(len(self._lines(width)) * 34 * self._looks.text_scale + 132 * self._looks.text_scale)

    def sizeHint(self) -> QSize:
        """Return what the width it has needs."""
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return a little."""
        return QSize(200, 160)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw panel, words, Dot."""
        look, scale = self._looks.current, self._looks.text_scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(look.line), look.edge) if look.edge == 2 else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tint))
        painter.drawRoundedRect(panel, 14, 14)
        painter.setPen(QColor(look.ink))
        lines = [line for line, _ in self._lines(self.width())]
        left, font = 24 * scale, self._looks.font("week")
        if self.isRightToLeft():
            left = self.width() - left - max((width for _, width in self._lines(self.width())), default=0.0)
        draw_lines(painter, left, 26 * scale, 34 * scale, lines, font)
        painter.setClipRect(panel)
        x = 66 * scale if self.isRightToLeft() else self.width() - 66 * scale
        dot(painter, x, self.height() - 20 * scale, 36 * scale, "happy", look.dot)

    def _lines(self, width: int) -> list[tuple[str, float]]:
        return balance(self.text(), self._looks.font("week"), max(120, width - 48 * self._looks.text_scale))


class OneByOne(QWidget):
    """A sentence, and a button for another one; they come in order, each user begins somewhere else."""

    def __init__(self, looks: Looks, texts: Sequence[str], first: int) -> None:
        super().__init__()
        self._texts, self._at = tuple(texts), first
        self.sentence = Sentence(looks)
        self.another = button(say.ANOTHER, "pri")
        self.another.clicked.connect(self._next)
        self.another.setVisible(len(self._texts) > 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(16)
        lines.addWidget(self.sentence)
        lines.addWidget(self.another, alignment=Qt.AlignmentFlag.AlignLeading)
        lines.addStretch(1)
        self._show()

    def _next(self) -> None:
        self._at += 1
        self._show()

    def _show(self) -> None:
        self.sentence.setText(self._texts[self._at % len(self._texts)] if self._texts else "")
        self.sentence.updateGeometry()
        self.sentence.update()


def button(words: Text, role: str = "") -> QPushButton:
    """Return a push button with those words (a Text), in that role of the style sheet."""
    made = QPushButton(tr(words))
    made.setProperty("role", role)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def label(looks: Looks, words: str, size: Token = "body", *, muted: bool = False, selectable: bool = False) -> QLabel:
    """Return words that wrap."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(looks.font(size))
    made.setWordWrap(True)
    if muted:
        made.setProperty("role", "muted")
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def panel(role: str) -> tuple[QFrame, QVBoxLayout]:
    """Return a panel in that role and the column inside it."""
    frame = QFrame()
    frame.setProperty("role", role)
    lines = QVBoxLayout(frame)
    lines.setContentsMargins(18, 16, 18, 16)
    lines.setSpacing(10)
    return frame, lines
