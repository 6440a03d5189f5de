"""A program of a platform's own that keeps coming back behind a locked door, on X11: asked to close, then ended."""

from __future__ import annotations

import subprocess
import sys

import pytest

from detox.focus.closing import GRACE_SECONDS
from tests.desktop.kit.app import WM_CLASS, App
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window
from tests.desktop.test_doors import is_covered

CATALOGUE = """[[platform]]
id = "acme"
name = "Acme Feed"
category = "feed"
linux_ids = ["acme-feed"]
"""
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
class Feed(QLabel):
    def closeEvent(self, event):
        if "stubborn" in sys.argv:
            event.ignore()
app = QApplication(["acme-feed"])
feed = Feed("All that is new")
feed.setWindowTitle("Acme")
feed.resize(500, 300)
feed.show()
app.exec()
"""


def comes_back(app: App, desktop: Desktop, words: str, more: str) -> tuple[subprocess.Popen[bytes], Window]:
    """Lock the evening, and let the program come into sight three times."""
    (app.profile / "catalogue.toml").write_text(CATALOGUE, encoding="utf-8")
    app.settings(calm(rules=block(-60, 1200, firmness="locked"), more=more))
    app.start()
    feed = desktop.processes.start(
        "acme", [sys.executable, "-c", PROGRAM, words], {**desktop.env, "QT_QPA_PLATFORM": "xcb"}
    )
    window = desktop.windows.wait_for(title="Acme")
    for _ in range(2):
        wait_until(lambda: is_covered(desktop, window), 10, "the door")
        desktop.windows.workspace(1)
        wait_until(lambda: not _doors(desktop), 10, "the door to be taken down")
        desktop.windows.workspace(0)
    return feed, window


def _doors(desktop: Desktop) -> list[Window]:
    """Return the doors there are, seen or not: the window manager hides them at once, before Detox looks."""
    return desktop.windows.find(title="Detox door", wm_class=WM_CLASS, visible=None)


ALLOWED = "[focus]\nclose_apps = true\n"


def test_it_is_asked_to_close_the_third_time_and_what_is_not_allowed_is_left_alone(app: App, desktop: Desktop) -> None:
    feed, _ = comes_back(app, desktop, "", ALLOWED)
    assert feed.wait(25) == 0, "it closed by itself, as by its close button"
    assert [event["name"] for event in app.events("asked_to_close")] == ["acme"]
    app.quit()
    feed, window = comes_back(app, desktop, "", "")
    wait_until(lambda: is_covered(desktop, window), 10, "the door")
    assert feed.poll() is None
    assert len(app.events("asked_to_close")) == 1


@pytest.mark.proof  # half a minute of it is waiting
def test_what_does_not_close_is_ended_after_its_grace(app: App, desktop: Desktop) -> None:
    feed, _ = comes_back(app, desktop, "stubborn", ALLOWED)
    wait_until(lambda: app.events("asked_to_close"), 10, "it to be asked")
    assert feed.poll() is None
    assert feed.wait(GRACE_SECONDS + 5) == -15, "ended by SIGTERM, never killed"
    wait_until(lambda: app.events("ended_program"), 5, "the log to say so")
