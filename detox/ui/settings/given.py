"""What the app gives the settings window for single panels; these are loaded with their pages, and this is not.

What a panel loads stays in memory, and most visits see one page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from detox.core.busy import Busy
    from detox.core.facts import UsageFacts
    from detox.core.offers import Offered
    from detox.usage.rules import Written


class Exchange(NamedTuple):
    """What files are for: ``save`` writes the settings, ``read`` says what a file offers, ``add_tips`` takes its tips.

    ``add_tips`` returns the way back. All raise DetoxError, that one too.
    """

    save: Callable[[Path], object]
    read: Callable[[Path], Offered]
    add_tips: Callable[[Path], Callable[[], None]]


class Here(NamedTuple):
    """``adapter`` names what sees windows, "" where nothing does. ``seen`` tells what is known; ``calls`` asks for it.

    ``follow`` takes what is to be called after every beat, None for nothing.
    """

    adapter: Callable[[], str]
    seen: Callable[[], UsageFacts]
    calls: Callable[[], Busy | None]
    follow: Callable[[Callable[[], None] | None], None]


class Rules(NamedTuple):
    """The user's own rules. ``listed`` gives them; ``add`` and ``remove`` return the way back.

    All three raise DetoxError. ``follow`` takes what is to be called when the rules have changed, None for nothing;
    ``names`` are all platforms by id, ``tracked`` those that a new rule may name.
    """

    listed: Callable[[], Sequence[Written]]
    add: Callable[[Written], Callable[[], None]]
    remove: Callable[[Written], Callable[[], None]]
    follow: Callable[[Callable[[], None] | None], None]
    names: Mapping[str, str]
    tracked: Callable[[], Mapping[str, str]]
