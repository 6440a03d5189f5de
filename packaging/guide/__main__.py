"""Builds the guide to plain HTML:  .venv/bin/python packaging/guide [FOLDER]     (FOLDER: resources/guide)

One page a page of docs/, English and French, with one style sheet and the pictures that are shown; no script, nothing
from a network. The wheel, the .deb, the bundle and ``make run`` take it along, and Help opens it. Markdown is read by
markdown-it-py (https://markdown-it-py.readthedocs.io), which nothing but this needs.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

import pages  # noqa: E402 - beside this file


def build(folder: Path) -> None:
    """Write the guide into ``folder``; what is there already and no part of it is removed."""
    wanted: dict[Path, bytes] = {Path("guide.css"): (HERE / "guide.css").read_bytes()}
    for language in pages.LANGUAGES:
        made = pages.Guide(ROOT / "docs", language)
        for name, text in made.texts().items():
            wanted[Path(language.code, name)] = text.encode()
        for picture in made.pictures:
            wanted[Path("pictures", picture.name)] = picture.read_bytes()
    for path, content in wanted.items():
        there = folder / path
        if not there.exists() or there.read_bytes() != content:
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(content)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder) not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            shutil.rmtree(path)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources/guide")
