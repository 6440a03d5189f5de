"""A hand on the pointer and the keys. What it does counts as input, as a person's would."""

from __future__ import annotations

import itertools
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.desktop.kit.processes import program
from tests.desktop.kit.windows import Window


class Pointer:
    """Moves, clicks and types through XTEST (xdotool)."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env
        self._xdotool = program("xdotool")

    def move(self, x: int, y: int) -> None:
        """Move to that point of the screen."""
        self._do("mousemove", str(x), str(y))

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move there and press a button: 1 left, 2 middle, 3 right."""
        self._do("mousemove", str(x), str(y), "sleep", "0.1", "click", str(button))

    def click_on(self, window: Window, right: float = 0.5, down: float = 0.5) -> None:
        """Click inside a window; ``right`` and ``down`` are parts of its width and height."""
        self.click(window.x + round(window.width * right), window.y + round(window.height * down))

    def wheel(self, up: int) -> None:
        """Turn the wheel by so many notches; less than none is down."""
        self._do("click", "--repeat", str(abs(up)), "--delay", "30", "4" if up > 0 else "5")

    def key(self, *keys: str) -> None:
        """Press keys by their X names: "Escape", "ctrl+w"."""
        self._do("key", *keys)

    def type(self, text: str) -> None:
        """Type a text into what has the keyboard."""
        self._do("type", "--delay", "20", text)

    def nudge(self) -> None:
        """Move a little, there and back: enough to be "active"."""
        self._do("mousemove_relative", "--", "2", "1", "sleep", "0.03", "mousemove_relative", "--", "-2", "-1")

    @contextmanager
    def active(self, every: float = 2.0) -> Iterator[None]:
        """Be a user who is there: nudge the pointer now and then while the block runs."""
        done = threading.Event()

        def work() -> None:
            for _ in itertools.count():
                self.nudge()
                if done.wait(every):
                    return

        hand = threading.Thread(target=work, name="hand", daemon=True)
        hand.start()
        try:
            yield
        finally:
            done.set()
            hand.join()

    def _do(self, *words: str) -> None:
        subprocess.run([self._xdotool, *words], env=self._env, check=True, capture_output=True, timeout=20)
