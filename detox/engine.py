"""One beat: one reading of time, one frozen Facts, the rules in order, decisions out. No input or output of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from detox.core import days_off, on_call
from detox.core.commands import Stop
from detox.core.decisions import Decision
from detox.core.discretion import UNSEEN
from detox.core.facts import Facts, UsageFacts
from detox.core.inputs import Window
from detox.core.instant import Instant
from detox.core.language import LANGUAGE
from detox.core.settings import Setting, Settings
from detox.core.shortcuts import SHORTCUTS
from detox.core.views import View
from detox.focus import rule as focus
from detox.focus import settings as focus_settings
from detox.focus import state as focus_state
from detox.overview import Known, overview
from detox.reminders import rule as reminders
from detox.reminders import settings as reminder_settings
from detox.reminders import state as reminder_state
from detox.reminders.showing import Tips
from detox.reminders.waiting import busy
from detox.summary import rule as summary
from detox.summary import settings as summary_settings
from detox.usage import keeping
from detox.usage import settings as usage_settings
from detox.usage import switch as meaning
from detox.usage import tracker as usage
from detox.usage.owner import is_social
from detox.usage.recorder import Recorder
from detox.usage.settings import STARTS_AT, work_week
from detox.usage.unmoved import Recall, turned

SETTINGS: tuple[Setting[Any], ...] = (
    *usage_settings.SETTINGS,
    *days_off.SETTINGS,
    *on_call.SETTINGS,
    *reminder_settings.SETTINGS,
    *focus_settings.SETTINGS,
    *summary_settings.SETTINGS,
    LANGUAGE,
    UNSEEN,
    SHORTCUTS,
)
"""Every key there is, feature by feature."""

STATES = (focus.OWNER, meaning.OWNER, reminders.OWNER, summary.OWNER)
"""The features that remember something across a restart (``Engine.saved``)."""


@dataclass(frozen=True)
class Beat:
    """What one beat came to: decisions in order, when each feature wants to be woken (boot clock), what is seen."""

    decisions: tuple[Decision, ...]
    due: Mapping[str, float | None]
    view: View
    present: bool = True


@dataclass(frozen=True)
class Fixed:
    """What does not change from beat to beat: how windows are classified, who records, tips, the user's own seed."""

    classify: usage.Classify
    recorder: Recorder
    tips: Tips
    seed: str = ""


class Engine:
    """Holds the features' states between beats, and nothing else.

    ``saved`` is what ``saved()`` returned in an earlier run, by feature; a part that is missing or wrong begins anew.
    ``frontier_ms`` (UTC) ends what the history already holds.
    """

    def __init__(
        self, fixed: Fixed, settings: Settings, now: Instant, saved: Mapping[str, object], frontier_ms: int = 0
    ) -> None:
        self._fixed = fixed
        self._last: Beat | None = None
        self._recall = Recall(fixed.classify)
        self._usage = usage.Tracker.begin(now, frontier_ms)
        mine = _tables(saved)
        self._focus = focus_state.restored(mine.get("focus", {}), now)
        self._reminders = (
            reminder_state.State.restored(mine["reminders"], now, fixed.seed)
            if "reminders" in mine
            else reminder_state.State.begin(now, fixed.seed)
        )
        self._keeping = keeping.State()
        self._meaning = meaning.State.restored(mine.get(meaning.OWNER, {}), now)
        self._summary = (
            summary.State.restored(mine["summary"])
            if "summary" in mine
            else summary.State.begin(now, settings, settings[STARTS_AT], settings.derived(work_week))
        )

    def turned(self, window: Window | None, now: Instant) -> Beat | None:
        """Take in that another window is in front, if no rule can tell it from the one before; None asks for a beat.

        What comes back is the very same ``Beat`` as long as it stands.
        """
        if self._last is None or self._focus.leases:
            return None
        unmoved = turned(self._usage, window, now, self._recall)
        if unmoved is None:
            return None
        self._usage = unmoved
        return self._last

    def beat(self, facts: Facts, settings: Settings) -> Beat:
        """Take one beat. ``facts`` holds the time, the input, and what was asked of the computer for it."""
        fixed, starts_at = self._fixed, settings[STARTS_AT]
        self._usage = usage.observe(self._usage, facts, fixed.classify, settings)
        facts = facts.with_usage(self._usage.facts)
        focused = focus.step(self._focus, facts, settings, starts_at)
        facts = facts.with_focus(focused.facts)
        tracked = fixed.recorder.record(self._usage, facts, settings)
        if tracked.facts != facts.usage:
            facts = facts.with_usage(tracked.facts)
        kept = keeping.step(self._keeping, facts, settings)
        meant = meaning.step(self._meaning, facts, tracked.state, settings)
        facts = facts.with_usage(replace(facts.usage, sitting=meant.facts))
        facts = replace(facts, busy=busy(facts, settings))
        reminded = reminders.step(self._reminders, facts, settings, fixed.tips, starts_at)
        if reminded.state.up is not None:
            facts = replace(facts, card_up=True)
        summed = summary.step(self._summary, facts, settings, starts_at, settings.derived(work_week))
        self._usage, self._focus, self._meaning, self._reminders, self._summary = (
            tracked.state,
            focused.state,
            meant.state,
            reminded.state,
            summed.state,
        )
        self._keeping = kept.state
        known = Known(self._focus, self._reminders, self._meaning, self._summary, reminded.facts)
        ended = isinstance(facts.input, Stop)
        beat = Beat(
            (
                *tracked.decisions,
                *focused.decisions,
                *meant.decisions,
                *reminded.decisions,
                *summed.decisions,
                *kept.decisions,
            ),
            {
                usage.OWNER: None if ended else tracked.due,
                focus.OWNER: None if ended else focused.due,
                meaning.OWNER: None if ended else meant.due,
                reminders.OWNER: None if ended else reminded.due,
                summary.OWNER: None if ended else summed.due,
                keeping.OWNER: None if ended else kept.due,
            },
            overview(known, facts, settings),
            facts.usage.presence == "active",
        )
        self._last = replace(beat, decisions=())
        return beat

    def use(self, tips: Tips, classify: usage.Classify) -> None:
        """Take other tips or another catalogue from the next beat on."""
        self._fixed = replace(self._fixed, tips=tips, classify=classify)
        self._recall = Recall(classify)

    @property
    def usage(self) -> UsageFacts:
        """Who is there and what is in front, as of the last beat."""
        return self._usage.facts

    def counts(self, window: Window) -> bool:
        """Whether the time of that window would be social."""
        return is_social(self._fixed.classify(window))

    @property
    def is_quiet(self) -> bool:
        """Whether nobody had touched anything for the idle limit, as of the last beat."""
        return self._usage.quiet is not None

    @property
    def at_door(self) -> bool:
        """Whether a window is shut, so that the beat of focus' alarm needs to know of calls."""
        return bool(self._focus.shut)

    def saved(self, now: Instant) -> dict[str, dict[str, object]]:
        """Return what a later run needs to go on, as JSON by feature."""
        return {
            focus.OWNER: focus_state.saved(self._focus, now),
            meaning.OWNER: self._meaning.saved(now),
            reminders.OWNER: self._reminders.saved(now),
            summary.OWNER: self._summary.saved(),
        }


def _tables(saved: Mapping[str, object]) -> dict[str, Mapping[str, object]]:
    return {name: data for name, data in saved.items() if isinstance(data, Mapping)}
