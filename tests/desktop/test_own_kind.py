"""A reminder of the user's own in the real program: one name in menu, command line and on the card."""

from __future__ import annotations

from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.shots import Album
from tests.desktop.kit.waiting import wait_until

OWN = """
[reminders.dog_walk]
name = "Dog walk"
every_minutes = 90
scene = "walk"
tips = [{hook = "The dog knows what time it is.", line = "Once round the block."}]
"""


def test_it_has_one_name_everywhere(app: App, desktop: Desktop, pointer: Pointer, album: Album) -> None:
    app.settings(calm(more=OWN))
    app.start()
    listed = [entry.label for entry in app.tray.entry("Remind me now").entries]
    assert "Dog walk" in listed
    assert "Cards you may still wave away today: 5" in listed
    assert "Dog walk at" in app.tray.tooltip()
    assert "reminder Dog walk" in app.cli("status")
    assert app.cli("remind", "DOG", "walk") == "Here it comes.\n"
    card = app.wait_window(CARD)
    album.keep("own-kind")
    app.tray.click("Answer the card")
    wait_until(lambda: desktop.windows.active() == card.id, 5, "the keyboard")
    pointer.key("Return")
    app.no_window(CARD)
    assert "Dog walk     1 offered, 1 taken, 0 skipped\n" in app.cli("day")
    refused = app.run("remind", "cat walk")
    assert refused.status == 2
    assert "Dog walk, " in refused.err
    app.cli("settings", "set", "reminders.dog_walk.name", '"Walkies"')
    wait_until(
        lambda: "Walkies" in [entry.label for entry in app.tray.entry("Remind me now").entries], 5, "the new name"
    )
    app.quit()
