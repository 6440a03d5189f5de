"""Hands on GNOME's windows: JavaScript inside the shell, which only answers because it runs in unsafe mode."""

from __future__ import annotations

import json
from typing import Any

from jeepney import DBusAddress

from tests.desktop.kit.bus import Bus
from tests.desktop.kit.waiting import wait_until

_SHELL = DBusAddress("/org/gnome/Shell", "org.gnome.Shell", "org.gnome.Shell")
_FIND = "global.get_window_actors().map(actor => actor.meta_window).find(one => {what})"
_FRONT = "global.display.focus_window ? global.display.focus_window.get_stable_sequence() : 0"
_POINTER = """
    if (!global.detoxHand)
        global.detoxHand = imports.gi.Clutter.get_default_backend().get_default_seat()
            .create_virtual_device(imports.gi.Clutter.InputDeviceType.POINTER_DEVICE);
    global.detoxHand.notify_relative_motion(imports.gi.GLib.get_monotonic_time(), {dx}, {dy});
"""


class GnomeHands:
    """Windows are named by Mutter's stable sequence, as Detox names them."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._right = False
        bus.wait_for("org.gnome.Shell")
        # A shell without a session shows the overview until somebody picks a window.
        wait_until(self._leaves_overview, 15, "the overview to go")

    def do(self, script: str) -> Any:
        """Run a script inside the shell and return the value of its last expression."""
        worked, answer = self._bus.call(_SHELL, "Eval", "s", script)
        assert worked, f"{script}: {answer}"
        return json.loads(answer) if answer else None

    def find(self, title: str, seconds: float = 15) -> int:
        """Wait for a window with that title and return its number."""
        found = _FIND.format(what=f"one.title === {json.dumps(title)}")
        script = f"const it = {found}; it ? it.get_stable_sequence() : 0"
        return int(wait_until(lambda: self.do(script), seconds, f"the window {title!r}"))

    def focus(self, window: int) -> None:
        """Turn to a window, also to a minimised one."""
        self.do(f"const it = {self._find(window)}; it.unminimize(); it.activate(global.get_current_time()); 1")
        wait_until(lambda: self.active() == window, 5, "the window to become active", every=0.02)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move and resize a window."""
        self.do(f"{self._find(window)}.move_resize_frame(true, {x}, {y}, {width}, {height}); 1")

    def place_of(self, window: int) -> tuple[int, int, int, int]:
        """Return where a window is, without its shadow."""
        rect = f"const at = {self._find(window)}.get_frame_rect()"
        left, top, width, height = self.do(f"{rect}; [at.x, at.y, at.width, at.height]")
        return left, top, width, height

    def active(self) -> int:
        """Return the window that has the keyboard, 0 for none."""
        return int(self.do(_FRONT))

    def fill_screen(self, window: int) -> None:
        """Let a window fill the screen."""
        self.do(f"{self._find(window)}.make_fullscreen(); 1")

    def is_full(self, window: int) -> bool:
        """Return whether a window fills the screen."""
        return bool(self.do(f"{self._find(window)}.is_fullscreen()"))

    def has(self, window: int) -> bool:
        """Return whether a window is there."""
        return bool(self.do(f"Boolean({self._find(window)})"))

    def nudge(self) -> None:
        """Move the pointer a little, this way and that way in turn."""
        self._right = not self._right
        step = 2 if self._right else -2
        self.do(_POINTER.format(dx=step, dy=0) + "; 1")

    def switch(self, on: bool) -> None:
        """Switch the extension on or off."""
        self.do(f'Main.extensionManager.{"enable" if on else "disable"}Extension("windows@detox-tray"); 1')

    def _find(self, window: int) -> str:
        return _FIND.format(what=f"one.get_stable_sequence() === {window}")

    def _leaves_overview(self) -> bool:
        self.do("Main.overview.hide(); 1")
        return not self.do("Main.overview.visible || Main.layoutManager._startingUp")
