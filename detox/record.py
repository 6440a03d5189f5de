"""Carries out what rules decided about the history: spans, events, states, and the open span's checkpoint."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from detox.core.checkpoint import Checkpoint, Checkpoints
from detox.core.days_off import DAYS_OFF
from detox.core.decisions import Decision, ForgetBefore, ForgetEvents, Log, MendSpans, RewriteSpans, SaveSpan
from detox.core.history import Event, Schedule, Span
from detox.core.history_port import History
from detox.core.hours import WEEKDAYS
from detox.core.instant import Instant
from detox.core.on_call import SHIFTS
from detox.core.settings import Settings
from detox.usage.recorder import SaveCheckpoint
from detox.usage.settings import STARTS_AT, WORK_HOURS, WORK_SURFACES

Keep = Callable[[Mapping[str, Mapping[str, object]]], object]


class Record:
    """The hand that writes. Raises what the history raises (DetoxError); nothing is lost then, it is tried again."""

    def __init__(
        self, history: History, checkpoints: Checkpoints, new_id: Callable[[], str], keep: Keep | None = None
    ) -> None:
        """``keep`` is told the features' states as well, for a second place beside the history."""
        self._history = history
        self._checkpoints = checkpoints
        self._new_id, self._keep = new_id, keep
        self._open: Checkpoint | None = None
        self._said: tuple[str, Settings] | None = None

    def write(self, decision: Decision, now: Instant) -> bool:
        """Carry out ``decision`` if it is about the history; return whether something happened worth remembering."""
        match decision:
            case SaveSpan(span):
                self._save(span)
            case RewriteSpans(from_ms, spans):
                self._history.rewrite(from_ms, spans)
            case MendSpans(from_ms, to_ms, override):
                self._history.mend(from_ms, to_ms, override)
            case ForgetBefore(ms):
                self._history.forget_before(ms)
            case ForgetEvents(kind, name):
                self._history.forget_events(kind, name)
            case SaveCheckpoint(checkpoint):
                self._map(checkpoint)
            case Log():
                self._history.append(self._event(decision, now))
                return True
        return False

    def remember(self, logs: Sequence[Log], states: Mapping[str, Mapping[str, object]], now: Instant) -> None:
        """Write what happened together with the states after it: a kill leaves both or none of them."""
        if self._keep:
            self._keep(states)
        self._history.record([self._event(log, now) for log in logs], states)

    def _event(self, log: Log, now: Instant) -> Event:
        return Event(self._new_id(), self._history.device, now.ms, now.zone, log.kind, log.name, log.data)

    def _save(self, span: Span) -> None:
        """Write a span. The checkpoint learns its end first: a kill in between must neither add nor lose a second."""
        held = self._open
        if held and held.span.id == span.id:
            self._checkpoints.write(Checkpoint(span, span.end_ms, held.idle_limit_ms, held.boot_id, held.boot))
        self._history.save(span)

    def _map(self, checkpoint: Checkpoint | None) -> None:
        self._open = checkpoint
        if checkpoint:
            self._checkpoints.write(checkpoint)
        else:
            self._checkpoints.clear()

    def schedule(self, settings: Settings, now: Instant) -> None:
        """Remember what hours mean from now on, if that has changed."""
        if self._said and self._said[0] == now.zone and self._said[1] is settings:
            return
        self._history.add_schedule(Schedule(now.ms, now.zone, hours_toml(settings)))
        self._said = (now.zone, settings)

    def states(self, states: Mapping[str, Mapping[str, object]]) -> None:
        """Remember the features' states."""
        if self._keep:
            self._keep(states)
        self._history.save_states(states)


def hours_toml(settings: Settings) -> str:
    """Return the settings that give a minute its meaning, as TOML."""
    lines = [f'{STARTS_AT.key} = "{settings[STARTS_AT]:%H:%M:%S}"']
    for name in WEEKDAYS:
        hours = WORK_HOURS.of(name)
        lines.append(f"{hours.key} = {json.dumps([str(one) for one in settings[hours]])}")
    if settings[SHIFTS]:
        lines.append(f"{SHIFTS.key} = {json.dumps(SHIFTS.kind.write(settings[SHIFTS]))}")
    if settings[DAYS_OFF]:
        lines.append(f"{DAYS_OFF.key} = {json.dumps(DAYS_OFF.kind.write(settings[DAYS_OFF]))}")
    lines.append(f"{WORK_SURFACES.key} = {json.dumps(settings[WORK_SURFACES])}")
    return "\n".join(lines) + "\n"
