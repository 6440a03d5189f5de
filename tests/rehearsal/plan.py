"""What is to happen when: short rhythms, written as the settings of a throw-away profile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

EVENING = 18  # the hour that the rehearsal's clocks show: after work, long before the day turns

PAUSE_AFTER = 24  # seconds at the desk
BLOCK_AT = 62  # seconds after the start
SUMMARY_AT = 92
BLOCK_ENDS = 240

_TOML = """\
# A rehearsal's profile: one day in two minutes.
[work.hours]
monday = []
tuesday = []
wednesday = []
thursday = []
friday = []
saturday = []
sunday = []

[quiet]
hours = []

[tracking]
idle_minutes = 3

[cards]
enabled = true
patience_seconds = 0

[reminders.pause]
enabled = true
every_minutes = {pause}

[reminders.snack]
enabled = false

[reminders.water]
enabled = false

[[focus.rules]]
id = "evening"
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
hours = ["{block}-{block_end}"]
platforms = ["*"]
firmness = "gentle"

[summary]
enabled = true
at = "{summary}"
"""


@dataclass(frozen=True)
class Plan:
    """The moments of one rehearsal, counted from ``start`` (UTC), on clocks set to ``zone``."""

    start: datetime
    zone: str

    @classmethod
    def made_now(cls) -> Plan:
        """Plan from this second on, in a zone where it is early evening."""
        now = datetime.now(UTC)
        east = EVENING - now.hour
        east = east - 24 if east > 14 else east
        # POSIX signs: Etc/GMT-5 lies five hours east.
        return cls(now, "Etc/GMT" if east == 0 else f"Etc/GMT{-east:+d}")

    @property
    def block(self) -> datetime:
        """When social media shuts."""
        return self.moment(BLOCK_AT)

    @property
    def summary(self) -> datetime:
        """When the day is summed up."""
        return self.moment(SUMMARY_AT)

    def settings(self) -> str:
        """Return the settings file."""
        return _TOML.format(
            pause=PAUSE_AFTER / 60,
            block=f"{self.block:%H:%M:%S}",
            block_end=f"{self.moment(BLOCK_ENDS):%H:%M:%S}",
            summary=f"{self.summary:%H:%M:%S}",
        )

    def moment(self, seconds: float) -> datetime:
        """Return the local time so many seconds after the start, on a whole second."""
        local = (self.start + timedelta(seconds=seconds)).astimezone(ZoneInfo(self.zone))
        return local.replace(microsecond=0)
