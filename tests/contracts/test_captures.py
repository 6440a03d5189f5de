from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from detox.app.discreet import Discreet
from detox.core.settings import Settings
from detox.system.captures import captures_candidates, no_captures
from detox.system.choose import choose
from detox.system.macos.captures import SHARING_NONE, SHARING_READ_ONLY, MacCaptures
from detox.system.nulls import NullCaptures
from detox.system.win32 import api
from detox.system.win32.api import Function
from detox.system.win32.captures import Win32Captures
from detox.system.win32.library import Library
from tests.contracts.captures import GONE, WINDOW, CapturesContract, CapturesStage
from tests.fakes.captures import FakeCaptures
from tests.fakes.windows import FakeWindows


class TestFakeCaptures(CapturesContract):
    @pytest.fixture
    def stage(self) -> CapturesStage:
        fake = FakeCaptures()
        return CapturesStage(fake, lambda: WINDOW in fake.unseen)


class TestNullCaptures(CapturesContract):
    @pytest.fixture
    def stage(self) -> CapturesStage:
        return CapturesStage(NullCaptures())


class Affinities:
    """user32 as far as this goes: it refuses windows that are not there, as SetWindowDisplayAffinity's page says."""

    def __init__(self) -> None:
        self.of = {WINDOW: api.WDA_NONE}

    def load(self, function: Function) -> Callable[..., Any]:
        assert (function.dll, function.takes) == ("user32", ("HWND", "DWORD"))

        def call(window: int, affinity: int) -> int:
            assert affinity in (0x00, 0x11)
            if window in self.of:
                self.of[window] = affinity
            return int(window in self.of)

        return call


class TestWin32Captures(CapturesContract):
    @pytest.fixture
    def stage(self) -> CapturesStage:
        world = Affinities()
        return CapturesStage(Win32Captures(Library(world.load)), lambda: world.of[WINDOW] == 0x11)

    @pytest.mark.parametrize("error", [AttributeError("no such function"), OSError("no such dll")])
    def test_a_windows_without_the_function_is_no_error(self, error: Exception) -> None:
        def load(_: Function) -> Callable[..., Any]:
            raise error

        Win32Captures(Library(load)).leave_out(WINDOW, True)


class View:
    """An NSView and its NSWindow, as far as this goes."""

    def __init__(self, has_window: bool) -> None:
        self.sharing = SHARING_READ_ONLY
        self._has_window = has_window

    def window(self) -> View | None:
        return self if self._has_window else None

    def setSharingType_(self, kind: int) -> None:  # noqa: N802 - as pyobjc spells it
        self.sharing = kind


class TestMacCaptures(CapturesContract):
    @pytest.fixture
    def stage(self) -> CapturesStage:
        views = {WINDOW: View(True), GONE: View(False)}
        return CapturesStage(MacCaptures(views.__getitem__), lambda: views[WINDOW].sharing == SHARING_NONE)


def test_where_nobody_can_doctor_says_so() -> None:
    adapter, choice = choose("Captures", [], no_captures())
    assert isinstance(adapter, NullCaptures)
    assert [refused.reason.say() for refused in choice.refused] == [
        "nobody can leave a window out of pictures of the screen here"
    ]
    assert isinstance(captures_candidates(), list)


@pytest.mark.parametrize("wanted", [True, False])
def test_doors_cards_and_the_summary_are_left_out_as_it_is_set(wanted: bool) -> None:
    captures, windows = FakeCaptures(), FakeWindows()
    settings = Settings({"screen.left_out_of_captures": wanted})
    discreet = Discreet(windows, captures, lambda: settings)
    discreet.unlist(7)
    discreet.stand_before(8, 4711)
    assert captures.unseen == ({7, 8} if wanted else set())
    assert discreet.composited() is windows.composited()


def test_it_is_on_until_the_user_chooses_otherwise() -> None:
    captures = FakeCaptures()
    Discreet(FakeWindows(), captures, lambda: Settings({})).unlist(7)
    assert captures.unseen == {7}
