from __future__ import annotations

import pytest

from detox.core.facts import Seen
from detox.usage.owner import Owner, is_social, owner_of

OURS = Seen(9, own=True)
INSTAGRAM = Seen(1, "instagram", "Instagram", "feed", counted=True)


@pytest.mark.parametrize("covered", [frozenset(), frozenset({1})], ids=["no door", "a door"])
def test_no_window_of_ours_is_ever_social(covered: frozenset[int]) -> None:
    """Card, door, summary and settings are all told by their process, whatever their titles make of them."""
    for ours in (OURS, Seen(9, "instagram", "Instagram", "feed", counted=True, own=True)):
        assert not is_social(ours)
        assert owner_of(ours, covered, private=True).state == ("door" if covered else "other")


def test_whose_time_it_is() -> None:
    assert owner_of(None, frozenset(), private=True) == Owner("other")
    assert owner_of(INSTAGRAM, frozenset(), private=True) == Owner("social", "instagram", "feed")
    assert owner_of(INSTAGRAM, frozenset({1}), private=True) == Owner("door", "instagram")
    assert owner_of(INSTAGRAM, frozenset({2}), private=True) == Owner("social", "instagram", "feed")
    assert owner_of(Seen(1, "whatsapp", "WhatsApp", "feed"), frozenset(), private=True) == Owner("other", "whatsapp")
    assert owner_of(Seen(1, known=False), frozenset(), private=True) == Owner("unknown")
    assert not is_social(None)
