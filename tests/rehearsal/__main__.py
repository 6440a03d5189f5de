"""Play the rehearsal: ``python -m tests.rehearsal``. Exit status 0 only if every scene was really seen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable

from tests.desktop.kit.app import App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import ROOT, Desktop, Layout
from tests.rehearsal.plan import BLOCK_AT, PAUSE_AFTER, SUMMARY_AT, Plan
from tests.rehearsal.stage import SCENES, Stage

PICTURES = ROOT / "build" / "rehearsal"


def main() -> int:
    """Play all scenes; print the timeline and where the pictures are."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    print("No screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): Detox plays a rehearsal on a virtual one.")
    print(f"A pause is due after {PAUSE_AFTER} s, the door shuts at {BLOCK_AT} s, the summary comes at {SUMMARY_AT} s.")
    print("Nothing of yours is touched: the profile and the desktop are thrown away afterwards.\n", flush=True)
    try:
        seen = _play()
    except DesktopError as error:
        print(f"The virtual desktop did not come up: {error}", file=sys.stderr)
        return 1
    print("\n" + "\n".join(f"  {'seen    ' if good else 'NOT SEEN'}  {name}" for name, good in seen.items()))
    taken = sorted(PICTURES.glob("*.png"))
    if taken:
        print("\nPictures:\n" + "\n".join(f"  {file.relative_to(ROOT)}" for file in taken), flush=True)
    return 0 if all(seen.values()) else 1


def _play() -> dict[str, bool]:
    seen: dict[str, bool] = {name: False for name, _ in SCENES}
    plan = Plan.made_now()
    with Desktop(Layout(zone=plan.zone)) as desktop:
        plan = Plan.made_now()  # the desktop took a moment to come up
        app = App(desktop, desktop.folder / "profile")
        stage = Stage(desktop, app, Browser(desktop), Pointer(desktop.env), plan, PICTURES)
        stage.say(
            f"a desktop is up on {desktop.server.display}: openbox, xfce4-panel, xfce4-notifyd, and it is evening"
        )
        app.settings(plan.settings())
        try:
            app.start()
            stage.say("Detox has started")
            with stage.pointer.active():
                for name, scene in SCENES:
                    seen[name] = _look(stage, name, scene)
        except AssertionError as error:
            stage.say(f"NOT SEEN: {error}")
        finally:
            app.close()
        if app.said().strip():
            print(f"\nDetox said:\n{app.said()}")
    return seen


def _look(stage: Stage, name: str, scene: Callable[[Stage], None]) -> bool:
    try:
        scene(stage)
    except (AssertionError, OSError, LookupError, subprocess.SubprocessError) as error:
        stage.picture(f"not-seen-{name.split(maxsplit=1)[0].strip(',')}")
        stage.say(f"NOT SEEN: {error}")
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
