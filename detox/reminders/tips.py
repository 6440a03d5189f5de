"""A tip: the words and the scene of one card."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip as a content file gives it (format: docs of content packs). Words are the content's own language."""

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
