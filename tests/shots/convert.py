"""ImageMagick, for what is done to pictures once they are taken."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.desktop.kit.processes import program


def convert(*words: str | Path) -> None:
    """Run ``convert`` with ``words``; the last one is the file that is made, with no date inside."""
    command = [program("convert"), *(str(word) for word in words)]
    # The same picture gives the same file.
    command[-1:] = ["-strip", "-define", "png:exclude-chunks=date,time", command[-1]]
    subprocess.run(command, check=True, timeout=60)
