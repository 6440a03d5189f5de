from __future__ import annotations

import os
from dataclasses import replace

import pytest

from detox.core.inputs import ActiveWindow, VisibleWindows
from detox.core.ports.desktop import Frame
from detox.system.macos.api import Rect, Screen
from detox.system.macos.reader import REMEMBERED, bundles, frame_of
from tests.contracts.windows import TellingWindowsContract, WindowsStage
from tests.fakes.macos import PLACE
from tests.system.macos.stage import MacStage

PERMISSION, SPACE = "com.apple.accessibility.api", "NSWorkspaceActiveSpaceDidChangeNotification"
CHROME = "com.google.Chrome"


class TestWindowsOfOneProgram(TellingWindowsContract):
    @pytest.fixture
    def stage(self) -> WindowsStage:
        return MacStage()


class TestWindowsOfManyPrograms(TellingWindowsContract):
    @pytest.fixture
    def stage(self) -> WindowsStage:
        return MacStage(one_program=False)


@pytest.fixture
def stage() -> MacStage:
    return MacStage()


def titles(stage: MacStage) -> list[str | None]:
    """All titles that were said, "" for one that is not known, None for no window."""
    said = [one.window for one in stage.said if isinstance(one, ActiveWindow)]
    assert all(one is None or bool(one.title) == one.title_known for one in said)
    return [one.title if one else None for one in said]


class TestWithoutPermission:
    def test_the_program_is_known_and_its_title_is_not(self, stage: MacStage) -> None:
        stage.mac.trusted_now = False
        stage.mac.launch(7, CHROME)
        stage.mac.window(7, "Instagram")
        stage.port.start(stage.said.append)
        window = stage.front
        assert window
        assert (window.pid, window.program, window.app_ids) == (7, "program 7", (CHROME,))
        assert (window.title, window.title_known) == ("", False)
        assert stage.mac.asked == 0

    def test_each_activation_is_said_and_nothing_is_asked_for_again(self, stage: MacStage) -> None:
        stage.mac.trusted_now = False
        stage.port.start(stage.said.append)
        stage.mac.launch(7, CHROME)
        stage.mac.launch(8, "com.apple.TextEdit")
        stage.mac.activate(7)
        assert [one.window.pid for one in stage.said if isinstance(one, ActiveWindow) and one.window] == [500, 7, 8, 7]
        assert stage.alarms.due == []

    def test_given_later_it_is_noticed_by_the_notification(self, stage: MacStage) -> None:
        stage.mac.trusted_now = False
        stage.mac.launch(7, CHROME)
        number = stage.mac.window(7, "Instagram")
        stage.port.start(stage.said.append)
        stage.mac.post("distributed", PERMISSION)
        stage.alarms.advance(0.5)  # the answer is still the old one
        stage.mac.trusted_now = True
        stage.alarms.advance(2)
        assert stage.front
        assert (stage.front.title, stage.front.title_known) == ("Instagram", True)
        stage.mac.retitle(number, "Mail")
        assert stage.front.title == "Mail"
        assert stage.alarms.due == []

    def test_given_later_without_a_word_it_is_noticed_at_the_next_activation(self, stage: MacStage) -> None:
        stage.mac.trusted_now = False
        stage.mac.window(500, "Instagram")
        stage.port.start(stage.said.append)
        stage.mac.trusted_now = True
        stage.mac.activate(500)
        assert stage.front
        assert stage.front.title == "Instagram"

    def test_taken_back_the_title_is_unknown_again(self, stage: MacStage) -> None:
        stage.mac.window(500, "Instagram")
        stage.port.start(stage.said.append)
        stage.mac.trusted_now = False
        stage.mac.post("distributed", PERMISSION)
        stage.alarms.advance(2)
        assert stage.front
        assert (stage.front.title, stage.front.title_known) == ("", False)

    def test_visible_are_the_programs_that_show_something(self, stage: MacStage) -> None:
        stage.mac.trusted_now = False
        stage.mac.launch(7, CHROME)
        stage.mac.window(7, "Instagram")
        stage.mac.window(7, "Mail")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        assert [(one.pid, one.title_known) for one in stage.visible] == [(7, False)]

    def test_a_door_has_a_place_and_putting_away_hides_the_program(self, stage: MacStage) -> None:
        stage.mac.trusted_now = False
        number = stage.mac.window(500, "WhatsApp")
        stage.port.start(stage.said.append)
        assert stage.front
        frames: list[Frame | None] = []
        stage.port.watch_frame(stage.front.id, frames.append)
        stage.mac.place(number, Rect(0, 0, 300, 200))
        stage.mac.activate(500)
        stage.port.minimise(stage.front.id)
        assert frames == [Frame(100, 80, 800, 600), Frame(0, 0, 300, 200), None]
        assert stage.mac.hidden == {500}


