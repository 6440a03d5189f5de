"""A "do not disturb" that a test looks at and turns."""

from __future__ import annotations

from detox.core.errors import DetoxError
from detox.core.text import plain


class FakeHush:
    """``on`` is the switch's state, ``told`` what it was turned to, in order. ``refusal`` is raised by every turn, and
    ``absent`` means that there is no switch.
    """

    name = "fake"

    def __init__(self, *, keeps: bool = True) -> None:
        self.on = False
        self.refusal: DetoxError | None = None
        self.absent = False
        self.told: list[bool] = []
        self._keeps = keeps

    def found(self) -> str:
        """Return the one switch."""
        if self.absent:
            raise DetoxError(plain("Do not disturb"), plain("no switch"))
        return "fake"

    def keeps(self, switch: str) -> bool:
        """Return what the test wants."""
        assert switch == "fake"
        return self._keeps

    def is_on(self, switch: str) -> bool:
        """Return its state. Raises DetoxError while there is none."""
        assert self.found() == switch
        return self.on

    def turn(self, switch: str, on: bool) -> None:
        """Turn it."""
        assert self.found() == switch
        if self.refusal:
            raise self.refusal
        self.told.append(on)
        self.on = on

    def stop(self) -> None:
        """Forget what a switch forgets that does not keep."""
        self.on = self.on and self._keeps
