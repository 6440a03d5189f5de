"""Back ends for ``plyer.notification``, better than its own where there is something better.

Importing this module imports plyer; ``notices`` does it with the first notice.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Collection
from typing import Any, Protocol

import plyer
from plyer.facades import Notification
from plyer.utils import Proxy

from detox.system.notices_bus import Connect, Desk, Toast

ABOUT = "x-detox-about"
"""The hint that says which notice replaces which: ``plyer.notification.notify`` has no argument for that."""


class Withdraws(Protocol):
    """What a back end can do beyond plyer."""

    def withdraw(self, about: str) -> None:
        """Take a notice back."""
        ...

    def close(self) -> None:
        """Let go of what it holds."""
        ...


class BusNotification(Notification):  # type: ignore[misc] # plyer has no types
    """Linux: the desktop's notification service. plyer's own back end steps in where there is no bus."""

    def __init__(
        self,
        connect: Connect,
        opens: Collection[str],
        opened: Callable[[str], None],
        open_label: Callable[[], str],
        entry: str,
    ) -> None:
        super().__init__()
        self._opens = opens
        self._desk = Desk(connect, opened, self._by_plyer, open_label, entry)

    def _notify(self, **said: Any) -> None:
        about = str(said["hints"].get(ABOUT, ""))
        self._desk.show(
            Toast(
                about=about,
                title=said["title"],
                body=said["message"],
                app=said["app_name"],
                icon=said["app_icon"],
                seconds=said["timeout"],
                opens=about in self._opens,
            )
        )

    def _by_plyer(self, toast: Toast) -> None:
        """Show ``toast`` the way plyer would have: D-Bus by dbus-python, a portal, or the program notify-send."""
        from plyer.platforms.linux.notification import instance

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about packages that we know are missing
            own = instance()
        try:
            own.notify(
                title=toast.title,
                message=toast.body,
                app_name=toast.app,
                app_icon=toast.icon,
                timeout=int(toast.seconds),
            )
        except (NotImplementedError, OSError) as error:
            logging.getLogger(__name__).info("A notice could not be shown: %s", error)

    def withdraw(self, about: str) -> None:
        """Take a notice back."""
        self._desk.withdraw(about)

    def close(self) -> None:
        """Hang up."""
        self._desk.close()


class MessageNotification(Notification):  # type: ignore[misc] # plyer has no types
    """macOS: a message of the tray icon. plyer's own back end would need pyobjus."""

    def __init__(self, show_message: Callable[[str, str, int], None]) -> None:
        super().__init__()
        self._show_message = show_message

    def _notify(self, **said: Any) -> None:
        self._show_message(said["title"], said["message"], round(said["timeout"] * 1000))

    def withdraw(self, about: str) -> None:
        """Do nothing: such a message goes by itself."""

    def close(self) -> None:
        """Nothing is held."""


def register(backend: Notification) -> None:
    """Make ``plyer.notification`` use ``backend`` instead of looking for one of its own."""
    if type(plyer.notification) is Proxy:
        object.__setattr__(plyer.notification, "_obj", backend)
