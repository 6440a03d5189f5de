"""The colours of the program, light, dark and high contrast, and the one object that follows the desktop's wish.

Every text pair has a contrast of 4.5 or more and every control or mark 3 or more (WCAG 2.2, 1.4.3 and 1.4.11);
``tests/ui/test_look.py`` computes them again.
"""

from __future__ import annotations

import sys
import weakref
from dataclasses import dataclass
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from detox.ui.qss import style_sheet
from detox.ui.typeface import Token, face, make_font, system_font

Page = TypeVar("Page", bound=QWidget)
LookName = Literal["light", "dark", "contrast"]


@dataclass(frozen=True, slots=True)
class Look:
    """One set of colours (``#RRGGBB``). ``edge`` is the width of outlines that carry meaning, in pixels.

    ``muted`` is second text on surface, bg and sunken; never on ``tint`` and never on a card.
    ``heed`` is the edge and the sign of a field in which something stands that is not taken.
    ``work`` is drawn solid, ``private`` with dots and ``on_call`` with stripes of ``surface`` (``paint.pattern``).
    """

    name: LookName
    surface: str
    bg: str
    sunken: str
    tint: str
    ink: str
    muted: str
    line: str
    ctl: str
    pri: str
    pri_ink: str
    focus: str
    brand: str
    dot: str
    work: str
    private: str
    on_call: str
    heed: str
    edge: int = 1

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.name != "light"


LIGHT = Look(
    name="light", surface="#FFFFFF", bg="#F4F7F0", sunken="#E6ECE2", tint="#DCEBDD", ink="#12312B", muted="#44605A",
    line="#CBD6C8", ctl="#71867E", pri="#174A3F", pri_ink="#F4F7F0", focus="#5B3FD6", brand="#174A3F", dot="#FF9A52",
    work="#12685C", private="#D97A1E", on_call="#8A6BE0", heed="#A4520A",
)  # fmt: skip
DARK = Look(
    name="dark", surface="#1B302B", bg="#13231F", sunken="#0E1B18", tint="#23423A", ink="#EAF3EA", muted="#A9BFB6",
    line="#2C453E", ctl="#7F998F", pri="#FFB270", pri_ink="#12312B", focus="#CDBDF4", brand="#174A3F", dot="#F2A268",
    work="#3FA68C", private="#FFC48A", on_call="#B9A2FF", heed="#FFC48A",
)  # fmt: skip
CONTRAST = Look(
    name="contrast", surface="#000000", bg="#000000", sunken="#000000", tint="#000000", ink="#FFFFFF", muted="#FFFFFF",
    line="#FFFFFF", ctl="#FFFFFF", pri="#FFFFFF", pri_ink="#000000", focus="#FFD66B", brand="#FFFFFF", dot="#FFC48A",
    work="#5FE0BD", private="#FFC48A", on_call="#CBB8FF", heed="#FFC48A", edge=2,
)  # fmt: skip


def palette(look: Look) -> QPalette:
    """Return ``look`` as a palette, for everything the style sheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in (
        (role.Window, look.surface), (role.WindowText, look.ink), (role.Base, look.surface), (role.Text, look.ink),
        (role.AlternateBase, look.bg), (role.Button, look.surface), (role.ButtonText, look.ink),
        (role.Highlight, look.pri), (role.HighlightedText, look.pri_ink), (role.PlaceholderText, look.muted),
        (role.ToolTipBase, look.ink), (role.ToolTipText, look.surface), (role.Link, look.ink), (role.Mid, look.ctl),
    ):  # fmt: skip
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(look.muted))
    return made


class Looks(QObject):
    """Chooses the look the desktop asks for, dresses windows in it, and says ``changed`` when the desktop changes.

    ``gone`` says that a window in it is no more.
    ``forced`` keeps one look whatever the desktop says (trials, screenshots, tests).
    """

    changed = Signal()
    gone = Signal()

    def __init__(self, forced: Look | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forced = forced
        self._current = forced or self._wanted()
        self._dressed: weakref.WeakSet[QWidget] = weakref.WeakSet()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        access = getattr(hints, "accessibility", None)  # since Qt 6.10
        if access is not None:
            access().contrastPreferenceChanged.connect(self._refresh)

    @property
    def current(self) -> Look:
        """The look that holds now."""
        return self._current

    @property
    def text_scale(self) -> float:
        """How much larger than usual the desktop wants its text: 1.0 to 2.0, read afresh each time."""
        usual = {"win32": 12, "darwin": 13}.get(sys.platform, 14)
        wanted = QFontInfo(system_font()).pixelSize() / usual
        return 1.0 if wanted < 1.1 else min(wanted, 2.0)  # a desktop that merely prefers 15 px needs no larger card

    @property
    def reduced_motion(self) -> bool:
        """Whether the desktop asks for less movement; a movement becomes a short fade then."""
        access = getattr(QGuiApplication.styleHints(), "accessibility", None)
        wish = getattr(access(), "motionPreference", None) if access is not None else None  # since Qt 6.12
        return wish is not None and wish().name == "ReducedMotion"

    def font(self, token: Token, scale: float | None = None) -> QFont:
        """Return the system's font in the size, weight and spacing of ``token``; ``scale`` replaces ``text_scale``."""
        return make_font(token, self.text_scale if scale is None else scale)

    def line_height(self, token: Token) -> int:
        """Return the distance of two lines in pixels."""
        return round(face(token).line * self.text_scale)

    def dress(self, window: QWidget) -> None:
        """Give ``window`` palette, style sheet and body font, now and at each change as long as it lives."""
        self._dressed.add(window)
        window.destroyed.connect(self.gone)
        self._put_on(window)

    def dress_tips(self) -> None:
        """Give what the pointer is told the colours of now: Qt has it yellow, whatever the palette of its window."""
        from PySide6.QtWidgets import QToolTip  # not at the start: where no window is, nothing is pointed at

        QToolTip.setPalette(palette(self._current))

    def lettered(self, page: Page) -> Page:
        """Give every part of ``page`` that has no font of its own the body font, and return it.

        A page that is put into a window later inherits the font of the application, not of the window, because a style
        sheet is in between (seen with Qt 6.11).
        """
        parts: list[QWidget] = [page, *page.findChildren(QWidget)]
        for part in parts:
            if not part.testAttribute(Qt.WidgetAttribute.WA_SetFont):
                part.setFont(self.font("body"))
        return page

    def _put_on(self, window: QWidget) -> None:
        window.setPalette(palette(self._current))
        window.setFont(self.font("body"))
        window.setStyleSheet(style_sheet(self._current))
        self.dress_tips()

    def _wanted(self) -> Look:
        hints = QGuiApplication.styleHints()
        access = getattr(hints, "accessibility", None)
        if access is not None and access().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _refresh(self) -> None:
        wanted = self._forced or self._wanted()
        if wanted == self._current:
            return
        self._current = wanted
        for window in list(self._dressed):
            if isValid(window):
                self._put_on(window)
        self.changed.emit()
