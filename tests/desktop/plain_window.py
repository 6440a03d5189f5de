"""A bare window on Wayland, run as a program: TITLE and APP_ID, then a pipe; each line of it is another title."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication, QRasterWindow


def main(title: str, app_id: str, pipe: Path) -> int:
    """Show the window until somebody ends the process."""
    app = QGuiApplication(sys.argv[:1])
    QGuiApplication.setDesktopFileName(app_id)
    window = QRasterWindow()
    window.setTitle(title)
    window.resize(480, 320)
    window.show()
    lines = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)

    def read() -> None:
        window.setTitle(os.read(lines, 4096).decode().strip().rpartition("\n")[2])

    notifier = QSocketNotifier(lines, QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
