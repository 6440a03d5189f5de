"""The evening and the holiday in the real program: the notice opens the hand-over, the tray goes off and comes back."""

from __future__ import annotations

import pytest
from jeepney import DBusAddress

from tests.desktop.kit.app import App
from tests.desktop.kit.bus import BusError
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until

HAND_OVER, OFF = "Detox, hand over", "Detox, off until"
DUNST = DBusAddress("/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.dunstproject.cmd0")


def clicked(desktop: Desktop) -> bool:
    """Whether a notice stood there and was clicked, as ``dunstctl action`` does it."""
    try:
        desktop.bus.call(DUNST, "NotificationAction", "u", 0)
    except BusError:
        return False
    return True


@pytest.mark.parametrize("layout", [Layout(notices="dunst")])
def test_the_notice_opens_the_hand_over_and_the_tray_goes_off_and_comes_back(
    app: App, desktop: Desktop, pointer: Pointer
) -> None:
    app.settings(calm(rules=block(590, 900)))
    app.start()
    with pointer.active(every=1):
        wait_until(lambda: clicked(desktop) and app.windows(HAND_OVER), 15, "the hand-over")
        desktop.windows.shut(app.wait_window(HAND_OVER))
        app.tray.click("Off until…")
        pointer.click_on(app.wait_still(OFF), 0.15, 0.95)
        off = wait_until(lambda: app.status()["off"], 5, "to be off")
        assert off["ends_at"] is None
        [entry] = [label for label in app.tray.labels() if label.startswith("I’m back")]
        app.tray.click(entry)
        wait_until(lambda: app.status()["off"] is None, 15, "to be back, ten seconds later")
    assert [len(app.events(kind)) for kind in ("off_start", "off_end")] == [1, 1]
