"""The contract of ``Media``."""

from __future__ import annotations

from typing import Protocol

from detox.core.inputs import Window
from detox.core.media import Evidence, Media


class MediaStage(Protocol):
    """An adapter on a computer on which nothing plays, two windows of two programs, and hands to let the first play."""

    port: Media
    window: Window
    other: Window
    evidence: Evidence  # what the first will be found by

    def play(self) -> None:
        """Let the program of ``window`` play."""

    def pause(self) -> None:
        """Let it pause."""


class MediaContract:
    """What even an adapter that knows nothing keeps to. A subclass gives the fixture ``port``; nothing plays."""

    def test_has_a_name(self, port: Media) -> None:
        assert port.name

    def test_nothing_plays(self, port: Media) -> None:
        for window in (Window(1, pid=1, program="init", title="x"), Window(2, app_ids=("x", "X")), Window(3)):
            assert port.plays(window) is None
            assert port.plays(window) is None


class TellingMediaContract:
    """What an adapter keeps to that knows what plays. A subclass gives the fixture ``stage``."""

    def test_says_who_plays_and_by_what_from_the_beginning_to_the_end(self, stage: MediaStage) -> None:
        assert stage.port.plays(stage.window) is None
        stage.play()
        assert stage.port.plays(stage.window) == stage.evidence
        assert stage.port.plays(stage.window) == stage.evidence
        assert stage.port.plays(stage.other) is None
        stage.pause()
        assert stage.port.plays(stage.window) is None

    def test_begins_again(self, stage: MediaStage) -> None:
        for _ in range(2):
            stage.play()
            assert stage.port.plays(stage.window) == stage.evidence
            stage.pause()
            assert stage.port.plays(stage.window) is None
