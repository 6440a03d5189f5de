"""A block is a lease: it carries its own end and a frozen copy of its rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from detox.core.errors import DetoxError
from detox.core.instant import Instant, from_ms, to_ms
from detox.focus.settings import Rule, read_rule, write_rule

LONGEST = timedelta(days=5)
"""No hours run longer at a stretch as they are read; a lease that claims more was not written by us."""


@dataclass(frozen=True)
class Lease:
    """``rule`` holds from ``start`` to boot-clock second ``end_boot``; ``end`` (UTC) is what was promised."""

    rule: Rule
    start: datetime
    end: datetime
    end_boot: float
    asked: bool = False

    @staticmethod
    def begin(rule: Rule, end: datetime, now: Instant, asked: bool = False) -> Lease:
        """Return a lease that starts now."""
        return Lease(rule, now.utc, end, now.boot_at(end), asked)

    def tightened(self, rule: Rule) -> Lease:
        """Return the lease with all that is stricter in ``rule``. Longer hours follow at its end, with a lease anew."""
        held = self.rule
        merged = replace(
            held,
            platforms=tuple(dict.fromkeys((*held.platforms, *rule.platforms))),
            surfaces=tuple(dict.fromkeys((*held.surfaces, *rule.surfaces))),
            firmness=max(held, rule, key=lambda one: one.strictness).firmness,
            pass_minutes=min(held.pass_minutes, rule.pass_minutes),
        )
        return replace(self, rule=merged)

    def saved(self, now: Instant) -> dict[str, object]:
        """Return the lease as JSON: its end on every clock, and when it was last seen."""
        return {
            "rule": write_rule(self.rule),
            "start_ms": to_ms(self.start),
            "end_ms": to_ms(self.end),
            "boot_id": now.boot_id,
            "end_boot": self.end_boot,
            "left_seconds": self.end_boot - now.boot,
            "seen_ms": now.ms,
            "asked": self.asked,
        }

    @staticmethod
    def restored(raw: object, now: Instant) -> Lease | None:
        """Return the lease after a restart, None if it has ended or cannot be read.

        Within one boot the boot clock decides. Across a reboot what is left is the smaller of (end - wall) and
        (end - last seen), and no more than was left on the boot clock then: a clock set back never makes it longer.
        """
        if not isinstance(raw, Mapping):
            return None
        try:
            rule = read_rule(raw.get("rule"), 0)
            start, end, seen = (from_ms(int(raw[key])) for key in ("start_ms", "end_ms", "seen_ms"))
            left = min((end - now.utc).total_seconds(), (end - seen).total_seconds(), float(raw["left_seconds"]))
            end_boot = float(raw["end_boot"]) if raw["boot_id"] == now.boot_id else now.boot + left
        except (DetoxError, KeyError, TypeError, ValueError, OverflowError):
            return None
        if not now.boot < end_boot <= now.boot + LONGEST.total_seconds():
            return None
        return Lease(rule, start, end, end_boot, bool(raw.get("asked", False)))
