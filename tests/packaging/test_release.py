"""``make release`` names what is in the way. Run in a copy of this repository, which is broken there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import detox

ROOT = Path(__file__).resolve().parents[2]
GIT = ("git", "-c", "safe.directory=*", "-c", "user.name=x", "-c", "user.email=x@localhost")


def _commit(copy: Path, *names: str) -> None:
    subprocess.run([*GIT, "add", *names], cwd=copy, check=True)
    subprocess.run([*GIT, "commit", "-q", "--allow-empty", "-m", "Change"], cwd=copy, check=True)


def _release(copy: Path) -> tuple[int, str]:
    command = [sys.executable, str(copy / "packaging/release.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy with nothing in the way: an entry in the changelog, pictures taken of what there is."""
    copy = tmp_path_factory.mktemp("release") / "copy"
    subprocess.run([*GIT, "clone", "-q", ROOT, copy], check=True)
    log = copy / "CHANGELOG.md"
    head = f"## [Unreleased]\n\n## [{detox.__version__}] - 2030-01-01"
    log.write_text(log.read_text(encoding="utf-8").replace("## [Unreleased]", head, 1), encoding="utf-8")
    subprocess.run([sys.executable, copy / "packaging/release.py", "--pictures"], check=True)
    subprocess.run([sys.executable, copy / "packaging/generate"], check=True, stdout=subprocess.DEVNULL)
    _commit(copy, ".")
    return copy


def test_a_tree_with_nothing_in_the_way_may_go(ready: Path) -> None:
    code, said = _release(ready)
    assert (code, said.splitlines()[0]) == (0, f"Version {detox.__version__} is ready. Type:")


@pytest.mark.parametrize(
    ("name", "old", "new", "commit", "says"),
    [
        ("README.md", "Detox", "Detox", False, ""),
        ("README.md", "# Detox", "# Other", False, "1 files are not committed, README.md first"),
        ("CHANGELOG.md", f"## [{detox.__version__}]", "## [9.9.9]", True, f'has no "## [{detox.__version__}]'),
        ("docs/settings.md", "# Settings", "# Old", True, "stale: docs/settings.md"),
    ],
)
def test_what_is_in_the_way_is_named(ready: Path, name: str, old: str, new: str, commit: bool, says: str) -> None:
    path, before = ready / name, (ready / name).read_text(encoding="utf-8")
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    if commit:
        _commit(ready, name)
    try:
        code, said = _release(ready)
        assert (code, says in said) == (1 if says else 0, True), said
    finally:
        path.write_text(before, encoding="utf-8")
        _commit(ready, name)


@pytest.mark.parametrize("name", ["detox/ui/tray.py", "resources/tips/en/water.toml"])
def test_pictures_of_another_state_are_named_and_taken_anew_they_are_fine(ready: Path, name: str) -> None:
    path, before = ready / name, (ready / name).read_bytes()
    taken_of = ready / "docs/pictures/taken-of"
    noted = taken_of.read_text(encoding="ascii")
    path.write_bytes(before + b"\n")
    _commit(ready, name)
    try:
        code, said = _release(ready)
        assert (code, said.splitlines()[0]) == (1, said.strip()), "that alone is in the way"
        assert "release: docs/pictures show another state of detox/ui, resources/art" in said
        subprocess.run([sys.executable, ready / "packaging/release.py", "--pictures"], check=True)
        _commit(ready, ".")
        assert _release(ready)[0] == 0
    finally:
        path.write_bytes(before)
        taken_of.write_text(noted, encoding="ascii")
        _commit(ready, ".")


def test_pictures_of_unknown_age_are_named(ready: Path) -> None:
    subprocess.run([*GIT, "rm", "-q", "docs/pictures/taken-of"], cwd=ready, check=True)
    _commit(ready, ".")
    assert "docs/pictures show another state" in _release(ready)[1]
