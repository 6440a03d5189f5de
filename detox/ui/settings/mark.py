"""The mark on a field in which something stands that does not count: an edge, a sign in it, a word for who listens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.words import tr

_ACROSS, _GAP = 16, 8
_NOT_TAKEN = QT_TRANSLATE_NOOP("SettingsPages", "Not taken. {why}")


class Sign(QWidget):
    """A disc with a stroke and a dot at the far end of ``field``, over nothing that is typed. It takes no click."""

    def __init__(self, field: QWidget, looks: Looks) -> None:
        super().__init__(field)
        self._field, self._looks = field, looks
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(_ACROSS, _ACROSS)
        field.installEventFilter(self)
        looks.changed.connect(self.update)
        self.place()

    def place(self) -> None:
        """Stand at the end of the line: right, or left where words run from the right."""
        field = self._field
        left = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = _GAP if left else field.width() - _ACROSS - _GAP
        self.move(across, (field.height() - _ACROSS) // 2)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Move with the field."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sign."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.heed))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QPen(QColor(look.surface), 2, c=Qt.PenCapStyle.RoundCap))
        middle = _ACROSS / 2
        painter.drawLine(QPointF(middle, 4), QPointF(middle, 8.5))
        painter.drawPoint(QPointF(middle, 12))


def mark(field: QWidget, why: str, looks: Looks, usual: str = "") -> None:
    """Mark ``field`` as not taken, and say ``why`` to a screen reader; "" takes the mark off.

    ``usual`` is what the field is described by without it.
    """
    sign = field.findChild(Sign)
    if not why and sign is None:
        return
    if sign is None:
        sign = Sign(field, looks)
    sign.setVisible(bool(why))
    field.setAccessibleDescription(f"{tr(_NOT_TAKEN.with_(why=why))} {usual}".strip() if why else usual)
    line = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
    if isinstance(line, QLineEdit):
        line.setTextMargins(0, 0, _ACROSS if why else 0, 0)
    if bool(field.property("wrong")) != bool(why):
        field.setProperty("wrong", bool(why))
        field.style().unpolish(field)
        field.style().polish(field)


def marked(field: QWidget) -> bool:
    """Whether ``field`` is marked now."""
    return bool(field.property("wrong"))
