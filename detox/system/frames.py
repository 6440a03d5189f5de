"""The watches over the places of windows that one adapter keeps, until each is cancelled or all of them end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from detox.core.ports.clocks import Cancel


class Watch(Protocol):
    """One watch over the place of one window."""

    def stop(self) -> None:
        """End it."""


T = TypeVar("T", bound=Watch)


class Frames(Generic[T]):
    """All of an adapter's."""

    def __init__(self) -> None:
        self._watches: dict[object, T] = {}

    def add(self, watch: T) -> Cancel:
        """Keep ``watch``; the returned function ends it, any number of times."""
        key = object()
        self._watches[key] = watch

        def cancel() -> None:
            kept = self._watches.pop(key, None)
            if kept:
                kept.stop()

        return cancel

    def stop(self) -> None:
        """End them all."""
        for watch in self._watches.values():
            watch.stop()
        self._watches.clear()

    def __iter__(self) -> Iterator[T]:
        return iter(self._watches.values())
