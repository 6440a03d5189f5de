"""The contract of ``Shortcuts``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from detox.core.ports.shortcuts import Heard, NoKeys, Shortcuts, Wish

WISHES = (Wish("pause", "A pause now"), Wish("work", "This is work"))


@dataclass
class Ear:
    """Hears what an adapter tells."""

    given: list[Mapping[str, str]] = field(default_factory=list)
    pressed: list[str] = field(default_factory=list)
    refused: list[NoKeys] = field(default_factory=list)

    @property
    def heard(self) -> Heard:
        """What an adapter is given."""
        return Heard(self.given.append, self.pressed.append, self.refused.append)


@dataclass(frozen=True)
class ShortcutsStage:
    """The adapter on a desktop; ``press`` presses the key of a wish, ``until`` lets time pass until something is so."""

    port: Shortcuts
    press: Callable[[str], None] = lambda _: None
    until: Callable[[Callable[[], bool]], None] = lambda _: None
    settle: Callable[[], None] = lambda: None


class ShortcutsContract:
    """A subclass gives the fixture ``stage`` and says whether there are keys."""

    can = True

    def bound(self, stage: ShortcutsStage) -> Ear:
        """Return the ear of somebody who has asked for keys and was answered."""
        ear = Ear()
        stage.port.bind(WISHES, ear.heard)
        stage.until(lambda: bool(ear.given or ear.refused))
        return ear

    def test_gives_a_key_for_each_wish_or_says_why_not(self, stage: ShortcutsStage) -> None:
        ear = self.bound(stage)
        assert bool(ear.given) is self.can
        assert bool(ear.refused) is not self.can
        assert all(set(keys) == {"pause", "work"} for keys in ear.given)
        assert all(told.why.say() for told in ear.refused)

    def test_a_key_that_is_pressed_is_told_once(self, stage: ShortcutsStage) -> None:
        ear = self.bound(stage)
        stage.press("work")
        stage.until(lambda: bool(ear.pressed) is self.can)
        stage.settle()
        assert ear.pressed == (["work"] if self.can else [])

    def test_nothing_is_told_after_the_keys_are_let_go(self, stage: ShortcutsStage) -> None:
        ear = self.bound(stage)
        told = len(ear.given), len(ear.refused)
        stage.port.release()
        stage.port.release()
        stage.press("pause")
        stage.settle()
        assert (ear.pressed, len(ear.given), len(ear.refused)) == ([], *told)
        assert not stage.port.may_change
        stage.port.change()

    def test_asking_again_lets_go_what_was_asked_before(self, stage: ShortcutsStage) -> None:
        first, second = self.bound(stage), self.bound(stage)
        stage.press("pause")
        stage.until(lambda: bool(second.pressed) is self.can)
        stage.settle()
        assert (first.pressed, second.pressed) == ([], ["pause"] if self.can else [])

    def test_has_a_name(self, stage: ShortcutsStage) -> None:
        assert stage.port.name
