"""The window of a break: a picture, a few words, and one way back."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from detox.core.text import Text
from detox.ui.announce import announce
from detox.ui.door.ink import DoorInk, door_ink
from detox.ui.door.parts import Paragraph, Pill
from detox.ui.look import Looks
from detox.ui.motion import ease_in, run
from detox.ui.pause import practices as say
from detox.ui.pause.circle import Circle
from detox.ui.pause.practices import Practice
from detox.ui.ring import FocusRing
from detox.ui.scenes import Art
from detox.ui.typeface import face
from detox.ui.words import tr

_WORDS = 480  # widest column of words at 100 %
_ENTER_MS, _LEAVE_MS = 260, 160


@dataclass(frozen=True, slots=True)
class Plan:
    """Where picture and words go on a screen; ``grow`` makes the words larger on a large one."""

    picture: QRect
    words: QRect
    grow: float


def plan(width: int, height: int, text_scale: float) -> Plan:
    """Return the plan of a screen: side by side, or above each other where it is high."""
    grow = max(0.8, min(math.sqrt(width * height / (1440 * 900)), 1.5))
    column = round(_WORDS * grow * min(text_scale, 1.6))
    if width >= 1.15 * height:
        column = min(column, round(width * 0.46))
        side = min(round(height * 0.72), round(width * 0.48), width - column - 3 * 48)
        gap = max(32, round(width * 0.05))
        left = (width - side - gap - column) // 2
        top = (height - side) // 2
        return Plan(QRect(left, top, side, side), QRect(left + side + gap, 24, column, height - 48), grow)
    side = min(round(width * 0.8), round(height * (0.46 if text_scale < 1.5 else 0.36)))
    column = min(column, width - 64)
    top = max(24, round(height * 0.06))
    words = QRect((width - column) // 2, top + side + 32, column, height - top - side - 56)
    return Plan(QRect((width - side) // 2, top, side, side), words, grow)


class PauseWindow(QWidget):
    """Covers ``screen``. ``left`` is said when the user is back.

    It takes the keyboard if it may (``keyboard``): somebody asked for it, and Esc ends it.

    The object deletes itself when it has gone.
    """

    left = Signal()

    def __init__(
        self, practice: Practice, screen: QScreen, looks: Looks, art: Art, *, motion: float = 1.0, keyboard: bool = True
    ) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self._looks, self._keyboard = looks, keyboard
        self._motion = 0.0 if looks.reduced_motion else motion
        self._fade = 80.0 * motion if looks.reduced_motion else 0.0
        self._gone = False
        self.setWindowTitle(say.TITLE.source)
        self.setAccessibleName(tr(say.TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not keyboard)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.circle = Circle(self, practice, art, self._motion)
        self.title, self.body, self.breath, self.foot = (Paragraph(self, balanced=True) for _ in range(4))
        self.title.setText(tr(practice.title))
        self.foot.setText(tr(practice.foot))
        self.breath.setVisible(practice.breathes)
        self.breath.setText(tr(say.IN))
        self.back = Pill(self, tr(say.BACK), main=True)
        self.back.setObjectName("pause-back")
        self.back.setAccessibleDescription(tr(say.BACK_KEYS))
        self.back.clicked.connect(self._back)
        self.circle.inhales.connect(lambda inwards: self.breath.setText(tr(say.IN if inwards else say.OUT)))
        self._ring = FocusRing(self, looks, lambda: self._ink().ring)
        looks.changed.connect(self._arrange)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def appear(self) -> None:
        """Cover the screen."""
        if self._motion or self._fade:
            self.setWindowOpacity(0.0)
        # Not showFullScreen(): it takes the keyboard, allowed or not.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        if self._keyboard:
            self.raise_()
            self.activateWindow()
        self.back.setFocus()
        self.circle.play()
        run(self, _ENTER_MS * self._motion or self._fade, self.setWindowOpacity)
        announce(self, " ".join(f"{self.title.text()} {self.body.text()}".split()))

    def show_step(self, words: Text) -> None:
        """Say what comes now, and let the scene play once more."""
        if self.body.text() != tr(words):
            self.body.setText(tr(words))
            self._arrange()
            if self.isVisible():
                self.circle.play()

    def show_left(self, minutes: int) -> None:
        """Tell a screen reader how long it will be."""
        self.circle.setAccessibleName(tr(say.MINUTES_LEFT.with_(minutes=minutes)))

    def dismiss(self) -> None:
        """Go. The object deletes itself."""
        if self._gone:
            return
        self._gone = True
        self.circle.still()
        run(self, _LEAVE_MS * self._motion or self._fade, lambda share: self.setWindowOpacity(1 - share), self._close,
            ease_in)  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the room: a wall, nothing else."""
        QPainter(self).fillRect(self.rect(), QColor(self._ink().floor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out for its new size."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Draw again on a screen of another scale; a close from outside is a way back as good as any."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        elif event.type() == QEvent.Type.Close and not self._gone:
            self._gone = True
            self.circle.rest()
            if event.spontaneous():
                self.left.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be back with Esc or Enter (Space is the button's own)."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._back()
        else:
            super().keyPressEvent(event)

    def _back(self) -> None:
        if not self._gone:
            self.left.emit()

    def _close(self) -> None:
        self.circle.rest()
        self.close()

    def _ink(self) -> DoorInk:
        return door_ink(self._looks.current)

    def _arrange(self) -> None:
        """Dress everything, and put the words as a block beside the picture, or under it."""
        if self._gone:
            return
        ink, planned = self._ink(), plan(self.width(), self.height(), self._looks.text_scale)
        self.circle.dress(ink, planned.picture.width())
        self.circle.move(planned.picture.topLeft())
        for shrink in (1.0, 0.85, 0.7, 0.6):
            if self._put_words(ink, planned, shrink) <= planned.words.height():
                break
        self._ring.raise_()
        self.update()

    def _put_words(self, ink: DoorInk, planned: Plan, shrink: float) -> int:
        """Lay the words out at ``shrink`` of their size; return how high they are."""
        looks, scale = self._looks, self._looks.text_scale * planned.grow * shrink
        self.title.dress(looks.font("title", scale), face("title").line * scale, ink.text)
        self.body.dress(looks.font("kind", scale), 28 * scale, ink.body)
        self.breath.dress(looks.font("h1", scale), 36 * scale, ink.lamp)
        self.foot.dress(looks.font("small", scale), 19 * scale, ink.small)
        self.back.dress(ink, looks.font("strong", scale * 15 / 14), scale)
        room, y, spots = planned.words, 0, list[tuple[QWidget, int, int]]()
        for label, gap, lines in ((self.title, 0, 0), (self.body, 18, 2), (self.breath, 18, 1), (self.foot, 26, 0)):
            if label.isVisibleTo(self):
                y += round(gap * scale) if spots else 0
                # Words that change keep the room of two lines, so that nothing below them jumps.
                high = max(label.heightForWidth(room.width()), round(lines * (36 if lines == 1 else 28) * scale))
                spots.append((label, y, high))
                y += high
        y += round(28 * scale)
        spots.append((self.back, y, self.back.sizeHint().height()))
        y += self.back.sizeHint().height()
        free = max(0, room.height() - y)
        top = room.y() + (free // 2 if room.x() > planned.picture.right() else free // 4)
        for widget, at, high in spots:
            wide = self.back.sizeHint().width() if widget is self.back else room.width()
            spot = QRect(QPoint(room.x(), top + at), QPoint(room.x() + wide - 1, top + at + high - 1))
            if widget is self.back and self.isRightToLeft():
                spot.moveRight(room.right())
            widget.setGeometry(spot)
        return y
