"""Says whether this tree may become a release, and names what is in the way:  .venv/bin/python packaging/release.py

It changes nothing and publishes nothing: when all is well it prints the two lines to type.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ("detox/ui", "resources/art", "resources/icons", "resources/tips")
"""What can be seen on a picture: one that was taken before the last change of these is stale."""


def main() -> int:
    """Print what is in the way; return 1 if anything is."""
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
    changed = _git("log", "-1", "--format=%ct %h", "--", *SHOWN).split()
    for picture in sorted((ROOT / "docs/pictures").glob("*.png")):
        name = picture.relative_to(ROOT).as_posix()
        taken = _git("log", "-1", "--format=%ct", "--", name)
        if not taken or int(taken) < int(changed[0]):
            yield f'{name} is older than {changed[1]}, which changed what it shows: "make shots", look, commit'


def _generated() -> Iterator[str]:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging/generate", "--check"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        yield f'stale: {", ".join(done.stdout.split())}: "make generated"'


if __name__ == "__main__":
    sys.exit(main())
