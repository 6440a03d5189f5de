"""A rule of the user's own on a real desktop: added by keys alone, or by an editor, it counts at once."""

from __future__ import annotations

from tests.desktop.kit.app import SETTINGS, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until


def test_a_page_is_work_once_its_rule_is_added_and_nothing_again_once_it_is_gone(
    app: App, desktop: Desktop, browser: Browser, pointer: Pointer
) -> None:
    def counts_as(platform: str | None) -> None:
        wait_until(lambda: app.status()["tracking"]["platform"] == platform, 5, f"{platform} in front")

    app.start()
    page = browser.open("ACME community, all topics")
    counts_as(None)
    app.tray.click("Settings")
    app.wait_keyboard(SETTINGS)
    pointer.key("ctrl+f")
    pointer.type("own rules")
    pointer.key("Return", "space")
    pointer.type("acme community")
    pointer.key("Return")
    file = app.profile / "catalogue.toml"
    added = '[[rule]]\ncontains = "acme community"\ncounts_as = "work"\n'
    wait_until(lambda: file.read_text().endswith(added), 5, "the rule in the file")
    desktop.windows.activate(page)
    counts_as("own_rules")
    file.write_text(file.read_text().replace('"work"', '"tiktok"'))
    counts_as("tiktok")  # with the same window in front all the time
    file.write_text(file.read_text().replace(added.replace("work", "tiktok"), ""))
    counts_as(None)
    app.quit()
