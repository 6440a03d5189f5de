"""Take the pictures: ``python -m tests.shots``. They are made of one run of the real program on a virtual desktop.

The contact sheets of the cards (``scenes``) and of "My days" (``days``) are drawn from the windows alone.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.desktop.kit.app import CARD, DOOR, HOME, SETTINGS, SUMMARY, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import ROOT, Desktop, Layout
from tests.desktop.kit.windows import Window
from tests.rehearsal.plan import Plan
from tests.shots.convert import convert
from tests.shots.sample import write_day

INTO = ROOT / "docs" / "pictures"
DESK = 0xE4E7DF
_SETTLED = 1.5  # seconds after which every entrance is over

_TOML = """\
[[focus.rules]]
id = "evening"
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
hours = ["23:00-07:00"]
firmness = "firm"

[summary]
at = "{summary}"
"""


def main() -> int:
    """Take all pictures and say where they are."""
    plan = Plan.made_now()
    try:
        with Desktop(Layout(size="1440x900", zone=plan.zone)) as desktop:
            desktop.windows.paint(DESK)
            _take(desktop, plan)
        # In a process of its own: it has another screen.
        for sheet in ("scenes", "days"):
            subprocess.run([sys.executable, "-m", f"tests.shots.{sheet}"], check=True, cwd=ROOT)
        subprocess.run([sys.executable, ROOT / "packaging/release.py", "--pictures"], check=True)
    except (DesktopError, AssertionError) as error:
        print(f"no pictures: {error}", file=sys.stderr)
        return 1
    for file in sorted(INTO.glob("*.png")):
        print(file.relative_to(ROOT))
    return 0


def _take(desktop: Desktop, plan: Plan) -> None:
    app = App(desktop, desktop.folder / "profile")
    now = datetime.now(ZoneInfo(plan.zone))
    app.settings(_TOML.format(summary=f"{plan.moment(30):%H:%M:%S}"))
    write_day(app.profile, now, plan.zone)
    app.start()
    pointer = Pointer(desktop.env)
    with pointer.active():
        summary = app.wait_window(SUMMARY, 60)
        _keep(desktop, "summary", summary)
        desktop.windows.shut(summary)
        app.no_window(SUMMARY)
        app.cli("settings", "set", "summary.at", '"18:15"')  # and not at some second, in the pictures to come
        app.cli("remind", "pause")
        card = app.wait_window(CARD)
        _keep(desktop, "card", card)
        pointer.click_on(card, 0.5, 0.4)
        pointer.key("Escape")
        app.no_window(CARD)
        for title, entry in ((HOME, "Open"), (SETTINGS, "Settings")):
            app.tray.click(entry)
            window = app.wait_window(title)
            _keep(desktop, entry.lower(), window)
            desktop.windows.shut(window)
            app.no_window(title)
        page = Browser(desktop, place=(60, 40, 960, 640)).open("Instagram")
        app.cli("focus", "start", "--for", "3h")
        app.wait_window(DOOR)
        _keep(desktop, "door", page)
    app.quit()
    _compose()


def _keep(desktop: Desktop, name: str, window: Window) -> None:
    """Cut a window out of a picture of the screen, so that what lies over it and its round corners are true."""
    time.sleep(_SETTLED)
    now = next(other for other in desktop.windows.all() if other.id == window.id)
    screen = desktop.camera.take(desktop.folder / "screen.png")
    INTO.mkdir(parents=True, exist_ok=True)
    part = f"{now.width}x{now.height}+{now.x}+{now.y}"
    convert(screen, "-crop", part, "+repage", INTO / f"{name}.png")


def _compose() -> None:
    """Put card, door and summary side by side: the README's first picture."""
    colour = f"#{DESK:06X}"
    row: list[str | Path] = []
    for name in ("card", "door", "summary"):
        row += ["(", INTO / f"{name}.png", "-resize", "x500", "-bordercolor", colour, "-border", "14x20", ")"]
    convert(*row, "-background", colour, "-gravity", "center", "+append", INTO / "day.png")


if __name__ == "__main__":
    sys.exit(main())
