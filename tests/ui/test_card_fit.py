"""What is on a card fits: every tip we ship, every scene, in the font of this machine."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from detox.core.errors import DetoxError
from detox.reminders.card import Card
from detox.reminders.tips import Tip
from detox.ui.card.face import scene_of
from detox.ui.card.fit import fit_beat, fit_hook, fit_label
from detox.ui.card.ink import DAY, STARK
from detox.ui.card.place import HEIGHT, WIDTH
from detox.ui.card.window import CardWindow
from detox.ui.look import CONTRAST, Looks
from detox.ui.movements import MOVES, Moves
from detox.ui.scenes import NIGHT, Art
from tests.ui.test_card import ART, SNACK, WATER, Stand

RESOURCES = Path(__file__).parents[2] / "resources"
SVG = sorted((RESOURCES / "art").rglob("*.svg"))


def tips() -> Iterator[Tip]:
    for file in sorted((RESOURCES / "tips").glob("*/*.toml")):
        content = tomllib.loads(file.read_text("utf-8"))
        for tip in content["tip"]:
            words = {key: tip[key].replace("{minutes}", "140") for key in ("hook",)}
            beats = tuple(beat.replace("{minutes}", "140") for beat in tip["beats"])
            yield Tip(tip["id"], content["kind"], content["lang"], words["hook"], beats, tip["handle"],
                      tuple(tip["tags"]), tip["tone"], tip["scene"])  # fmt: skip


def test_every_tip_fits_its_card(looks: Looks) -> None:
    stand = Stand(looks)
    face = stand.show().face
    cramped = []
    for tip in tips():
        face.fill(Card(tip.kind, (), tip), DAY, 1.0, 0, 1.0)
        hook = face.hook.geometry()
        wide = [beat.width() for beat in face.beats if beat.width() > 232]
        if wide or hook.bottom() > 140 or face.beats[0].y() < 230 or face.beats[-1].geometry().bottom() >= 463:
            cramped.append((tip.lang, tip.id, wide, hook.bottom(), face.beats[0].y()))
    assert cramped == []


@pytest.mark.parametrize("scale", [0.6492, 0.71, 0.9, 1.27, 1.5])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_drawing_covers_the_card_to_its_last_pixel_at_every_scale(scale: float, ratio: float) -> None:
    layers = Art(RESOURCES / "art").layers("water", False, scale, ratio)
    assert layers.back.width() == round(WIDTH * scale) * ratio
    assert layers.back.height() == round(HEIGHT * scale) * ratio
    image = layers.back.toImage()
    assert image.pixelColor(image.width() - 1, image.height() - 1).alpha() == 255


def test_every_tip_has_a_scene_of_ours() -> None:
    assert {tip.scene for tip in tips()} <= set(MOVES)


def test_an_unknown_scene_falls_back_to_one_of_the_kind() -> None:
    tip = Tip("x", "water", "en", "Hook.", ("Beat.",), "@me", (), "plain", "no-such-scene")
    assert scene_of(Card("water", (), tip)) == "water"
    assert scene_of(Card("tea", (), tip)) in MOVES


@pytest.mark.parametrize("name", MOVES)
def test_every_scene_is_drawn_by_day_and_by_night(name: str) -> None:
    day, night = ART.layers(name, night=False, scale=1.0, ratio=1.0), ART.layers(name, night=True, scale=1.0, ratio=2.0)
    assert (day.back.width(), day.back.height()) == (300, 533)
    assert (night.back.width(), night.back.height()) == (600, 1066)
    layers = [(day.box, day.moves), *([day.more[1:]] if day.more else [])]
    for box, moves in layers:
        assert 0 < box.width() < 240
        assert box.top() > 120
        assert box.bottom() < 346
        assert max(abs(moves.dx), abs(moves.dy)) <= 8
        assert max(abs(moves.grow_x), abs(moves.grow_y)) <= 0.07
        assert moves.share(0) == pytest.approx(moves.share(3)), "it jumps when it comes to rest"
    assert (day.more is None) == (not (RESOURCES / f"art/scenes/{name}.mv2.svg").exists())


def test_a_layer_goes_there_and_back_and_one_that_falls_begins_anew() -> None:
    assert [round(Moves().share(at), 6) for at in (0, 0.25, 0.5, 1)] == [0, 0.5, 1, 0]
    assert [round(Moves(rate=2).share(at), 6) for at in (0.25, 0.5)] == [1, 0]
    assert [round(Moves(phase=0.5).share(at), 6) for at in (0, 0.5)] == [1, 0]
    assert [round(Moves(falls=True).share(at), 6) for at in (0, 0.75, 1.25)] == [0, 0.75, 0.25]


def test_there_are_twenty_scenes_and_none_of_them_is_on_every_eighth_card() -> None:
    assert len(MOVES) >= 20
    for lang in ("en", "fr"):
        shown = Counter(tip.scene for tip in tips() if tip.lang == lang)
        assert set(shown) == set(MOVES), "a drawing that no tip shows"
        assert max(shown.values()) <= shown.total() / 8


@pytest.mark.parametrize("file", SVG, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_drawings_are_plain_and_carry_no_text(file: Path) -> None:
    source = file.read_text("utf-8")
    assert QSvgRenderer(QByteArray(source.encode())).isValid()
    assert not re.search(r"<(text|image|filter|mask|clipPath|linearGradient|radialGradient|style|use)\b", source)
    if file.parent.name == "scenes":
        coloured = re.findall(r'<\w+ [^>]*(?:fill|stroke)="#[^>]*>', source)
        assert all('class="' in shape for shape in coloured), "a colour without a role cannot become night"
        assert set(re.findall(r'class="(\w+)"', source)) <= set(NIGHT)


def test_a_missing_drawing_is_told_in_one_line() -> None:
    with pytest.raises(DetoxError, match=r"water\.mv\.svg cannot be read"):
        Art(RESOURCES / "nowhere").layers("water", night=False, scale=1.0, ratio=1.0)


def test_a_hook_keeps_its_authors_lines_or_is_balanced(looks: Looks) -> None:
    assert fit_hook("Even the office\nplant had water.", looks.font, 1.0).lines == (
        "Even the office",
        "plant had water.",
    )
    long = fit_hook("A hook that is so long that nobody would ever write it down", looks.font, 1.0)
    assert 2 <= len(long.lines) <= 4
    assert long.width <= 258
    assert " ".join(long.lines) == "A hook that is so long that nobody would ever write it down"


def test_a_space_that_must_not_break_keeps_its_words_together(looks: Looks) -> None:
    lines = fit_hook("Le client veut\n«\u202fplus de pep’s tout de suite\u202f».", looks.font, 1.0).lines
    assert not any(line.endswith("«") or line.startswith("»") for line in lines)


def test_a_beat_too_wide_drops_the_authors_break(looks: Looks) -> None:
    text = "Ein sehr langer Satz mit vielen Wörtern\nund noch einer."
    block = fit_beat(text, looks.font, 1.0)
    assert block.width <= 186
    assert " ".join(block.lines) == " ".join(text.split())


def test_a_label_gets_smaller_before_it_gets_shorter(looks: Looks) -> None:
    font = looks.font("tab")
    assert fit_label("Later", "L", font, 54)[0] == "Later"
    assert fit_label("Überübermorgen", "Bald", font, 54)[0] == "Bald"


def test_mirrored_it_keeps_its_order(looks: Looks) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window: CardWindow = Stand(looks).show()
        face = window.face
        left = face.at(0, 0, 300, 533)
        assert face.buttons["done"].geometry().right() < left.center().x()
        assert face.beats[0].geometry().right() == left.right()
        face.grab()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_high_contrast_lays_words_on_black() -> None:
    stand = Stand(Looks(CONTRAST))
    picture = stand.show(WATER).face.picture().toImage()
    assert picture.pixelColor(200, 50).name() == "#000000"
    assert picture.pixelColor(30, 470).name() == "#000000"
    face = stand.show(SNACK).face
    face.fill(Card("snack", (), SNACK), STARK, 1.0, 0, 1.0)
    face.grab()
