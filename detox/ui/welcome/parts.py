"""The pieces of the first screen: its picture, and a line for each permission with a tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.ui.look import Looks
from detox.ui.scenes import NIGHT, STAGE, Art
from detox.ui.settings.row import muted
from detox.ui.welcome import say
from detox.ui.welcome.asked import Permission
from detox.ui.words import tr

SCENE = "outside"
_DAY = ("#CDBDF4", "#A994E6")
"""The sky and the ground of the scene, which go on beyond it."""


class Picture(QWidget):
    """Dot is the sun in an open door. It stands still and says nothing."""

    def __init__(self, looks: Looks, art: Art) -> None:
        super().__init__()
        self._looks, self._art = looks, art
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the width of the picture."""
        return QSize(round(STAGE.width()), round(STAGE.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the scene on the ground it stands on."""
        night = self._looks.current.dark
        layers = self._art.layers(SCENE, night, 1.0, self.devicePixelRatioF())
        sky, floor = (NIGHT["sky"], NIGHT["floor"]) if night else _DAY
        painter = QPainter(self)
        high = layers.back.deviceIndependentSize().height()
        top = (self.height() - high) / 2
        painter.fillRect(QRectF(0, 0, self.width(), top + high / 2), QColor(sky))
        painter.fillRect(QRectF(0, top + high / 2, self.width(), self.height()), QColor(floor))
        painter.drawPixmap(QPointF(0, top), layers.back)
        painter.drawPixmap(layers.box.topLeft() + QPointF(0, top), layers.moving)
        if layers.front is not None:
            painter.drawPixmap(QPointF(0, top), layers.front)
        if layers.more is not None:
            painter.drawPixmap(layers.more[1].topLeft() + QPointF(0, top), layers.more[0])


class Tick(QWidget):
    """A tick in a disc, once something is done. The word beside it says so too."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.work))
        painter.drawEllipse(QRectF(1, 1, 18, 18))
        painter.setPen(QPen(QColor(look.surface), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([QPointF(5.8, 10.4), QPointF(8.8, 13.4), QPointF(14.2, 7)])


class PermissionLine(QWidget):
    """One permission: what it is for, and a button or, once it is given, a tick. ``asked`` carries its id."""

    asked = Signal(str)

    def __init__(self, shown: Permission, looks: Looks) -> None:
        super().__init__()
        self.shown = shown
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        told = QVBoxLayout()
        told.setSpacing(1)
        name = muted(tr(shown.title), looks)
        name.setProperty("role", None)
        name.setFont(looks.font("strong"))
        told.addWidget(name)
        told.addWidget(muted(tr(shown.line), looks))
        row.addLayout(told, 1)
        if shown.given:
            row.addWidget(Tick(looks))
            row.addWidget(muted(tr(say.GIVEN), looks))
            self.setAccessibleName(tr(say.GIVEN_NAME.with_(what=shown.title)))
        elif shown.button is not None:
            button = QPushButton(tr(shown.button))
            button.setFont(looks.font("strong"))  # made after the window was dressed: it would keep another size
            button.setAccessibleDescription(tr(shown.title))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda: self.asked.emit(shown.id))
            row.addWidget(button)
