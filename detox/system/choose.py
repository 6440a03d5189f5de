"""Chooses an adapter: the first of a list that works, remembering why the others did not."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice, Refused
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain

T = TypeVar("T")

_NOTHING_TO_DO = plain("")
_UNHEARD = QT_TRANSLATE_NOOP("System", "this system has no adapter of that name")
_CHECK = QT_TRANSLATE_NOOP("System", "check the name in the settings")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """An adapter that may be taken: its name, how to make it, what the user can do if that fails.

    ``make`` raises DetoxError with the reason if the adapter cannot work here.
    """

    name: str
    make: Callable[[], T]
    remedy: Text = _NOTHING_TO_DO


@dataclass(frozen=True, slots=True)
class Null(Generic[T]):
    """What is taken when nothing else works; ``refused`` says why there is nothing better, where that is known."""

    adapter: T
    name: str = "none"
    refused: tuple[Refused, ...] = ()


def choose(port: str, candidates: Sequence[Candidate[T]], null: Null[T], only: str = "") -> tuple[T, Choice]:
    """Return the first adapter that can be made, else the null one; and what ``doctor`` says of it.

    ``only`` is the name of an adapter that the user insists on: the others are not tried (the null one still is).
    An adapter that fails in a way it should not is refused like the others, and logged, never fatal.
    """
    refused = []
    for candidate in candidates:
        if only and candidate.name != only:
            continue
        try:
            adapter = candidate.make()
        except DetoxError as error:
            refused.append(Refused(candidate.name, error.message, candidate.remedy))
        except Exception as error:
            logging.getLogger(__name__).warning("%s: adapter %s failed", port, candidate.name, exc_info=True)
            reason = plain(f"{type(error).__name__}: {error}")
            refused.append(Refused(candidate.name, reason, candidate.remedy))
        else:
            return adapter, Choice(port, candidate.name, tuple(refused))
    if only and not refused:
        refused.append(Refused(only, _UNHEARD, _CHECK))
    return null.adapter, Choice(port, null.name, (*refused, *null.refused))
