"""What can be seen here right now: live while the page is open, free when it is not, and never a title."""

from __future__ import annotations

from detox.core.busy import Busy
from detox.core.facts import Seen, UsageFacts
from detox.ui.look import Looks
from detox.ui.settings.here import HerePanel
from tests.ui.settings_desk import Desk


def panel(desk: Desk) -> HerePanel:
    found = desk.page("tracking").findChild(HerePanel)
    assert found is not None
    return found


def look(desk: Desk, seen: UsageFacts) -> list[str]:
    """Let a beat pass with that; return the lines."""
    desk.seen = seen
    assert desk.followed is not None
    desk.followed()
    return panel(desk).told.text().split("\n")


def test_it_follows_each_beat_while_the_page_can_be_seen(looks: Looks) -> None:
    desk = Desk(looks)
    assert desk.followed is None
    assert panel(desk).told.text().split("\n") == [
        "Windows are seen by: x11", "In front: nothing that the desktop tells of", "Somebody is there.",
    ]  # fmt: skip
    feed = Seen(1, "instagram", "Instagram", "feed", counted=True, program="firefox")
    assert look(desk, UsageFacts(front=feed))[1] == "In front: firefox, taken for Instagram"
    assert look(desk, UsageFacts("idle", front=Seen(2, own=True)))[1:] == [
        "In front: a window of Detox, which never counts", "Before that: firefox, taken for Instagram",
        "Nobody has touched anything for a while.",
    ]  # fmt: skip
    assert look(desk, UsageFacts(front=Seen(3, program="gimp")))[1] == "In front: gimp, no social platform"
    unknown = Seen(4, program="chromium", known=False)
    assert look(desk, UsageFacts(front=unknown))[1] == "In front: chromium, and nobody can tell which page"
    suite = Seen(5, "instagram", "Instagram", "work", program="firefox")
    assert look(desk, UsageFacts(front=suite))[1] == "In front: firefox, taken for Instagram, where one works"
    assert look(desk, UsageFacts(watching="player", front=feed))[-1].startswith("Nobody touches anything, but it plays")
    assert look(desk, UsageFacts("away"))[-1] == "Locked or asleep."


def test_on_another_page_or_closed_it_follows_nothing(looks: Looks) -> None:
    desk, follows = Desk(looks), list[bool]()
    for page in ("tracking", "summary", "tracking"):
        desk.page(page)
        follows.append(desk.followed is not None)
    desk.dialog.hide()
    follows.append(desk.followed is not None)
    assert follows == [True, False, True, False]


def test_calls_are_asked_about_when_it_opens_and_when_the_button_is_pressed(looks: Looks) -> None:
    desk = Desk(looks)
    assert panel(desk).call.text() == "Calls: none, when this page was opened"
    desk.busy = Busy("zoom", "microphone")
    look(desk, UsageFacts())
    assert panel(desk).call.text() == "Calls: none, when this page was opened"
    panel(desk).again.click()
    assert panel(desk).call.text() == "Calls: zoom uses the microphone"
