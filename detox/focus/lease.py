"""A block is a lease: it carries its own end and a frozen copy of its rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from detox.core.errors import DetoxError
from detox.core.instant import Instant, from_ms, to_ms
from detox.core.on_call import Shift
from detox.focus.settings import STRICTNESS, WAIT_SECONDS, Rule, read_rule, write_rule

LONGEST = timedelta(days=5)
"""No hours run longer at a stretch as they are read; a lease that claims more was not written by us."""
NIGHT = timedelta(hours=16)
"""A block is locked for one night at most: from work to work. What is left of a longer one is firm."""
LONGEST_OFF = timedelta(days=366)
"""Only one of "off until …" may be longer: up to a year."""


@dataclass(frozen=True)
class Lease:
    """``rule`` holds from ``start`` to boot-clock second ``end_boot``; ``end`` (UTC) is what was promised.

    Of a locked rule the last ``firm_seconds`` are firm. ``finished`` are the platforms on which a post was finished.
    ``asked``: begun by hand; ``off``: the user is off until its end (``focus.off``).
    ``shifts`` are the on-call shifts that were known when it began: one that is written into a calendar later opens
    nothing that is firm or locked.
    """

    rule: Rule
    start: datetime
    end: datetime
    end_boot: float
    asked: bool = False
    firm_seconds: float = 0.0
    finished: tuple[str, ...] = ()
    off: bool = False
    shifts: tuple[Shift, ...] = ()

    @staticmethod
    def begin(rule: Rule, end: datetime, now: Instant, asked: bool = False, off: bool = False) -> Lease:
        """Return a lease that starts now."""
        end_boot = now.boot_at(end)
        return Lease(rule, now.utc, end, end_boot, asked, _firm_seconds(rule, end_boot, now), off=off)

    def firmness(self, now: Instant) -> str:
        """Return how firm it is now: after a night behind a lock, a longer block goes on as a firm one."""
        locked = self.rule.firmness == "locked" and now.boot < self.end_boot - self.firm_seconds
        return "firm" if self.rule.firmness == "locked" and not locked else self.rule.firmness

    def is_locked(self, now: Instant) -> bool:
        """Return whether there is no way in now."""
        return self.firmness(now) == "locked"

    def keeps(self, now: Instant) -> bool:
        """Return whether it takes on only what is stricter: what is softer waits for its end."""
        return not self.off and (self.asked or self.firmness(now) != "gentle")

    def strictness(self, now: Instant) -> int:
        """Return how firm it is now, as a number that can be compared."""
        return STRICTNESS.index(self.firmness(now))

    def wait_seconds(self, now: Instant) -> int:
        """Return how long "I need in" waits now."""
        return WAIT_SECONDS[self.firmness(now)]

    def seconds_up(self, now: Instant) -> float:
        """Return for how long it has been running."""
        return now.boot - (self.end_boot - (self.end - self.start).total_seconds())

    def wall(self, now: Instant) -> datetime:
        """Return what the wall would show if nobody had moved it since the lease began: shifts are read from that."""
        return self.end - timedelta(seconds=self.end_boot - now.boot)

    def tightened(self, rule: Rule, now: Instant) -> Lease:
        """Return the lease with all that is stricter in ``rule``. Longer hours follow at its end, with a lease anew."""
        held = self.rule
        merged = replace(
            held,
            platforms=tuple(dict.fromkeys((*held.platforms, *rule.platforms))),
            surfaces=tuple(dict.fromkeys((*held.surfaces, *rule.surfaces))),
            apps=tuple(dict.fromkeys((*held.apps, *rule.apps))),
            on_call=_fewer(held.on_call, rule.on_call),
            firmness=max(held, rule, key=lambda one: one.strictness).firmness,
            pass_minutes=min(held.pass_minutes, rule.pass_minutes),
        )
        locks = merged.firmness == "locked" and held.firmness != "locked"
        firm = _firm_seconds(merged, self.end_boot, now) if locks else self.firm_seconds
        return replace(self, rule=merged, firm_seconds=firm)

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
            "firm_seconds": self.firm_seconds,
            "finished": list(self.finished),
            "off": self.off,
            "shifts_ms": [[to_ms(one.start), to_ms(one.end)] for one in self.shifts],
        }

    @staticmethod
    def restored(raw: object, now: Instant) -> Lease | None:
        """Return the lease after a restart, None if it has ended or cannot be read."""
        lease = Lease.read(raw, now)
        return lease if lease and now.boot < lease.end_boot else None

    @staticmethod
    def read(raw: object, now: Instant) -> Lease | None:
        """Return a lease as it was saved, over or not; None if it cannot be read or claims more than a block can be.

        Within one boot the boot clock decides. Across a reboot what is left is the smaller of (end - wall) and
        (end - last seen), and no more than was left on the boot clock then: a clock set back never makes it longer.
        """
        if not isinstance(raw, Mapping):
            return None
        try:
            rule = read_rule(raw.get("rule"), 0)
            start, end, seen = (from_ms(int(raw[key])) for key in ("start_ms", "end_ms", "seen_ms"))
            left = min((end - now.utc).total_seconds(), (end - seen).total_seconds(), float(raw["left_seconds"]))
            shifts = tuple(Shift(from_ms(int(low)), from_ms(int(high))) for low, high in raw.get("shifts_ms", ()))
            end_boot = float(raw["end_boot"]) if raw["boot_id"] == now.boot_id else now.boot + left
            firm = max(0.0, float(raw.get("firm_seconds", 0.0)))
        except (DetoxError, KeyError, TypeError, ValueError, OverflowError):
            return None
        off = raw.get("off") is True
        if not end_boot <= now.boot + (LONGEST_OFF if off else LONGEST).total_seconds():
            return None
        finished = raw.get("finished")
        names = tuple(map(str, finished)) if isinstance(finished, list) else ()
        return Lease(rule, start, end, end_boot, bool(raw.get("asked", False)), firm, names, off, shifts)


def is_sound(state: Mapping[str, object], now: Instant) -> bool:
    """Return whether every block in a saved state of ``focus`` can be read."""
    raw = state.get("leases", [])
    return isinstance(raw, list) and all(Lease.read(item, now) for item in raw)


def _fewer(held: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return what both let in; "*" is every platform."""
    if "*" in held:
        return wanted
    return held if "*" in wanted else tuple(name for name in held if name in wanted)


def _firm_seconds(rule: Rule, end_boot: float, now: Instant) -> float:
    return max(0.0, end_boot - now.boot - NIGHT.total_seconds()) if rule.firmness == "locked" else 0.0
