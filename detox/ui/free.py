"""A free window of ours: round shoulders, small feet, a shadow; beside the work, never in front of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBitmap,
    QColor,
    QCursor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from detox.ui.look import Looks
from detox.ui.paint import door

SHADOW = QMargins(32, 22, 32, 46)
"""Room for the shadow: y 14, blur 32."""
FROM_CORNER = 20


def screen_of_pointer() -> QScreen:
    """Return the screen that the pointer is on."""
    return QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()


def corner(window: QWidget, screen: QScreen, shadow: QMargins) -> QPoint:
    """Return where ``window`` goes: 20 px from the lower end corner of the work area, shadow not counted.

    Where it would not fit it starts at the top, so that its own head can always be reached.
    """
    area = screen.availableGeometry()
    shape = QRect(QPoint(0, 0), window.size()).marginsRemoved(shadow)
    left = area.right() + 1 - FROM_CORNER - shape.width()
    if QApplication.isRightToLeft():
        left = area.left() + FROM_CORNER
    top = max(area.top(), area.bottom() + 1 - FROM_CORNER - shape.height())
    return QPoint(left - shadow.left(), top - shadow.top())


class FreeWindow(QWidget):
    """Base of windows without a frame. Esc closes it; ``closed`` is said once, however it went.

    ``asked``: the user opened it, so it takes the keyboard. Otherwise it never does by itself.
    ``composited``: X11 can show half-transparent windows now (elsewhere they always can be); without, the window is cut
    out and has no shadow. Contents go inside ``shape`` (the widget's margins keep the shadow free).
    """

    closed = Signal()

    def __init__(self, looks: Looks, *, asked: bool, composited: bool = False) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.looks = looks
        self._soft = composited or QGuiApplication.platformName() != "xcb"
        self._shadow: QPixmap | None = None
        self._said = False
        self._asked = asked
        if not asked:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        if self._soft:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setContentsMargins(self.shadow)
        looks.dress(self)
        looks.changed.connect(self._redraw)

    @property
    def shadow(self) -> QMargins:
        """The margins around ``shape``: none where nothing can be half transparent."""
        return SHADOW if self._soft else QMargins()

    @property
    def shape(self) -> QRect:
        """The window without its shadow."""
        return self.rect().marginsRemoved(self.shadow)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the corner of the screen that the pointer is on."""
        if not event.spontaneous():
            screen, size = screen_of_pointer(), self.size()
            self.setScreen(screen)
            self.resize(size)  # a screen of another scale keeps the pixels: the corner would be that of half a window
            self.move(corner(self, screen, self.shadow))
        super().showEvent(event)
        if not event.spontaneous() and self._asked:
            self.raise_()
            self.activateWindow()  # window managers give a tool window the keyboard only when it asks for it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say ``closed``."""
        super().hideEvent(event)
        if not event.spontaneous() and not self._said:
            self._said = True
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the window to its shape where there is no compositor."""
        super().resizeEvent(event)
        self._shadow = None
        if not self._soft:
            mask = QBitmap(self.size())
            mask.fill(Qt.GlobalColor.color0)
            painter = QPainter(mask)
            painter.fillPath(door(self.width(), self.height()), Qt.GlobalColor.color1)
            painter.end()
            self.setMask(QRegion(mask))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw shadow, ground and outline."""
        look, shape = self.looks.current, self.shape
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._soft:
            if self._shadow is None:
                self._shadow = _shadow(self, shape, 0.45 if look.dark else 0.22)
            painter.drawPixmap(0, 0, self._shadow)
        painter.translate(shape.topLeft())
        outline = QColor(look.line if look.dark else look.ink)
        if look.name == "light":
            outline.setAlphaF(0.16)
        path = door(shape.width(), shape.height())
        painter.fillPath(path, QColor(look.surface))
        painter.setClipPath(path)
        self.paint_ground(painter, QRectF(0, 0, shape.width(), shape.height()))
        painter.setPen(QPen(outline, 2 * look.edge if self._soft else 2 * look.edge + 1))
        painter.drawPath(path)

    def paint_ground(self, painter: QPainter, shape: QRectF) -> None:
        """Draw what lies under the contents, cut to the shape, whose corner is (0, 0)."""

    def _redraw(self) -> None:
        self._shadow = None
        self.update()


def _shadow(window: QWidget, shape: QRect, strength: float) -> QPixmap:
    """Return the shadow of ``shape`` for the whole window: steps of a blur, drawn once instead of at each frame."""
    ratio = window.devicePixelRatioF()
    made = QPixmap(window.size() * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    steps, reach = 16, 30.0
    colour = QColor(0, 0, 0) if strength > 0.3 else QColor("#0A1E1A")
    colour.setAlphaF(strength / steps * 0.9)
    for step in range(steps):
        grow = reach * (1 - 2 * (step + 0.5) / steps) / 1.2
        box = QRectF(shape).adjusted(-grow, -grow, grow, grow).translated(0, 14)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 30 + grow / 2, 30 + grow / 2)
    painter.end()
    return made
