"""Two ways through our windows: somebody with keys alone, and somebody with a pointer alone. AT-SPI only says where."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Protocol

from tests.desktop.kit.app import App
from tests.desktop.kit.bus import BusError
from tests.desktop.kit.operator import Operator
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.reader import Thing
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import NotSeenError, wait_until
from tests.desktop.kit.windows import Window

PROGRAM = "detox-tray"
CONTROLS = {
    "push button", "button", "check box", "radio button", "spin box", "combo box", "text", "list item", "toggle button",
}  # fmt: skip
_LAST = 250
"""Presses of Tab after which somebody gives up."""


class Hand(Protocol):
    """What a newcomer does in a window. ``name`` is what a screen reader calls the thing."""

    def press(self, window: Window, name: str) -> None:
        """Press a button, or turn a switch."""
        ...

    def pick(self, window: Window, now: str, words: str) -> None:
        """Choose one of several buttons that stand side by side, of which ``now`` is chosen."""
        ...

    def count(self, window: Window, name: str, number: int) -> None:
        """Make a number ``number``, which is one step up from what it was."""
        ...

    def choose(self, window: Window, name: str, words: str) -> None:
        """Choose in a combo box."""
        ...

    def turn(self, window: Window, page: str) -> None:
        """Turn to a page of the settings."""
        ...


class Keys:
    """Keys alone: Tab, Shift+Tab, Space, Return, arrow keys and digits."""

    def __init__(self, desktop: Desktop, reader: Operator) -> None:
        self._reader, self._keys = reader, Pointer(desktop.env)

    def press(self, _window: Window, name: str) -> None:
        self.go(name)
        self.key("space")

    def pick(self, _window: Window, now: str, words: str) -> None:
        self.go(now)
        for _ in range(20):
            self.key("Right")
            if self._reader.focused().name == words:
                return
        raise AssertionError(f"{words!r} does not stand beside {now!r}")

    def count(self, _window: Window, name: str, number: int) -> None:
        self.go(name)
        self._keys.type(str(number))
        self.key("Return")

    def choose(self, _window: Window, name: str, words: str) -> None:
        box = self.go(name)
        for key in ("Up", "Down"):
            while (before := self._reader.now(box).name) != words:
                self.key(key)
                try:  # who presses on before that is seen is one too far in the end
                    wait_until(lambda now=before: self._reader.now(box).name != now, 0.7, "it")  # type: ignore[misc]
                except NotSeenError:  # its last one
                    break
            else:
                return
        raise AssertionError(f"{words!r} is not in {name!r}")

    def turn(self, _window: Window, page: str) -> None:
        for _ in range(20):
            self.key("Down")
            if self._reader.focused().name == page:
                return
        raise AssertionError(f"no page {page!r}")

    def go(self, name: str, *, back: bool = False) -> Thing:
        """Press Tab until the keyboard is on that thing."""
        seen: list[str] = []
        for _ in range(_LAST):
            self.key("shift+Tab" if back else "Tab")
            thing = self._reader.focused()
            seen.append(self._reader.called(thing))
            if seen[-1] == name and thing.role in CONTROLS:
                return thing
            if seen.count(seen[0]) > 3:
                break
        raise AssertionError(f"Tab does not come to {name!r}, only to {list(dict.fromkeys(seen))}")

    def key(self, *keys: str) -> None:
        """Press keys; what had the keyboard before is forgotten."""
        self._reader.forget()
        self._keys.key(*keys)


class Mouse:
    """A pointer alone: clicks and the wheel. ``scale`` is that of the desktop."""

    def __init__(self, desktop: Desktop, reader: Operator, scale: int) -> None:
        self._desktop, self._reader, self._scale, self._pointer = desktop, reader, scale, Pointer(desktop.env)

    def press(self, window: Window, name: str) -> None:
        self._click(self._bring(window, name))

    def pick(self, window: Window, _now: str, words: str) -> None:
        self.press(window, words)

    def count(self, window: Window, name: str, _number: int) -> None:
        thing = self._bring(window, name)
        self._click(thing)
        self._pointer.wheel(up=1)

    def choose(self, window: Window, name: str, words: str) -> None:
        box = self._bring(window, name)
        self._click(box)

        def look() -> list[Thing]:
            return [
                each for each in self._reader.below(box) if each.name == words and self._reader.extents(each)[3] > 0
            ]

        item = wait_until(look, 5, f"{words!r} in the list of {name!r}")[0]
        time.sleep(0.4)  # a list takes no click while it unfolds
        self._click(item)

    def turn(self, window: Window, page: str) -> None:
        self._click(self._find(window, page, {"radio button"}))

    def choose_in_tray(self, app: App, from_last: int) -> None:
        """Click the icon in the tray, and an entry of the menu that opens, counted from its last."""
        entries = len(app.tray.labels())
        (icon,) = (each for each in self._panel() if each.height < 40 * self._scale and each.width < 40 * self._scale)
        self._pointer.click(*icon.middle, button=3)
        menu = wait_until(lambda: [each for each in self._panel() if each.height > 200], 5, "the tray's menu")[0]
        time.sleep(0.3)
        row = (menu.height - 14) / entries
        self._pointer.click(menu.middle[0], round(menu.y + menu.height - row * (from_last + 0.5)))

    def _panel(self) -> list[Window]:
        return self._desktop.windows.find(wm_class="Wrapper-2.0")

    def _bring(self, window: Window, name: str) -> Thing:
        """Find a thing, and turn the wheel over its page until it is in sight."""
        thing = self._find(window, name, CONTROLS)
        low, high = window.y + 20 * self._scale, window.y + window.height - 90 * self._scale
        before = None
        for _ in range(60):
            _left, top, _wide, tall = place = self._place(thing)
            if (top >= low and top + tall / 2 <= high) or place == before:  # what no wheel moves is in sight
                return thing
            before = place
            self._pointer.move(window.x + window.width // 2, window.y + window.height // 2)
            self._pointer.wheel(up=1 if top < low else -1)
            time.sleep(0.2)
        raise AssertionError(f"{name!r} does not come into sight")

    def _find(self, window: Window, name: str, roles: Iterable[str]) -> Thing:
        title = window.title.removesuffix(" — Detox")

        def look() -> Thing | None:
            try:
                things = [thing for thing in self._reader.still(PROGRAM, title) if thing.role in roles]
            except BusError:  # the page before this one goes while it is read
                return None
            return next((thing for thing in things if self._reader.called(thing) == name), None)

        found = wait_until(look, 10, f"{name!r} in {title!r}")
        assert found is not None
        return found

    def _click(self, thing: Thing) -> None:
        left, top, wide, tall = self._place(thing)
        self._pointer.click(left + wide // 2, top + tall // 2)

    def _place(self, thing: Thing) -> tuple[int, int, int, int]:
        """Return where it is in pixels of the screen: Qt tells AT-SPI its own, which are larger."""
        left, top, wide, tall = (number * self._scale for number in self._reader.extents(thing))
        return left, top, wide, tall
