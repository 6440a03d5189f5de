"""The field that tells a rhythm and unfolds what makes it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from detox.ui.look import Looks


class RhythmButton(QAbstractButton):
    """A field 32 high with words and a chevron; checked while unfolded. Long words end in an ellipsis."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setCheckable(True)
        self.setFont(looks.font("small"))
        self.setProperty("ring", 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(112)
        looks.changed.connect(self.update)

    def set_words(self, words: str) -> None:
        """Show ``words``."""
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the words and the chevron, 164 at least."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 48
        return QSize(
            min(max(164, wide), round(240 * self._looks.text_scale)), max(32, self.fontMetrics().height() + 14)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the field, the words and the chevron, which turns when unfolded."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if look.edge == 2 else 1.5
        painter.setPen(QPen(QColor(look.ink if self.underMouse() else look.ctl), width))
        painter.setBrush(QColor(look.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8)
        words = self.rect().adjusted(12, 0, -30, 0)
        painter.setPen(QColor(look.ink))
        painter.setFont(self.font())
        told = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, told)
        painter.setPen(QPen(QColor(look.ink), 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y, bend = self.width() - 18.0, self.height() / 2, -2 if self.isChecked() else 2
        painter.drawPolyline([QPointF(x - 4, y - bend), QPointF(x, y + bend), QPointF(x + 4, y - bend)])
