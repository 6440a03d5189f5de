"""What a card looks like: the scene and every word on it, at their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from detox.core.settings import Settings
from detox.core.text import Text
from detox.reminders.breaks import practice_of
from detox.reminders.card import Card
from detox.reminders.kinds import kind_name
from detox.ui.card import say
from detox.ui.card.fit import Block, fit_beat, fit_hook, fit_label
from detox.ui.card.ink import DAY, CardInk
from detox.ui.card.parts import Action, Beat, Cross, Words
from detox.ui.card.place import HEIGHT, WIDTH
from detox.ui.card.stage import Stage
from detox.ui.look import Looks
from detox.ui.motion import rest, run
from detox.ui.movements import MOVES
from detox.ui.scenes import Art
from detox.ui.typeface import Token
from detox.ui.words import time_of_day, tr, weekday

_SCENE_OF_KIND: Mapping[str, str] = MappingProxyType({
    "pause": "scroll", "snack": "snack", "water": "water", "move": "stretch", "eyes": "eyes", "breathe": "breathe",
    "outside": "outside", "people": "people", "sleep": "sleep", "win": "win", "hobby": "hobby", "compare": "compare",
})  # fmt: skip
_ACTIONS = ((say.DONE, "done"), (say.LATER, "later"), (say.ANOTHER, "another"), (say.LESS, "less"))


def scene_of(card: Card) -> str:
    """Return the scene that its tip names, or one that suits its kind."""
    return card.tip.scene if card.tip.scene in MOVES else _SCENE_OF_KIND.get(card.kind, "breathe")


class CardFace(QWidget):
    """Everything on the card. ``chosen`` says done, later, another, less, together or skip; no more is its business."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget, looks: Looks, art: Art, motion: float, name_of: Callable[[str], str] | None
    ) -> None:
        super().__init__(parent)
        self._looks, self._art, self._motion = looks, art, motion
        self._name_of = name_of or (lambda kind: tr(kind_name(kind, Settings())))
        self._scale, self._margin, self._number, self._ring = 1.0, 0, 0, ""
        self.stage = Stage(self, motion)
        self._icon = QLabel(self)
        self._kind = Words(self)
        self.hook = Words(self)
        self._pool = [Beat(self) for _ in range(3)]  # made here: screen readers go by the order of birth
        self.beats: list[Beat] = []
        self._handle = Words(self)
        self._tags = Words(self)
        self.buttons: dict[str, Action] = {}
        for text, answer in _ACTIONS:
            self.buttons[answer] = self._action(text, answer)
        self.together = self._action(say.TOGETHER, "together")  # a fifth one, on cards that offer it
        self.cross = Cross(self)
        self.cross.setAccessibleName(tr(say.CLOSE))
        self.cross.setToolTip(tr(say.FULL[say.CLOSE]))
        self.cross.clicked.connect(lambda: self.chosen.emit("skip"))
        self._stop: Callable[[], None] | None = None

    def fill(self, card: Card, ink: CardInk, scale: float, margin: int, ratio: float) -> None:
        """Show ``card``; all its words at once, or beat by beat where things move (``play``)."""
        self._scale, self._margin, self._number, self._ring = scale, margin, card.place, ink.ring
        self.resize(round(WIDTH * scale) + 2 * margin, round(HEIGHT * scale) + 2 * margin)
        self.stage.resize(self.size())
        tip, night = card.tip, ink is not DAY
        layers = self._art.layers(scene_of(card), night, scale, ratio)
        self.stage.set_scene(layers, ink, scale, margin, night)
        hook = fit_hook(tip.hook, self._font, scale)
        self._put(self.hook, hook, ink.text, 20, 56, 270)
        self._fill_top(card, ink, ratio)
        self._fill_beats(tip.beats, ink)
        self._fill_foot(tip.handle, tip.tags, ink)
        self.together.setVisible(practice_of(tip) is not None)
        self._fill_actions(card, ink, ratio)
        strips = ((0.0, 0.0, 300.0, 60 + hook.height / scale), (0.0, 470.0, 300.0, 63.0))
        self.stage.set_strips(tuple(QRectF(*(scale * v for v in s)) for s in strips) if ink.strip else ())

    def play(self) -> None:
        """Let the scene move and the beats come one after the other."""
        self.stage.play()
        if self._stop is not None:
            self._stop()
        for beat in self.beats:
            beat.set_reveal(0.0 if self._motion > 0 else 1.0)
        if self._motion > 0:
            self._wait(0, 900 if self._number // 2 % 2 else 300)  # now and then the joke stands alone for a moment

    def picture(self) -> QPixmap:
        """Return what the card shows now, without its shadow."""
        return self.grab(self.at(0, 0, WIDTH, HEIGHT))

    def at(self, x: float, y: float, w: float, h: float) -> QRect:
        """Return a place of the 300 x 533 plan in this widget, mirrored where the language runs from the right."""
        left = WIDTH - x - w if self.isRightToLeft() else x
        corner = QPoint(round(left * self._scale), round(y * self._scale))
        far = QPoint(round((left + w) * self._scale), round((y + h) * self._scale))
        return QRect(corner, far - QPoint(1, 1)).translated(self._margin, self._margin)

    def ring_colour(self) -> str:
        """Return the colour of the focus ring; asked of the face, as a window its ring knew would stay in memory."""
        return self._ring

    def ring_corners(self, control: QWidget) -> tuple[float | None, str]:
        """Return the radius of a control's corners, and the side of the window that it ends at."""
        if isinstance(control, Action):
            return 25 * self._scale, "left" if self.isRightToLeft() else "right"
        return None, ""

    def words(self) -> str:
        """Return hook and beats as one text, for an announcement."""
        return " ".join([self.hook.text(), *(beat.text() for beat in self.beats)])

    def _wait(self, number: int, ms: float) -> None:
        """Let the beats from ``number`` on grow, the first of them after so many milliseconds."""
        if number < len(self.beats):
            self._stop = rest(self, ms * self._motion, lambda: self._grow(number))

    def _grow(self, number: int) -> None:
        beat = self.beats[number]
        read = 300 + 45 * len(beat.text())
        self._stop = run(self, 180 * self._motion, beat.set_reveal, lambda: self._wait(number + 1, read))

    def _font(self, token: Token) -> QFont:
        return self._looks.font(token, self._scale)

    def _action(self, text: Text, answer: str) -> Action:
        button = Action(self)
        button.setObjectName(f"card-{answer}")
        button.setAccessibleName(tr(text))
        button.setToolTip(tr(say.FULL[text]))
        button.clicked.connect(lambda: self.chosen.emit(answer))
        return button

    def _put(self, label: Words, block: Block, colour: str, x: float, y: float, w: float) -> None:
        label.put(list(block.lines), block.font, block.step, colour)
        label.setGeometry(self.at(x, y, w, block.height / self._scale))

    def _fill_top(self, card: Card, ink: CardInk, ratio: float) -> None:
        names = " · ".join(self._name_of(kind) for kind in dict.fromkeys((card.kind, *card.joined)))
        font = self._font("note_strong")
        block = Block((self._elided(names, font, 204),), font, 16 * self._scale, 0)
        self._put(self._kind, block, ink.text, 43, 24, 208)
        self._kind.setText(names)
        icon = card.kind if self._art.has_icon(card.kind) else "pause"
        self._icon.setPixmap(self._art.icon(icon, 16 * self._scale, ink.text, ratio))
        self._icon.setGeometry(self.at(20, 24, 16, 16))
        self.cross.dress(ink, self._art.icon("close", 18 * self._scale, ink.text, ratio))
        cross = self.at(254, 16, 32, 32)
        whole = QRect(0, 0, max(32, cross.width()), max(32, cross.height()))  # a small card has room for a finger, too
        whole.moveCenter(cross.center())
        self.cross.setGeometry(whole)

    def _fill_beats(self, texts: tuple[str, ...], ink: CardInk) -> None:
        while len(self._pool) < len(texts):
            self._pool.append(Beat(self))
        self.beats = self._pool[: len(texts)]
        for beat in self._pool:
            beat.setVisible(beat in self.beats)
        bottom = 463.0
        for index in reversed(range(len(texts))):
            beat, block = self.beats[index], fit_beat(texts[index], self._font, self._scale)
            last = index == len(texts) - 1
            beat.dress(ink.key if last else ink.tab, ink.text if ink.strip else None, self._scale)
            height = block.height / self._scale + 17
            self._put(beat, block, ink.key_text if last else ink.tab_text, 0, 0, 0)
            beat.setGeometry(self.at(0, bottom - height, block.width / self._scale + 44, height))
            bottom -= height + 5

    def _fill_foot(self, handle: str, tags: tuple[str, ...], ink: CardInk) -> None:
        bold, thin = self._font("small_strong"), self._font("note")
        bold.setWeight(QFont.Weight.Bold)
        thin.setWeight(QFont.Weight.Medium)
        for label, text, font, y in ((self._handle, handle, bold, 479), (self._tags, " ".join(tags), thin, 497)):
            block = Block((self._elided(text, font, 206),), font, 18 * self._scale, 0)
            self._put(label, block, ink.text, 20, y, 206)
            label.setText(text)

    def _when(self, card: Card) -> str:
        """Say in full what "later" means where it is not the usual snooze; return the time for its tab."""
        at, told, time = card.later, tr(say.FULL[say.LATER]), ""
        if at is not None and at.tzinfo is not None:
            time = time_of_day(at, at.tzinfo)
            told = tr(say.LATER_AT.with_(day=weekday(at, at.tzinfo), time=time))
        self.buttons["later"].setToolTip(told)
        self.buttons["later"].setAccessibleDescription(told if time else "")
        return time

    def _fill_actions(self, card: Card, ink: CardInk, ratio: float) -> None:
        self.buttons["another"].setVisible(card.others)
        y = 241 if card.others else 297
        for text, answer in ((say.TOGETHER, "together"), *_ACTIONS):
            button = self.buttons.get(answer, self.together)
            if answer == "another" and not card.others:
                continue
            width, main = 72 if answer == "done" else 64, answer == "done"
            label, font = fit_label(tr(text), tr(say.SHORT[text]), self._font("tab"), (width - 10) * self._scale)
            button.setText(label)
            button.setFont(font)
            name = "breathe" if answer == "together" else answer
            icon = self._art.icon(name, 18 * self._scale, ink.key_text if main else ink.tab_text, ratio)
            button.dress(ink, main, icon, self._scale, self._when(card) if answer == "later" else "")
            button.setGeometry(self.at(300 - width, y, width, 50))
            y += 56

    def _elided(self, text: str, font: QFont, width: float) -> str:
        return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width * self._scale)


class Swipe(QWidget):
    """The card as it was, sliding up and away over the new one."""

    def __init__(self, face: CardFace, before: QPixmap, ms: float) -> None:
        super().__init__(face)
        self._before = before
        self._share = 0.0
        self.setGeometry(face.at(0, 0, WIDTH, HEIGHT))
        self.show()
        self.raise_()
        run(self, ms, self._slide, self.deleteLater)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw what is left of it."""
        QPainter(self).drawPixmap(0, -round(self.height() * self._share), self._before)

    def _slide(self, share: float) -> None:
        self._share = share
        self.update()
