"""Where a card stands and how large it is, and what a screen reader and the Tab key make of it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimeLine
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication

from detox.reminders.card import Card
from detox.ui.card.place import HEIGHT, SHADOW, WIDTH, place
from detox.ui.look import Looks
from tests.ui.test_card import WATER, Stand


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def test_it_is_announced_and_its_parts_have_names(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Any] = []
    monkeypatch.setattr("detox.ui.announce.listens", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    window = stand.show()
    assert isinstance(said[0], QAccessibleAnnouncementEvent)
    assert said[0].message() == (
        "Even the office plant had water. Coffee doesn’t count. Neither does irony. One glass. The thread will wait."
    )
    assert said[0].politeness() == QAccessible.AnnouncementPoliteness.Polite
    monkeypatch.undo()
    names = [button.accessibleName() for button in (*window.face.buttons.values(), window.face.cross)]
    assert names == ["Done", "Later", "Another", "Less", "Close"]
    assert not window.face.stage.accessibleName()
    for button in window.face.buttons.values():
        assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert min(button.width(), button.height()) >= 32
    assert min(window.face.cross.width(), window.face.cross.height()) >= 32


def test_nothing_is_announced_while_no_screen_reader_listens(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Any] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    heard = [False, True]
    monkeypatch.setattr("detox.ui.announce.listens", lambda: heard.pop(0))
    stand = Stand(looks)
    stand.show()
    assert not said
    stand.show()
    assert len(said) == 1


def test_a_screen_reader_reads_it_in_order(stand: Stand) -> None:
    stand.show(replace(WATER, beats=("One.", "Two.", "Three.", "Four.")))
    window = stand.show(joined=("pause",))
    whole = QAccessible.queryAccessibleInterface(window.face)
    parts = [whole.child(index) for index in range(whole.childCount())]
    parts = [part for part in parts if not part.state().invisible]
    read = [(part.role().name, part.text(QAccessible.Text.Name)) for part in parts]
    assert [each for each in read if each[1] and each[0] != "Graphic"] == [
        ("StaticText", "Water · Pause"),
        ("StaticText", "Even the office plant had water."),
        ("StaticText", "Coffee doesn’t count. Neither does irony."),
        ("StaticText", "One glass. The thread will wait."),
        ("StaticText", "@dot.offduty"),
        ("StaticText", "#sip #lessonsfromaplant"),
        *(("Button", name) for name in ("Done", "Later", "Another", "Less", "Close")),
    ]


def test_the_tab_key_goes_done_later_another_less_close(stand: Stand) -> None:
    window = stand.show()
    order = [*window.face.buttons.values(), window.face.cross]
    order[0].setFocus()
    for before, after in itertools.pairwise(order):
        found = before.nextInFocusChain()
        while found is not None and not found.isVisibleTo(window):  # what this card does not offer
            found = found.nextInFocusChain()
        assert found is after


SCREEN = QRect(0, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("screen", "work", "text", "mirrored", "corner", "scale"),
    [
        (SCREEN, QRect(0, 0, 1920, 1040), 1.0, False, (1600, 487), 1.0),
        (SCREEN, QRect(0, 0, 1920, 1040), 1.0, True, (20, 487), 1.0),
        (SCREEN, QRect(0, 30, 1920, 1050), 1.0, False, (1600, 527), 1.0),
        (QRect(1920, 200, 1280, 720), QRect(1920, 200, 1280, 680), 1.0, False, (2880, 220), 1.0),
        (SCREEN, QRect(0, 0, 1920, 1040), 1.5, False, (1450, 220), 1.5),
        (SCREEN, QRect(0, 0, 1920, 1040), 2.0, False, (1337, 20), 1000 / 533),
        (QRect(0, 0, 640, 360), QRect(0, 0, 640, 360), 1.0, False, (440, 20), 320 / 533),
        (QRect(0, 0, 427, 267), QRect(0, 0, 427, 257), 1.0, False, (283, 4), 249 / 533),
    ],
    ids=[
        "bottom right",
        "mirrored",
        "panel on top",
        "small with a panel below",
        "large text",
        "limit",
        "low screen",
        "300 % of 1280 x 800",
    ],
)
def test_places(screen: QRect, work: QRect, text: float, mirrored: bool, corner: tuple[int, int], scale: float) -> None:
    spot = place(screen, work, text, mirrored)
    assert spot.scale == pytest.approx(scale)
    assert (spot.corner.x(), spot.corner.y()) == corner
    assert work.contains(QRect(spot.corner.x(), spot.corner.y(), round(WIDTH * scale), round(HEIGHT * scale)))


@pytest.mark.parametrize("text", [0.8, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("panel", [0, 10, 48])
def test_whatever_the_screen_all_of_a_card_is_on_it_and_nothing_on_a_panel(text: float, panel: int) -> None:
    for high in range(180, 1300, 37):
        for wide in (320, 427, 640, 1280):
            screen, work = QRect(10, 20, wide, high), QRect(10, 20, wide, high - panel)
            spot = place(screen, work, text, mirrored=False)
            card = QRect(spot.corner.x(), spot.corner.y(), round(WIDTH * spot.scale), round(HEIGHT * spot.scale))
            assert work.contains(card), (wide, high)
            assert spot.scale == text or max(card.width() + 40 - wide, card.height() + 40 - work.height()) >= -1


@pytest.mark.parametrize(
    ("screen", "number", "up"),
    [(SCREEN, 1, 96), (SCREEN, 2, 0), (SCREEN, 3, 96), (QRect(0, 0, 1366, 768), 1, 0), (QRect(0, 0, 1600, 899), 1, 0)],
)
def test_on_a_large_screen_every_other_card_stands_higher(screen: QRect, number: int, up: int) -> None:
    usual, varied = place(screen, screen, 1.0, False), place(screen, screen, 1.0, False, number)
    assert (varied.scale, varied.corner) == (usual.scale, usual.corner - QPoint(0, up))


def test_a_raised_card_of_large_text_stays_on_the_screen() -> None:
    assert place(SCREEN, SCREEN, 1.9, False, 1).corner.y() >= 20


def test_now_and_then_the_hook_stands_alone_for_longer(looks: Looks) -> None:
    first: list[int] = []
    for number in range(5):
        stand = Stand(looks, motion=1.0)
        stand.cards.show_card(Card("water", (), WATER, place=number))
        assert stand.cards.window is not None
        face = stand.cards.window.face
        waits = face.findChildren(QTimeLine, options=Qt.FindChildOption.FindDirectChildrenOnly)
        first.extend(wait.duration() for wait in waits)
    assert first == [300, 300, 900, 900, 300]


def test_larger_text_makes_a_larger_card(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Stand(looks).show()
    monkeypatch.setattr(Looks, "text_scale", property(lambda _: 1.25))
    larger = Stand(looks).show()
    work = QGuiApplication.primaryScreen().availableGeometry()
    scale = min(1.25, (work.height() - 40) / 533)
    assert larger.width() - 2 * SHADOW == round(300 * scale)
    assert larger.face.hook.font().pixelSize() == round(28 * scale) > usual.face.hook.font().pixelSize()
