"""What a door says and how it is laid out, at every size; where it goes on the desktop."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from detox.core.ports.desktop import Frame, Part
from detox.ui.door import say
from detox.ui.door.frame import door_rect, door_rects
from detox.ui.door.picture import plan
from detox.ui.look import CONTRAST, Looks
from tests.ui.test_door import EVENING, UNTIL, VIEW, Stand, click, shown

ONE_SCREEN = [(QRect(0, 0, 1920, 1080), 1.0)]


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def test_it_says_when_it_opens_and_who_has_the_inbox(stand: Stand) -> None:
    page = stand.put_up().steps.shut_page
    assert page.body.text() == "Instagram is closed. It opens again tomorrow at 07:00, all by itself."
    assert page.chip.text() == "Nadia Berg has the inbox tonight\nuntil 07:00, then it’s yours again"
    assert page.foot.text() == "Only this window is covered. Your other windows work as usual."
    stand.put_up(until=EVENING + timedelta(hours=2), cover="")
    assert page.body.text() == "Instagram is closed. It opens again at 22:00, all by itself."
    assert not page.chip.isVisibleTo(page)
    stand.put_up(until=EVENING + timedelta(days=3))
    assert page.body.text() == "Instagram is closed. It opens again on Sunday at 20:00, all by itself."
    stand.put_up(until=EVENING + timedelta(days=21))
    assert page.body.text() == "Instagram is closed. It opens again on Thursday, 10 December at 20:00, all by itself."


def test_titles_are_short_and_stay_for_the_night() -> None:
    now = EVENING.astimezone()
    for text in (*say._EVENING, *say._DAYTIME):
        first, second = text.source.split("\n")
        assert max(len(first), len(second)) <= 22
        assert "!" not in text.source
    assert say.title(VIEW, now) == say.title(replace(VIEW, window_id=9), now + timedelta(hours=1))
    week = {say.title(replace(VIEW, until=UNTIL + timedelta(days=d)), now) for d in range(7)}
    assert len(week) > 3


def test_day_and_evening_speak_differently() -> None:
    hours = {4: True, 5: False, 12: False, 16: False, 17: True, 23: True}
    assert {hour: say.evening(EVENING.replace(hour=hour)) for hour in hours} == hours


def test_initials() -> None:
    names = {"Nadia Berg": "NB", "ana": "A", "the night team of three": "TN", "": ""}
    assert {name: say.initials(name) for name in names} == names


def test_it_is_announced_once_it_stands(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Any] = []
    monkeypatch.setattr("detox.ui.announce.listens", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    stand.put_up()
    stand.watched[7](Frame(10, 10, 780, 660))
    monkeypatch.undo()
    assert len(said) == 1
    assert said[0].message().endswith("It opens again tomorrow at 07:00, all by itself.")


@pytest.mark.parametrize(("width", "height"), [(1900, 1000), (900, 562), (760, 420), (560, 660), (400, 500), (360, 240),
                                               (240, 140), (160, 200), (2560, 300)])  # fmt: skip
@pytest.mark.parametrize("step", ["shut", "wait", "ask", "crisis"])
def test_buttons_are_inside_the_door_at_every_size(stand: Stand, step: str, width: int, height: int) -> None:
    stand.frames[7] = Frame(0, 0, width, height)
    window = stand.put_up(page_top=0)
    if step != "shut":
        click(window, "door-crisis" if step == "crisis" else "door-need")
    if step == "ask":
        stand.alarms.advance(10)
    page = shown(window)
    window.grab()
    for button in {page.main, window.steps.wait_page.away if step == "wait" else page.main}:
        corner = button.mapTo(window, button.rect().topLeft())
        assert window.rect().contains(QRect(corner, button.size())), (step, width, height)
        assert button.height() >= 32
    for other in (window.steps.shut_page, window.steps.wait_page, window.steps.ask_page):
        assert other is page or not other.isVisible()


@pytest.mark.parametrize(("width", "height"), [(780, 420), (780, 324), (560, 660), (420, 420), (360, 240)])
@pytest.mark.parametrize("step", ["shut", "wait", "ask", "crisis"])
def test_everything_is_inside_the_door_at_200_percent(
    looks: Looks, monkeypatch: pytest.MonkeyPatch, step: str, width: int, height: int
) -> None:
    monkeypatch.setattr(Looks, "text_scale", 2.0)
    stand = Stand(looks)
    stand.frames[7] = Frame(0, 0, width, height)
    window = stand.put_up(page_top=0)
    if step != "shut":
        click(window, "door-crisis" if step == "crisis" else "door-need")
    if step == "ask":
        stand.alarms.advance(10)
    window.grab()
    page = shown(window)
    for widget in [each for each in page.findChildren(QWidget) if each.isVisibleTo(window) and each.height()]:
        corner = widget.mapTo(window, widget.rect().topLeft())
        assert window.rect().contains(QRect(corner, widget.size())), widget.objectName()
        assert page.rect().contains(widget.geometry()), widget.objectName()


def test_the_page_has_three_plans() -> None:
    wide, stacked, words = plan(900, 562, 1.0), plan(600, 700, 1.0), plan(400, 700, 1.0)
    assert (wide.scale, wide.stacked) == (1.0, False)
    assert wide.words.left() == 428
    assert stacked.stacked
    assert stacked.words.top() == pytest.approx(0.45 * 700, abs=8)
    assert words.scale == 0
    assert plan(900, 299, 1.0).scale == 0
    assert plan(1920, 1080, 1.0).scale == 1.6


@pytest.mark.parametrize(
    ("frame", "top", "screens", "wanted"),
    [
        (Frame(100, 50, 900, 600), 96, ONE_SCREEN, QRect(100, 146, 900, 504)),
        (Frame(100, 50, 900, 600, full_screen=True), 96, ONE_SCREEN, QRect(100, 50, 900, 600)),
        (Frame(200, 100, 1800, 1200), 96, [(QRect(0, 0, 1920, 1080), 2.0)], QRect(100, 146, 900, 504)),
        (
            Frame(4040, 100, 800, 600),
            0,
            [(QRect(0, 0, 1920, 1080), 2.0), (QRect(3840, 0, 1280, 800), 1.0)],
            QRect(4040, 100, 800, 600),
        ),
        (Frame(5, 5, 10, 40), 96, ONE_SCREEN, QRect(5, 44, 10, 1)),
        (Frame(-500, -500, 300, 200), 0, ONE_SCREEN, QRect(-500, -500, 300, 200)),
    ],
    ids=["plain", "full screen", "scale two", "second screen", "lower than its tabs", "off screen"],
)
def test_frames_become_places(frame: Frame, top: int, screens: list[tuple[QRect, float]], wanted: QRect) -> None:
    assert door_rect(frame, top, screens) == wanted


KWIN = (1920, 1080)
EDITOR = (400, 300, 500, 400)


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        ((), [QRect(100, 146, 700, 404)]),
        ((EDITOR,), [QRect(100, 146, 300, 404), QRect(400, 146, 400, 154)]),
        (((0, 0, 450, 1080),), [QRect(450, 146, 350, 404)]),
        (((900, 0, 300, 300),), [QRect(100, 146, 700, 404)]),
        (((0, 0, 1920, 1080),), []),
    ],
    ids=["nothing", "a corner", "the left half", "beside it", "all of it"],
)
def test_a_door_above_all_spares_what_lies_above_its_window(above: tuple[Part, ...], wanted: list[QRect]) -> None:
    frame = Frame(100, 50, 700, 500, above=above, desktop=KWIN)
    assert door_rects(frame, door_rect(frame, 96, ONE_SCREEN), ONE_SCREEN) == wanted


def test_many_windows_above_leave_no_gap_and_no_overlap() -> None:
    frame = Frame(100, 50, 700, 500, above=((200, 200, 100, 100), (500, 250, 100, 100), (0, 0, 150, 150)), desktop=KWIN)
    door = door_rect(frame, 96, ONE_SCREEN)
    rects = door_rects(frame, door, ONE_SCREEN)
    spared = sum(
        QRect(*part).intersected(door).width() * QRect(*part).intersected(door).height() for part in frame.above
    )
    areas = [rect.width() * rect.height() for rect in rects]
    assert sum(areas) == door.width() * door.height() - spared
    assert areas[0] == max(areas)
    assert all(not one.intersects(other) for one, other in combinations(rects, 2))


def test_a_desktop_that_gives_xwayland_more_pixels_than_it_has_points() -> None:
    frame = Frame(100, 50, 700, 500, above=(EDITOR,), desktop=(960, 540))
    door = door_rect(frame, 96, ONE_SCREEN)
    assert door == QRect(200, 196, 1400, 904)
    assert door_rects(frame, door, ONE_SCREEN) == [QRect(200, 196, 1400, 404), QRect(200, 600, 600, 500)]


def test_high_contrast_has_black_walls() -> None:
    window = Stand(Looks(CONTRAST)).put_up()
    assert window.grab().toImage().pixelColor(4, 4).name() == "#000000"


def test_the_picture_shuts_and_dot_sleeps_wakes_and_steps_away(stand: Stand) -> None:
    window = stand.put_up()
    pictures = [window.grab().toImage()]
    click(window, "door-need")
    pictures.append(window.grab().toImage())
    stand.alarms.advance(10)
    pictures.append(window.grab().toImage())
    mats = [picture.copy(80, 380, 200, 120) for picture in pictures]
    assert mats[0] != mats[1]
    assert mats[1] != mats[2]
    assert mats[0] != mats[2]
