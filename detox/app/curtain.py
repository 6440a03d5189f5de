"""What the engine sees of the windows while a break screen lies over them: ours, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.commands import BreakBegins, BreakEnds
from detox.core.inputs import ActiveWindow, Input, VisibleWindows, Window, WindowsUnknown

_OURS = ActiveWindow(Window(0, own=True))


class Curtain:
    """Stands before the pump. All inputs pass; the active window does not while a break is up, and is told at its end.

    A break that gets no keyboard leaves the window below active: what nobody can see is not used.
    """

    def __init__(self, post: Callable[[Input], None]) -> None:
        self._post = post
        self._behind: ActiveWindow | WindowsUnknown | None = None
        self._visible: VisibleWindows | None = None
        self._drawn = False

    def look_again(self) -> None:
        """Tell once more which windows there are: they may count as something else now."""
        if self._visible:
            self._post(self._visible)
        if self._behind and not self._drawn:
            self._post(self._behind)

    def post(self, woke: Input) -> None:
        """Pass an input on, or keep it for later."""
        match woke:
            case ActiveWindow() | WindowsUnknown():
                self._behind = woke
                if not self._drawn:
                    self._post(woke)
            case VisibleWindows():
                self._visible = woke
                self._post(woke)
            case BreakBegins():
                if not self._drawn:
                    self._drawn = True
                    self._post(_OURS)
                self._post(woke)
            case BreakEnds():
                self._post(woke)
                if self._drawn:
                    self._drawn = False
                    self._post(self._behind or ActiveWindow(None))
            case _:
                self._post(woke)
