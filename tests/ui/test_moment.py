"""The window "Need a moment?": one click each, by keyboard too, and nothing of it is kept or told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from detox.app.breaks import Breaks
from detox.app.moments import Moments
from detox.core.commands import BreakBegins
from detox.core.inputs import Input
from detox.core.moment import scenarios
from detox.core.settings import Settings
from detox.core.text import Text
from detox.store.moment_files import load_moment, read_protocol
from detox.ui.later import Later
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.moment.parts import OneByOne
from detox.ui.moment.window import MomentWindow
from detox.ui.scenes import Art
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.ui.days import texts

ART = Art(Path(__file__).parents[2] / "resources" / "art")
PAGES = ("comment", "kind", "note", "draw", "music", "listen")


class Room:
    """The window as the program opens it, and all that it caused."""

    def __init__(self, looks: Looks, folder: Path) -> None:
        self.folder = folder
        self.alarms = FakeAlarms(FakeClock())
        self.engine: list[Input] = []
        self.told: list[str] = []
        self.opened: list[QUrl] = []
        self.opens = True
        later = Later(self.alarms.clock, self.alarms)
        self.breaks = Breaks(looks, lambda: ART, later, self.engine.append, Settings)
        self.moments = Moments(looks, ART, self.alarms.clock, self.breaks, folder, self._tell, self._open)

    def open(self) -> MomentWindow:
        self.moments.open()
        assert self.moments.window is not None
        return self.moments.window

    def _tell(self, title: Text, body: Text) -> None:
        self.told.append(f"{title.say()}: {body.say()}")

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url)
        return self.opens


@pytest.fixture
def room(looks: Looks, tmp_path: Path) -> Room:
    return Room(looks, tmp_path)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def gone(window: QWidget) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not isValid(window)


def test_everything_is_one_click_away_and_the_window_says_that_nothing_is_logged(room: Room) -> None:
    window = room.open()
    assert list(window.choices) == ["breathe", "comment", "kind", "note", "draw", "music", "listen"]
    assert "Nothing here is logged or counted." in texts(window)
    assert (window.windowTitle(), window.choices["comment"].accessibleName()) == ("Need a moment?", "Hard comment?")
    assert window.choices["comment"].accessibleDescription() == "Ten minutes to cool, and your own rules"
    for name in PAGES:
        click(window.choices[name])
        assert window.back.isVisible()
        click(window.back)
        assert not window.back.isVisible()
    assert room.engine == []
    assert list(room.folder.iterdir()) == []


def test_breathing_closes_it_and_the_cooler_leaves_it_for_afterwards(room: Room) -> None:
    window = room.open()
    window.show_page("comment")
    click(window.comment.start)
    assert room.engine == [BreakBegins(600.0)]
    room.breaks.close()
    room.engine.clear()
    assert isValid(window)
    click(window.choices["breathe"])
    assert room.engine == [BreakBegins(300.0)]
    assert gone(window)
    assert room.moments.window is None


def test_keys_do_all_of_it(room: Room) -> None:
    window = room.open()
    assert window.focusWidget() is window.choices["breathe"]
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.choices["comment"]
    QTest.keyClick(window.choices["kind"], Qt.Key.Key_Return)
    kind = window.pages["kind"]
    assert isinstance(kind, OneByOne)
    assert window.focusWidget() is kind.another
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.choices["kind"], "back to where one was"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert gone(window)


def test_sentences_come_one_by_one_each_once_and_another_time_begins_elsewhere(room: Room) -> None:
    page = room.open().pages["kind"]
    assert isinstance(page, OneByOne)
    moment, _ = load_moment("en")
    heard = []
    for _ in moment.words.kindness:
        heard.append(page.sentence.text())
        click(page.another)
    assert sorted(heard) == sorted(moment.words.kindness)
    room.moments.close()
    room.alarms.advance(60)
    again = room.open().pages["kind"]
    assert isinstance(again, OneByOne)
    assert again.sentence.text() == heard[1]


@pytest.mark.parametrize("way", ["throw", "back", "close"])
def test_a_note_is_kept_nowhere(room: Room, way: str) -> None:
    QGuiApplication.clipboard().setText("before")
    window = room.open()
    window.show_page("note")
    QTest.keyClicks(window.note.text, "Dear nobody, this is private.")
    if way == "throw":
        click(window.note.throw)
    elif way == "back":
        click(window.back)
    else:
        text = window.note.text
        window.close()
        assert gone(window)
        assert not isValid(text)
    if way != "close":
        assert window.note.text.toPlainText() == ""
        assert not window.note.text.document().isUndoAvailable()
    assert QGuiApplication.clipboard().text() == "before"
    assert list(room.folder.iterdir()) == []
    assert room.engine == []


def test_a_note_can_be_copied_by_the_user(room: Room) -> None:
    window = room.open()
    window.show_page("note")
    assert not window.note.copy.isEnabled()
    QTest.keyClicks(window.note.text, "Keep this.")
    click(window.note.copy)
    assert QGuiApplication.clipboard().text() == "Keep this."
    assert window.note.copy.text() == "Copied"


def test_six_scenarios_and_a_copy_below_each_answer(room: Room) -> None:
    window = room.open()
    window.show_page("comment")
    parts = scenarios(read_protocol(room.folder, "en"))
    assert len(parts) == 6
    answers = [part for part in parts if part.copy]
    assert [part.title for part in answers] == ["An answer to copy", "Move it to direct messages"]
    for part, copy in zip(answers, window.comment.copies, strict=True):
        assert copy.accessibleName() == f"Copy: {part.title}"
        click(copy)
        assert QGuiApplication.clipboard().text() == part.copy
    assert list(room.folder.iterdir()) == [], "looked at, not written"


def test_the_rules_open_in_the_editor_and_what_was_changed_shows(room: Room) -> None:
    window = room.open()
    window.show_page("comment")
    click(window.comment.change)
    file = room.folder / "protocol.md"
    assert room.opened == [QUrl.fromLocalFile(str(file))]
    file.write_text("## Mine\n\nCount to ten.", "utf-8")
    window.show_choices()
    window.show_page("comment")
    shown = texts(window.comment)
    assert "Count to ten." in shown
    assert "Why people write like that" not in [
        each.text() for each in window.comment.findChildren(QLabel) if not each.isHidden() and each.isVisible()
    ]


def test_where_nothing_opens_a_file_the_user_is_told_where_it_is(room: Room) -> None:
    room.opens = False
    window = room.open()
    window.show_page("comment")
    click(window.comment.change)
    assert room.told == [f"Nothing on this desktop opens it: It is here: {room.folder / 'protocol.md'}"]


def test_rules_that_cannot_be_read_are_told_in_one_line(room: Room) -> None:
    (room.folder / "protocol.md").write_bytes(b"x" * (2 << 20))
    window = room.open()
    window.show_page("comment")
    assert window.comment.copies == []
    assert "larger than 1 MiB" in room.told[0]


def test_a_help_line_opens_only_at_a_click_and_shows_its_page_and_day(room: Room) -> None:
    window = room.open()
    window.show_page("listen")
    assert room.opened == []
    moment, _ = load_moment("en")
    assert len(window.listen.buttons) == len(moment.lines)
    click(window.listen.buttons[0])
    assert room.opened == [QUrl("https://findahelpline.com")]
    shown = " ".join(texts(window.listen))
    for line in moment.lines:
        assert line.source in shown
        assert str(line.read_on.year) in shown


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_is_wider_than_its_page_in_any_look_language_or_size(
    look: Look, scale: float, lang: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Looks, "text_scale", scale)
    moment, _ = load_moment(lang)
    window = MomentWindow(Looks(look), ART, moment, lambda: scenarios(read_protocol(tmp_path, lang)))
    window.show()
    for name in ("", *PAGES):
        if name:
            window.show_page(name)
        QApplication.processEvents()
        area = window._stack.currentWidget()
        assert isinstance(area, QScrollArea)
        inside = area.widget()
        assert inside is not None
        assert inside.width() <= area.viewport().width(), name
        for button in area.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName() or button.text(), name
                assert button.height() >= 32, "room for a finger"


def test_nothing_is_left_of_it_when_it_is_closed(room: Room) -> None:
    window = room.open()
    for name in PAGES:
        window.show_page(name)
    before = len(QApplication.topLevelWidgets())
    room.moments.close()
    assert gone(window)
    assert len(QApplication.topLevelWidgets()) < before
    assert room.alarms.due == []


def told(widget: QWidget) -> list[tuple[str, str]]:
    """What a screen reader meets in ``widget``, top to bottom: role and name of all that has one."""
    found: list[tuple[str, str]] = []

    def walk(at: QAccessibleInterface) -> None:
        name = at.text(QAccessible.Text.Name)
        if name:
            found.append((at.role().name, name))
        for index in range(at.childCount()):
            child = at.child(index)
            if not child.state().invisible:
                walk(child)

    walk(QAccessible.queryAccessibleInterface(widget))
    return found


def test_a_screen_reader_meets_names_and_roles(room: Room) -> None:
    window = room.open()
    assert told(window)[:4] == [
        ("Client", "Need a moment?"), ("StaticText", "Need a moment?"),
        ("StaticText", "Nothing here is logged or counted."), ("Button", "Breathe with Dot"),
    ]  # fmt: skip
    window.show_page("note")
    assert told(window)[-3:] == [
        ("EditableText", "Write it to yourself"), ("Button", "Throw it away"), ("Button", "Copy"),
    ]  # fmt: skip
    window.show_page("comment")
    buttons = [name for role, name in told(window) if role == "Button"]
    assert buttons[:4] == ["Back", "Let it cool, ten minutes", "Change them in my editor",
                           "Copy: An answer to copy"]  # fmt: skip
    room.breaks.take("stretch")
    break_ = next(each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Detox break")
    assert [told(break_)[index] for index in (0, 1, 2, -1)] == [
        ("Client", "Detox break"), ("Client", "5 min left"), ("StaticText", "Be a bridge\nfor a cat."),
        ("Button", "I’m back"),
    ]  # fmt: skip
