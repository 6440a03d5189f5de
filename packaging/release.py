"""Says whether this tree may become a release, and names what is in the way:  .venv/bin/python packaging/release.py

It changes nothing and publishes nothing: when all is well it prints the two lines to type. ``--pictures``, which ends
`make shots`, notes down what the pictures were taken of.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ("detox/ui", "resources/art", "resources/icons", "resources/tips")
"""What can be seen on a picture: those that were taken of another state of these are stale."""
TAKEN_OF = ROOT / "docs/pictures/taken-of"
"""Holds a sum over these. Times of commits would not do: a picture that came out the same has nothing to commit."""


def main(arguments: list[str]) -> int:
    """Print what is in the way; return 1 if anything is."""
    if arguments == ["--pictures"]:
        TAKEN_OF.write_text(_shown() + "\n", encoding="ascii")
        return 0
    sys.path.insert(0, str(ROOT))
    from detox import __version__

    found = [*_tree(), *_entry(__version__), *_pictures(), *_generated()]
    for line in found:
        print(f"release: {line}")
    if not found:
        print(f"Version {__version__} is ready. Type:")
        print(f"    git tag -a v{__version__} -m 'Detox {__version__}'\n    make packages")
    return 1 if found else 0


def _git(*words: str) -> str:
    command = ["git", "-c", "safe.directory=*", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.rstrip()


def _tree() -> Iterator[str]:
    changed = _git("status", "--porcelain").splitlines()
    if changed:
        yield f"{len(changed)} files are not committed, {changed[0][3:]} first"


def _entry(version: str) -> Iterator[str]:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", text, re.MULTILINE):
        yield f'CHANGELOG.md has no "## [{version}] - YYYY-MM-DD": turn [Unreleased] into it'
    if f"v{version}" in _git("tag", "--list").splitlines():
        yield f"v{version} is tagged already: raise __version__ in detox/__init__.py"


def _pictures() -> Iterator[str]:
    taken_of = TAKEN_OF.read_text(encoding="ascii").strip() if TAKEN_OF.exists() else ""
    if taken_of != _shown():
        yield f'docs/pictures show another state of {", ".join(SHOWN)}: "make shots", look, commit'


def _shown() -> str:
    """Return a sum over every file, as it lies here, that a picture may show."""
    found = hashlib.sha256()
    for name in sorted(_git("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *SHOWN).split("\0")):
        path = ROOT / name
        if name and path.is_file():
            found.update(f"{name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return found.hexdigest()


def _generated() -> Iterator[str]:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging/generate", "--check"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        yield f'stale: {", ".join(done.stdout.split())}: "make generated"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
