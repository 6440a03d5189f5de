"""Players that say by themselves whether they play: MPRIS, on the session bus.

The specification: https://specifications.freedesktop.org/mpris/latest/. Browsers have such a player for each page that
plays something with sound for more than a few seconds.
"""

from __future__ import annotations

from detox.core.media import Evidence
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline
from detox.system.media_source import Behind

PREFIX = "org.mpris.MediaPlayer2."
PATH, PLAYER = "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player"
MOST = 24
"""More players than that are not asked."""


class Players:
    """Programs whose player says "Playing"."""

    name: Evidence = "player"
    remedy = QT_TRANSLATE_NOOP("System", "log in by a session that has a message bus; Detox looks each time")

    def ready(self) -> None:
        """Raises DetoxError where there is no session bus."""
        from detox.system.bus import connect

        connect("session").close()

    def found(self, behind: Behind, deadline: Deadline) -> bool | None:
        """Return whether a player of that program plays, None if it has none. Raises OSError and ValueError."""
        from jeepney import DBusAddress

        from detox.system.questions import Questions, UnansweredError

        daemon = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        said: bool | None = None
        with Questions("session", deadline) as bus:
            names = [str(name) for name in bus.ask(daemon, "ListNames")[0]]
            for name in [name for name in names if name.startswith(PREFIX)][:MOST]:
                try:
                    (pid,) = bus.ask(daemon, "GetConnectionUnixProcessID", "s", name)
                    if not behind.is_program(int(pid)):
                        continue
                    player = DBusAddress(PATH, name, "org.freedesktop.DBus.Properties")
                    ((_, status),) = bus.ask(player, "Get", "ss", PLAYER, "PlaybackStatus")
                except UnansweredError:  # gone in between, or no player after all
                    continue
                if status == "Playing":
                    return True
                said = False
        return said
