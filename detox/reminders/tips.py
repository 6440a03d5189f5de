"""A tip: the words and the scene of one card."""

from __future__ import annotations

from dataclasses import dataclass, replace

MINUTES = "{minutes}"
MEASURED = ("scroll", "long_sitting")
"""What lasts so long that a tip may say for how many minutes."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip as a content file gives it (``docs/packs.md``). Words are the content's own language.

    ``{minutes}`` in hook or beats stands for how long the thing in ``after`` lasted.
    """

    id: str
    kind: str
    lang: str
    hook: str
    beats: tuple[str, ...]
    handle: str
    tags: tuple[str, ...]
    tone: str
    scene: str
    when: tuple[str, ...] = ()
    after: str | None = None
    length: str = "short"
    claim: str | None = None

    def with_minutes(self, seconds: float) -> Tip:
        """Return the tip with ``seconds``, in whole minutes, in the place that its words leave for them."""
        minutes = str(int(seconds) // 60)
        hook, *beats = (text.replace(MINUTES, minutes) for text in (self.hook, *self.beats))
        return replace(self, hook=hook, beats=tuple(beats))
