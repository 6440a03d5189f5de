"""The summary for somebody who hears it, or has only keys: every figure is read, every answer given, nothing taken."""

from __future__ import annotations

import time
from contextlib import closing
from functools import partial

import pytest

from detox.store.history import open_history
from tests.desktop.kit.app import SUMMARY, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm, clock
from tests.desktop.kit.programs import terminal
from tests.desktop.kit.reader import Reader
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until
from tests.store.spans import span

PROGRAM = "detox-tray"
MINUTE = 60_000


@pytest.fixture
def layout() -> Layout:
    return Layout(notices="none")


def test_every_figure_is_read_and_keys_alone_answer(
    reader: Reader, app: App, desktop: Desktop, pointer: Pointer
) -> None:
    now = time.time_ns() // 1_000_000
    with closing(open_history(app.profile, write=True)) as history:
        for back, minutes, platform in ((50, 20, "instagram"), (25, 12, "tiktok")):
            start = now - back * MINUTE
            history.save(span(history, 0, 1, start_ms=start, end_ms=start + minutes * MINUTE, platform=platform))
    later, day = f'at = "{clock(7200)}"', f'[day]\nstarts_at = "{clock(-7200)}"'
    app.settings(calm(summary=f"enabled = true\nweek = false\n{later}\n{day}"))
    editor = terminal(desktop, "editor")
    app.start()
    app.settings(calm(summary=f'enabled = true\nweek = false\nat = "{clock(3)}"\n{day}'))
    app.wait_window(SUMMARY, 15)
    assert desktop.windows.active() == editor.id, "the summary took the keyboard"
    said = [thing.name for thing in reader.things(PROGRAM, SUMMARY) if thing.name]
    for words in ("Work", "0 min", "Private", "32 min", "On call", "Instagram", "20 min", "TikTok", "12 min",
                  "Longest sitting: 20 min", "Checks: 2"):  # fmt: skip
        assert words in said, f"{words} is not read in {said}"

    app.tray.click("Today so far")
    wait_until(lambda: desktop.windows.active() == app.windows(SUMMARY)[0].id, 5, "the summary to have the keyboard")
    tab = partial(pointer.key, "Tab")
    reader.tab_to(tab, "A little")
    pointer.key("space")
    wait_until(lambda: app.rows("SELECT 1 FROM event WHERE data GLOB '*little*'"), 5, "the word about the phone")
    reader.tab_to(tab, "Was the private time worth it? Meh")
    pointer.key("space")
    wait_until(lambda: app.rows("SELECT 1 FROM event WHERE data GLOB '*meh*'"), 5, "the word about what it was worth")
    pointer.key("Escape")
    app.no_window(SUMMARY)
    assert desktop.windows.active() == editor.id
    app.quit()
