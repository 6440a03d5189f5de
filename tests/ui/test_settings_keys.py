"""Keys of the whole desktop: what they do, what Settings says of them, and how else to have some."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from detox.app.keys import Keys
from detox.cli.parser import build
from detox.core.commands import Hold, Means, MeansNothing, Remind, Resume, StartFocus
from detox.core.discretion import UNSEEN
from detox.core.ports.shortcuts import NoKeys
from detox.core.settings import Setting, Settings
from detox.core.shortcuts import KEYS, SHORTCUTS
from detox.core.text import Text, plain
from detox.core.views import Meant, TrayView
from detox.ui.controls import Switch
from detox.ui.look import Looks
from detox.ui.menu import Actions, Ends
from detox.ui.settings.keys import KeysPanel
from detox.ui.words import tr
from tests.fakes.clock import FakeClock
from tests.fakes.shortcuts import FakeShortcuts
from tests.ui.settings_desk import Desk

ON, OFF = Settings().with_(SHORTCUTS, True), Settings()
LATER = datetime(2026, 11, 26, 22, tzinfo=UTC)


class Stage:
    """Keys over a desktop that gives some; the engine answers as it would."""

    def __init__(self, port: FakeShortcuts | None = None) -> None:
        self.port = port or FakeShortcuts()
        self.clock = FakeClock()
        self.actions = Actions(self.clock, Ends(lambda: LATER, lambda: LATER), {"pause": plain("Pause")})
        self.commands: list[object] = []
        self.opened = 0
        self.notices: list[tuple[str, str]] = []
        self.changes: list[tuple[str, Any]] = []
        self.actions.commands.connect(self.take)
        self.actions.open_today.connect(self.open)
        self.keys = Keys(self.port, self.actions, self.say, self.change, lambda: "UTC")

    def open(self) -> None:
        self.opened += 1

    def take(self, command: object) -> None:
        self.commands.append(command)
        match command:
            case Hold(until):
                self.actions.render(TrayView(hold_until=until))
            case Means("work", minutes):
                end = self.clock.now().utc + timedelta(minutes=minutes or 0)
                self.actions.render(TrayView(meant=Meant("work", self.clock.now().utc, end, minutes)))
            case Resume() | MeansNothing():
                self.actions.render(TrayView())

    def say(self, about: str, title: Text, body: Text) -> None:
        assert tr(body)
        self.notices.append((about, tr(title)))

    def change(self, setting: Setting[Any], value: object) -> None:
        self.changes.append((setting.key, value))


def test_nothing_is_asked_of_the_desktop_until_it_is_wanted() -> None:
    stage = Stage()
    stage.keys.apply(OFF)
    assert not stage.port.wishes
    stage.keys.apply(ON)
    assert [wish.id for wish in stage.port.wishes] == [name for name, _, _ in KEYS]
    assert stage.port.wishes[0].words == "A pause now"
    assert stage.keys.given["pause"] == "F1"
    stage.keys.apply(OFF)
    assert (stage.port.heard, stage.keys.given, stage.keys.asked) == (None, {}, False)


def test_each_key_does_what_the_menu_does() -> None:
    stage = Stage()
    stage.keys.apply(ON)
    for name, _, _ in KEYS:
        stage.port.press(name)
    now = stage.clock.now().utc
    assert stage.commands == [
        Remind("pause"), Hold(now + timedelta(minutes=30)), StartFocus(LATER), Means("work", 30),
    ]  # fmt: skip
    assert stage.opened == 1


def test_the_same_key_takes_back_and_a_notice_says_what_holds() -> None:
    stage = Stage()
    stage.keys.apply(ON)
    for name in ("hold", "hold", "work", "work"):
        stage.port.press(name)
    kinds = [type(command) for command in stage.commands]
    assert kinds == [Hold, Resume, Means, MeansNothing]
    titles = [title.partition(" until ")[0] for _, title in stage.notices]
    assert titles == ["Reminders are held", "Reminders go on", "This is work", "Your hours decide again"]


def test_who_says_no_is_not_asked_again_at_the_next_log_in() -> None:
    stage = Stage(FakeShortcuts(NoKeys(plain("you said no"), by_user=True)))
    stage.keys.apply(ON)
    assert stage.changes == [(SHORTCUTS.key, False)]
    there = Stage(FakeShortcuts(NoKeys(plain("no portal"))))
    there.keys.apply(ON)
    assert there.changes == []
    assert there.keys.wrong == plain("no portal")


def test_every_command_that_is_named_for_a_key_exists() -> None:
    named = [words for _, _, words in KEYS if words]
    assert len(named) == 4
    for words in named:
        build().parse_args(words.split())


# --- in Settings -----------------------------------------------------------------------------------------------------


def panel(desk: Desk) -> KeysPanel:
    found = desk.page("look").findChild(KeysPanel)
    assert found is not None
    return found


def lines(desk: Desk) -> list[str]:
    shown = panel(desk)
    return [line for label in (shown.told, shown.how, shown.commands) if label.isVisibleTo(shown)
            for line in label.text().split("\n")]  # fmt: skip


def test_off_there_is_a_switch_and_nothing_more(looks: Looks) -> None:
    desk = Desk(looks)
    assert lines(desk) == []
    assert not panel(desk).other.isVisibleTo(panel(desk))


def test_the_keys_that_the_desktop_tells_are_shown_as_they_come(looks: Looks) -> None:
    desk = Desk(looks)
    shown = panel(desk)
    desk.keys.asked = True
    assert desk.keys.followed is not None
    desk.keys.followed()
    assert lines(desk) == ["Your desktop asks you now which keys."]
    desk.keys.asked, desk.keys.given = False, {"pause": "Meta+P", "hold": ""}
    desk.keys.followed()
    assert lines(desk)[:2] == ["A pause now: Meta+P", "Hold reminders for 30 min, or go on: no key yet"]
    assert lines(desk)[-1] == "Other keys are chosen in the keyboard settings of your desktop."
    desk.keys.may_change = True
    desk.keys.followed()
    shown.other.click()
    assert desk.keys.shown == 1
    desk.page("summary")
    assert desk.keys.followed is None


def test_without_keys_it_says_why_and_how_to_have_some_all_the_same(looks: Looks) -> None:
    desk = Desk(looks)
    panel(desk)
    desk.keys.wrong = plain("this desktop has no portal")
    assert desk.keys.followed is not None
    desk.keys.followed()
    assert lines(desk) == [
        "No keys: this desktop has no portal.",
        "In the keyboard settings of your desktop you can give a key to each of these commands yourself:",
        "detox-tray remind pause", "detox-tray hold 30m", "detox-tray focus start", "detox-tray mean work --for 30m",
    ]  # fmt: skip


def test_the_commands_are_copied_by_keys_alone(looks: Looks) -> None:
    desk = Desk(looks)
    shown = panel(desk)
    desk.keys.wrong = plain("this desktop has no portal")
    shown.refresh()
    assert shown.commands.focusPolicy() & Qt.FocusPolicy.TabFocus
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    shown.commands.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(shown.commands, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("detox-tray remind pause\n")


@pytest.mark.parametrize("greyed", [True, False])
def test_a_switch_that_does_nothing_here_is_grey_and_says_why(looks: Looks, greyed: bool) -> None:
    desk = Desk(looks, cannot={UNSEEN.key: plain("nobody can")} if greyed else None)
    row = desk.row("look", UNSEEN.key)
    assert row.field.widget.isEnabled() is not greyed
    assert isinstance(row.field.widget, Switch)
    assert ("Nobody can." in [label.text() for label in row.findChildren(QLabel)]) is greyed
