"""Programs that a rule shuts: their names with commas between them, and a menu of those that were in front lately."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.settings.fields import ListField
from detox.ui.words import tr

_NONE = QT_TRANSLATE_NOOP("SettingsPages", "none")
_ADD = QT_TRANSLATE_NOOP("SettingsPages", "Add…")
_ADD_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Add a program that you used since Detox started")
_NOTHING = QT_TRANSLATE_NOOP("SettingsPages", "Turn to a program first, then come back here")


class OpensMenu(QPushButton):
    """A button without an edge that opens a menu, and says so by a chevron: the style's own is a dash of 5 pixels."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__(words)
        self.setProperty("role", "opens")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Keep the style from drawing, and making room for, a sign of its own."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the chevron beside them."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        painter.setPen(QPen(ink, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 18.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])


class ProgramsField(QWidget):
    """A list of names. ``lately`` are programs to choose from, the newest last; it is asked when the menu opens."""

    edited = Signal()

    def __init__(self, lately: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self._lately = lately
        self.names = ListField(apart=True, hint=tr(_NONE))
        self.names.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add = OpensMenu(tr(_ADD), tr(_ADD_NAME))
        self.menu = QMenu(self.add)
        self.menu.aboutToShow.connect(self._fill)
        self.add.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)  # the ring around one spares the other
        row.addWidget(self.names)
        row.addWidget(self.add)
        self.setFocusProxy(self.names)
        self.names.on_edited(self.edited.emit)

    def setAccessibleName(self, name: str) -> None:
        """Give the name to the line, too: it is what has the keyboard."""
        super().setAccessibleName(name)
        self.names.setAccessibleName(name)

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        return self

    @property
    def busy(self) -> bool:
        """Whether something was typed that does not hold yet."""
        return self.names.busy

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back when a name was added, or typing has ended."""
        self.edited.connect(callback)

    def value(self) -> tuple[str, ...]:
        """Return the names, each once."""
        typed = self.names.raw()
        return tuple(dict.fromkeys(typed)) if isinstance(typed, list) else ()

    def show_value(self, names: tuple[str, ...]) -> None:
        """Show names."""
        self.names.show_value(names)

    def _fill(self) -> None:
        self.menu.clear()
        have = {name.casefold() for name in self.value()}
        free = [name for name in reversed(tuple(self._lately())) if name.casefold() not in have]
        for name in free:
            self.menu.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _checked=False, name=name: self._take(name)
            )
        if not free:
            self.menu.addAction(tr(_NOTHING))  # not greyed: it is what there is to read

    def _take(self, name: str) -> None:
        self.names.setText(", ".join((*self.value(), name)))
        self.edited.emit()
