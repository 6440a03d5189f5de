from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.inputs import ActiveWindow, VisibleWindows
from detox.system.wayland import wire
from tests.contracts.windows import active, front, visible
from tests.system.wayland.wayland_stage import WindowsStage, ended


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[WindowsStage]:
    stage = WindowsStage(tmp_path)
    with ended(stage):
        stage.port.start(stage.said.append)
        yield stage


def titles(stage: WindowsStage) -> list[str | None]:
    return [window.title if window else None for window in active(stage)]


def test_a_moment_without_a_window_is_not_said(stage: WindowsStage) -> None:
    stage.open("First")
    second = stage.open("Second")
    stage.advance(0.2)
    stage.compositor.focus(None)
    stage.advance(0.05)
    stage.focus(second)
    stage.advance(1)
    assert titles(stage)[-1] == "Second"
    assert None not in titles(stage)


def test_an_empty_workspace_is_no_window(stage: WindowsStage) -> None:
    window = stage.open("First")
    stage.advance(0.2)
    stage.compositor.focus(None)
    stage.advance(0.2)
    assert stage.said[-1] == ActiveWindow(None)
    stage.focus(window)
    stage.advance(0.2)
    assert front(stage) == (window, "First")


def test_where_two_claim_to_be_active_the_later_one_is(stage: WindowsStage) -> None:
    first = stage.compositor.open("First", "foot", wire.ACTIVATED)
    stage.compositor.open("Second", "foot", wire.ACTIVATED)
    stage.advance(0.2)
    assert titles(stage)[-1] == "Second"
    stage.compositor.change(first, set())
    stage.compositor.change(first, {wire.ACTIVATED})
    stage.advance(0.2)
    assert titles(stage)[-1] == "First"


def test_what_there_is_before_the_start_is_one_report(tmp_path: Path) -> None:
    stage = WindowsStage(tmp_path)
    with ended(stage):
        for number in range(10):
            stage.compositor.open(f"window {number}")
        stage.port.start(stage.said.append)
        stage.advance(1)
        assert titles(stage) == ["window 9"]


def test_a_title_that_spins_is_said_ever_more_seldom_but_its_last_word_counts(stage: WindowsStage) -> None:
    window = stage.open("spin")
    stage.advance(2)
    before = len(stage.said)
    for step in range(40):
        stage.retitle(window, f"spin {step}")
        stage.advance(0.1)
    assert len(stage.said) - before < 12
    stage.advance(1)
    assert titles(stage)[-1] == "spin 39"
    stage.advance(5)
    stage.retitle(window, "calm")
    stage.advance()
    assert titles(stage)[-1] == "calm"


def test_a_title_that_waits_goes_with_its_window(stage: WindowsStage) -> None:
    first, second = stage.open("First"), stage.open("Second")
    stage.advance(2)
    for title in ("a", "b", "c"):
        stage.retitle(second, title)
        stage.advance()
    stage.focus(first)
    stage.advance(1)
    assert titles(stage)[-1] == "First"
    assert "c" not in titles(stage)


def test_a_window_is_described_by_what_the_protocol_tells(stage: WindowsStage) -> None:
    app_id = "chrome-www.instagram.com__-Default"
    shown = stage.compositor.open("Instagram", app_id)
    stage.advance(0.2)
    window = active(stage)[-1]
    assert window
    assert (window.app_ids, window.title, window.pid, window.own) == ((app_id,), "Instagram", None, False)
    assert not window.full_screen
    stage.compositor.change(shown, {wire.ACTIVATED, wire.FULL_SCREEN})
    stage.advance(0.2)
    window = active(stage)[-1]
    assert window
    assert window.full_screen


def test_our_own_windows_are_known_by_their_app_id(stage: WindowsStage) -> None:
    stage.open("Settings", "detox-tray")
    stage.advance(0.2)
    window = active(stage)[-1]
    assert window
    assert window.own


def test_a_window_without_an_app_id_has_none(stage: WindowsStage) -> None:
    stage.open("Nameless", "")
    stage.advance(0.2)
    window = active(stage)[-1]
    assert window
    assert window.app_ids == ()


def test_a_flurry_of_windows_is_few_reports(stage: WindowsStage) -> None:
    stage.port.follow_visible(True)
    stage.advance(0.5)
    stage.said.clear()
    for number in range(30):
        stage.open(f"window {number}")
    stage.advance(1)
    assert len(visible(stage)) == 30
    assert len([each for each in stage.said if isinstance(each, VisibleWindows)]) == 1


def test_nothing_waits_after_stop(tmp_path: Path) -> None:
    stage = WindowsStage(tmp_path)
    with ended(stage):
        stage.connection.hold(lambda: None)  # somebody else uses the connection
        stage.port.start(stage.said.append)
        stage.port.follow_visible(True)
        window = stage.open("First")
        stage.advance(0.2)
        stage.compositor.focus(None)
        stage.retitle(window, "Changed")
        stage.turn()
        said = len(stage.said)
        stage.port.stop()
        stage.compositor.open("Second")
        stage.advance(1)
        assert len(stage.said) == said
        assert stage.alarms.due == []
        assert ("toplevel", wire.TOPLEVEL_DESTROY) in stage.compositor.requests


def test_a_stop_before_the_first_word_keeps_silent(tmp_path: Path) -> None:
    stage = WindowsStage(tmp_path)
    with ended(stage):
        stage.connection.hold(lambda: None)
        stage.port.start(stage.said.append)
        stage.port.stop()
        stage.advance(1)
        assert stage.said == []
        assert stage.alarms.due == []


def test_the_first_version_of_the_protocol_is_enough(tmp_path: Path) -> None:
    stage = WindowsStage(tmp_path)
    stage.connection.close()
    stage.compositor.globals[3] = (wire.TOPLEVELS, 1)
    stage.connect()
    with ended(stage):
        stage.port.start(stage.said.append)
        window = stage.open("First")
        stage.until(lambda: front(stage) == (window, "First"))
        assert stage.compositor.bound[wire.TOPLEVELS] == 1
