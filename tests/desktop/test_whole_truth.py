"""Minutes against a script of real windows with locks and sleeps in it, on each desktop that stands here."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest

from tests.desktop.kit.app import App
from tests.desktop.kit.profile import all_day, calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.truth.ground import Ground, Sleeper, X11Ground
from tests.desktop.truth.script import Lengths as Script
from tests.desktop.truth.script import Script as Play
from tests.desktop.truth.script import social_seconds
from tests.desktop.truth.wayland import on_kwin, on_sway
from tests.proof import Lengths

_IDLE = "[tracking]\nidle_minutes = 0.07"  # four seconds
_NEVER_IDLE = "[tracking]\nidle_minutes = 60"
PARTS = ("other_seconds", "idle_seconds", "away_seconds", "unknown_seconds", "untracked_seconds")

Opened = Callable[[Callable[[Desktop], Ground]], Ground]


@pytest.fixture
def opened(desktop: Desktop) -> Iterator[Opened]:
    made: list[Ground] = []

    def make(kind: Callable[[Desktop], Ground]) -> Ground:
        made.append(kind(desktop))
        return made[-1]

    yield make
    for ground in made:
        ground.close()


@pytest.mark.parametrize("layout", [Layout(tray="none", notices="none")])
def test_the_whole_truth_on_x11(desktop: Desktop, opened: Opened, length: Lengths) -> None:
    check(desktop, opened(X11Ground), length, hand=True)


@pytest.mark.parametrize("layout", [Layout(manager="kwin", tray="none", notices="none")])
def test_the_whole_truth_on_kwin(desktop: Desktop, opened: Opened, length: Lengths) -> None:
    check(desktop, opened(on_kwin), length, hand=False)


@pytest.mark.parametrize("layout", [Layout(manager="sway", tray="none", notices="none")])
def test_the_whole_truth_on_sway(desktop: Desktop, opened: Opened, length: Lengths) -> None:
    check(desktop, opened(on_sway), length, hand=False)


def check(desktop: Desktop, ground: Ground, length: Lengths, *, hand: bool) -> None:
    """Play the script; every platform within 0.5 % or a second, no two at once, none while nobody was there."""
    lengths = Script(
        turns=length("seconds of turns", 8, 460 if hand else 560),
        turn=length("seconds of one turn", 1, 3),
        absence=length("seconds of one absence", 2, 15),
        rest=length("seconds of rest", 6, 15),
        film=length("seconds of one film", 6, 30),
    )
    sleeper = Sleeper(desktop.folder)
    app = App(desktop, desktop.folder / "p", sleeper.env)
    app.settings(calm(more=all_day() + (_IDLE if hand else _NEVER_IDLE)))
    app.start()
    ground.touch()
    ground.places[0].show()
    before = app.json("today")
    script = Play(ground, sleeper, lengths, lambda: app.status()["tracking"]["platform"])
    script.play(hand=hand)
    ground.places[0].show()
    after = app.json("today")
    spans = app.spans()
    app.quit()

    true, counted, was = script.books.seconds(), social_seconds(after), social_seconds(before)
    told = {name: counted.get(name, 0) - was.get(name, 0) for name in true if name not in {"other", "idle", "away"}}
    told |= {name: after[f"{name}_seconds"] - before[f"{name}_seconds"] for name in ("idle", "away") if name in true}
    found = script.books.counted(spans)
    length.note("true", {name: round(seconds, 2) for name, seconds in true.items()})
    length.note("recorded", {name: round(found[name], 2) for name in true})
    length.note("told", told)
    length.note("phantom_seconds", script.books.phantom(spans))
    assert script.books.lost(spans) == []
    assert {name: (round(true[name], 2), found[name]) for name in true if off(true[name], found[name])} == {}
    # Whole seconds are told, before and after.
    assert {name: (found[name], seconds) for name, seconds in told.items() if abs(seconds - found[name]) > 1.5} == {}
    assert script.books.phantom(spans) == 0
    assert all(one["end_ms"] <= two["start_ms"] for one, two in itertools.pairwise(spans)), "spans overlap"
    total = sum(after["seconds"].values()) + sum(after[part] for part in PARTS)
    assert abs(total - after["elapsed_seconds"]) <= len(PARTS), "the parts of the day are the day"


def off(true: float, found: float) -> bool:
    """Whether that is farther from the truth than 0.5 % or a second."""
    return abs(found - true) > max(true / 200, 1.0)
