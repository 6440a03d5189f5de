"""The look: contrasts, type, shapes, controls, words."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolTip, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.ui.card.ink import DAY, NIGHT, STARK, CardInk
from detox.ui.controls import ChoiceField, Switch
from detox.ui.door.ink import door_ink
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.paint import arch, balance, dee, door, dot, pattern, tab, wrap
from detox.ui.ring import FocusRing
from detox.ui.typeface import face
from detox.ui.words import duration, time_of_day, tr, weekday

GROUNDS = ("#A8DCC9", "#6FBFA6", "#FFD66B", "#F2B93F", "#CDBDF4", "#A994E6", "#BFD8A0", "#8DB56A", "#C3E1EE", "#93C3D8",
           "#F7C7B6", "#E89F8A", "#CBE7DA")  # fmt: skip


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    rgb = QColor(colour)
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_text_can_be_read_and_controls_can_be_seen(look: Look) -> None:
    need = 7.0 if look.name == "contrast" else 4.5
    for ground in (look.surface, look.bg, look.sunken, look.tint):
        assert contrast(look.ink, ground) >= need
    for ground in (look.surface, look.bg, look.sunken):
        assert contrast(look.muted, ground) >= need
    assert contrast(look.pri_ink, look.pri) >= need
    for colour in (look.ctl, look.focus, look.work, look.private, look.on_call, look.heed):
        assert contrast(colour, look.surface) >= 3
    assert contrast(look.focus, look.bg) >= 3


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_palettes_as_windows_have_them_can_be_read(look: Look) -> None:
    window = QWidget()
    field, button = QLineEdit(window), QPushButton("words", window)
    field.setPlaceholderText("none")
    Looks(look).dress(window)
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    pairs = (
        (role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight), (role.ToolTipText, role.ToolTipBase), (role.PlaceholderText, role.Base),
        (role.Link, role.Window), (role.Text, role.AlternateBase),
    )  # fmt: skip
    for text, ground in pairs:
        for state in (group.Active, group.Inactive, group.Disabled):
            given = window.palette()
            assert contrast(given.color(state, text).name(), given.color(state, ground).name()) >= 4.5, (text, state)
    for widget, text in ((field, role.Text), (field, role.PlaceholderText), (button, role.ButtonText)):
        widget.ensurePolished()
        colour = widget.palette().color(text)
        assert colour.alpha() == 255, "what can be seen through has less contrast than it says"
        assert contrast(colour.name(), look.surface) >= 4.5


def test_ink_stands_on_every_ground_of_a_card() -> None:
    for ground in GROUNDS:
        assert contrast(DAY.text, ground) >= 4.5
        assert contrast(DAY.ring, ground) >= 3
    for ground in ("#0E2A2B", "#0A2122", "#17393A"):
        assert contrast(NIGHT.text, ground) >= 4.5
        assert contrast(NIGHT.ring, ground) >= 3


@pytest.mark.parametrize("ink", [DAY, NIGHT, STARK])
def test_words_stand_on_their_tabs(ink: CardInk) -> None:
    assert contrast(ink.tab_text, ink.tab) >= 4.5
    assert contrast(ink.key_text, ink.key) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, CONTRAST], ids=lambda look: look.name)
def test_the_door_can_be_read(look: Look) -> None:
    ink = door_ink(look)
    for ground in (ink.ground, ink.floor):
        for text in (ink.text, ink.body, ink.small):
            assert contrast(text, ground) >= 4.5
        assert contrast(ink.outline, ground) >= 3
        assert contrast(ink.ring, ground) >= 3
    assert contrast(ink.small, ink.chip) >= 4.5
    assert contrast(ink.lamp_ink, ink.lamp) >= 4.5


def test_no_look_uses_red() -> None:
    for look, name in itertools.product((LIGHT, DARK, CONTRAST), Look.__dataclass_fields__):
        value = getattr(look, name)
        if isinstance(value, str) and value.startswith("#") and QColor(value).saturation() > 60:
            assert 12 < QColor(value).hue() < 345, name


def test_windows_follow_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Looks()
    window, told = QWidget(), []
    looks.dress(window)
    looks.changed.connect(lambda: told.append(looks.current.name))
    other = DARK if looks.current is not DARK else LIGHT
    monkeypatch.setattr(looks, "_wanted", lambda: other)
    looks._refresh()
    looks._refresh()
    assert told == [other.name]
    assert window.palette().color(QPalette.ColorRole.Window).name().upper() == other.surface
    assert other.pri in window.styleSheet()


def test_a_window_that_is_gone_is_dressed_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Looks(LIGHT)
    window = QWidget()
    looks.dress(window)
    window.deleteLater()
    del window
    monkeypatch.setattr(looks, "_forced", DARK)
    looks._refresh()
    assert looks.current is DARK


def test_a_forced_look_stays(looks: Looks) -> None:
    looks._refresh()
    assert looks.current is LIGHT


def test_type_has_its_sizes_and_nothing_is_smaller_than_eleven(looks: Looks) -> None:
    assert looks.font("hook").pixelSize() == 28
    assert looks.font("hook", 2.0).pixelSize() == 56
    assert looks.line_height("body") == round(20 * looks.text_scale)
    assert 1.0 <= looks.text_scale <= 2.0
    for token in ("number", "title", "hook", "body", "beat", "small", "note", "tab"):
        assert face(token).size >= 11


def test_shapes_keep_to_their_boxes() -> None:
    for shape, box in (
        (arch(10, 100, 40, 60), (10, 40, 40, 60)),
        (dee(5, 6, 50, 20), (5, 6, 50, 20)),
        (tab(5, 6, 50, 20), (5, 6, 50, 20)),
        (door(300, 533), (0, 0, 300, 533)),
    ):
        bounds = shape.boundingRect()
        assert [bounds.x(), bounds.y(), bounds.width(), bounds.height()] == pytest.approx(box)
    assert dee(0, 0, 50, 20).contains(QPointF(1, 1))
    assert not dee(0, 0, 50, 20).contains(QPointF(49, 1))
    assert tab(0, 0, 50, 20).contains(QPointF(49, 1))
    assert not tab(0, 0, 50, 20).contains(QPointF(1, 1))


def test_every_mood_of_dot_has_eyes() -> None:
    drawn = set()
    for mood in ("open", "shut", "happy", "flat", "shades"):
        image = QImage(64, 64, QImage.Format.Format_RGB32)
        image.fill("white")
        painter = QPainter(image)
        dot(painter, 32, 32, 30, mood)
        painter.end()
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == 5


def test_uses_of_time_differ_without_colour() -> None:
    assert pattern(LIGHT, "work").texture().isNull()
    for use in ("private", "on_call"):
        assert pattern(LIGHT, use, 2.0).texture().width() == 12


def test_text_is_balanced_and_loses_nothing(looks: Looks) -> None:
    text, font = "One small glass and the thread will wait for you.", looks.font("beat")
    for width in (60, 120, 178, 400):
        lines = balance(text, font, width)
        assert " ".join(line for line, _ in lines) == text
        assert len(lines) == len(wrap(text, font, width))


def test_the_switch_is_a_check_box_with_a_large_target(looks: Looks) -> None:
    switch = Switch(looks)
    switch.show()
    assert switch.sizeHint().height() >= 32
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().bottomRight())
    assert switch.isChecked()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()
    switch.grab()
    switch.setEnabled(False)
    switch.grab()


def test_the_choice_field_is_high_enough(looks: Looks) -> None:
    field = ChoiceField(looks)
    field.addItems(["every 55 min", "every 90 min"])
    assert field.sizeHint().height() >= 32
    field.grab()


def test_the_ring_shows_for_keys_and_not_for_the_pointer(looks: Looks) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = QPushButton("one"), QLineEdit("two")
    second.setProperty("ring", 8)
    column.addWidget(first)
    column.addWidget(second)
    looks.dress(window)
    ring = FocusRing(window, looks)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert ring.isVisible()
    assert ring.geometry().adjusted(5, 5, -5, -5).topLeft() == second.geometry().topLeft()
    window.grab()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()
    first.setFocus()
    assert not ring.isVisible(), "moved by the program, for somebody with a pointer"


def test_the_ring_stays_when_the_program_moves_the_keyboard_of_somebody_who_uses_keys(looks: Looks) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second, third = (QPushButton(word) for word in ("one", "two", "three"))
    for button in (first, second, third):
        column.addWidget(button)
    looks.dress(window)
    ring = FocusRing(window, looks)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    third.setFocus()
    assert ring.isVisible()
    assert ring.geometry().center() == third.geometry().center()
    third.hide()  # Qt gives the keyboard to another one
    assert ring.isVisible()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_durations_and_times_as_people_write_them() -> None:
    assert [duration(s) for s in (-1, 0, 6, 29, 30, 31, 3300, 3600, 14100, 14129)] == [
        "0 min", "0 min", "< 1 min", "< 1 min", "1 min", "1 min", "55 min", "1 h", "3 h 55", "3 h 55",
    ]  # fmt: skip
    at, zone = datetime(2026, 11, 19, 18, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin")
    assert time_of_day(at, zone) == "19:30"
    assert time_of_day(at, zone, QLocale("en_US")).replace("\u202f", " ") == "7:30 PM"
    assert weekday(at, zone) == "Thursday"
    assert weekday(at, zone, QLocale("fr_FR")) == "jeudi"


def test_words_without_a_translation_stay_english_and_plain_ones_stay_as_they_are() -> None:
    assert tr(QT_TRANSLATE_NOOP("Card", "Later")) == "Later"
    assert tr(QT_TRANSLATE_NOOP("Test", "{n} of {what}").with_(n=2, what=plain("{x}"))) == "2 of {x}"
    assert tr(plain("100 % mine")) == "100 % mine"


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_what_the_pointer_is_told_has_the_colours_of_the_look(look: Look) -> None:
    looks, window = Looks(look), QWidget()
    looks.dress(window)
    told = QToolTip.palette()
    assert told.color(QPalette.ColorRole.ToolTipBase).name().upper() == look.ink
    assert told.color(QPalette.ColorRole.ToolTipText).name().upper() == look.surface
