"""The contract of ``Windows``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, get_args

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, Observation, VisibleWindows, Window, WindowsUnknown
from detox.core.ports.desktop import Frame, Windows

NOWHERE = 0x7FFFFFF


class WindowsStage(Protocol):
    """An adapter on a desktop, and hands to move windows on it. ``said`` is all it has reported."""

    port: Windows
    said: list[Observation]

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the desktop and the loop do what they have to, until that is true; AssertionError if it never is."""

    def settle(self) -> None:
        """Let everything that is under way arrive."""

    def open(self, title: str) -> int:
        """Open a window, which gets the focus; return its id."""

    def focus(self, window: int) -> None:
        """Turn to a window, also to a minimised one."""

    def retitle(self, window: int, title: str) -> None:
        """Give a window another title."""

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move and resize a window to about there."""

    def close(self, window: int) -> None:
        """Close a window."""


class WindowsContract:
    """What even an adapter that knows nothing keeps to. A subclass gives the fixture ``stage``."""

    def test_first_says_what_is_active_or_that_nobody_knows(self, stage: WindowsStage) -> None:
        assert stage.port.name
        stage.port.start(stage.said.append)
        stage.until(lambda: bool(stage.said))
        assert isinstance(stage.said[0], ActiveWindow | WindowsUnknown)

    def test_a_window_that_is_not_there_has_no_frame(self, stage: WindowsStage) -> None:
        stage.port.start(stage.said.append)
        frames: list[Frame | None] = []
        cancel = stage.port.watch_frame(NOWHERE, frames.append)
        stage.until(lambda: bool(frames))
        cancel()
        cancel()
        assert frames == [None]

    def test_putting_away_a_window_that_is_gone_is_no_error(self, stage: WindowsStage) -> None:
        stage.port.start(stage.said.append)
        stage.port.minimise(NOWHERE)
        stage.port.ask_to_close(NOWHERE)
        stage.settle()

    def test_keeping_a_window_that_is_gone_out_of_lists_is_no_error(self, stage: WindowsStage) -> None:
        stage.port.start(stage.said.append)
        stage.port.unlist(NOWHERE)
        stage.settle()
        assert stage.port.composited() in {True, False}

    def test_says_how_far_a_door_can_go_and_bears_one_before_a_window_that_is_gone(self, stage: WindowsStage) -> None:
        stage.port.start(stage.said.append)
        assert stage.port.covering() in get_args(Covering)
        assert stage.port.stand_before(NOWHERE + 1, NOWHERE) in {None, NOWHERE}
        stage.settle()

    def test_may_be_stopped_at_any_time_and_twice(self, stage: WindowsStage) -> None:
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        cancel = stage.port.watch_frame(NOWHERE, lambda _: None)
        stage.port.stop()
        stage.settle()
        said = len(stage.said)
        stage.port.stop()
        stage.port.follow_visible(True)
        stage.port.follow_visible(False)
        stage.port.minimise(NOWHERE)
        stage.port.unlist(NOWHERE)
        assert stage.port.composited() in {True, False}
        cancel()
        stage.settle()
        assert len(stage.said) == said


class TellingWindowsContract(WindowsContract):
    """What an adapter keeps to that knows the desktop's windows. Not every desktop can do everything."""

    minimises = True
    """Whether the desktop puts windows away when it is asked to."""
    frames = True
    """Whether the desktop tells where windows are."""
    closes = False
    """Whether the desktop hands a window of others the wish that it close."""

    def test_says_each_change_of_focus(self, stage: WindowsStage) -> None:
        first = stage.open("First")
        stage.port.start(stage.said.append)
        stage.until(lambda: front(stage) == (first, "First"))
        second = stage.open("Second")
        stage.until(lambda: front(stage) == (second, "Second"))
        stage.focus(first)
        stage.until(lambda: front(stage) == (first, "First"))

    def test_says_each_title_once(self, stage: WindowsStage) -> None:
        window = stage.open("Before")
        stage.port.start(stage.said.append)
        stage.until(lambda: front(stage) == (window, "Before"))
        stage.retitle(window, "(3) Instagram • Después")
        stage.until(lambda: front(stage) == (window, "(3) Instagram • Después"))
        stage.settle()
        assert [each.title for each in active(stage) if each] == ["Before", "(3) Instagram • Después"]

    def test_says_when_no_window_is_active(self, stage: WindowsStage) -> None:
        window = stage.open("Only one")
        stage.port.start(stage.said.append)
        stage.until(lambda: front(stage) == (window, "Only one"))
        stage.close(window)
        stage.until(lambda: stage.said[-1] == ActiveWindow(None))

    def test_other_windows_titles_are_not_said(self, stage: WindowsStage) -> None:
        other = stage.open("Other")
        window = stage.open("Front")
        stage.port.start(stage.said.append)
        stage.until(lambda: front(stage) == (window, "Front"))
        stage.retitle(other, "Still other")
        stage.settle()
        assert len(stage.said) == 1

    def test_follows_the_visible_windows_while_asked_to(self, stage: WindowsStage) -> None:
        first, second = stage.open("First"), stage.open("Second")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        stage.until(lambda: visible(stage) == {first: "First", second: "Second"})
        stage.retitle(first, "Another")
        stage.until(lambda: visible(stage) == {first: "Another", second: "Second"})
        stage.port.minimise(second)
        if self.minimises:
            stage.until(lambda: visible(stage) == {first: "Another"})
        stage.focus(second)
        stage.until(lambda: visible(stage) == {first: "Another", second: "Second"})
        third = stage.open("Third")
        stage.until(lambda: set(visible(stage)) == {first, second, third})
        stage.close(first)
        stage.until(lambda: set(visible(stage)) == {second, third})
        stage.port.follow_visible(False)
        stage.close(second)
        stage.settle()
        assert set(visible(stage)) == {second, third}

    def test_asks_a_window_to_close_where_the_desktop_can(self, stage: WindowsStage) -> None:
        window, other = stage.open("Asked"), stage.open("Stays")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        stage.until(lambda: set(visible(stage)) == {window, other})
        stage.port.ask_to_close(window)
        if self.closes:
            stage.until(lambda: set(visible(stage)) == {other})

    def test_follows_a_window_over_the_screen(self, stage: WindowsStage) -> None:
        window = stage.open("Moves")
        stage.open("Stays")
        stage.port.start(stage.said.append)
        frames: list[Frame | None] = []
        cancel = stage.port.watch_frame(window, frames.append)
        if not self.frames:
            stage.until(lambda: bool(frames))
            cancel()
            assert frames == [None]
            return
        stage.until(lambda: bool(frames) and frames[-1] is not None)
        stage.place(window, 300, 200, 400, 300)
        stage.until(lambda: near(frames[-1], Frame(300, 200, 400, 300)))
        stage.port.minimise(window)
        stage.until(lambda: frames[-1] is None)
        stage.focus(window)
        stage.until(lambda: near(frames[-1], Frame(300, 200, 400, 300)))
        cancel()
        stage.settle()
        count = len(frames)
        stage.place(window, 100, 100, 400, 300)
        stage.settle()
        assert len(frames) == count

    def test_a_closed_window_has_no_frame_any_more(self, stage: WindowsStage) -> None:
        window = stage.open("Closes")
        stage.port.start(stage.said.append)
        frames: list[Frame | None] = []
        stage.port.watch_frame(window, frames.append)
        stage.until(lambda: bool(frames) and (frames[-1] is not None) == self.frames)
        stage.close(window)
        stage.until(lambda: frames[-1] is None)

    def test_says_nothing_after_stop(self, stage: WindowsStage) -> None:
        window = stage.open("First")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        stage.until(lambda: len(stage.said) >= 2)
        stage.port.stop()
        said = len(stage.said)
        stage.retitle(window, "Changed")
        stage.open("Second")
        stage.settle()
        assert len(stage.said) == said


def active(stage: WindowsStage) -> list[Window | None]:
    """Return all windows that were said to be active, in order."""
    return [each.window for each in stage.said if isinstance(each, ActiveWindow)]


def front(stage: WindowsStage) -> tuple[int, str] | None:
    """Return id and title of the window that was last said to be active."""
    said = active(stage)
    return (said[-1].id, said[-1].title) if said and said[-1] else None


def visible(stage: WindowsStage) -> dict[int, str]:
    """Return ids and titles of what was last said to be visible."""
    said = [each for each in stage.said if isinstance(each, VisibleWindows)]
    return {window.id: window.title for window in said[-1].windows} if said else {}


def near(frame: Frame | None, wanted: Frame) -> bool:
    """Whether a frame is about there: window managers count borders in, terminals whole letters."""
    if frame is None:
        return False
    pairs = ((frame.x, wanted.x), (frame.y, wanted.y), (frame.width, wanted.width), (frame.height, wanted.height))
    return all(abs(one - other) <= 40 for one, other in pairs)
