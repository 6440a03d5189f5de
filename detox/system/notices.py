"""The ``Notices`` port: every notice goes through ``plyer.notification``, on every system.

What plyer hands it to is ours where plyer's own is poor (``notices_plyer``). If plyer says nothing, nothing is shown.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.ports.notices import Notices
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.choose import Candidate

if TYPE_CHECKING:
    from detox.system.notices_plyer import Withdraws

APP = "Detox"
ENTRY = "detox-tray"
SECONDS = 20

# NOTIFYICONDATAW (shellapi.h) has room for so many characters less one; plyer raises in its thread beyond that.
WINDOWS_TITLE = 63
WINDOWS_BODY = 255

ShowMessage = Callable[[str, str, int], None]
"""Title, body, milliseconds: ``QSystemTrayIcon.showMessage`` without its icon."""


class PlyerNotices:
    """Shows notices through plyer, which is imported with the first one.

    icon          the name of a themed icon or a path; on Windows a file in .ico format
    open_label    returns the word for "open" in the user's language: some services show it as a button
    show_message  macOS only: the tray icon's own way to say something

    Raises DetoxError when made where plyer is not installed.
    """

    name = "plyer"

    def __init__(
        self, icon: str = ENTRY, open_label: Callable[[], str] = lambda: "Open", show_message: ShowMessage | None = None
    ) -> None:
        if find_spec("plyer") is None:
            missing = QT_TRANSLATE_NOOP("Notices", "plyer is not installed")
            raise DetoxError(QT_TRANSLATE_NOOP("Notices", "Notices"), missing)
        # Windows loads it from a file and plyer raises, in its thread, when that is none.
        self._icon = icon if sys.platform != "win32" or icon.endswith(".ico") else ""
        self._open_label = open_label
        self._show_message = show_message
        self._opened: dict[str, Callable[[], None]] = {}
        self._last = ""
        self._backend: Withdraws | None = None
        self._registered = False

    def show(self, about: str, title: str, body: str, opened: Callable[[], None] | None = None) -> None:
        """Show a notice, in place of the one with the same ``about``. What cannot be shown is noted in the log."""
        import plyer

        self._register()
        self._opened.pop(about, None)
        if opened is not None:
            self._opened[about] = opened
        self._last = about
        if sys.platform == "win32":
            title, body = title[:WINDOWS_TITLE], body[:WINDOWS_BODY]
        try:
            plyer.notification.notify(
                title=title,
                message=body,
                app_name=APP,
                app_icon=self._icon,
                timeout=SECONDS,
                hints={"x-detox-about": about},
            )
        except (NotImplementedError, OSError) as error:
            # plyer found nothing that can show it, or what it found does not start.
            logging.getLogger(__name__).info("A notice could not be shown: %s", error)

    def withdraw(self, about: str) -> None:
        """Take a notice back if it still stands, where the system can do that."""
        self._opened.pop(about, None)
        if self._backend is not None:
            self._backend.withdraw(about)

    def clicked(self) -> None:
        """Say that the last notice was clicked: for the tray icon, where notices are its messages (macOS)."""
        self._activate(self._last)

    def stop(self) -> None:
        """Let go of what showing notices needed."""
        if self._backend is not None:
            self._backend.close()

    def _register(self) -> None:
        """Give plyer our back end, once."""
        if self._registered:
            return
        self._registered = True
        if sys.platform == "linux":
            from detox.system.notices_bus import session_bus
            from detox.system.notices_plyer import BusNotification, register

            backend = BusNotification(session_bus, self._opened, self._activate, self._open_label, ENTRY)
            register(backend)
            self._backend = backend
        elif self._show_message is not None:
            from detox.system.notices_plyer import MessageNotification, register

            message = MessageNotification(self._show_message)
            register(message)
            self._backend = message

    def _activate(self, about: str) -> None:
        opened = self._opened.pop(about, None)
        if opened is not None:
            opened()


def notices_candidates(
    icon: str = ENTRY, open_label: Callable[[], str] = lambda: "Open", show_message: ShowMessage | None = None
) -> list[Candidate[Notices]]:
    """Return the adapters to choose from, best first."""
    remedy = QT_TRANSLATE_NOOP("Notices", "install Detox with all its parts: pip install detox-tray")
    return [Candidate(PlyerNotices.name, lambda: PlyerNotices(icon, open_label, show_message), remedy)]
