"""One reading of time, shared by every rule of one beat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(moment: datetime) -> int:
    """Return an aware moment as whole milliseconds since 1970 UTC, rounded to the nearest."""
    return round((moment - EPOCH) / timedelta(milliseconds=1))


def from_ms(ms: int) -> datetime:
    """Return the aware UTC moment of ``ms`` milliseconds since 1970."""
    return EPOCH + timedelta(milliseconds=ms)


def to_second(moment: datetime) -> datetime:
    """Return the nearest whole second: what is shown must not change as two clocks are read a microsecond apart."""
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0)


@dataclass(frozen=True)
class Instant:
    """One moment on every clock that matters.

    utc      aware, UTC: what is stored
    zone     IANA name of the user's zone at that moment: what days and hours use
    boot     seconds of the boot clock, which counts through sleep: what durations use
    awake    seconds of the clock that stops while the computer sleeps: ``boot`` running ahead of it is a suspend
    boot_id  names the boot; ``boot`` values of two boots cannot be compared
    """

    utc: datetime
    zone: str
    boot: float
    awake: float
    boot_id: str

    @cached_property
    def local(self) -> datetime:
        """The same moment as local wall time (aware)."""
        return self.utc.astimezone(ZoneInfo(self.zone))

    @property
    def ms(self) -> int:
        """Milliseconds since 1970 UTC."""
        return to_ms(self.utc)

    def boot_at(self, moment: datetime) -> float:
        """Return the boot-clock second at which the wall will show ``moment`` if nobody moves it."""
        return self.boot + (moment - self.utc).total_seconds()

    def utc_at(self, boot: float) -> datetime:
        """Return the UTC moment that belongs to boot-clock second ``boot``, seen from here."""
        return self.utc + timedelta(seconds=boot - self.boot)

    def after(self, seconds: float) -> Instant:
        """Return this instant ``seconds`` later on all clocks (for scripted time: preview, tests)."""
        return replace(
            self, utc=self.utc + timedelta(seconds=seconds), boot=self.boot + seconds, awake=self.awake + seconds
        )
