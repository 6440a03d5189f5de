"""A little time before sleep: logind waits for whoever asked it to, so that what is open can be written.

https://www.freedesktop.org/wiki/Software/systemd/inhibit/: a delay lock is an open file; it outlives the connection
that it came by, and closing it lets the computer sleep. logind waits no longer than InhibitDelayMaxSec, five seconds.
"""

from __future__ import annotations

import logging
import os

from detox.core.errors import DetoxError
from detox.system.bus import CALL_SECONDS, connect

_WHY = "Detox writes down what is open"


class SleepDelay:
    """Holds the lock from ``take`` to ``release``; both any number of times. Where logind refuses, sleep just comes."""

    def __init__(self) -> None:
        self._file: int | None = None

    def take(self) -> None:
        """Ask for the lock, within about a second."""
        if self._file is None:
            try:
                self._file = _ask()
            except (DetoxError, OSError, RuntimeError, ValueError) as error:
                logging.getLogger(__name__).info("sleep does not wait for us (%s)", error)

    def release(self) -> None:
        """Let the computer sleep."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _ask() -> int | None:
    """Return the open file, None where logind refuses. Raises DetoxError, OSError, RuntimeError, ValueError."""
    from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call

    manager = DBusAddress("/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager")
    message = new_method_call(manager, "Inhibit", "ssss", ("sleep", "Detox", _WHY, "delay"))
    message.header.flags = MessageFlag.no_auto_start
    connection = connect("system", with_files=True)
    try:
        answer = connection.send_and_get_reply(message, timeout=CALL_SECONDS)
        refused = answer.header.message_type is MessageType.error
        return None if refused else int(answer.body[0].to_raw_fd())
    finally:
        connection.close()
