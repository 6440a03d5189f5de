"""Dialog, command line and file change the settings in any order: no key is lost, and never is there half a file."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, note
from hypothesis import strategies as some

from tests.rules.draw import examples
from tests.ui.settings_told import ALL, RAW
from tests.ui.settings_writers import Play

WRONG = ("seven", 99999, [1, 2])
BAD_LINES = ("x = ", "y = = 3", "nonsense here", 'z = "never closed', "w = [1,", "= 4")
STARTS = (
    None,
    "",
    "# mine\n[summary]\nat = '18:00'  # late\n\n[reminders.water]\nevery_minutes = 40\n[zoo]\ncat = 1\n",
    "cards.tone = 'plain' # dry\nquiet.hours = [\n  '21:00-07:00', # late\n]\n[other.deep]\nx = [1, 2] # pair\n",
    "[cards]\n# tone = 'mixed'\ntone = \"deadpan\"\r\n[[focus.rules]]\nid = 'night' # mine\nhours = ['22:00-06:00']\n",
)

_near = some.sampled_from(sorted(RAW)).flatmap(lambda key: some.tuples(some.just(key), some.sampled_from(RAW[key])))
_any = some.sampled_from(sorted(ALL)).flatmap(lambda key: some.tuples(some.just(key), some.sampled_from(ALL[key])))
_place = some.floats(0, 1)
STEPS = some.lists(
    some.one_of(
        some.tuples(some.just("choose"), _near),
        some.tuples(some.just("undo")),
        some.tuples(some.just("reset"), some.sampled_from(["summary", "look", "tracking", "privacy"])),
        some.tuples(some.just("command"), _any, some.booleans()),
        some.tuples(some.just("wrong command"), some.sampled_from(sorted(RAW)), some.just("[1, 2]")),
        some.tuples(some.just("hand"), _any | some.tuples(some.sampled_from(sorted(RAW)), some.sampled_from(WRONG))),
        some.tuples(some.just("hand takes out"), some.sampled_from(sorted(RAW))),
        some.tuples(some.just("hand writes"), some.sampled_from(["comment", "key", "table"]), _place),
        some.tuples(some.just("half"), _place),
        some.tuples(some.just("bad line"), some.sampled_from(BAD_LINES), _place),
        some.tuples(some.just("newer")),
        some.tuples(some.just("told")),
        some.tuples(some.just("delete")),
    ),
    min_size=1,
    max_size=14,
)


@examples(20, 600)
@given(some.sampled_from(STARTS), STEPS)
def test_whoever_changes_the_settings_in_any_order_no_key_is_lost(
    start: str | None, steps: list[tuple[Any, ...]]
) -> None:
    with TemporaryDirectory() as folder:
        play = Play(Path(folder), start)
        for what, *how in steps:
            note(f"{what} {how}\n{play.text}")
            (play.reload if what == "told" else getattr(play, what.replace(" ", "_")))(*how)
            play.check()
        play.reload()
        play.close()
