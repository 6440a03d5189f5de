"""What the .deb keeps of Qt is what the sources import; desktop entry and metadata are valid; it is built the same."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging/linux"


def test_the_modules_of_qt_that_stay_are_those_that_are_imported() -> None:
    kept = runpy.run_path(str(ROOT / "packaging/debian/contents.py"))["MODULES"]
    found: set[str] = set()
    for path in (ROOT / "detox").rglob("*.py"):
        found |= set(re.findall(r"PySide6\.(Qt\w+)", path.read_text(encoding="utf-8")))
    assert found == set(kept)


def test_desktop_entry_metadata_and_icon_bear_one_name() -> None:
    metadata = ET.parse(LINUX / "detox-tray.metainfo.xml")
    assert metadata.findtext("launchable") == "detox-tray.desktop"
    assert metadata.findtext("provides/binary") == "detox-tray"
    entry = (LINUX / "detox-tray.desktop").read_text(encoding="utf-8")
    assert "\nIcon=detox-tray\n" in entry
    assert "\nExec=detox-tray run\n" in entry


STATES = ("run", "due", "held", "block")


def test_what_is_laid_down_is_where_desktops_and_shells_look(tmp_path: Path) -> None:
    subprocess.run(["sh", LINUX / "install.sh", tmp_path], check=True)
    share = tmp_path / "share"
    assert {path.relative_to(share).as_posix() for path in share.rglob("*") if path.is_file()} == {
        "applications/detox-tray.desktop",
        "bash-completion/completions/detox-tray",
        "doc/detox-tray/copyright",
        "fish/vendor_completions.d/detox-tray.fish",
        "icons/hicolor/scalable/apps/detox-tray.svg",
        "icons/hicolor/symbolic/apps/detox-tray-symbolic.svg",
        *(
            f"icons/hicolor/symbolic/status/detox-tray-{state}-symbolic.svg"
            for state in ("run", "due", "held", "block")
        ),
        "man/fr/man1/detox-tray.1",
        "man/man1/detox-tray.1",
        "metainfo/detox-tray.metainfo.xml",
        "zsh/vendor-completions/_detox-tray",
    }
    assert not list(tmp_path.rglob("autostart"))


@pytest.mark.proof
@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", "detox-tray.desktop"),
        ("appstreamcli", "validate", "--no-net", "detox-tray.metainfo.xml"),
    ],
    ids=str,
)
def test_the_desktops_own_tools_find_nothing_wrong(command: tuple[str, ...]) -> None:
    assert shutil.which(command[0]), f"{command[0]} is missing: packaging/setup.sh proof installs it"
    done = subprocess.run(command, cwd=LINUX, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
