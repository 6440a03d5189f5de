"""Every window, for everybody: names for a screen reader, room to hit, nothing on top of another, no trap for keys."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from detox.ui.look import Looks
from detox.ui.settings.pills import DayPills, Pill
from tests.ui.everyone import activate, called, cut, nameless, overlapping, small, unreached
from tests.ui.scaled import FROM_THE_RIGHT, MADE_UP
from tests.ui.settings_desk import Desk
from tests.ui.walk import truncated, windows

Check = Callable[[QWidget], list[str]]


def test_every_control_has_a_name_room_and_a_place_of_its_own(looks: Looks) -> None:
    wrong = {}
    for name, window in windows(looks):
        for check in (nameless, small, overlapping):
            if found := check(window):
                wrong[f"{name}: {check.__name__}"] = found
    assert wrong == {}


def test_tab_comes_to_every_control_and_leaves_it(looks: Looks) -> None:
    wrong = {}
    for name, window in windows(looks):
        if not name.endswith((", small", ", narrow", ", much", ", empty")) and (found := unreached(window)):
            wrong[name] = found
    assert wrong == {}


def test_what_tab_comes_to_stands_whole_in_sight(looks: Looks) -> None:
    wrong = {}
    for name, window in windows(looks):
        if found := cut(window):
            wrong[name] = found
    assert wrong == {}


def test_tab_goes_through_what_was_just_unfolded_before_what_comes_after_it(looks: Looks) -> None:
    desk = Desk(looks)
    kind = desk.kind("pause")
    kind.unfold()
    activate(desk.dialog)
    kind._rhythm.setFocus()
    passed = list[str]()
    while (here := QApplication.focusWidget()) and kind.isAncestorOf(here) and len(passed) < 60:
        passed.append(called(here))
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert passed[:2] == ["Rhythm of Pause", "Pause"]
    assert "Monday" in passed
    assert passed[-1] == "Show me this card"


def test_tab_comes_to_every_day() -> None:
    pills = DayPills()
    pills.show_value((0, 1, 2))
    pills.show()
    activate(pills)
    pills.findChildren(Pill)[0].setFocus()
    seen = set[str]()
    while (here := QApplication.focusWidget()) and called(here) not in seen:
        seen.add(called(here))
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert seen == {QLocale().standaloneDayName(day) for day in range(1, 8)}


def test_windows_that_read_from_the_right_are_whole(looks: Looks, qt: QApplication) -> None:
    qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        wrong = {}
        for name, window in windows(looks):
            if found := [*truncated(window), *overlapping(window)]:
                wrong[name] = found
        assert wrong == {}
    finally:
        qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


HALF_OF_FULL_HD = ("2", "1920x1080", "fr")
OTHERS = [
    (scale, size, language)
    for scale, size in (("1.5", "1920x1080"), ("2", "1920x1080"), ("3", "3840x2160"))
    for language in ("en", "fr", MADE_UP, FROM_THE_RIGHT)
    if (scale, size, language) != HALF_OF_FULL_HD
]


@pytest.mark.parametrize(
    ("scale", "size", "language"),
    [HALF_OF_FULL_HD, *(pytest.param(*each, marks=pytest.mark.proof) for each in OTHERS)],
)
def test_every_window_is_whole_at_every_scale(scale: str, size: str, language: str) -> None:
    command = [sys.executable, "-m", "tests.ui.scaled", scale, size, language]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}


class Trap(QLineEdit):
    """A field that keeps the Tab key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keep every key."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002, N802 - Qt's signature
        """Let nobody on."""
        return True


@pytest.fixture
def bad() -> QWidget:
    """A window with one of everything that is wrong."""
    window = QWidget()
    lines = QVBoxLayout(window)
    for widget in (QPushButton("fine"), QPushButton(""), Trap("trap"), QPushButton("behind it")):
        widget.setMinimumSize(40, 40)
        lines.addWidget(widget)
    tiny = QPushButton("tiny", window)
    tiny.setGeometry(0, 0, 20, 20)
    window.show()
    return window


def test_the_checks_see_what_is_wrong(bad: QWidget) -> None:
    assert nameless(bad) == ["QPushButton ''", "Trap ''"]
    assert small(bad) == ["QPushButton 'tiny': 20 x 20"]
    assert overlapping(bad) == ["QPushButton 'fine' on QPushButton 'tiny'"]
    assert "Trap '' keeps Tab" in unreached(bad)
