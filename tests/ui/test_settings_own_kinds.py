"""A kind of the user's own in the settings: its name, its words, its picture, and the way to be rid of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from detox.core.commands import Remind
from detox.core.settings import Settings
from detox.reminders.kind_settings import ENABLED, EVERY, IN_QUIET, NAME, SCENE, WORDS
from detox.reminders.own_words import SCENES, OwnWords
from detox.ui.look import DARK, Looks
from detox.ui.settings.add_kind import AddKind
from detox.ui.settings.new_kind import ident
from detox.ui.settings.one_of import OneOfField
from detox.ui.settings.own_kinds import WordsPanel
from detox.ui.settings.picture import SIZE, PictureField
from detox.ui.settings.reminders import KindRow
from tests.ui.settings_desk import Desk, type_into

WALK = NAME.of("dog_walk")
DOG = OwnWords("The dog knows\nwhat time it is.", "Once round the block.")


@pytest.fixture
def desk(looks: Looks) -> Desk:
    settings = Settings({WALK.key: "Dog walk", EVERY.of("dog_walk").key: 60.0, WORDS.of("dog_walk").key: (DOG,)})
    found = Desk(looks, settings)
    found.kind("dog_walk").unfold()
    return found


def panel(desk: Desk) -> WordsPanel:
    found = desk.kind("dog_walk").words
    assert found is not None
    return found


def delete(desk: Desk) -> None:
    row = desk.kind("dog_walk")
    next(each for each in row.findChildren(QPushButton) if each.text() == "Delete this reminder").click()


def said(desk: Desk) -> tuple[OwnWords, ...]:
    return desk.settings[WORDS.of("dog_walk")]


def test_it_begins_with_name_words_and_picture_and_a_built_in_one_does_not(desk: Desk) -> None:
    row = desk.kind("dog_walk")
    assert row._more is not None
    keys = [each.setting.key.rpartition(".")[2] for each in row._more.rows]
    assert keys[:2] == ["name", "scene"]
    assert {"every_minutes", "at", "days", "hours", "quiet", "in_quiet_hours", "themes"} <= set(keys)
    water = desk.kind("water")
    assert water.words is None
    assert "Delete this reminder" not in [each.text() for each in water.findChildren(QPushButton)]
    assert water._more is not None
    assert {"tips", "scene"}.isdisjoint(each.setting.key.rpartition(".")[2] for each in water._more.rows)


def test_what_a_file_says_stands_there_on_one_line_and_stays_as_it_is(desk: Desk) -> None:
    (pair,) = panel(desk).pairs
    assert (pair.hook.text(), pair.line.text()) == ("The dog knows what time it is.", "Once round the block.")
    type_into(pair.line, "Twice round the block.")
    assert said(desk) == (OwnWords(DOG.hook, "Twice round the block."),)


def test_words_are_added_and_removed(desk: Desk, qt: QApplication) -> None:
    words = panel(desk)
    words.more.click()
    words.more.click()
    assert len(words.pairs) == 2, "one empty pair at a time"
    type_into(words.pairs[1].hook, "Lead, keys, bag.")
    assert said(desk) == (DOG, OwnWords("Lead, keys, bag."))
    type_into(words.pairs[1].line, "Out you go.")
    assert said(desk) == (DOG, OwnWords("Lead, keys, bag.", "Out you go."))
    assert words.pairs[0].away.accessibleName() == "Remove the words “The dog knows\nwhat time it is.”"
    words.pairs[0].away.click()
    qt.processEvents()
    assert said(desk) == (OwnWords("Lead, keys, bag.", "Out you go."),)
    assert [pair.hook.text() for pair in words.pairs] == ["Lead, keys, bag."]
    type_into(words.pairs[0].hook, "")
    type_into(words.pairs[0].line, "")
    assert said(desk) == ()


def test_words_that_fit_no_card_are_told_and_not_written(desk: Desk) -> None:
    words = panel(desk)
    type_into(words.pairs[0].line, "Hundespaziergangsfreuden")
    assert words.error.words == "Card 1: What to do: expected words of at most 18 characters."
    assert said(desk) == (DOG,)
    QTest.keyClick(words.pairs[0].line, Qt.Key.Key_Escape)
    assert words.error.words == ""
    assert desk.dialog.isVisible()
    words.more.click()
    type_into(words.pairs[1].line, "Out.")
    assert "a text for the first line" in words.error.words
    type_into(words.pairs[1].hook, "Up.")
    assert words.error.words == ""
    assert said(desk) == (DOG, OwnWords("Up.", "Out."))
    type_into(words.pairs[0].hook, "x" * 10 + " " + "y" * 60)
    assert len(words.pairs[0].hook.text()) == 50, "no more fits into the field"


def test_whoever_types_more_than_a_card_has_room_for_is_told_so_at_once(desk: Desk) -> None:
    words, hook = panel(desk), panel(desk).pairs[0].hook
    hook.selectAll()
    QTest.keyClicks(hook, "word " * 12)
    assert words.error.words == "A card has room for 50 characters here."
    QTest.keyClick(hook, Qt.Key.Key_Backspace)
    assert words.error.words == ""


def test_a_refusal_is_told_and_what_was_typed_stays(desk: Desk) -> None:
    desk.refuse = "the disk is full"
    type_into(panel(desk).pairs[0].hook, "Walkies.")
    assert panel(desk).error.words == "The disk is full."
    assert panel(desk).pairs[0].hook.text() == "Walkies."
    desk.refuse = None
    type_into(panel(desk).pairs[0].line, "Go.")
    assert said(desk) == (OwnWords("Walkies.", "Go."),)


def test_words_changed_elsewhere_are_shown(desk: Desk) -> None:
    desk.settings = desk.settings.with_(WORDS.of("dog_walk"), (OwnWords("Socks on."), DOG))
    desk.dialog.refresh(desk.settings)
    assert [pair.hook.text() for pair in panel(desk).pairs] == ["Socks on.", "The dog knows what time it is."]


def test_a_picture_is_chosen_by_what_is_on_it(desk: Desk) -> None:
    field = desk.row("reminders", SCENE.of("dog_walk").key).field
    assert isinstance(field, OneOfField)
    assert [field.itemText(index) for index in range(field.count())] == [words.source for _, words in SCENES]
    field.setCurrentIndex(field.findText("A walk"))
    field.activated.emit(field.currentIndex())
    assert desk.settings[SCENE.of("dog_walk")] == "walk"
    assert len(panel(desk).pairs) == 1


def test_a_picture_is_chosen_by_what_it_looks_like(
    desk: Desk, looks: Looks, qt: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = desk.row("reminders", SCENE.of("dog_walk").key).field
    assert isinstance(field, PictureField)

    def drawn() -> list[QImage]:
        icons = [field.itemIcon(index) for index in range(field.count())]
        return [icon.pixmap(SIZE).toImage() for icon in icons if not icon.isNull()]

    assert len(drawn()) <= 1, "nobody has looked at the others yet"
    field.draw()  # as when the list opens
    scenes = drawn()
    assert len(scenes) == len(SCENES) - 1, "all but the one that suits"
    before = field.sizeHint()
    assert len({bytes(image.constBits()) for image in scenes}) == len(scenes), "no two look alike"
    assert all(image.pixelColor(27, 30).alpha() == 255 for image in scenes)
    field.setCurrentIndex(field.findText("A walk"))
    assert field.sizeHint().height() > before.height()
    field.resize(field.sizeHint())
    assert _colours(field.grab().toImage(), QRect(8, 4, 54, 63)) > 20, "it is in the closed field too"
    by_day = field.itemIcon(field.currentIndex()).pixmap(SIZE).toImage()
    monkeypatch.setattr(looks, "_forced", DARK)
    looks._refresh()
    qt.processEvents()
    assert field.itemIcon(field.currentIndex()).pixmap(SIZE).toImage() != by_day


def _colours(image: QImage, part: QRect) -> int:
    """Return how many colours there are in a part of a picture."""
    return len({image.pixel(x, y) for x in range(part.left(), part.right()) for y in range(part.top(), part.bottom())})


def test_a_new_name_is_told_everywhere_at_once_and_no_other_kinds_name_is_taken(desk: Desk) -> None:
    row = desk.row("reminders", WALK.key)
    type_into(row.field, "Walkies")
    assert desk.kind("dog_walk")._name.text() == "Walkies"
    type_into(row.field, "wATER")
    assert row.error.words == "There is one of that name already. Still counts: Walkies."
    assert desk.settings[WALK] == "Walkies"


def test_it_is_deleted_and_comes_back_whole_by_undo(desk: Desk, qt: QApplication) -> None:
    before = dict(desk.settings.values)
    delete(desk)
    qt.processEvents()
    assert [key for key in desk.settings.values if "dog_walk" in key] == []
    assert "dog_walk" not in [row.member for row in desk.page("reminders")._rows if isinstance(row, KindRow)]
    assert desk.undo.words == "Dog walk: deleted. What it did stays in your history."
    desk.undo.button.click()
    qt.processEvents()
    assert desk.settings.values == before
    assert desk.kind("dog_walk")._name.text() == "Dog walk"
    assert [pair.line.text() for pair in panel(desk).pairs] == [DOG.line]


def test_a_file_that_cannot_be_written_keeps_it_and_says_so(desk: Desk) -> None:
    desk.refuse = "the disk is full"
    delete(desk)
    assert desk.dialog._last.text() == "the disk is full"
    assert desk.settings[WALK] == "Dog walk"


def test_words_and_picture_are_found_where_they_can_be_changed_and_nowhere_else(desk: Desk) -> None:
    for wanted in ("its own words", "its picture"):
        desk.dialog._search.setText(wanted)
        found = {each.label.partition(":")[0] for each in desk.dialog._results._found}
        assert found == {"Dog walk"}


def test_its_card_can_be_seen_while_it_is_switched_off(desk: Desk) -> None:
    heard: list[object] = []
    desk.dialog.commands.connect(heard.append)
    desk.change(ENABLED.of("dog_walk"), False)
    row = desk.kind("dog_walk")
    next(each for each in row.findChildren(QPushButton) if each.text() == "Show me this card").click()
    assert heard == [Remind("dog_walk")]


def test_it_may_come_in_quiet_hours(desk: Desk) -> None:
    row = desk.row("reminders", IN_QUIET.of("dog_walk").key)
    row.field.widget.click()  # type: ignore[attr-defined]
    assert desk.settings[IN_QUIET.of("dog_walk")] is True


@pytest.mark.parametrize("name", ["散歩", "薬", "Dog-walk"])
def test_names_of_any_letters_make_kinds_of_their_own(desk: Desk, name: str, qt: QApplication) -> None:
    for number, each in enumerate((name, "犬")):
        add = desk.page("reminders").findChildren(AddKind)[-1]
        entry = add.ask()
        entry.field.setText(each)
        QTest.keyClick(entry.field, Qt.Key.Key_Return)
        qt.processEvents()
        assert entry.error.words == ""
        assert len(desk.dialog._made["reminders"][0]._families[0][1]) == 9 + number
    assert ident("薬", ("own",)) == "own_2"
