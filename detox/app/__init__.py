"""The composition root: the only code that names concrete classes of every room."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.text import Text
from detox.store.profile import Profile


def run(profile: Profile, say: Callable[[Text], str] = Text.say, *, hidden: bool = False) -> int:
    """Start Detox in ``profile``, or raise the one that runs there; return the exit code when it ends.

    ``say`` finds the words for whoever started it from a terminal, English if nobody says otherwise.
    """
    from detox.app.run import run as start

    return start(profile, say, hidden=hidden)
