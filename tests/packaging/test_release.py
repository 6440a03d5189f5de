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
    """Return a copy with nothing in the way: an entry in the changelog, pictures taken after the last change."""
    copy = tmp_path_factory.mktemp("release") / "copy"
    subprocess.run([*GIT, "clone", "-q", ROOT, copy], check=True)
    log = copy / "CHANGELOG.md"
    head = f"## [Unreleased]\n\n## [{detox.__version__}] - 2030-01-01"
    log.write_text(log.read_text(encoding="utf-8").replace("## [Unreleased]", head, 1), encoding="utf-8")
    for picture in (copy / "docs/pictures").glob("*.png"):
        picture.write_bytes(picture.read_bytes() + b"\0")
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


def test_a_picture_older_than_what_it_shows_is_named(ready: Path) -> None:
    (ready / "detox/ui/new.py").write_text('"""New."""\n', encoding="utf-8")
    subprocess.run([*GIT, "add", "."], cwd=ready, check=True)
    later = {"GIT_COMMITTER_DATE": "2040-01-01T00:00:00Z", "PATH": "/usr/bin:/bin"}
    subprocess.run([*GIT, "commit", "-q", "-m", "Change"], cwd=ready, check=True, env=later)
    code, said = _release(ready)
    assert code == 1
    assert "docs/pictures/day.png is older than" in said
