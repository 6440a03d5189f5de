"""Where the files that come with the program are."""

from __future__ import annotations

import sys
from pathlib import Path

import detox


def resource(name: str) -> Path:
    """Return the path of a resource such as ``social_catalogue.toml`` or ``tips/en``; it need not exist.

    In a bundle resources lie in ``resources`` below ``sys._MEIPASS`` (https://pyinstaller.org/en/stable/runtime-information.html),
    in an installed wheel in ``detox/resources``, in a checkout in ``resources`` beside the package.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if isinstance(bundle, str):
        return Path(bundle, "resources", name)
    package = Path(detox.__file__).resolve().parent
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources") / name