class TestProgramsThatDoNotAnswer:
    def test_one_that_has_just_started_is_asked_again(self, stage: MacStage) -> None:
        stage.port.start(stage.said.append)
        stage.mac.mute.add(7)
        stage.mac.launch(7, CHROME)
        stage.mac.window(7, "Instagram")
        assert titles(stage)[-1] == ""
        stage.mac.mute.clear()
        stage.alarms.advance(0.6)
        assert stage.front
        assert stage.front.title == "Instagram"
        assert stage.alarms.due == []

    def test_one_that_never_answers_is_left_alone(self, stage: MacStage) -> None:
        stage.port.start(stage.said.append)
        stage.mac.mute.add(7)
        stage.mac.launch(7, CHROME)
        stage.alarms.advance(20)
        assert stage.alarms.due == []
        assert len([one for one in stage.said if isinstance(one, ActiveWindow) and one.window]) == 1

    def test_in_a_door_it_counts_as_one_window(self, stage: MacStage) -> None:
        stage.mac.launch(7, "net.whatsapp.WhatsApp")
        stage.mac.window(7, "WhatsApp")
        stage.mac.mute.add(7)
        stage.port.follow_visible(True)
        stage.port.start(stage.said.append)
        stage.port.follow_visible(False)
        stage.port.follow_visible(True)
        assert [(one.pid, one.title_known) for one in stage.visible] == [(7, False)]


