"""Controls that a style sheet cannot draw: the D switch and the choice field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QWidget,
)

from detox.ui.look import Looks
from detox.ui.paint import dee

if TYPE_CHECKING:
    from PySide6.QtWidgets import QButtonGroup


class ByAnyHand:
    """For buttons that stay down, before Qt's own class: what a screen reader toggles counts as a click.

    Qt's action "Toggle" only turns them (``QAccessibleButton::doAction``), and nobody would hear of it.
    """

    _known = False

    def heed(self, button: QAbstractButton) -> None:
        """Begin: call this once the button is made."""
        button.toggled.connect(lambda on: self._turned(button, on))

    def nextCheckState(self) -> None:
        """Turn because of a click, of which Qt tells itself."""
        self._known = True
        super().nextCheckState()  # type: ignore[misc]
        self._known = False

    def setChecked(self, on: bool) -> None:
        """Turn because the program says so."""
        self._known = True
        super().setChecked(on)  # type: ignore[misc]
        self._known = False

    def _turned(self, button: QAbstractButton, on: bool) -> None:
        group: QButtonGroup | None = button.group()
        alone = group is not None and group.exclusive()
        if self._known or (alone and not on):  # another of its group is down now
            return
        if not alone:  # of a group one stays down, whatever is clicked
            self.setChecked(not on)
        button.click()


class Switch(ByAnyHand, QCheckBox):
    """A check box drawn as a D that lies to the side it is on; keeps the role, the name and the Space key of one.

    It has no text of its own: give it an accessible name.
    """

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.heed(self)
        self.setProperty("role", "switch")  # whoever looks for it by a screen reader's word finds all of it
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return 44 by 32: the drawing is 24 high, the hit area is not."""
        return QSize(44, 32)

    def minimumSizeHint(self) -> QSize:
        """Return the same as ``sizeHint``."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - Qt's signature
        """Take a click anywhere on the widget."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw track and knob."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        top = (self.height() - 24) / 2
        track = dee(0.75, top + 0.75, 42.5, 22.5)
        if self.isChecked():
            painter.fillPath(track, QColor(look.pri))
            painter.setPen(QPen(QColor(look.pri), 1.5))
        else:
            painter.fillPath(track, QColor(look.surface))
            painter.setPen(QPen(QColor(look.ctl), 1.5))
        painter.drawPath(track)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_knob(look.name) if self.isChecked() else look.ctl))
        painter.drawEllipse(QPointF(32 if self.isChecked() else 11, top + 12), 7, 7)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave dragging alone: the switch answers clicks."""
        event.accept()


def _knob(name: str) -> str:
    return {"light": "#FF9A52", "dark": "#12312B", "contrast": "#000000"}[name]


class ChoiceField(QComboBox):
    """A combo box drawn as a field of 32 px with a chevron; the list that opens is the style sheet's."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the usual width with room for the chevron, 32 high at least."""
        usual = super().sizeHint()
        return QSize(usual.width() + 24, max(32, usual.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the field, the chosen text and the chevron."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        width = 2 if look.edge == 2 else 1.5
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(look.ctl), width))
        painter.setBrush(QColor(look.surface))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(look.ink))
        words = self.rect().adjusted(12, 0, -30, 0)
        icon = self.itemIcon(self.currentIndex())
        if not icon.isNull():
            picture = QRect(words.topLeft() - QPoint(4, 0), QSize(self.iconSize().width(), self.height()))
            icon.paint(painter, picture)
            words.setLeft(picture.right() + 11)
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        painter.setPen(QPen(QColor(look.ink), 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 18.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
