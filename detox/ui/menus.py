"""The menus over the actions: the tray icon's whole, and the small ones behind the main window's buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, WeakSet

from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.meaning import Side
from detox.ui.threshold import TITLE as DOOR
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.menu import Actions

_REMIND = QT_TRANSLATE_NOOP("Menu", "Remind me now")
_BREAK = QT_TRANSLATE_NOOP("Menu", "Take a break")
_HOLD = QT_TRANSLATE_NOOP("Menu", "Hold reminders")
_COUNT_AS = QT_TRANSLATE_NOOP("Menu", "Count this as")


class Menus:
    """Makes menus of ``actions`` and keeps what it made true for as long as it lives."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._reminds: WeakSet[QMenu] = WeakSet()
        self._titles: WeakKeyDictionary[QMenu, Text] = WeakKeyDictionary()
        self._sides: WeakKeyDictionary[QMenu, Side] = WeakKeyDictionary()

    def tray(self) -> QMenu:
        """Return the menu of the tray icon, new."""
        menu, all_of = QMenu(), self._actions
        menu.addActions((all_of.card, all_of.waiting.reason, all_of.waiting.no_call, all_of.was_break))
        menu.addActions((all_of.home, all_of.today, all_of.days, all_of.week))
        menu.addSeparator()
        menu.addMenu(self.remind(menu))
        menu.addMenu(self.breaks(menu))
        menu.addMenu(self.hold(menu))
        menu.addActions((all_of.doorway.told, all_of.focus))
        menu.addMenu(self.door(menu))
        menu.addActions((all_of.crisis, all_of.hand_over, all_of.off))
        menu.addSeparator()
        menu.addAction(all_of.moment)
        menu.addSeparator()
        for side in all_of.meanings:
            menu.addMenu(self._side(side, menu))
        menu.addSeparator()
        menu.addActions((all_of.settings, all_of.help, all_of.leave))
        menu.setDefaultAction(all_of.home)
        return menu

    def remind(self, parent: QWidget) -> QMenu:
        """Return a menu of all kinds of reminders; it follows ``Actions.set_names`` as long as it lives."""
        menu = self._titled(_REMIND, parent)
        self._fill(menu)
        self._reminds.add(menu)
        return menu

    def breaks(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done on the break screen."""
        menu = self._titled(_BREAK, parent)
        menu.addActions(self._actions.breaks)
        return menu

    def hold(self, parent: QWidget) -> QMenu:
        """Return a menu of holds; its first entry ends a hold while there is one."""
        menu = self._titled(_HOLD, parent)
        menu.addAction(self._actions.resume)
        menu.addActions(self._actions.holds)
        return menu

    def door(self, parent: QWidget) -> QMenu:
        """Return a menu of shutting the door once, and of being on call."""
        menu, doorway = self._titled(DOOR, parent), self._actions.doorway
        menu.addActions(doorway.shut)
        menu.addSeparator()
        menu.addActions((doorway.shift, *doorway.on_call, doorway.end))
        return menu

    def meaning(self, parent: QWidget) -> QMenu:
        """Return a menu of the switch, both sides of it."""
        menu = self._titled(_COUNT_AS, parent)
        for side in self._actions.meanings:
            menu.addMenu(self._side(side, menu))
        return menu

    def refill(self) -> None:
        """Offer the reminders that there are now."""
        for menu in self._reminds:
            if isValid(menu):
                menu.clear()
                self._fill(menu)

    def retell(self) -> None:
        """Say the titles that never change in the language of now."""
        for menu, title in self._titles.items():
            if isValid(menu):
                menu.setTitle(tr(title))

    def say_sides(self) -> None:
        """Say the titles that follow what is true."""
        for menu, side in self._sides.items():
            if isValid(menu):
                menu.setTitle(side.title)

    def _fill(self, menu: QMenu) -> None:
        menu.addActions(self._actions.reminds)
        menu.addSeparator()
        menu.addAction(self._actions.waiting.skips)

    def _titled(self, title: Text, parent: QWidget) -> QMenu:
        menu = QMenu(tr(title), parent)
        self._titles[menu] = title
        return menu

    def _side(self, side: Side, parent: QWidget) -> QMenu:
        menu = QMenu(side.title, parent)
        menu.addAction(side.end)
        menu.addActions(side.lengths)
        menu.addSeparator()
        menu.addAction(side.sitting)
        self._sides[menu] = side
        return menu
