"""Drawings by the image plug-in look as Qt's own drawing of SVG has them, to the pixel."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from detox.ui.movements import MORE, MOVES
from detox.ui.scenes import Art
from detox.ui.svg import draw_svg, frame, whole_dots

ART = Path(__file__).parents[2] / "resources" / "art"
MOVING = sorted(ART.glob("scenes/*.mv*.svg"))
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">{}</svg>'
FULL = '<rect x="0" y="0" width="10" height="10" fill="#FF0000"/>'


def renderer(source: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.encode()))


def empty(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def drawn_whole(name: str, size: QSize) -> QImage:
    """Draw all layers of a scene as one SVG."""
    files = [ART / f"scenes/{name}.{layer}.svg" for layer in ("back", "mv", "front", "mv2")]
    inside = "".join(re.sub(r"</?svg[^>]*>", "", file.read_text("utf-8")) for file in files if file.exists())
    svg = renderer(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 533">{inside}</svg>')
    image = empty(size)
    painter = QPainter(image)
    svg.render(painter, QRectF(QPointF(), size.toSizeF()))
    painter.end()
    return image


def put_together(name: str, ratio: float) -> QImage:
    layers = Art(ART).layers(name, night=False, scale=1.0, ratio=ratio)
    image = empty(layers.back.size())
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    more = [layers.more[:2]] if layers.more else []
    for picture, box in [(layers.back, None), (layers.moving, layers.box), (layers.front, None), *more]:
        painter.drawPixmap(box.topLeft() if box else QPointF(), picture or QPixmap())
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("name", ["water", "snail", "eyes", "moon", "rain"])
def test_the_layers_of_a_scene_lie_where_the_drawing_has_them(name: str, ratio: float) -> None:
    seen = put_together(name, ratio)
    whole = drawn_whole(name, seen.size())
    bytes_of_both = zip(bytes(seen.constBits()), bytes(whole.constBits()), strict=True)
    assert max(abs(one - other) for one, other in bytes_of_both) <= 2


@pytest.mark.parametrize("file", MOVING, ids=lambda file: file.stem)
def test_a_moving_layer_says_what_it_covers(file: Path) -> None:
    source = file.read_text("utf-8")
    svg, layer = renderer(source), file.stem.partition(".")[2]
    covered = svg.transformForElement(layer).mapRect(svg.boundsOnElement(layer))
    assert QRectF(*frame(source)) == QRectF(covered.toAlignedRect())
    assert len(MOVING) == len(MOVES) + len(MORE)


def test_a_part_lies_on_whole_pixels_of_the_screen() -> None:
    assert whole_dots((1.2, 2.5, 3.0, 1.0), 1.0) == (1, 2, 4, 2)
    assert whole_dots((1.2, 2.5, 3.0, 1.0), 2.0) == (2, 5, 7, 2)
    half = draw_svg(SQUARE.format(FULL), 4, 4, 2.0, (5.0, 0.0, 10.0, 10.0)).toImage()
    assert [half.pixelColor(x, 4).alpha() for x in (0, 3, 4, 7)] == [255, 255, 0, 0]


def test_a_picture_has_the_size_that_was_asked_for_and_can_be_cut() -> None:
    picture = draw_svg(SQUARE.format(FULL), 7, 5.4, 1.25)
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(9, 7), 1.25)
    assert picture.hasAlphaChannel()
    assert {picture.toImage().pixelColor(x, y).name() for x in (0, 8) for y in (0, 6)} == {"#ff0000"}
