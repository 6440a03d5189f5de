"""The wheel: what is in it, that it is built the same each time, runs without the checkout, and installs elsewhere."""

from __future__ import annotations

import email
import json
import os
import subprocess
import sys
import zipfile
from email.message import Message
from pathlib import Path

import pytest

import detox

ROOT = Path(__file__).resolve().parents[2]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "win_amd64": {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
    "macosx_14_0_arm64": {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"},
}
"""What markers such as ``sys_platform == "win32"`` see there."""

PIP_AS_IF_THERE = """
import json, sys
from pip._vendor.packaging import markers
here, there = markers.default_environment, json.loads(sys.argv.pop(1))
markers.default_environment = lambda: {**here(), **there}
from pip._internal.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
"""pip with ``--platform`` picks the files of that system but asks the markers of this one: they are told, too."""


def _build(folder: Path) -> Path:
    subprocess.run(["sh", ROOT / "packaging/wheel.sh", folder], check=True, capture_output=True, timeout=300)
    (wheel,) = folder.iterdir()
    return wheel


def _inside(name: str) -> str:
    """Return where a file of the repository lies in the wheel."""
    if name.startswith("packaging/"):
        return name.replace("packaging/", "detox/resources/", 1)
    return f"detox/{name}" if name.startswith("resources/") else name


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as opened:
        (name,) = (name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        return email.message_from_string(opened.read(name).decode())


def test_two_builds_are_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert _build(tmp_path / "again").read_bytes() == wheel.read_bytes()


def test_every_file_that_the_program_reads_is_in_it(wheel: Path, tmp_path: Path) -> None:
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "detox", "resources", "packaging/gnome-extension"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    wanted = {_inside(name) for name in filter(None, listed)}
    subprocess.run([sys.executable, ROOT / "packaging/guide", tmp_path], check=True)
    guide = (path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    wanted |= {f"detox/resources/guide/{path.as_posix()}" for path in guide}
    with zipfile.ZipFile(wheel) as opened:
        found = {name for name in opened.namelist() if ".dist-info/" not in name}
    assert wanted <= found, sorted(wanted - found)
    kinds = {Path(name).suffix for name in found}
    assert kinds <= {Path(name).suffix for name in wanted}, "something else came along"


def test_it_says_what_it_is(metadata: Message) -> None:
    assert (metadata["Name"], metadata["Version"]) == ("detox-tray", detox.__version__)
    assert (metadata["License-Expression"], metadata["Requires-Python"]) == ("MIT", ">=3.11")
    classifiers = metadata.get_all("Classifier", [])
    assert [f"Programming Language :: Python :: {version}" for version in PYTHONS] == [
        line for line in classifiers if line.startswith("Programming Language :: Python :: 3.")
    ]
    assert metadata["Summary"]
    assert metadata["Author"]
    assert "# Detox" in str(metadata.get_payload())


def test_the_version_stands_in_one_place() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in text
    assert detox.__version__ not in text


def test_it_runs_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """With nothing but the wheel and what it needs: no display, no bus, another folder."""
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(tmp_path / "site")
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in hidden}

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "detox", "--profile", str(tmp_path / "profile"), *words]
        environment = clean | {"PYTHONPATH": str(tmp_path / "site")}
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert run("--version") == f"detox-tray {detox.__version__}\n"
    assert "! No screen:" in run("doctor")
    problems = json.loads(run("doctor", "--json"))["problems"]
    assert [problem["title"] for problem in problems] == ["No screen"]
    assert json.loads(run("preview", "--json"))["events"]


@pytest.fixture(scope="session")
def index() -> None:
    """Skip, and say so, where pip reaches no index of packages."""
    ask = [sys.executable, "-m", "pip", "--retries=0", "--timeout=10", "index", "versions", "tomlkit"]
    if subprocess.run(ask, capture_output=True, check=False, timeout=120).returncode:
        pytest.skip("pip reaches no index of packages here: what it would find for other systems was NOT looked at")


@pytest.mark.proof
@pytest.mark.parametrize("python", [PYTHONS[0], PYTHONS[-1]])
@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.usefixtures("index")
def test_pip_finds_all_it_needs_ready_built(wheel: Path, tmp_path: Path, system: str, python: str) -> None:
    """A dry run as if on Windows or macOS: nothing there has to be compiled."""
    there = SYSTEMS[system] | {"python_version": python, "python_full_version": f"{python}.0"}
    words = ["install", "--dry-run", "--ignore-installed", "--no-input", "--retries=1", f"--target={tmp_path}"]
    words += [f"--platform={system}", f"--python-version={python}", "--only-binary=:all:", "--report=-", "-qq"]
    command = [sys.executable, "-c", PIP_AS_IF_THERE, json.dumps(there), *words, str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    found = {each["metadata"]["name"].lower().replace("_", "-") for each in json.loads(done.stdout)["install"]}
    assert {"detox-tray", "pyside6-essentials", "apscheduler", "psutil", "plyer", "tomlkit"} <= found
    assert not {"xcffib", "jeepney"} & found
    assert "tzdata" in found or system != "win_amd64"
    assert ("pyobjc-core" in found) == (system != "win_amd64")


@pytest.mark.proof
@pytest.mark.usefixtures("index")
def test_it_works_in_an_empty_environment(wheel: Path) -> None:
    done = subprocess.run(
        ["sh", ROOT / "packaging/try_wheel.sh", wheel, sys.executable], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"detox-tray {detox.__version__}\n")
    assert "exit code 1" in done.stdout
