"""The settings window: pages at the side, rows that apply at once, one line at the bottom that says what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from detox.core.commands import Remind
from detox.core.ports.autostart import Autostart
from detox.core.ports.clocks import Clock
from detox.core.settings import Setting, Settings
from detox.core.settings import find as find_setting
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import TrayView
from detox.reminders.kind_settings import ENABLED
from detox.reminders.kinds import kind_name
from detox.ui.look import Looks
from detox.ui.phrases import next_up, sentence
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scroll import tab_after
from detox.ui.settings.changing import Changing, PutBack
from detox.ui.settings.making import ABOUT, Made, Making, Parts
from detox.ui.settings.page import SettingsPage
from detox.ui.settings.pages import PAGES, Page, entries, written_on
from detox.ui.settings.pressed import is_find, is_undo
from detox.ui.settings.row import Change, Line, muted
from detox.ui.settings.side import Side
from detox.ui.settings.tomorrow import Tomorrow
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.about import About
    from detox.ui.settings.found import Found, Results
    from detox.ui.settings.given import Exchange, Here, Rules
    from detox.ui.settings.keys import KeysNow
    from detox.ui.settings.picture import Draw
    from detox.ui.settings.undo import UndoLine

SIZE, LEAST = QSize(1060, 620), QSize(640, 480)
ROOM, LEAST_ROOM = 560, 380
"""What a page needs before tomorrow is shown beside it, and before the list of pages is."""
LOW = 400
"""Below this height nothing is said below the page but what can be taken back, or what failed."""

_TITLE = QT_TRANSLATE_NOOP("SettingsPages", "Detox settings")
_AT_ONCE = QT_TRANSLATE_NOOP("SettingsPages", "Changes apply as you make them.")


class SettingsDialog(QWidget):
    """Shows ``schema`` with the values of ``settings``. ``change`` writes one value and returns what is wrong, or None;
    ``put_back`` does so with several, and takes keys out of the file. ``autostart`` and ``files`` are None where
    there are none; ``art`` gives the drawings that a reminder may have; ``cannot`` says why a key does nothing here.

    ``refresh`` shows settings that were changed elsewhere, ``render`` what comes next. ``commands`` carries ``Remind``
    where a card is to be shown, ``welcome`` asks for the first screen. Pages are made when they are first opened;
    ``lately`` are programs to choose from on them. The window deletes itself when closed.
    """

    commands = Signal(object)
    welcome = Signal()

    def __init__(
        self, looks: Looks, clock: Clock, schema: Iterable[Setting[Any]], settings: Settings, change: Change,
        put_back: PutBack, *, platforms: Mapping[str, str], about: Callable[[], About],
        autostart: Autostart | None = None, art: Draw | None = None, lately: Callable[[], Iterable[str]] = tuple,
        files: Exchange | None = None, here: Here | None = None,
        keys: Callable[[], KeysNow] | None = None, cannot: Mapping[str, Text] = MappingProxyType({}),
        rules: Rules | None = None,
    ) -> None:  # fmt: skip
        super().__init__(None, Qt.WindowType.Window)
        self._looks, self._clock, self._schema, self._settings = looks, clock, tuple(schema), settings
        self._change = change
        self._view = TrayView()
        self._made: dict[str, Made] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "window")
        self.setWindowTitle(tr(_TITLE))
        looks.dress(self)
        self._pages = (*(page for page in PAGES if entries(page, self._schema)), ABOUT)
        self._build()
        self._changing = Changing(self._write, put_back, lambda: self._settings, self._undo_line)
        self._changing.failed = self._say_failed
        parts = Parts(
            looks, clock, self._schema, platforms, about, autostart, art, lately, files, here, keys, cannot, rules
        )  # fmt: skip
        asked = self.welcome.emit
        self._making = Making(parts, self._changing, lambda: self._settings, lambda: self._view, asked)
        self._aside.turned.connect(self._turn)
        FocusRing(self, looks)
        self.tomorrow.refresh(settings)
        self._aside.turn_to(0)
        self._aside.take_keyboard()
        self.render(self._view)

    # --- from outside ------------------------------------------------------------------------------------------------

    def refresh(self, settings: Settings) -> None:
        """Show ``settings``."""
        self._settings = settings
        self._changing.seen(settings)
        for name, made in list(self._made.items()):
            if made.page.outgrown(settings):
                self._make_anew(name)
            else:
                made.refresh(settings)
        self.tomorrow.refresh(settings)
        self._offer_reset()
        self.render(self._view)

    def render(self, view: TrayView) -> None:  # type: ignore[override] # QWidget.render draws; nobody calls it here
        """Say what comes next."""
        self._view = view
        self.tomorrow.be_off(view.off_until)
        names = {kind: kind_name(kind, self._settings) for kind in self._settings.members(ENABLED)}
        after = sentence(next_up(view, names, self._clock.now(), most=2))
        self._last.setText(f"{after} {tr(_AT_ONCE)}".strip())
        self._last.setVisible(self.height() >= LOW)
        for made in self._made.values():
            for panel in made.panels:
                panel.render(view)

    def retell(self) -> None:
        """Say everything anew: the language is another one now. The row that has the keyboard keeps it."""
        self.setWindowTitle(tr(_TITLE))
        self._aside.retell()
        self.tomorrow.refresh(self._settings)
        self._search.clear()
        self._changing.retell()
        shown = self._stack.currentWidget()
        held = shown.held() if isinstance(shown, SettingsPage) else None
        for name in list(self._made):
            self._make_anew(name)
        shown = self._stack.currentWidget()
        if held and isinstance(shown, SettingsPage):
            shown.hold(held)
        self.render(self._view)

    def open_page(self, name: str) -> None:
        """Turn to the page with that id."""
        self._aside.turn_to(next((i for i, page in enumerate(self._pages) if page.id == name), 0))

    # --- the window --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the usual size, or as large as the screen is."""
        if not event.spontaneous() and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            scale = min(self._looks.text_scale, 1.4)
            room = room_for(self)
            self.setMinimumSize(LEAST.boundedTo(room))
            self.resize((SIZE * scale).boundedTo(room))
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show tomorrow, and the list of pages, where there is room for them beside the page."""
        super().resizeEvent(event)
        scale, room = min(self._looks.text_scale, 1.4), self.width() - self._aside.wide
        self._aside.lie_down(room < LEAST_ROOM * scale or self.height() < self._aside.high)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        flat = self._aside.flat
        self._whole.setDirection(down if flat else across)
        self.tomorrow.setVisible(not flat and room - self.tomorrow.width() >= ROOM * scale)
        self._last.setVisible(self.height() >= LOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; undo and search by the keys that every program has for them."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif is_undo(event):
            self._changing.undo()
        elif is_find(event):
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        whole = self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._aside = Side(self._pages, self._looks)
        self._search = self._aside.search
        whole.addWidget(self._aside)
        self._aside.retell()  # it has its font only now, and is as wide as its words
        main = self._main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        self._stack = QStackedWidget()
        self._search.textChanged.connect(self._look_for)
        main.addWidget(self._stack, 1)
        self._below = Line()
        main.addWidget(self._below)
        self._last = muted("", self._looks)
        self._last.setContentsMargins(28, 12, 28, 14)
        main.addWidget(self._last)
        whole.addLayout(main, 1)
        self.tomorrow = Tomorrow(self._looks, self._clock)
        self.tomorrow.hide()
        whole.addWidget(self.tomorrow)

    def _undo_line(self) -> UndoLine:
        """Return the line of the last change. It stands below the page; Tab comes to it before."""
        from detox.ui.settings.undo import UndoLine  # with the first change

        line = self._looks.lettered(UndoLine(self._looks))
        line.left.connect(self._aside.take_keyboard)
        self._main.insertWidget(self._main.indexOf(self._below) + 1, line)
        tab_after(self._aside.column.buttons[-1], line)
        return line

    def _turn(self, row: int) -> None:
        page = self._pages[row]
        if page.id not in self._made:
            self._made[page.id] = self._make(page)
            self._stack.addWidget(self._made[page.id].page)
        made = self._made[page.id]
        made.turn_to()
        self._search.clear()
        self._stack.setCurrentWidget(made.page)
        self._offer_reset()

    def _make(self, page: Page) -> Made:
        made = self._making.make(page)
        made.page.show_card.connect(self._show_card)
        made.page.added.connect(self._unfold)
        made.page.deleted.connect(self._delete)
        return made

    def _make_anew(self, name: str) -> None:
        page = next(page for page in self._pages if page.id == name)
        old = self._made.pop(name).page
        down, shown = old.verticalScrollBar().value(), self._stack.currentWidget() is old
        self._stack.removeWidget(old)
        old.deleteLater()
        if shown:
            self._turn(self._pages.index(page))
            self._made[name].page.verticalScrollBar().setValue(down)

    def _write(self, setting: Setting[Any], value: Any) -> str | None:
        wrong = self._change(setting, value)
        if wrong is None and self._settings[setting] != value:
            self.refresh(self._settings.with_(setting, value))
        return wrong

    def _offer_reset(self) -> None:
        for page in self._pages:
            made = self._made.get(page.id)
            if made and made.page.reset is not None:
                made.page.reset.setEnabled(bool(written_on(page, self._schema, self._settings)))

    @cached_property
    def _results(self) -> Results:
        """What was found: made when something is searched first."""
        from detox.ui.settings.found import Results

        results = self._looks.lettered(Results(self._looks))
        results.chosen.connect(self._go)
        self._search.moved.connect(results.move_by)
        self._search.went.connect(results.go)
        self._stack.addWidget(results)
        tab_after(self._aside.column.buttons[-1], results)
        return results

    def _look_for(self, text: str) -> None:
        if text.strip():
            self._results.look_for(text, self._pages, self._schema, self._settings, self._making.others)
            self._stack.setCurrentWidget(self._results)
        else:
            self._turn(self._aside.row)

    def _go(self, found: Found) -> None:
        self.open_page(found.page)
        self._made[found.page].point_at(found.key)

    def _show_card(self, kind: str) -> None:
        self.commands.emit(Remind(kind))

    def _say_failed(self, words: str) -> None:
        self._last.setText(words)
        self._last.show()

    def _delete(self, kind: str) -> None:
        keys = tuple(key for key in self._settings.values if key.startswith(f"reminders.{kind}."))
        written = tuple(setting for key in keys if (setting := find_setting(self._schema, key)) is not None)
        self._changing.delete(tr(kind_name(kind, self._settings)), written)

    def _unfold(self, kind: str) -> None:
        page = self._stack.currentWidget()  # the page was made anew when the kind came
        if isinstance(page, SettingsPage):
            page.unfold(kind)