class TestTitlesAndState:
    def test_a_window_between_two_others_is_no_absence(self, stage: MacStage) -> None:
        stage.mac.window(500, "First")
        second = stage.mac.window(500, "Second")
        stage.port.start(stage.said.append)
        stage.mac._focus[500] = None
        stage.mac._notify_program(500, "AXFocusedWindowChanged")
        stage.alarms.advance(0.02)
        stage.mac.turn_to(second)
        stage.alarms.advance(1)
        assert ActiveWindow(None) not in stage.said

    def test_a_title_that_spins_is_read_seldom_and_at_last(self, stage: MacStage) -> None:
        number = stage.mac.window(500, "0")
        stage.port.start(stage.said.append)
        asked = stage.mac.asked
        for turn in range(100):
            stage.mac.retitle(number, str(turn + 1))
            stage.alarms.advance(0.05)
        stage.alarms.advance(2)
        assert stage.front
        assert stage.front.title == "100"
        assert stage.mac.asked - asked < 12

    def test_a_window_that_is_being_resized_is_read_seldom(self, stage: MacStage) -> None:
        number = stage.mac.window(500, "Grows")
        stage.port.start(stage.said.append)
        asked = stage.mac.asked
        for width in range(100):
            stage.mac.place(number, replace(PLACE, width=800 + width))
            stage.alarms.advance(0.02)
        stage.alarms.advance(2)
        assert stage.mac.asked - asked < 8

    def test_a_window_in_the_dock_is_active_in_name_only(self, stage: MacStage) -> None:
        number = stage.mac.window(500, "Put away")
        stage.port.start(stage.said.append)
        stage.mac._looks[number] = replace(stage.mac._looks[number], minimised=True)
        stage.mac.activate(500)
        stage.alarms.advance(1)
        assert titles(stage) == ["Put away", None]

    def test_full_screen_is_said(self, stage: MacStage) -> None:
        number = stage.mac.window(500, "Film")
        stage.port.start(stage.said.append)
        stage.mac.place(number, Rect(0, 0, 2000, 1200), full_screen=True)
        stage.alarms.advance(1)
        assert stage.front
        assert stage.front.full_screen

    def test_our_own_windows_are_ours(self, stage: MacStage) -> None:
        stage.mac.launch(os.getpid())
        stage.mac.window(os.getpid(), "Settings")
        stage.port.start(stage.said.append)
        assert stage.front
        assert stage.front.own
        assert stage.front.app_ids == ()

    def test_windows_on_another_space_cannot_be_seen(self, stage: MacStage) -> None:
        stage.mac.window(500, "First", Rect(0, 0, 500, 400))
        second = stage.mac.window(500, "Second")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        frames: list[Frame | None] = []
        assert stage.front
        stage.port.watch_frame(stage.front.id, frames.append)
        stage.mac.elsewhere.add(second)
        stage.mac.post("workspace", SPACE)
        stage.alarms.advance(1)
        assert [one.title for one in stage.visible] == ["First"]
        assert frames == [Frame(100, 80, 800, 600), None]

    def test_a_program_that_ends_takes_its_windows_along(self, stage: MacStage) -> None:
        stage.mac.window(500, "Stays")
        stage.mac.launch(7)
        stage.mac.window(7, "Ends")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        stage.mac.end(7)
        stage.mac.activate(500)
        stage.alarms.advance(1)
        assert [one.title for one in stage.visible] == ["Stays"]
        assert {pid for pid, _ in stage.adapter._reader._known.values()} == {500}

    def test_equal_reports_are_not_repeated(self, stage: MacStage) -> None:
        stage.mac.window(500, "Same")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        for _ in range(5):
            stage.mac.activate(500)
            stage.alarms.advance(1)
        assert [type(one) for one in stage.said] == [ActiveWindow, VisibleWindows]

    def test_nothing_is_kept_after_stop(self, stage: MacStage) -> None:
        stage.mac.window(500, "First")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        assert stage.front
        stage.port.watch_frame(stage.front.id, lambda _: None)
        assert stage.mac.listeners > 5
        stage.port.stop()
        assert stage.mac.listeners == 0
        assert stage.alarms.due == []

    def test_nothing_is_set_while_nothing_changes(self, stage: MacStage) -> None:
        stage.mac.window(500, "Calm")
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        stage.alarms.advance(10)
        assert stage.alarms.due == []

    def test_numbers_of_ten_thousand_windows_are_not_all_kept(self, stage: MacStage) -> None:
        stage.port.start(stage.said.append)
        for turn in range(1000):
            number = stage.mac.window(500, str(turn))
            stage.mac.close(number)
        assert len(stage.adapter._reader._known) <= REMEMBERED


class TestPlaces:
    def test_points_become_device_pixels_from_the_corner_of_their_screen(self) -> None:
        screens = [Screen(Rect(0, 0, 1440, 900), 2.0), Screen(Rect(1440, -100, 1920, 1080), 1.0)]
        assert frame_of(Rect(10, 20, 300, 200), screens) == Frame(20, 40, 600, 400)
        assert frame_of(Rect(1500, 0, 300, 200), screens) == Frame(1500, 0, 300, 200)
        left = [screens[0], Screen(Rect(-1000, 0, 1000, 800), 2.0)]
        assert frame_of(Rect(-900, 10, 300, 200), left, full_screen=True) == Frame(-800, 20, 600, 400, True)

    def test_without_any_screen_points_are_pixels(self) -> None:
        assert frame_of(PLACE, []) == Frame(100, 80, 800, 600)

    def test_an_installed_page_has_its_browsers_identifier_too(self) -> None:
        installed = f"{CHROME}.app.{'a' * 32}"
        assert bundles(installed) == (installed, CHROME)
        assert bundles(CHROME) == (CHROME,)
        assert bundles("") == ()

    def test_a_window_that_moves_is_drawn_at_its_size(self, stage: MacStage) -> None:
        number = stage.mac.window(500, "Moves")
        stage.port.start(stage.said.append)
        assert stage.front
        frames: list[Frame | None] = []
        stage.port.watch_frame(stage.front.id, frames.append)
        stage.mac.place(number, replace(PLACE, x=400))
        assert frames == [Frame(100, 80, 800, 600), Frame(400, 80, 800, 600)]
        asked = stage.mac.asked_server
        for x in range(50):
            stage.mac.place(number, replace(PLACE, x=x))
        assert (len(frames), stage.mac.asked_server) == (52, asked)
