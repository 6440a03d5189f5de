"""What the run before left behind, after somebody had their hands in it: the block goes on, and one line says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detox.app.taken_up import found_hushed, took_up
from detox.focus.state import restored, saved
from detox.store.hushed import NAME as SWITCH
from detox.store.hushed import Hushed
from detox.store.lease_file import NAME, LeaseFile
from tests.rules.run import Run
from tests.rules.words import rule, without

QUIET = {**without("reminders summary"), "focus.notice": False}
GARBAGE = [b"", b"x", b"[]", b'{"leases": "none"}', b'{"leases": [{"end_ms": 1}]}']


@pytest.fixture
def run() -> Run:
    """A locked block began at 19:30; it is 20:00."""
    return Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule(firmness="locked")]}).until("20:00")


@pytest.fixture
def states(run: Run, tmp_path: Path) -> dict[str, dict[str, object]]:
    """Return what the history holds; the file beside it holds the same."""
    found = {"focus": json.loads(json.dumps(saved(run.engine._focus, run.now)))}
    LeaseFile(tmp_path).keep(found)
    return found


def taken(states: dict[str, dict[str, object]], folder: Path, run: Run) -> tuple[int, list[str]]:
    """Return how many blocks go on, and what is said."""
    read = dict(states)
    lines = [problem.line() for problem in took_up(read, LeaseFile(folder), run.now)]  # type: ignore[arg-type]
    return len(restored(read.get("focus", {}), run.now).leases), lines


def test_what_nobody_touched_is_taken_up_without_a_word(
    run: Run, states: dict[str, dict[str, object]], tmp_path: Path
) -> None:
    assert taken(states, tmp_path, run) == (1, [])
    assert taken({}, tmp_path, run) == (1, []), "a deleted history alone opens no door"
    (tmp_path / NAME).unlink()
    assert taken(states, tmp_path, run) == (1, [])
    assert taken({}, tmp_path, run) == (0, [])


@pytest.mark.parametrize("content", GARBAGE)
def test_a_file_that_was_tampered_with_ends_no_block_and_is_one_line(
    run: Run, states: dict[str, dict[str, object]], tmp_path: Path, content: bytes
) -> None:
    (tmp_path / NAME).write_bytes(content)
    blocks, (line,) = taken(states, tmp_path, run)
    assert (blocks, line) == (
        1, f"Focus block: {tmp_path / NAME} cannot be read; a block goes by what the history says of it"
    )  # fmt: skip
    blocks, (line,) = taken({}, tmp_path, run)
    assert blocks == 0
    assert line.startswith(f"Focus block: Neither the history nor {tmp_path / NAME} can say")


@pytest.mark.parametrize("leases", ["none", [7], [{}], [{"end_ms": "x"}]])
def test_a_state_that_was_tampered_with_ends_no_block_and_is_one_line(
    run: Run, states: dict[str, dict[str, object]], tmp_path: Path, leases: object
) -> None:
    spoilt: dict[str, dict[str, object]] = {"focus": {**states["focus"], "leases": leases}}
    blocks, (line,) = taken(spoilt, tmp_path, run)
    assert blocks == 1
    assert line == f"Focus block: What the history says of a block cannot be read; it goes by {tmp_path / NAME}"
    (tmp_path / NAME).unlink()
    blocks, (line,) = taken(spoilt, tmp_path, run)
    assert blocks == 0
    assert "Neither the history nor" in line


def test_a_block_that_is_over_is_no_damage(run: Run, states: dict[str, dict[str, object]], tmp_path: Path) -> None:
    assert taken(states, tmp_path, run.until("08:00")) == (0, [])


def test_a_switch_that_nobody_can_read_is_one_line_once(tmp_path: Path) -> None:
    hushed = Hushed(tmp_path)
    assert found_hushed(hushed) == []
    hushed.write("gnome")
    assert found_hushed(hushed) == []
    assert hushed.read() == "gnome"
    (tmp_path / SWITCH).write_text('{"switch": 7}')
    (problem,) = found_hushed(hushed)
    assert problem.line().startswith(f"Focus block: {tmp_path / SWITCH} cannot be read; if do not disturb")
    assert found_hushed(hushed) == []
