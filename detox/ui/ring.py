"""The focus ring with its gap. A card has one, so what only windows with fields and pages need is imported late."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from detox.ui.look import Looks
from detox.ui.paint import focus_ring

Corners = Callable[[QWidget], tuple[float | None, str]]


class FocusRing(QWidget):
    """The ring around whatever has the keyboard in one window: 3 px, 2 px away, only while keys are in use.

    Make one as the last child of a window. A control may name its own corners by the property ``ring`` (pixels);
    without one the radius is half of its height. A control that ends at the edge of the window says so by the property
    ``ringOpen`` (left or right). ``corners`` says both in place of the properties. ``colour`` replaces the look's own
    where the ground is another.
    """

    def __init__(
        self,
        window: QWidget,
        looks: Looks,
        colour: Callable[[], str] | None = None,
        corners: Corners | None = None,
    ) -> None:
        super().__init__(window)
        self._corners = corners or _by_property
        self._colour = colour or (lambda: looks.current.focus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._keys = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)
        looks.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it or what it stands in moves (a page that scrolls), and go when it goes."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}:
            self._place()
        elif watched is self._target and event.type() == QEvent.Type.MouseButtonPress:
            self._place(mouse=True)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ring."""
        if self._target is None:
            return
        radius, side = self._corners(self._target)
        shape = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        shape.adjust(-60 if side == "left" else 0, 0, 60 if side == "right" else 0, 0)
        painter = QPainter(self)
        focus_ring(painter, shape, shape.height() / 2 if radius is None else radius, self._colour())

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        window = self.window()
        self._remember_keys()
        self._target = new if new is not None and new is not window and window.isAncestorOf(new) else None
        self._watched = []
        if self._target is not None and window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._watch(self._target)
            from detox.ui.scroll import show_whole

            show_whole(self._target)
        self._place()

    def _watch(self, target: QWidget) -> None:
        """Hear of ``target`` and what it stands in, but only while there is a ring: it takes all classes of events."""
        above: QWidget | None = target
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()

    def _remember_keys(self) -> None:
        """Know whether keys are in use when we move the keyboard ourselves: Qt takes that for no key, and forgets."""
        window, keys = self.window(), Qt.WidgetAttribute.WA_KeyboardFocusChange
        if window.testAttribute(keys):
            self._keys = True
        elif QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._keys = False
        elif self._keys:
            window.setAttribute(keys)

    def _place(self, *, mouse: bool = False) -> None:
        target = self._target
        self._keys = self._keys and not mouse
        keys = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if target is None or mouse or not keys or not isValid(target) or not target.isVisible():
            self.hide()
            return
        _, side = self._corners(target)
        around = target.rect().adjusted(0 if side == "left" else -5, -5, 0 if side == "right" else 5, 5)
        self.setGeometry(around.translated(target.mapTo(self.window(), QPoint(0, 0))))
        self.raise_()
        self.show()
        self._stay_inside()
        self.update()

    def _stay_inside(self) -> None:
        """Cut the ring where the page it belongs to is scrolled out of sight."""
        from PySide6.QtGui import QRegion
        from PySide6.QtWidgets import QAbstractScrollArea

        seen = self.geometry()
        for widget in self._watched[1:]:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                seen = seen.intersected(QRect(widget.mapTo(self.window(), QPoint(0, 0)), widget.size()))
        if seen.isEmpty():  # an empty mask would be none
            self.hide()
        elif seen == self.geometry():
            self.clearMask()
        else:
            self.setMask(QRegion(seen.translated(-self.pos())))


def _by_property(control: QWidget) -> tuple[float | None, str]:
    radius = control.property("ring")
    return None if radius is None else float(radius), str(control.property("ringOpen") or "")
