"""The composition root: the only code that names concrete classes of every room."""

from __future__ import annotations

from detox.store.profile import Profile


def run(profile: Profile, *, hidden: bool = False) -> int:
    """Start Detox in ``profile``, or raise the one that runs there; return the exit code when it ends."""
    from detox.app.run import run as start

    return start(profile, hidden=hidden)
