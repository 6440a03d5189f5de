from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from detox.core.commands import (
    ComeBack,
    Hold,
    Means,
    MeansNothing,
    OffCall,
    OnCall,
    Remind,
    Resume,
    StartFocus,
    StopFocus,
)
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.core.views import Coming, Meant, TrayState, TrayView
from detox.ui import tray as tray_module
from detox.ui.menu import Actions, Ends
from detox.ui.phrases import state
from detox.ui.tray import Tray
from detox.ui.tray_icon import tray_icon
from tests.fakes.clock import START, FakeClock

ICONS = Path(__file__).parents[2] / "resources" / "icons"
STATES: tuple[TrayState, ...] = ("run", "held", "block", "due")
NAMES = {
    "pause": QT_TRANSLATE_NOOP("Reminders", "Pause"),
    "snack": QT_TRANSLATE_NOOP("Reminders", "Snack"),
    "water": QT_TRANSLATE_NOOP("Reminders", "Water"),
    "call_mum": plain("Call Mum & Dad"),
}
WATER = Coming(START + timedelta(minutes=48), "reminder", "water")
TOMORROW = datetime(2026, 11, 24, 3, tzinfo=UTC)
FOCUS_END = START + timedelta(hours=2)


def made() -> tuple[Actions, list[object]]:
    actions = Actions(FakeClock(), Ends(lambda: TOMORROW, lambda: FOCUS_END), NAMES)
    said: list[object] = []
    actions.commands.connect(said.append)
    for name in ("open_home", "open_today", "open_days", "open_week", "open_settings", "open_moment", "quit"):
        getattr(actions, name).connect(lambda name=name: said.append(name))
    actions.take_break.connect(lambda name: said.append(("break", name)))
    return actions, said


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


# --- the icon --------------------------------------------------------------------------------------------------------


