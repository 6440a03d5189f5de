"""The contract of ``Notices``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.ports.notices import Notices


@dataclass(frozen=True)
class NoticesStage:
    """The adapter; what stands on the screen as (title, body), None if nobody can see it; how to click a notice."""

    port: Notices
    standing: Callable[[], list[tuple[str, str]]] | None
    click: Callable[[str], None] | None = None


class NoticesContract:
    """A subclass gives the fixture ``stage``."""

    def test_shows(self, stage: NoticesStage) -> None:
        stage.port.show("summary", "Your day", "It is ready.")
        assert self.seen(stage, [("Your day", "It is ready.")])

    def test_one_about_the_same_is_replaced(self, stage: NoticesStage) -> None:
        stage.port.show("block", "In 10 minutes", "The evening begins.")
        stage.port.show("summary", "Your day", "It is ready.")
        stage.port.show("block", "In 5 minutes", "The evening begins.")
        assert self.seen(stage, [("In 5 minutes", "The evening begins."), ("Your day", "It is ready.")])

    def test_is_withdrawn(self, stage: NoticesStage) -> None:
        stage.port.show("block", "In 10 minutes", "The evening begins.")
        stage.port.withdraw("block")
        stage.port.withdraw("block")
        stage.port.withdraw("never shown")
        assert self.seen(stage, [])

    def test_opens_what_it_stands_for(self, stage: NoticesStage) -> None:
        opened: list[str] = []
        stage.port.show("summary", "Your day", "It is ready.", lambda: opened.append("summary"))
        if stage.click:
            stage.click("summary")
            assert opened == ["summary"]

    @staticmethod
    def seen(stage: NoticesStage, wanted: list[tuple[str, str]]) -> bool:
        return stage.standing is None or sorted(stage.standing()) == sorted(wanted)
