"""The blocks that run, beside the history: written, kept from wearing the disk, and read however it was treated."""

from __future__ import annotations

from pathlib import Path

import pytest

from detox.focus.state import restored, saved
from detox.store.lease_file import NAME, OFTEN_MS, LeaseFile
from tests.rules.run import Run
from tests.rules.words import rule, without

QUIET = {**without("reminders summary"), "focus.notice": False}


def evening() -> Run:
    """A locked block began at 19:30; it is 20:00."""
    return Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule(firmness="locked")]}).until("20:00")


def states(run: Run) -> dict[str, dict[str, object]]:
    return {"focus": saved(run.engine._focus, run.now), "summary": {}}


def test_a_block_goes_on_without_the_history_and_whatever_became_of_its_rule(tmp_path: Path) -> None:
    run = evening()
    LeaseFile(tmp_path).keep(states(run))
    read = LeaseFile(tmp_path).read()
    assert read is not None
    (lease,) = restored(read, run.now.after(60)).leases
    assert lease == run.engine._focus.leases[0]
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_it_goes_with_the_block_and_stands_alone(tmp_path: Path) -> None:
    run, file = evening(), LeaseFile(tmp_path)
    file.keep(states(run))
    file.keep({"summary": {}})
    assert [each.name for each in tmp_path.iterdir()] == [NAME]
    file.keep(states(run.until("07:01")))
    assert list(tmp_path.iterdir()) == []
    assert file.read() is None


def test_it_is_written_when_something_changes_and_now_and_then(tmp_path: Path) -> None:
    run, file = evening(), LeaseFile(tmp_path)
    file.keep(states(run))
    path = tmp_path / NAME
    first = path.read_bytes()
    file.keep(states(run.wait(60)))
    assert path.read_bytes() == first
    file.keep(states(run.wait(OFTEN_MS / 1000)))
    second = path.read_bytes()
    assert second != first
    file.keep(states(run.change({"focus.rules": [rule(firmness="locked", pass_minutes=5)]}).wait(0)))
    assert path.read_bytes() != second


@pytest.mark.parametrize(
    "content", [b"", b"x", b"[]", b"7", b'{"leases"', b"\xff\xfe", b"[" * 100_000, b"{}" + b" " * (2 << 20)]
)
def test_a_file_that_was_tampered_with_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert LeaseFile(tmp_path).read() is None


@pytest.mark.parametrize(
    "leases", ["x", [7], [{}], [{"rule": {}}], [{"rule": {"hours": ["19:30-07:00"]}, "end_ms": "x"}]]
)
def test_what_stands_in_it_is_believed_no_further_than_a_block_can_go(tmp_path: Path, leases: object) -> None:
    run = evening()
    LeaseFile(tmp_path).keep({"focus": {**states(run)["focus"], "leases": leases}})
    read = LeaseFile(tmp_path).read()
    assert read is not None
    assert restored(read, run.now).leases == ()


def test_where_nothing_can_be_written_the_history_is_enough(tmp_path: Path) -> None:
    run = evening()
    LeaseFile(tmp_path / "missing").keep(states(run))
    assert LeaseFile(tmp_path / "missing").read() is None
