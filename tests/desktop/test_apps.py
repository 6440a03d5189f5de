"""A program that a rule names, on X11: a door over its whole window, none over another program's, a pass opens it."""

from __future__ import annotations

from tests.desktop.kit.app import DOOR, App
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import native, terminal
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.test_doors import is_bare, is_covered


def test_a_door_stands_over_a_program_that_a_rule_names(app: App, desktop: Desktop) -> None:
    app.settings(calm(rules=block(-60, 600, platforms="[]") + 'apps = ["Heroes"]\n'))
    app.start()
    _, game = native(desktop, "heroes", "Level 3", place="60x14+40+40")
    editor = terminal(desktop, "editor", "60x10+40+420")
    wait_until(lambda: is_covered(desktop, game), 10, "the door over the program")
    assert is_bare(desktop, editor)
    assert len(app.windows(DOOR)) == 1
    assert desktop.windows.active() == editor.id, "it took the keyboard"
    (door,) = app.windows(DOOR)
    assert abs(door.y - game.y) < 4, "there are no tabs to be left free"
    assert app.run("focus", "pass", "--minutes", "5").status == 0
    wait_until(lambda: is_bare(desktop, game), 5, "the pass to open it")
    (opened,) = app.events("pass")
    assert (opened["data"]["platform"], opened["data"]["minutes"]) == ("app:heroes", 5)
    assert app.status()["tracking"]["platform"] is None, "what is shut is not what is counted"
