"""No source text of any module stays in the memory of the app, and no picture that Qt would look after."""

from __future__ import annotations

import os
import subprocess
import sys

HOW_MUCH = "print(sum(len(''.join(entry[2])) for entry in linecache.cache.values() if len(entry) > 2) // 1024)"
ALL = "import detox.app.front, detox.app.house"


def run(*lines: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(("import builtins, linecache", *lines))],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_the_whole_house_is_loaded_and_no_source_is_kept() -> None:
    lines = (
        "from detox.system.plain_imports import plain_imports", "print(plain_imports())",
        ALL, "print(builtins.__import__ is builtins.__orig_import__)", HOW_MUCH,
    )  # fmt: skip
    assert run(*lines) == ["True", "True", "0"]


def test_the_hook_would_keep_megabytes() -> None:
    """If this fails, PySide has mended it, and the module can go."""
    assert int(run("import PySide6.QtCore", ALL, HOW_MUCH)[0]) > 1024


def test_widgets_are_what_they_were() -> None:
    lines = (
        "from detox.system.plain_imports import plain_imports", "plain_imports()",
        "from PySide6.QtWidgets import QApplication, QLabel", "app = QApplication([])", "label = QLabel('so')",
        "print(label.text(), hasattr(label, 'set_text'))",
        "try:\n    label.setText(5)", "except TypeError as error:\n    print('setText' in str(error))",
    )  # fmt: skip
    assert run(*lines) == ["so", "False", "True"]


def test_no_picture_is_kept_for_which_qt_would_wake_up_again() -> None:
    lines = (
        "from detox.app.front import application", "from PySide6.QtGui import QPixmap, QPixmapCache",
        "qt = application()",
        "QPixmapCache.insert('icon', QPixmap(22, 22))", "print(QPixmapCache.find('icon', QPixmap()))",
    )  # fmt: skip
    assert run(*lines) == ["False"]
