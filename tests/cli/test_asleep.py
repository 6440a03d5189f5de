"""``focus status`` without a running app: a block that comes back with it is told, from either of its two places."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path

import pytest

from detox.core.hours import HourRange
from detox.focus.lease import Lease
from detox.focus.settings import Rule
from detox.focus.state import State, saved
from detox.store.history import open_history
from detox.store.lease_file import LeaseFile
from detox.system.clock import SystemClock
from tests.cli.test_contract import detox


@pytest.mark.parametrize("place", ["history", "file"])
def test_a_block_that_waits_is_told(tmp_path: Path, place: str) -> None:
    said = detox(tmp_path, "focus", "status")
    assert said.stdout.strip() == "Detox is not running, and no block waits for it."
    now = SystemClock().now()
    lease = Lease.begin(Rule("evening", hours=(HourRange(time(0), time.max),)), now.utc + timedelta(hours=2), now)
    states = {"focus": saved(State(leases=(lease,)), now)}
    if place == "file":
        LeaseFile(tmp_path).keep(states)
    else:
        history = open_history(tmp_path, write=True)
        history.save_states(states)
        history.close()
    said = detox(tmp_path, "focus", "status")
    assert said.stdout.startswith("Detox is not running; a block until ")
    assert said.stdout.strip().endswith(" comes back with it.")
    assert (said.returncode, said.stderr) == (0, "")
