"""The tray: our item and its menu over D-Bus, and our icon as a window where the host knows XEmbed only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress

from tests.desktop.kit.bus import Bus, BusError
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window, Windows

_WATCHER = DBusAddress("/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher", "org.kde.StatusNotifierWatcher")
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"


@dataclass(frozen=True)
class Entry:
    """One line of the menu. ``checked`` is None for a line without a check mark."""

    id: int
    label: str
    enabled: bool
    checked: bool | None
    entries: tuple[Entry, ...]


class Tray:
    """The tray item of one process, as a StatusNotifier host sees it."""

    def __init__(self, bus: Bus, windows: Windows, pid: int) -> None:
        self._bus = bus
        self._windows = windows
        self._pid = pid

    def find(self) -> DBusAddress | None:
        """Return our item, or None while it is not registered."""
        try:
            items = self._bus.get(_WATCHER, "RegisteredStatusNotifierItems")
        except BusError:  # no host, or none any more
            return None
        for item in items:
            name, _, path = item.partition("/")
            try:
                if self._bus.pid_of(name) == self._pid:
                    return DBusAddress("/" + path, name, _ITEM)
            except BusError:  # its owner went away meanwhile
                continue
        return None

    def wait(self, seconds: float = 10) -> DBusAddress:
        """Wait for our item and return it."""
        found = wait_until(self.find, seconds, "our tray icon (a StatusNotifierItem of our process)")
        assert found is not None
        return found

    def property(self, name: str) -> Any:
        """Return a property of the item: "Title", "Status", "ToolTip", "IconName" ..."""
        return self._bus.get(self.wait(), name)

    def tooltip(self) -> str:
        """Return the words of the tool tip, title and text."""
        _icon, _pixels, title, text = self.property("ToolTip")
        return f"{title} {text}".strip()

    def activate(self) -> None:
        """Left click, by way of the bus."""
        self._bus.call(self.wait(), "Activate", "ii", 0, 0)

    def icon_window(self) -> Window:
        """Return the icon's own window, which it has in a host that knows XEmbed only, once that has placed it."""
        before: list[Window] = []

        def stands() -> list[Window]:
            now, was = self._icons()[:1], before[:]
            before[:] = now
            return now if now == was else []

        return wait_until(stands, 10, lambda: f"our tray icon as a window (on screen: {self._windows})", every=0.3)[0]

    def _icons(self) -> list[Window]:
        # Qt gives the embedded window no _NET_WM_PID: our class and an icon's size must do.
        ours = self._windows.find(wm_class="detox-tray")
        return [window for window in ours if window.width <= 64 and window.height <= 64]

    # ------------------------------------------------------------------------------------------------- the menu

    def menu(self) -> tuple[Entry, ...]:
        """Return the menu as it would open now."""
        at = self._menu()
        self._bus.call(at, "AboutToShow", "i", 0)
        _revision, (_id, _about, children) = self._bus.call(at, "GetLayout", "iias", 0, -1, [])
        return _entries(children)

    def labels(self) -> list[str]:
        """Return the labels of the menu's first level, without separators."""
        return [entry.label for entry in self.menu()]

    def entry(self, *path: str) -> Entry:
        """Return the entry under those labels, as in ``entry("Hold reminders", "30 min")``; a beginning is enough."""
        entries, found = self.menu(), None
        for label in path:
            fitting = [entry for entry in entries if entry.label.casefold().startswith(label.casefold())]
            if not fitting:
                raise AssertionError(f"the tray menu has no {label!r} here, only {[entry.label for entry in entries]}")
            found = fitting[0]
            entries = found.entries
        assert found is not None, "no label given"
        return found

    def click(self, *path: str) -> None:
        """Choose the entry under those labels."""
        entry = self.entry(*path)
        if not entry.enabled:
            raise AssertionError(f"{' / '.join(path)} is greyed out")
        self._bus.call(self._menu(), "Event", "isvu", entry.id, "clicked", ("s", ""), 0)

    def _menu(self) -> DBusAddress:
        item = self.wait()
        return DBusAddress(self._bus.get(item, "Menu"), item.bus_name, _MENU)


def _entries(children: list[Any]) -> tuple[Entry, ...]:
    found = []
    for _signature, (number, about, below) in children:
        values = {key: value for key, (_kind, value) in about.items()}
        if values.get("type") == "separator" or not values.get("visible", True):
            continue
        found.append(
            Entry(
                id=number,
                label=str(values.get("label", "")).replace("_", ""),
                enabled=bool(values.get("enabled", True)),
                checked=values.get("toggle-state") == 1 if values.get("toggle-type") else None,
                entries=_entries(below),
            )
        )
    return tuple(found)
