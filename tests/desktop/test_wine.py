"""The calls that the Windows adapters make, in their order, on a real Notepad under Wine. This is not Windows.

Wine 8 tells of no events in other programs' windows and has no DWM, so hooks, cloaking and drawn frames are not shown
by this: only the C headers (``tests/system/win32/test_probe.py``) and a world made up speak for those.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.desktop.kit.session import Desktop, Layout

COMPILER = "x86_64-w64-mingw32-gcc"
WINE = "/usr/lib/wine/wine64"
SOURCE = Path(__file__).with_name("wine_sequence.c")
SECONDS = 120

pytestmark = pytest.mark.skipif(
    not (shutil.which(COMPILER) and os.path.exists(WINE)), reason="there is no mingw or no Wine here"
)


@pytest.mark.proof
@pytest.mark.parametrize("layout", [Layout(tray="none", notices="none")])
def test_the_calls_say_what_notepad_does(desktop: Desktop) -> None:
    command = [COMPILER, "-std=c11", "-Wall", "-Wno-unused-parameter", str(SOURCE), "-o", "sequence.exe"]
    built = subprocess.run(
        [*command, "-ldwmapi", "-lwtsapi32"],
        cwd=desktop.folder, capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    wine = {"WINEPREFIX": str(desktop.folder / "wine"), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
    program = desktop.processes.start("wine", [WINE, str(desktop.folder / "sequence.exe")], {**desktop.env, **wine})
    assert program.wait(SECONDS) == 0
    words = desktop.processes.log("wine")
    said = json.loads(words[words.index('{"atom"') :])

    assert said["window"], "the hidden window"
    assert said["later"] == 1, "a message to ourselves"
    assert (said["session"], said["power"]) == (1, 1), "news of the session and of sleep"
    assert (said["title"], said["class"]) == ("Untitled - Notepad", "Notepad")
    assert (said["same_pid"], said["thread"], said["in_front"], said["visible"]) == (1, 1, 1, 1)
    assert said["renamed"] == "(3) Instagram"
    assert said["screen"] == [1280, 800]
    (x, y), (width, height) = said["corner"], said["client"]
    assert 120 <= x <= 140, "the content lies inside the frame, in pixels of the screen"
    assert 90 <= y <= 150
    assert 440 <= width <= 500
    assert 200 <= height <= 300
    assert said["knows"], "the tick of the last input"
    assert said["since_ms"] < SECONDS * 1000
    assert (said["raw"], said["no_raw"]) == (1, 1), "raw input, asked for and given back"
    assert said["minimised"] == 1
    assert said["hooked"] == said["unhooked"] > 0
    assert said["dead_thread"] == 0, "a window that is gone has no thread"
