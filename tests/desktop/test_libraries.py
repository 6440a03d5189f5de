"""What psutil, APScheduler and plyer each do for a user. The mutants break them one by one; these tests must notice."""

from __future__ import annotations

import time
from contextlib import suppress

from tests.desktop.kit.app import App
from tests.desktop.kit.notices import Notices
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import end
from tests.desktop.kit.profile import block, calm, clock
from tests.desktop.kit.programs import native, terminal
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import NotSeenError, wait_until


def test_native_app_is_known_by_its_program(app: App, desktop: Desktop, pointer: Pointer) -> None:
    """Its title and class say "a terminal with notes"; only the process table knows that it is Telegram."""
    app.settings(calm())
    app.start()
    with pointer.active(every=1):
        _, window = native(desktop, "Telegram", "notes.txt", wm_class="XTerm")
        began = time.time()
        time.sleep(4)
        least = time.time() - began
        terminal(desktop, "editor")
        most = time.time() - began
        counted = _span_seconds(app, "telegram", began)
    told = f"{window.title} is Telegram: {least:.1f} to {most:.1f} s are true, counted were {counted:.1f} s"
    assert least - 1 < counted < most + 1, told


def test_span_ends_with_its_process(app: App, desktop: Desktop, pointer: Pointer) -> None:
    """A program that dies takes its span with it, though no other window becomes active."""
    app.settings(calm())
    app.start()
    with pointer.active(every=1):
        process, _ = native(desktop, "Telegram", "notes.txt")
        began = time.time()
        time.sleep(3)
        least = time.time() - began
        end(process)
        most = time.time() - began
        counted = _span_seconds(app, "telegram", began)
    assert least - 1 < counted < most + 1, f"{least:.1f} to {most:.1f} s are true, counted were {counted:.1f} s"


def test_what_is_due_comes_by_its_time(app: App, pointer: Pointer) -> None:
    """A summary, a block and a reminder, each in its second, and by no other way than its alarm."""
    app.settings(calm())
    app.start()  # which takes a slow machine longer than what is armed now
    app.settings(
        calm(
            snack=f'enabled = true, at = ["{clock(7)}"], every_minutes = 0',
            summary=f'enabled = true\nat = "{clock(4)}"',
            rules=block(5, 60),
        )
    )
    wanted = ("summary", "block_start", "offered")
    with pointer.active(every=0.7):
        try:
            wait_until(lambda: all(app.events(kind) for kind in wanted), 14, "all three")
        except NotSeenError:
            came = [kind for kind in wanted if app.events(kind)]
            raise AssertionError(f"of {', '.join(wanted)} these came: {', '.join(came) or 'none'}") from None


def test_notice_reaches_the_daemon(app: App, notices: Notices) -> None:
    """Cards are switched off: the reminder itself is a notice, and the notification daemon gets it."""
    app.settings(calm(more="").replace("cooldown_minutes = 0", "cooldown_minutes = 0\nenabled = false"))
    app.start()
    app.cli("remind", "water")
    notice = wait_until(lambda: notices.seen, 6, "a notice at the notification daemon")[0]
    assert notice.title, "a notice has a title"


def _span_seconds(app: App, platform: str, began: float) -> float:
    """Return the seconds of its spans from then on, once one is written: that is when it has ended."""
    with suppress(NotSeenError):
        wait_until(lambda: app.spans(platform), 4, "a span")
    return app.seconds_between(platform, began, time.time())
