"""The break screen and "Need a moment?" in the real program: opened from the tray by the bus, left by a real click."""

from __future__ import annotations

from tests.desktop.kit.app import BREAK, MOMENT, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.shots import Album
from tests.desktop.kit.waiting import wait_until

# Where "I'm back" is while Dot breathes on the screen of the tests, as parts of its width and height.
BACK = (0.62, 0.655)


def test_a_break_from_the_tray_covers_the_screen_and_a_click_ends_it(
    app: App, desktop: Desktop, pointer: Pointer, album: Album
) -> None:
    app.settings(calm())
    app.start()
    for entry in ("Breathe", "Walk"):
        app.tray.click("Take a break", entry)
        window = app.wait_window(BREAK)
        screen = desktop.windows.size
        assert (window.x, window.y, window.width, window.height) == (0, 0, *screen)
        app.wait_keyboard(BREAK)
        album.keep(f"break-{entry.casefold()}")
        if entry == "Breathe":
            pointer.click_on(app.wait_still(BREAK), *BACK)
        else:
            pointer.key("Escape")
        app.no_window(BREAK)
    assert app.events("seen") == [], "left early: nothing is said of it"
    app.quit()


def test_one_that_runs_through_is_seen_and_no_second_under_it_is_use(
    app: App, desktop: Desktop, pointer: Pointer
) -> None:
    """By the command line, with a social page in front that has the keyboard before and after."""
    app.settings(calm())
    app.start()
    page = Browser(desktop).open("Instagram")
    wait_until(lambda: app.status()["tracking"]["platform"] == "instagram", 10, "Instagram in front")
    assert app.cli("break", "far", "--minutes", "0.2") == "Take your time.\n"
    app.wait_window(BREAK)
    app.wait_keyboard(BREAK)
    before = app.seconds_on("instagram")
    app.no_window(BREAK, 20)
    # Twelve seconds were covered; a busy machine may be slow to look on both sides of them.
    assert app.seconds_on("instagram") - before <= 6
    (seen,) = app.events("seen")
    assert (seen["name"], seen["data"]["seconds"], seen["data"]["screen"]) == ("eyes", 12, True)
    wait_until(lambda: app.status()["tracking"]["platform"] == "instagram", 5, "Instagram, as before")
    assert desktop.windows.active() == page.id
    app.cli("break", "breathe")
    app.wait_keyboard(BREAK)
    pointer.key("Escape")
    app.no_window(BREAK)
    assert len(app.events("seen")) == 1
    app.quit()


def test_need_a_moment_is_one_click_and_leaves_nothing(app: App, pointer: Pointer, album: Album) -> None:
    app.settings(calm())
    app.start()
    before = app.rows("SELECT count(*) AS n FROM event")
    files = sorted(path.name for path in app.profile.iterdir())
    app.tray.click("Need a moment?")
    app.wait_keyboard(MOMENT)
    album.keep("moment")
    pointer.key("Return")  # Breathe has the keyboard
    app.no_window(MOMENT)
    app.wait_keyboard(BREAK)
    pointer.key("Escape")
    app.no_window(BREAK)
    assert app.rows("SELECT count(*) AS n FROM event") == before
    assert sorted(path.name for path in app.profile.iterdir()) == files
    app.quit()
