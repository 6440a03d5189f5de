"""What the pictures of days, weeks, months and years are drawn with."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from detox.ui.charts.arch import CENTRE, INNER, DayArch, Dial, Words, lettering
from detox.ui.charts.board import stack
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.paint import Use, pattern, weave
from detox.ui.summary.popup import TIGHT
from tests.ui.days import TYPICAL


def woven(look: Look, box: QRectF, use: Use = "private") -> QImage:
    """A picture of one part, with nothing around it."""
    image = QImage(80, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    weave(painter, box, look, use, pattern(look, use))
    painter.end()
    return image


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_no_part_has_half_a_dot_at_its_edge(look: Look) -> None:
    plain, ground = QColor(look.private), QColor(look.surface)

    def share_of_dot(colour: QColor) -> float:
        return abs(colour.blue() - plain.blue()) / abs(ground.blue() - plain.blue())

    for wide, high in product(range(1, 42), (5, 9, 10, 12, 17, 24)):
        image = woven(look, QRectF(7, 5, wide, high))
        edge = {(x, y) for x in range(7, 7 + wide) for y in (5, 5 + high - 1)}
        edge |= {(x, y) for x in (7, 7 + wide - 1) for y in range(5, 5 + high)}
        assert all(share_of_dot(image.pixelColor(x, y)) < 0.5 for x, y in edge), (wide, high)


def test_what_is_large_enough_for_a_pattern_has_it_and_what_is_smaller_none() -> None:
    def dots(wide: float, high: float, use: Use = "private") -> bool:
        image, plain = woven(LIGHT, QRectF(0, 0, wide, high), use), QColor(getattr(LIGHT, use))
        return any(image.pixelColor(x, y) != plain for x in range(int(wide)) for y in range(int(high)))

    assert dots(5, 20), "a column of a year still tells by its pattern what it is"
    assert dots(20, 9), "so does the bar of a day"
    assert not dots(3, 9)
    assert not dots(30, 3)
    assert dots(12, 9, "on_call")
    assert not dots(3, 9, "on_call")


def test_times_read_the_same_from_right_to_left(looks: Looks) -> None:
    def drawn(direction: Qt.LayoutDirection) -> QImage:
        arch = DayArch(TYPICAL, Words("5 h 05", "on this computer"), looks, mood="open", motion=0)
        arch.setLayoutDirection(direction)
        arch.resize(arch.sizeHint())
        return arch.grab().toImage()

    assert drawn(Qt.LayoutDirection.RightToLeft) == drawn(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("below", ["on social,\non this computer", "sur les réseaux, sur cet ordinateur"])
@pytest.mark.parametrize("total", ["55 min", "2 h 27", "12 h 47", "23 h 59"])
def test_no_hour_of_the_scale_touches_the_total(
    looks: Looks, monkeypatch: pytest.MonkeyPatch, total: str, below: str, scale: float
) -> None:
    monkeypatch.setattr(Looks, "text_scale", scale)
    for size, (first, last) in product(
        {size for size, _ in TIGHT}, ((8.5, 17.5), (9, 18), (7, 22), (7, 25), (6, 12), (0, 24))
    ):
        fonts = looks.font("number", 1.0), looks.font("small", 1 / size), looks.font("tab", 1 / size)
        written = lettering(Dial(first, last), Words(total, below), fonts)
        middle, hours = [each for each in written if each.font < 2], [each for each in written if each.font == 2]
        assert middle[0].text == total
        assert len(hours) >= 2, "the scale can still be read"
        for hour in hours:
            gaps = hour.box.adjusted(-4, -4, 4, 4)
            assert not [each.text for each in middle if gaps.intersects(each.box)], (hour.text, size, first)
            corners = hour.box.topLeft(), hour.box.topRight(), hour.box.bottomLeft(), hour.box.bottomRight()
            assert all(QLineF(CENTRE, corner).length() < INNER for corner in corners), "and stays inside the ring"


def test_the_scale_is_whole_where_there_is_room(looks: Looks) -> None:
    fonts = looks.font("number", 1.0), looks.font("small", 1.0), looks.font("tab", 1.0)
    dial = Dial(TYPICAL.first_hour, TYPICAL.last_hour)
    written = lettering(dial, Words("5 h 05", "on this computer"), fonts)
    assert [each.text for each in written if each.font == 2] == [str(hour) for hour in dial.marks()]


def test_parts_fill_their_box_whatever_they_add_up_to() -> None:
    image = QImage(60, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    brushes = {use: pattern(LIGHT, use) for use in ("work", "private", "on_call")}
    stack(painter, QRectF(0, 0, 60, 10), {"work": 30, "private": 20, "on_call": 10}, LIGHT, brushes)  # type: ignore[arg-type]
    painter.end()
    assert [image.pixelColor(x, 0).alpha() for x in (0, 28, 29, 30, 48, 49, 50, 58, 59)] == [
        255, 255, 0, 255, 255, 0, 255, 255, 0,
    ]  # fmt: skip
