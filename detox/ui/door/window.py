"""The window of one door. It lies over one page, follows it, and knows nothing of rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWindow,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from detox.core.ports.desktop import Frame
from detox.core.views import DoorView
from detox.ui.announce import announce
from detox.ui.door import say
from detox.ui.door.frame import door_rect, door_rects
from detox.ui.door.ink import DoorInk, door_ink
from detox.ui.door.pages import column
from detox.ui.door.picture import Picture, plan
from detox.ui.door.steps import Steps
from detox.ui.door.wall import Wall
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.motion import run
from detox.ui.ring import FocusRing
from detox.ui.scenes import Art
from detox.ui.words import tr

StandBefore = Callable[[int, int], int | None]

_SHUT_MS, _OPEN_MS = 420, 600


class DoorWindow(QWidget):
    """Covers the page of window ``view.window_id``. Signals carry that id; ``passed`` also the reason, maybe empty, and
    whether it is work, ``burns`` reason and end (UTC) of a crisis.

    ``stand_before`` has the desktop keep it just above that window and nothing else; where the toolkit has to say so,
    it becomes a transient of it, is minimised with it and taken along to other workspaces. It takes the keyboard only
    when it is clicked.
    """

    left = Signal(object)
    passed = Signal(object, str, bool)
    finished = Signal(object)
    burns = Signal(str, object)

    def __init__(
        self, view: DoorView, looks: Looks, art: Art, later: Later, stand_before: StandBefore, *, motion: float = 1.0,
        above: bool = False,
    ) -> None:  # fmt: skip
        """``above``: the desktop keeps no window just above another. So the door stays above all, and spares what lies
        before its window; one that fills the screen goes past the window manager, which would tile it.
        """
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
        past, top = Qt.WindowType.BypassWindowManagerHint, Qt.WindowType.WindowStaysOnTopHint
        if above:
            flags |= past if view.whole_screen else top
        super().__init__(None, flags)
        self._stand_before = stand_before
        self._walls: list[Wall] = []
        self.view = view
        self._looks = looks
        self._motion = 0.0 if looks.reduced_motion else motion
        self._plan = plan(900, 562, 1.0)
        self._picture = Picture(art)
        self._target: QWindow | None = None
        self._frame: Frame | None = None
        self._opened = self._ending = False
        self.setWindowTitle(say.TITLE.source)
        self.setAccessibleName(tr(say.TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.steps = Steps(self, view, looks, later, self._motion)
        self.steps.turned.connect(self._turned)
        self.steps.left.connect(lambda: self.left.emit(self.view.window_id))
        self.steps.passed.connect(self._pass)
        self.steps.finished.connect(lambda: self.finished.emit(self.view.window_id))
        self.steps.burns.connect(self.burns)
        self._ring = FocusRing(self, looks, lambda: self._ink().ring)
        looks.changed.connect(self._arrange)

    def show_view(self, view: DoorView, zone: tzinfo) -> None:
        """Say what ``view`` says, its hours in ``zone``."""
        self.view = view
        self.steps.show_view(view, zone)
        if self._frame is not None:
            self.set_frame(self._frame)
        self._arrange()

    def set_frame(self, frame: Frame | None) -> None:
        """Lie over the window at ``frame``; None: it cannot be seen, so neither can the door."""
        self._frame = frame
        if frame is None:
            self._build([])
            self.hide()
            return
        screens = [(screen.geometry(), screen.devicePixelRatio()) for screen in QGuiApplication.screens()]
        place = door_rect(frame, self.view.page_top, screens)
        rects = door_rects(frame, place, screens)
        self._build(rects[1:])
        if not rects:
            self.hide()  # the window is all covered: nobody sees it
            return
        self.setGeometry(rects[0])
        if not self.isVisible():
            self._appear()

    def fill_screen(self) -> None:
        """Lie over all screens: on which of them the window is, nobody tells."""
        self.setGeometry(QGuiApplication.primaryScreen().virtualGeometry())
        self._appear()

    def dismiss(self) -> None:
        """Go: at once, or when the leaf has opened after a pass. The object deletes itself."""
        self.steps.stop()
        self._ending = True
        if not self._opened or not self.isVisible():
            self._close()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw wall, floor and door."""
        ink, planned = self._ink(), self._plan
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ink.ground))
        painter.fillRect(QRectF(0, planned.floor, self.width(), self.height() - planned.floor), QColor(ink.floor))
        if planned.scale > 0:
            self._picture.draw(painter, planned.corner, planned.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out for its new size."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Draw again on a screen of another scale."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line for a reason have the keyboard when it is clicked: then, and only then, it was asked for."""
        if event.type() == QEvent.Type.MouseButtonPress and not self.isActiveWindow():
            self.activateWindow()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, else the main one; Esc goes back to the shut door."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if not self._opened:
                (focused if isinstance(focused, QAbstractButton) else self.steps.page.main).click()
        elif event.key() == Qt.Key.Key_Escape and self.steps.page is not self.steps.shut_page:
            self.steps.shut()
        else:
            super().keyPressEvent(event)

    def _appear(self) -> None:
        if not self.view.whole_screen:
            self._bind()
        self._arrange()
        self._picture.shut = 0.0 if self._motion else 1.0
        # The desktop minimised the door with its window. Shown like that, it would come back minimised and take the
        # window along (seen on openbox).
        self.setWindowState(Qt.WindowState.WindowNoState)
        front = QApplication.activeWindow()
        self.show()
        if front is not None and not isinstance(front, DoorWindow):
            front.raise_()  # the desktop puts what is new above all there is; not above a window of ours that is in use
        run(self, _SHUT_MS * self._motion, self._move_leaf)
        announce(self, self.steps.page.words())

    def _build(self, rects: list[QRect]) -> None:
        """Put plain wall there, and nowhere else."""
        for wall in self._walls[len(rects) :]:
            wall.hide()
            wall.deleteLater()
        del self._walls[len(rects) :]
        while len(self._walls) < len(rects):
            self._walls.append(Wall(self.windowFlags(), lambda: self._ink().ground))
        for wall, rect in zip(self._walls, rects, strict=True):
            wall.setGeometry(rect)
            wall.show()

    def _bind(self) -> None:
        """Tell the desktop before which window this one stands."""
        target = self._stand_before(int(self.winId()), self.view.window_id)
        if target is not None and self._target is None:
            self._target = QWindow.fromWinId(target)
            self.windowHandle().setTransientParent(self._target)

    def _pass(self, reason: str, work: bool) -> None:
        """Open: the leaf swings, and the window goes when whoever decides has taken the door away."""
        self._opened = True
        run(self, _OPEN_MS * self._motion, lambda share: self._move_leaf(1 - share), self._swung)
        self.passed.emit(self.view.window_id, reason, work)

    def _swung(self) -> None:
        self._opened = False
        if self._ending:
            self._close()
        else:  # nobody took it away: then it is still shut
            self._picture.shut = 1.0
            self.steps.shut()

    def _close(self) -> None:
        self._build([])
        self.hide()
        self._picture.forget()
        self.deleteLater()

    def _turned(self) -> None:
        self._picture.dot = self.steps.dot
        self._arrange()

    def _arrange(self) -> None:
        if self._frame is None and not self.view.whole_screen:
            return  # its place is not known yet: nothing to draw for
        ink, page = self._ink(), self.steps.page
        self._plan = plan(self.width(), self.height(), self._looks.text_scale)
        self._picture.prepare(self._plan.scale, self.devicePixelRatioF(), ink.art)
        page.setGeometry(column(page, self._plan, ink))
        self._ring.raise_()
        for shown in (self, *self._walls):
            shown.update()

    def _move_leaf(self, share: float) -> None:
        self._picture.shut = share
        self.update(self._picture.area(self._plan.corner, self._plan.scale))

    def _ink(self) -> DoorInk:
        return door_ink(self._looks.current)
