"""A day as a list: one line a stretch, gaps bridged only where nothing else lies in them, what was deleted among it."""

from __future__ import annotations

from dataclasses import replace

from detox.core.history import Override, Span
from detox.usage.meaning import Valid
from detox.usage.stretches import stretches
from tests.rules.words import settings_of
from tests.usage.test_day import ALWAYS_PRIVATE, HOUR, ZERO, span


def rows(spans: list[Span], valid: list[Valid] = ALWAYS_PRIVATE) -> list[tuple[float, float, str, str | None]]:
    found = stretches(spans, [], valid, ZERO, ZERO + HOUR)
    return [((one.start_ms - ZERO) / 1000, (one.end_ms - ZERO) / 1000, one.platform, one.context) for one in found]


def by_hand(one: Span, said: Override) -> Span:
    return replace(one, source="edit", override=said)


def test_gaps_under_a_minute_are_bridged_and_not_counted() -> None:
    spans = [span(0, 100), span(100, 130, "other", None), span(130, 200), span(261, 300)]
    assert rows(spans) == [(0, 200, "instagram", "private"), (261, 300, "instagram", "private")]
    assert stretches(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)[0].social_ms == 170_000


def test_nothing_else_lies_inside_a_stretch() -> None:
    spans = [span(0, 100), span(100, 120, platform="tiktok"), span(120, 200)]
    assert [row[2] for row in rows(spans)] == ["instagram", "tiktok", "instagram"]
    gone = [span(0, 100), span(100, 120, override="deleted"), span(120, 200)]
    assert [row[3] for row in rows(gone)] == ["private", None, "private"]


def test_a_day_cuts_and_a_change_of_meaning_does() -> None:
    work = [Valid(0, settings_of({"work.hours.monday": ["08:00-08:05"]}))]
    assert rows([span(-50, 600)], work) == [(0, 300, "instagram", "work"), (300, 600, "instagram", "private")]
    assert rows([span(3000, 4000), span(4000, 5000, platform="x")]) == [(3000, 3600, "instagram", "private")]
    assert rows([span(0, 60, "idle", None), span(60, 120, "other", "whatsapp"), span(120, 180, "door")]) == []


def test_only_the_users_own_word_counts_as_said() -> None:
    spans = [span(0, 60, override="work"), by_hand(span(60, 120), "work"), by_hand(span(120, 180), "deleted")]
    found = stretches(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert [(one.context, one.said) for one in found] == [("work", None), ("work", "work"), (None, "deleted")]
