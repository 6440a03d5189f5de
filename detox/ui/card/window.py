"""The window of one card: where it stands, its keys, when it goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBitmap, QPainter
from PySide6.QtWidgets import QWidget

from detox.core.ports.clocks import Cancel
from detox.reminders.card import Card
from detox.ui.announce import announce
from detox.ui.card import say
from detox.ui.card.berth import Berth
from detox.ui.card.desk import Desk
from detox.ui.card.face import CardFace, Swipe, scene_of
from detox.ui.card.ink import card_ink
from detox.ui.card.patience import Patience
from detox.ui.card.place import HEIGHT, SHADOW, WIDTH, place
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.motion import ease_in, run
from detox.ui.paint import door
from detox.ui.ring import FocusRing
from detox.ui.scenes import ALWAYS_NIGHT, Art
from detox.ui.words import tr

if TYPE_CHECKING:  # PySide6 makes a class of events when one of them is named, or arrives
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

_WHEEL = 120
_SWIPE = 48


class CardWindow(QWidget):
    """One card on the screen. It says ``answered`` exactly once (done, later, skip, missed, less, together) and goes.

    ``another`` asks for other words on the same subject: give them to ``show_card``. It takes the keyboard only when
    it is clicked, or by ``take_keyboard``. The object deletes itself when it has gone (``destroyed``).
    """

    answered = Signal(str)
    another = Signal()

    def __init__(
        self,
        looks: Looks,
        art: Art,
        later: Later,
        *,
        motion: float = 1.0,
        desk: Desk | None = None,
        name_of: Callable[[str], str] | None = None,
    ) -> None:
        self._desk = desk or Desk()
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        if self._desk.bypass:
            flags |= Qt.WindowType.BypassWindowManagerHint
        if not self._desk.composited:
            flags |= Qt.WindowType.NoDropShadowWindowHint
        super().__init__(None, flags)
        self._looks, self._later = looks, later
        self._motion = 0.0 if looks.reduced_motion else motion
        self._fade = 80.0 * motion if looks.reduced_motion else 0.0
        self._margin = SHADOW if self._desk.composited else 0
        self._card: Card | None = None
        self._gone = self._settled = self._over = False
        self._asked: Cancel | None = None
        self._patience = Patience(self, later)
        self._patience.given_up.connect(self._left_alone)
        self._wheel = 0
        self._pressed: QPoint | None = None
        self.setWindowTitle(say.TITLE.source)
        self.setAccessibleName(tr(say.TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._desk.composited)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.face = CardFace(self, looks, art, self._motion, name_of)
        self.face.chosen.connect(self._choose)
        self._ring = FocusRing(self, looks, self.face.ring_colour, self.face.ring_corners)
        looks.changed.connect(self._refill)
        self._berth = Berth(self)
        self._berth.changed.connect(self._refill)
        self._home, self._down, self._ratio = QPoint(), 0, 0.0

    def show_card(self, card: Card) -> None:
        """Show ``card``: as a new window, or in place of the one that is up."""
        before = self.face.picture() if self._card is not None and self._motion > 0 else None
        self._card = card
        if self._asked is not None:
            self._asked()
            self._asked = None
        self._refill()
        self.face.play()
        if before is not None:
            Swipe(self.face, before, 220 * self._motion)
        if not self.isVisible():
            self._enter()
        self._patience.begin()
        announce(self, self.face.words())

    def take_keyboard(self) -> None:
        """Give the card the keyboard, because the user asked for it."""
        self.activateWindow()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def withdraw(self) -> None:
        """Go without an answer."""
        self._leave(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by keyboard: Enter done (or the button that has the focus), L later, A another, Esc close."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for button in (*self.face.buttons.values(), self.face.together, self.face.cross):
                if button is focused:
                    button.click()
                    return
            self._choose("done")
        elif event.key() == Qt.Key.Key_Escape:
            self._choose("skip")
        elif event.key() == Qt.Key.Key_L:
            self._choose("later")
        elif event.key() == Qt.Key.Key_A:
            self._choose("another")
        elif event.key() == Qt.Key.Key_T and self.face.together.isVisibleTo(self):
            self._choose("together")
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Bring another one when the wheel turns a whole step, once the card has come to rest."""
        event.accept()
        if self._settled:
            self._wheel += event.angleDelta().y()
            if abs(self._wheel) >= _WHEEL:
                self._wheel = 0
                self._choose("another")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a swipe may begin."""
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a way of 48 px upwards as a swipe."""
        if self._pressed is not None and self._pressed.y() - event.position().y() >= _SWIPE:
            self._choose("another")
        self._pressed = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Play again for whoever looks; go soon, if the card stayed only because the pointer was over it.

        Qt paints what has ``WA_Hover`` when the pointer comes and when it leaves. ``enterEvent`` and ``leaveEvent``
        would say the same, but the event of the one costs four classes more, and that of the other may be any: PySide6
        makes all classes of events there are, 0.2 MiB that stay (seen with 6.11.3). It is also where we learn that the
        screen has another scale now.
        """
        over, self._over = self._over, self.underMouse()
        if self._over and not over and self._settled:
            self.face.stage.play()
        self._patience.let_go()
        screen = self._berth.screen()
        if screen is not None and screen.devicePixelRatio() != self._ratio:
            self._ratio = screen.devicePixelRatio()
            self._later(0.0, self._refill)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take a close from outside as a skip."""
        if not self._gone:
            self._gone = True
            self._forget()
            if event.spontaneous():  # the window manager's; the end of the program is no answer
                self.answered.emit("skip")
        super().closeEvent(event)

    def _choose(self, answer: str) -> None:
        if self._gone:
            return
        if answer != "another":
            self._leave(answer)
        elif self._asked is None and self._card is not None and self._card.others:
            self._asked = self._later(1.0, self._ask_again)
            self.another.emit()

    def _ask_again(self) -> None:
        self._asked = None

    def _night(self) -> bool:
        return self._card is not None and (self._card.night or scene_of(self._card) in ALWAYS_NIGHT)

    def _refill(self) -> None:
        screen = self._berth.screen()
        if self._card is None or self._gone or screen is None:
            return
        number, mirrored = self._card.place, self.isRightToLeft()
        spot = place(screen.geometry(), screen.availableGeometry(), self._looks.text_scale, mirrored, number)
        if self.screen() is not screen:
            self.setScreen(screen)
        size = QRect(0, 0, round(WIDTH * spot.scale) + 2 * self._margin, round(HEIGHT * spot.scale) + 2 * self._margin)
        self.setFixedSize(size.size())
        self._home = spot.corner - QPoint(self._margin, self._margin)
        self._stand(self._down)
        ink = card_ink(self._looks.current, self._night())
        self._looks.dress_tips()
        self._ratio = screen.devicePixelRatio()
        self.face.fill(self._card, ink, spot.scale, self._margin, self._ratio)
        if not self._margin:
            self.clearMask()  # else Qt takes the same shape in another scale for no change
            self.setMask(_mask(size.size(), spot.scale))
        self._ring.raise_()

    def _stand(self, down: int) -> None:
        """Stand so many pixels under the place of the card, which may change while it comes and goes."""
        self._down = down
        self.move(self._home + QPoint(0, down))

    def _enter(self) -> None:
        down = 24 if self._motion else 0

        def rise(share: float) -> None:
            self._stand(round(down * (1 - share)))
            if self._desk.composited:
                self.setWindowOpacity(share)

        def settle() -> None:
            self._settled = True

        if self._motion or self._fade:
            rise(0.0)
        self._desk.unlist(int(self.winId()))
        self.show()
        run(self, 260 * self._motion or self._fade, rise, settle)

    def _left_alone(self) -> None:
        self._leave("missed")

    def _leave(self, answer: str | None) -> None:
        if self._gone:
            return
        self._gone = True
        self._forget()
        if answer is not None:
            self.answered.emit(answer)
        blink = 120 * self._motion if answer == "done" else 0.0
        if blink:
            self.face.stage.blink(shut=True)
        run(self, blink, lambda _: None, self._fall)

    def _fall(self) -> None:
        down = 16 if self._motion else 0

        def sink(share: float) -> None:
            self._stand(round(down * share))
            if self._desk.composited:
                self.setWindowOpacity(1 - share)

        run(self, 160 * self._motion or self._fade, sink, self._close, ease_in)

    def _close(self) -> None:
        self.face.stage.rest()
        self.close()

    def _forget(self) -> None:
        self._patience.end()
        if self._asked is not None:
            self._asked()
        self._asked = None


def _mask(size: QSize, scale: float) -> QBitmap:
    """Return the shape of a card. As a picture: as a region it would take three classes more that stay."""
    mask = QBitmap(size)
    mask.clear()
    painter = QPainter(mask)
    painter.fillPath(door(size.width(), size.height(), 36 * scale, 14 * scale), Qt.GlobalColor.color1)
    painter.end()
    return mask
