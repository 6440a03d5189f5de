"""What of the Python packages stays in the .deb. What is named here stays; of PySide6 the rest goes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

MODULES = ("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtWidgets")
"""Those that detox imports; tests/packaging/test_debian.py holds this list to the sources."""

LIBRARIES = (
    "Core",
    "DBus",
    "Gui",
    "Network",
    "Svg",
    "Widgets",
    "OpenGL",
    "WaylandClient",
    "WlShellIntegration",
    "XcbQpa",
)
"""What those modules and the plug-ins below are linked with."""

PLUGINS = (
    "platforms/libq(xcb|wayland|offscreen)",
    "iconengines/libqsvgicon",
    "imageformats/libqsvg",
    "platforminputcontexts/lib(compose|ibus)platforminputcontextplugin",
    "platformthemes/libqxdgdesktopportal",  # the GTK theme would bring a second toolkit into the process
    "wayland-decoration-client/libbradient",
    "wayland-graphics-integration-client/(libshm-emulation-server)",
    "wayland-shell-integration/libxdg-shell",
)

_KEPT = re.compile(
    rf"""__init__\.py | _config\.py | _git_pyside_version\.py | libpyside6\.abi3\.so.*
    | ({"|".join(MODULES)})\.abi3\.so
    | support/.*\.py
    | Qt/lib/libQt6({"|".join(LIBRARIES)})\.so\.6 | Qt/lib/libicu(data|i18n|uc)\.so\..*
    | Qt/plugins/({"|".join(PLUGINS)})\.so
    | Qt/translations/qtbase_(en|fr)\.qm""",
    re.VERBOSE,
)

UNUSED = ("bin", "cffi", "pycparser", "_cffi_backend*", "cffi-*.dist-info", "pycparser-*.dist-info", "share", "include")
"""Whole entries of the site folder: cffi's compiled half comes from Debian, its other half is for building."""

_NOTES = ("RECORD", "INSTALLER", "REQUESTED", "WHEEL", "entry_points.txt", "top_level.txt")

NEEDLESS = ("tests", "test", "testing", "__pycache__")
"""Folders in any package."""


def prune(site: Path) -> None:
    """Take out of ``site`` what the program never loads."""
    for pattern in UNUSED:
        for path in site.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    qt = site / "PySide6"
    for path in [each for each in qt.rglob("*") if each.is_file() or each.is_symlink()]:
        if not _KEPT.fullmatch(path.relative_to(qt).as_posix()):
            path.unlink()
    for path in [each for each in site.rglob("*") if each.is_dir() and each.name in NEEDLESS]:
        if path.exists() and path.relative_to(site).parts[0] != "detox":
            shutil.rmtree(path)


def tidy(site: Path) -> None:
    """Remove what no package of a system holds: pip's notes, types, symbols, empty folders; set the modes."""
    for path in [each for each in site.rglob("*") if each.is_file()]:
        note = path.parent.name.endswith(".dist-info") and path.name in _NOTES
        if note or path.suffix in {".pyi", ".pxd", ".pyx", ".c", ".h", ".typed"} or path.name == "py.typed":
            path.unlink()
        else:
            path.chmod(0o755 if path.suffix == ".sh" else 0o644)
            if ".so" in path.suffixes:
                subprocess.run(["strip", "--strip-unneeded", "--remove-section=.comment", path], check=True)
    for path in sorted((each for each in site.rglob("*") if each.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