def solid(image: QImage) -> set[tuple[int, int]]:
    """The pixels of the glyph itself, without its edge: dark ink on the light panel."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {(x, y) for x, y in points if (c := image.pixelColor(x, y)).alpha() > 200 and c.lightness() < 90}


def test_each_state_has_a_shape_of_its_own_at_16_pixels() -> None:
    shapes = {
        state: solid(tray_icon(ICONS, state, dark_panel=False, platform="linux").pixmap(16, 16).toImage())
        for state in STATES
    }
    for one in STATES:
        for other in STATES:
            assert one == other or len(shapes[one] ^ shapes[other]) >= 12, (one, other)


def test_the_colour_is_light_on_a_dark_panel_and_each_glyph_has_an_edge_for_the_other_panel() -> None:
    for dark, ink, edge in ((False, "#12312b", "#f4f7f0"), (True, "#f4f7f0", "#12312b")):
        image = tray_icon(ICONS, "block", dark_panel=dark, platform="linux").pixmap(32, 32).toImage()
        assert image.pixelColor(8, 24).name() == ink  # the leaf of the door
        assert image.pixelColor(1, 24).name() == edge  # beside its hinge
        assert image.pixelColor(31, 0).alpha() == 0


def test_macos_gets_a_mask_without_an_edge() -> None:
    icon = tray_icon(ICONS, "run", dark_panel=True, platform="darwin")
    assert icon.isMask()
    colours = {
        icon.pixmap(16, 16).toImage().pixelColor(x, y).name()
        for x in range(16)
        for y in range(16)
        if icon.pixmap(16, 16).toImage().pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#000000"}


def test_a_missing_file_gives_no_icon_and_no_error(tmp_path: Path) -> None:
    assert tray_icon(tmp_path, "run", dark_panel=False).isNull()


# --- the menu --------------------------------------------------------------------------------------------------------


def test_the_menu_is_exactly_what_was_promised() -> None:
    actions, _ = made()
    menu = actions.menus.tray()
    assert texts(menu) == [
        "Open", "Today so far", "My days", "My week", "Remind me now", "Take a break", "Hold reminders", "Focus block",
        "The door", "Crisis…", "Off until…", "Need a moment?", "This is work", "This is mine", "Settings…", "Help",
        "Quit",
    ]  # fmt: skip
    assert menu.defaultAction() is actions.home
    remind, rest, hold, door, work, mine = (action.menu() for action in menu.actions() if action.menu() is not None)
    assert isinstance(remind, QMenu)
    assert isinstance(rest, QMenu)
    assert isinstance(hold, QMenu)
    assert isinstance(door, QMenu)
    assert texts(door) == [
        "Shut it for 2 h", "Shut it until tomorrow morning",
        "I am on call for 2 h", "I am on call until tomorrow morning",
    ]  # fmt: skip
    assert texts(rest) == ["Breathe", "Stretch", "Look far away", "Walk"]
    assert texts(remind) == ["Pause", "Snack", "Water", "Call Mum && Dad", "Cards you may still wave away today: 0"]
    assert texts(hold) == ["30 min", "1 h", "2 h", "Until tomorrow"]
    for side in (work, mine):
        assert isinstance(side, QMenu)
        assert texts(side) == ["30 min", "2 h", "Until I say, at most until 04:00", "Since this sitting began"]
    assert actions.focus.isCheckable()
    assert not actions.focus.isChecked()


def test_every_entry_says_its_own_thing() -> None:
    actions, said = made()
    plain_ones = (actions.home, actions.today, actions.moment, actions.settings, actions.leave)
    for action in (*plain_ones, *actions.reminds, *actions.breaks, *actions.holds):
        action.trigger()
    assert said == [
        "open_home", "open_today", "open_moment", "open_settings", "quit",
        Remind("pause"), Remind("snack"), Remind("water"), Remind("call_mum"),
        ("break", "breathe"), ("break", "stretch"), ("break", "far"), ("break", "walk"),
        Hold(START + timedelta(minutes=30)), Hold(START + timedelta(hours=1)), Hold(START + timedelta(hours=2)),
        Hold(TOMORROW),
    ]  # fmt: skip


def test_a_hold_can_be_ended_from_the_top_of_its_menu_which_tells_its_end() -> None:
    actions, said = made()
    parent = QMenu()
    hold = actions.menus.hold(parent)
    assert texts(hold)[0] == "30 min"
    actions.render(TrayView("held", hold_until=START + timedelta(hours=2)))
    assert texts(hold)[0] == "Resume reminders (held until 11:00)"
    hold.actions()[0].trigger()
    assert said == [Resume()]
    actions.render(TrayView())
    assert texts(hold)[0] == "30 min"


def test_the_check_mark_of_the_block_shows_what_runs_and_never_moves_by_itself() -> None:
    actions, said = made()
    actions.focus.trigger()
    assert not actions.focus.isChecked()
    actions.render(TrayView("block", block_until=FOCUS_END, block_firmness="locked"))
    assert actions.focus.isChecked()
    actions.focus.trigger()
    assert actions.focus.isChecked()
    assert said == [StartFocus(FOCUS_END), StopFocus()]


def test_the_switch_says_what_is_meant_and_its_check_mark_shows_what_is_on() -> None:
    actions, said = made()
    menu = actions.menus.tray()
    work, mine = (action.menu() for action in menu.actions() if action.text().startswith("This is"))
    assert isinstance(work, QMenu)
    assert isinstance(mine, QMenu)
    for entry in (*work.actions(), *mine.actions()):
        if entry.isVisible() and not entry.isSeparator():
            entry.trigger()
            assert not entry.isChecked()
    assert said == [
        Means("work", 30), Means("work", 120), Means("work"), Means("work", since_sitting=True),
        Means("private", 30), Means("private", 120), Means("private"), Means("private", since_sitting=True),
    ]  # fmt: skip
    said.clear()
    actions.render(TrayView(meant=Meant("work", START, START + timedelta(hours=2), 120)))
    at = texts(menu).index("This is mine")
    assert texts(menu)[at - 1] == "This is work (until 11:00)"
    assert [entry.text() for entry in work.actions() if entry.isChecked()] == ["2 h"]
    assert not any(entry.isChecked() for entry in mine.actions())
    assert texts(work)[0] == "End it: my hours decide again"
    work.actions()[0].trigger()
    assert said == [MeansNothing()]
    actions.render(TrayView(meant=Meant("private", START, TOMORROW), day_starts_at=time(5, 30)))
    assert texts(menu)[at - 1 : at + 1] == ["This is work", "This is mine (until 04:00)"]
    assert [entry.text() for entry in mine.actions() if entry.isChecked()] == ["Until I say, at most until 05:30"]
    actions.render(TrayView(meant=Meant("private", START, START + timedelta(minutes=45), 45)))  # by the command line
    assert not any(entry.isChecked() for entry in mine.actions())


def test_new_kinds_come_into_menus_that_exist_already() -> None:
    actions, said = made()
    parent = QMenu()
    remind = actions.menus.remind(parent)
    actions.set_names({"pause": NAMES["pause"], "stretch": plain("Stretch")})
    assert texts(remind)[:2] == ["Pause", "Stretch"]
    remind.actions()[1].trigger()
    assert said == [Remind("stretch")]


# --- the tray itself -------------------------------------------------------------------------------------------------


class FakeHosts(QObject):
    came = Signal()
    went = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.available = False
        self.looking = False

    def look_out(self) -> None:
        self.looking = True

    def rest(self) -> None:
        self.looking = False


class FakeIcon(QObject):
    ActivationReason = QSystemTrayIcon.ActivationReason
    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815 - Qt's name
    alive: ClassVar[list[FakeIcon]] = []

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self.icon, self.words, self.shown = icon, "", False
        self.menu: QMenu | None = None
        self.messages: list[tuple[str, str, int]] = []

    def setIcon(self, icon: QIcon) -> None:  # noqa: N802 - Qt's name
        self.icon = icon

    def setToolTip(self, words: str) -> None:  # noqa: N802 - Qt's name
        self.words = words

    def setContextMenu(self, menu: QMenu) -> None:  # noqa: N802 - Qt's name
        self.menu = menu

    def showMessage(self, title: str, body: str, icon: QIcon, ms: int) -> None:  # noqa: N802 - Qt's name
        assert not icon.isNull()
        self.messages.append((title, body, ms))

    def show(self) -> None:
        self.alive.append(self)

    def hide(self) -> None:
        self.alive.remove(self)


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> tuple[Tray, FakeHosts, list[object]]:
    FakeIcon.alive.clear()
    monkeypatch.setattr(tray_module, "TrayHosts", FakeHosts)
    monkeypatch.setattr(tray_module, "QSystemTrayIcon", FakeIcon)
    actions, said = made()
    made_tray = Tray(ICONS, FakeClock(), actions)
    made_tray._keep = actions  # type: ignore[attr-defined] # Qt does not own it
    hosts: Any = made_tray._hosts
    return made_tray, hosts, said


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (TrayView(), "Detox - reminders on"),
        (TrayView("run", (WATER,)), "Detox - reminders on, next: water at 09:48"),
        (TrayView("due", (WATER,)), "Detox - break due, next: water at 09:48"),
        (
            TrayView("held", (WATER,), hold_until=START + timedelta(hours=1)),
            "Detox - held until 10:00, next: water at 09:48",
        ),
        (
            TrayView("block", (Coming(START + timedelta(hours=22), "block_end", "evening"),), block_until=FOCUS_END),
            "Detox - door shut until 11:00, next: door opens on Tuesday at 07:00",
        ),
        (
            TrayView("block", (Coming(FOCUS_END, "block_end", "always", endless=True),), block_until=FOCUS_END),
            "Detox - door shut, without an end, next: the door does not open by itself",
        ),
        (
            TrayView("run", (Coming(START + timedelta(hours=1), "reminder", "call_mum"),)),
            "Detox - reminders on, next: Call Mum & Dad at 10:00",
        ),
    ],
)
def test_the_tooltip_tells_state_and_next(tray: Any, view: TrayView, words: str) -> None:
    made_tray, hosts, _ = tray
    hosts.available = True
    made_tray.start()
    made_tray.render(view)
    assert made_tray.tooltip == words
    assert FakeIcon.alive[0].words == words
    assert not re.search(r"\d+ (min|h)\b", words)  # screens get shared


def test_a_host_that_comes_later_gets_the_icon_and_a_host_that_goes_loses_it(tray: Any) -> None:
    made_tray, hosts, _ = tray
    told: list[bool] = []
    made_tray.availability_changed.connect(told.append)
    made_tray.render(TrayView("due", (WATER,)))
    made_tray.start()
    assert FakeIcon.alive == []
    assert hosts.looking
    assert not made_tray.available

    hosts.available = True
    hosts.came.emit()
    assert [icon.words for icon in FakeIcon.alive] == ["Detox - break due, next: water at 09:48"]
    assert not hosts.looking
    assert made_tray.available

    hosts.available = False
    hosts.went.emit()
    assert FakeIcon.alive == []
    assert hosts.looking

    hosts.available = True
    hosts.came.emit()
    hosts.came.emit()  # two kinds of host in one panel announce themselves twice
    assert len(FakeIcon.alive) == 1
    assert told == [True, False, True, True]
    made_tray.stop()
    assert FakeIcon.alive == []
    hosts.came.emit()
    assert FakeIcon.alive == []


def test_a_click_opens_today_and_nothing_else_does(tray: Any) -> None:
    made_tray, hosts, said = tray
    hosts.available = True
    made_tray.start()
    reasons = QSystemTrayIcon.ActivationReason
    for reason in (reasons.Context, reasons.MiddleClick, reasons.DoubleClick, reasons.Trigger):
        FakeIcon.alive[0].activated.emit(reason)
    assert said == ["open_today"]


def test_a_message_stands_beside_the_icon_and_its_click_is_told(tray: Any) -> None:
    made_tray, hosts, _ = tray
    clicks: list[str] = []
    made_tray.message_clicked.connect(lambda: clicks.append("click"))
    made_tray.say("Nobody", "sees this", 1000)
    hosts.available = True
    made_tray.start()
    made_tray.say("The day", "is done", 20_000)
    FakeIcon.alive[0].messageClicked.emit()
    assert (FakeIcon.alive[0].messages, clicks) == ([("The day", "is done", 20_000)], ["click"])


@pytest.mark.parametrize("loaded", ["detox.ui.tray", "detox.app.house, detox.system.hush"])
def test_what_stays_loaded_brings_no_window_and_no_svg(loaded: str) -> None:
    rooms = ("home", "summary", "settings", "card", "door", "pause", "moment", "days", "receipt", "charts")
    windows, light = tuple(f"detox.ui.{room}." for room in rooms), (".say", ".asked", ".desk")
    code = (
        f"import sys, {loaded}; print([m for m in sys.modules if m in ('PySide6.QtSvg', 'xcffib', 'subprocess')"
        f" or m.startswith({windows}) and not m.endswith({light})])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_open_door_and_a_crisis_are_said_as_such() -> None:
    now, until = FakeClock().now(), START + timedelta(hours=1)
    shut = TrayView("block", block_until=START + timedelta(hours=9))
    assert state(shut, now) == "door shut until 18:00"
    assert state(replace(shut, state="run", block_open_until=until), now) == "door open for you until 10:00"
    assert state(TrayView(crisis_until=until), now) == "crisis until 10:00, nothing is shut"
    actions, _ = made()
    actions.render(TrayView(crisis_until=until))
    assert actions.crisis.text() == "Crisis until 10:00…"


# --- off until, hand over --------------------------------------------------------------------------------------------


def test_off_is_one_entry_that_opens_the_window_or_ends_it() -> None:
    actions, said = made()
    actions.open_off.connect(lambda: said.append("open_off"))
    assert actions.off.text() == "Off until…"
    actions.off.trigger()
    actions.render(TrayView(state="block", off_until=TOMORROW, block_until=TOMORROW))
    assert actions.off.text() == "I’m back (off until Tuesday, 24 November 2026)"
    assert not actions.focus.isVisible()
    actions.off.trigger()
    actions.render(TrayView(state="block", off_until=TOMORROW, block_until=TOMORROW, off_ends_at=START))
    assert actions.off.text() == "Stay off until Tuesday, 24 November 2026"
    assert said == ["open_off", ComeBack()]


def test_the_hand_over_is_offered_before_and_during_a_block_only() -> None:
    actions, said = made()
    actions.open_hand_over.connect(lambda: said.append("hand over"))
    assert not actions.hand_over.isVisible()
    for view in (TrayView(next=(Coming(START, "block_start", "evening"),)), TrayView(block_until=TOMORROW)):
        actions.render(view)
        assert actions.hand_over.isVisible()
    actions.hand_over.trigger()
    assert said == ["hand over"]


def test_the_tooltip_says_until_which_day_somebody_is_off() -> None:
    tray = Tray(ICONS, FakeClock(), made()[0])
    tray.render(TrayView(state="block", off_until=TOMORROW, block_until=TOMORROW))
    assert tray.tooltip == "Detox - off until Tuesday, 24 November 2026"


def test_neither_tooltip_nor_menu_ever_tells_minutes_spent() -> None:
    """Screens get shared: what they say are times of day, days and states, and how long an entry would last."""
    actions, _ = made()
    tray = Tray(ICONS, FakeClock(), actions)
    menu = actions.menus.tray()
    for view in (
        TrayView(next=(WATER,)),
        TrayView(state="held", hold_until=TOMORROW),
        TrayView(state="block", block_until=TOMORROW, block_open_until=START),
        TrayView(state="block", off_until=TOMORROW, block_until=TOMORROW),
    ):
        tray.render(view)
        said = [tray.tooltip, *texts(menu)]
        assert not [line for line in said if re.search(r"\d+ ?(min|h)\b", line)], said


# --- the door --------------------------------------------------------------------------------------------------------


def test_the_next_block_and_its_end_are_always_said() -> None:
    actions, _ = made()
    told = actions.doorway.told
    assert not told.isVisible()
    start, end = START.replace(hour=18, minute=30), START.replace(hour=6) + timedelta(days=1)
    actions.render(TrayView(next=(Coming(START, "reminder", "water"), Coming(start, "block_start", "evening", end))))
    assert (told.text(), told.isVisible(), told.isEnabled()) == ("Door shuts 19:30–07:00", True, False)
    later = start + timedelta(days=2)
    actions.render(TrayView(next=(Coming(later, "block_start", "evening", end + timedelta(days=2)),)))
    assert told.text() == "Door shuts on Wednesday 19:30–07:00"
    actions.render(TrayView("block", block_until=end))
    assert told.text() == "Door shut until 07:00"


def test_the_door_can_be_shut_once_and_a_shift_begun_and_ended() -> None:
    actions, said = made()
    evening = actions.doorway
    assert not evening.end.isVisible()
    for action in (*evening.shut, *evening.on_call):
        action.trigger()
    seven = START.replace(hour=6, minute=0) + timedelta(days=1)
    two = START + timedelta(hours=2)
    assert said == [StartFocus(two), StartFocus(seven), OnCall(two), OnCall(seven)]
    actions.render(TrayView(on_call_until=two, own_shift=True))
    assert evening.shift.text() == "On call until 11:00"
    evening.end.trigger()
    assert said[-1] == OffCall()
    actions.render(TrayView(on_call_until=two))  # the calendar's: it is ended there
    assert evening.shift.isVisible()
    assert not evening.end.isVisible()
