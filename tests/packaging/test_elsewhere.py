"""What packs Detox for systems that are not here: written down, read by a parser, and of one mind with the sources."""

from __future__ import annotations

import json
import plistlib
import re
import runpy
import shlex
import struct
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
import yaml

from detox.cli.parser import build
from detox.core.language import LANGUAGES
from detox.system import autostart, autostart_windows
from detox.system.win32.identity import APP_ID

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FLATPAK = ROOT / "packaging/flatpak"
MAC = ROOT / "packaging/macos"


# --- the workflow -----------------------------------------------------------------------------------------------------


def _jobs() -> dict[str, dict[str, Any]]:
    (path,) = WORKFLOWS
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return found


def test_the_three_systems_and_every_python_are_tried() -> None:
    systems = {job["runs-on"].split("-")[0] for job in _jobs().values()}
    assert systems == {"ubuntu", "windows", "macos"}
    classifiers = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert _jobs()["pythons"]["strategy"]["matrix"]["python"] == classifiers


def test_every_action_is_pinned_to_a_commit_and_may_only_read() -> None:
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        used = re.findall(r"uses: (.*)", text)
        assert len(used) > 8
        for each in used:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each
        assert yaml.safe_load(text)["permissions"] == {"contents": "read"}


def test_what_the_workflow_runs_exists() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for job in _jobs().values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            run = step.get("run", "").replace("\\", "/")
            assert set(re.findall(r"make (\w+)", run)) <= set(targets)
            for name in re.findall(r"(?:packaging|requirements|tests)/[\w./-]+", run):
                assert (ROOT / name).exists(), name


# --- Windows ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installer() -> str:
    return (ROOT / "packaging/windows/detox.iss").read_text(encoding="utf-8")


def test_inno_setup_reads_the_installer_as_utf_8(installer: str) -> None:
    assert installer.startswith("\ufeff"), "without its mark the French would be garbled"
    assert re.findall(r"^\[(\w+)\]", installer, re.MULTILINE) == [
        "Setup", "Languages", "CustomMessages", "Tasks", "Files", "InstallDelete", "Icons", "Registry", "Run",
        "UninstallRun", "Code",
    ]  # fmt: skip


def test_the_installer_needs_no_administrator_and_speaks_our_languages(installer: str) -> None:
    assert "PrivilegesRequired=lowest\n" in installer
    assert r"DefaultDirName={localappdata}\Programs" in installer
    assert set(re.findall(r'^Name: "(\w\w)"; MessagesFile', installer, re.MULTILINE)) == set(LANGUAGES)
    said = re.findall(r"^(\w\w)\.(\w+)=", installer, re.MULTILINE)
    assert {name for code, name in said if code == "en"} == {name for code, name in said if code == "fr"}
    assert set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", installer)) == {
        ("AtLogin", ""), ("Start", ""), ("", "Data")
    }  # fmt: skip


def test_start_at_login_is_a_tick_that_writes_what_the_program_writes(installer: str) -> None:
    (task,) = re.findall(r"^Name: \"login\".*$", installer, re.MULTILINE)
    assert "Flags" not in task, "ticked, and in sight"
    assert f'Subkey: "{autostart_windows.RUN}"; ValueType: string; ValueName: "{autostart_windows.VALUE}"' in installer
    assert f'Subkey: "{autostart_windows.APPROVED}"; ValueName: "{autostart_windows.VALUE}"' in installer
    assert f"Result := Result + ' {' '.join(autostart.ARGUMENTS)}';" in installer
    assert installer.count("uninsdeletevalue") == 2


def test_the_shortcut_bears_the_name_that_the_program_gives_itself(installer: str) -> None:
    assert f'AppUserModelID: "{APP_ID}"' in installer


def test_the_uninstaller_asks_the_program_to_take_everything_back(installer: str) -> None:
    (words,) = re.findall(r'detox-tray\.exe"; Parameters: "([^"]+)"', installer)
    asked = build().parse_args(shlex.split(words))
    assert (asked.command, asked.yes, asked.data) == ("uninstall", True, "keep")
    assert "DelTree(Folder, True, True, True)" in installer
    assert "MB_DEFBUTTON2" in installer, "No is what a quick Enter says"
    assert "'{localappdata}\\Detox'" in installer


