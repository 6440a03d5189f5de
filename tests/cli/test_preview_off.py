"""``preview`` while the user is off: what it leaves out, and that it says why; with and without a running app."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from detox.core.days import day_bounds, day_of
from detox.core.settings import Settings
from detox.focus.lease import Lease
from detox.focus.off import off_rule
from detox.focus.state import State, saved
from detox.store.lease_file import LeaseFile
from detox.system.clock import SystemClock
from detox.usage.settings import STARTS_AT
from tests.cli.test_contract import detox


def test_preview_knows_that_somebody_is_off(tmp_path: Path) -> None:
    now = SystemClock().now()
    starts_at = Settings()[STARTS_AT]
    today = day_of(now.utc, now.zone, starts_at)
    back = today + timedelta(days=3)
    end, _ = day_bounds(back, now.zone, starts_at)
    lease = Lease.begin(off_rule(Settings()), end, now, asked=True, off=True)
    LeaseFile(tmp_path).keep({"focus": saved(State(leases=(lease,)), now)})
    found = json.loads(detox(tmp_path, "preview", "--date", str(today + timedelta(days=1)), "--json").stdout)
    assert (found["events"], found["cards"], found["all_day"]) == ([], 0, [{"kind": "off", "name": "off"}])
    told = detox(tmp_path, "preview").stdout.splitlines()
    assert told[-1] == f"You are off until {back} 04:00: nothing comes by itself before that."
    assert told[2] == "all day   off"
    told = detox(tmp_path, "preview", "--date", str(back)).stdout.splitlines()
    assert "04:00:00  off end" in told
    assert "cards if somebody sat there" in told[-1]
    told = detox(tmp_path, "preview", "--date", str(today - timedelta(days=1))).stdout.splitlines()
    assert "cards if somebody sat there" in told[-1], "that day is over"