def test_the_icon_for_windows_has_the_sizes_that_windows_asks_for() -> None:
    content = (ROOT / "resources/icons/detox.ico").read_bytes()
    zero, kind, count = struct.unpack_from("<HHH", content)
    assert (zero, kind) == (0, 1)
    sizes = []
    for number in range(count):
        width, height, *_, size, at = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert content[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">II", content, at + 16) == (width or 256, height or 256)
        assert at + size <= len(content)
        sizes.append(width or 256)
    assert {16, 24, 32, 48, 256} <= set(sizes)


# --- macOS ------------------------------------------------------------------------------------------------------------


def test_the_app_lives_in_the_menu_bar_and_says_why_it_asks_in_every_language() -> None:
    keys = runpy.run_path(str(MAC / "info.py"))["PLIST"]
    assert plistlib.loads(plistlib.dumps(keys)) == keys
    assert keys["LSUIElement"] is True
    assert keys["CFBundleLocalizations"] == list(LANGUAGES)
    texts = {key for key in keys if key.endswith("UsageDescription")}
    french = (MAC / "fr.lproj/InfoPlist.strings").read_text(encoding="utf-8")
    assert dict(re.findall(r'^"(\w+)" = "([^"]+)";$', french, re.MULTILINE)).keys() == texts
    assert len(texts) == 2


def test_the_steps_to_sign_are_a_script_that_a_shell_understands() -> None:
    subprocess.run(["sh", "-n", MAC / "sign.sh"], check=True)
    text = (MAC / "sign.sh").read_text(encoding="utf-8")
    steps = ("--options runtime", "notarytool submit", "stapler staple", "spctl --assess")
    assert [text.find(step) for step in steps] == sorted(text.find(step) for step in steps)
    assert -1 not in [text.find(step) for step in steps]
    assert plistlib.loads((MAC / "entitlements.plist").read_bytes()) == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True
    }


# --- Flatpak ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FLATPAK / "tray.detox.Detox.json").read_text(encoding="utf-8"))
    return found


def test_the_manifest_bears_the_name_of_the_metadata(manifest: dict[str, Any]) -> None:
    assert manifest["id"] == ET.parse(ROOT / "packaging/linux/detox-tray.metainfo.xml").findtext("id")
    for kind, file in (("desktop-file", "detox-tray.desktop"), ("appdata-file", "detox-tray.metainfo.xml")):
        assert manifest[f"rename-{kind}"] == file
        assert (ROOT / "packaging/linux" / file).exists()


def test_what_the_manifest_packs_is_there_but_for_what_is_built(manifest: dict[str, Any]) -> None:
    (module,) = manifest["modules"]
    for source in module["sources"]:
        assert (FLATPAK / source["path"]).exists() or "dist" in Path(source["path"]).parts, source
    assert "sh packaging/linux/install.sh /app" in module["build-commands"]


def test_every_permission_is_explained_and_none_reaches_the_network_or_the_home(manifest: dict[str, Any]) -> None:
    explained = (FLATPAK / "README.md").read_text(encoding="utf-8")
    for permission in manifest["finish-args"]:
        _, value = permission.lstrip("-").split("=")
        last = value.removesuffix(":ro").removesuffix(".*").replace("/", ".").split(".")[-1]
        assert f"`{last}`" in explained, permission
        assert value not in {"network", "home", "host", "session-bus"}
        assert "filesystem" not in permission or value.endswith(":ro")
    assert "What a sandbox cannot see" in explained


# --- all of them ------------------------------------------------------------------------------------------------------


def test_what_was_not_run_says_so() -> None:
    for path in (*WORKFLOWS, ROOT / "packaging/windows/detox.iss", MAC / "sign.sh"):
        assert "NOT RUN" in path.read_text(encoding="utf-8")[:700], path
    assert "**Not run:**" in (FLATPAK / "README.md").read_text(encoding="utf-8")


def test_the_recipe_of_the_bundle_is_python() -> None:
    compile((ROOT / "packaging/detox.spec").read_text(encoding="utf-8"), "detox.spec", "exec")
