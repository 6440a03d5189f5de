"""The checkpoint: a kill leaves the last observation or the last input; nothing is lost before it, nothing invented."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.checkpoint import Checkpoint
from detox.core.errors import DetoxError
from detox.core.history import STATES, Span
from detox.store.checkpoint import MappedCheckpoints, read_checkpoint
from detox.store.history import open_history
from tests.proof import Lengths
from tests.store.spans import BASE, MINUTE, span

ALWAYS = (0, 1 << 60)
SPAN = Span("12" * 16, "ab" * 16, "app", BASE, BASE + MINUTE, "Europe/Paris", "social", "instagram", "feed")
CHECKPOINT = Checkpoint(SPAN, BASE + MINUTE - 5, 180_000, "0f" * 16, 12345.678)


@pytest.fixture
def checkpoints(tmp_path: Path) -> Iterator[MappedCheckpoints]:
    with closing(MappedCheckpoints(tmp_path)) as opened:
        assert opened.problem is None
        yield opened


def test_what_is_written_is_read_by_us_and_by_others(checkpoints: MappedCheckpoints, tmp_path: Path) -> None:
    assert checkpoints.read() is None
    for n in range(5):
        one = replace(CHECKPOINT, boot=float(n))
        checkpoints.write(one)
        assert checkpoints.read() == one
        assert read_checkpoint(tmp_path) == one
    checkpoints.clear()
    assert checkpoints.read() is None
    assert read_checkpoint(tmp_path) is None
    checkpoints.write(CHECKPOINT)
    with closing(MappedCheckpoints(tmp_path)) as again:
        assert again.read() == CHECKPOINT


def test_the_file_is_one_page_for_its_owner_only(checkpoints: MappedCheckpoints, tmp_path: Path) -> None:
    checkpoints.write(CHECKPOINT)
    found = (tmp_path / "open-span").stat()
    assert (found.st_size, stat.S_IMODE(found.st_mode)) == (4096, 0o600)
    assert found.st_blocks > 0  # a hole would kill us on a full disk


TEXTS = some.text(max_size=300)


@given(
    some.integers(-(2**63), 2**63 - 1),
    some.integers(0, 2**62),
    some.binary(min_size=16, max_size=16),
    some.sampled_from(STATES),
    some.tuples(TEXTS, TEXTS, TEXTS),
    some.floats(allow_nan=False),
)
def test_any_span_that_fits_comes_back(
    start: int, length: int, key: bytes, state: str, words: tuple[str, str, str], boot: float
) -> None:
    from tempfile import TemporaryDirectory

    end = min(start + length, 2**63 - 1)
    one = Span(key.hex(), key.hex(), words[0], start, end, words[1], state, words[2] or None)  # type: ignore[arg-type]
    with TemporaryDirectory() as folder, closing(MappedCheckpoints(Path(folder))) as checkpoints:
        checkpoints.write(Checkpoint(one, start, length, "boot", boot))
        found = checkpoints.read()
        assert found is not None
        assert (found.span.id, found.span.start_ms, found.span.end_ms, found.boot) == (one.id, start, end, boot)
        for given, kept in ((one.source, found.span.source), (one.zone, found.span.zone)):
            assert given.startswith(kept)
            assert len(given.encode()) <= 255 or len(kept.encode()) > 250


@pytest.mark.parametrize("content", [b"", b"dtx1", b"\xff" * 4096, b"some other file", b"dtx1" * 1024])
def test_foreign_bytes_are_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "open-span").write_bytes(content)
    assert read_checkpoint(tmp_path) is None
    with closing(MappedCheckpoints(tmp_path)) as checkpoints:
        assert checkpoints.read() is None
        checkpoints.write(CHECKPOINT)
        assert checkpoints.read() == CHECKPOINT


def test_a_torn_write_leaves_the_one_before(tmp_path: Path) -> None:
    older, newer = replace(CHECKPOINT, boot=1.0), replace(CHECKPOINT, boot=2.0)
    with closing(MappedCheckpoints(tmp_path)) as checkpoints:
        checkpoints.write(older)
        before = (tmp_path / "open-span").read_bytes()
        checkpoints.write(newer)
        after = (tmp_path / "open-span").read_bytes()
    changed = [at for at in range(4096) if before[at] != after[at]]
    for cut in range(len(changed)):
        torn = bytearray(before)
        for at in changed[: cut + 1][:-1]:
            torn[at] = after[at]
        (tmp_path / "open-span").write_bytes(torn)
        assert read_checkpoint(tmp_path) == older
    rng = random.Random(7)
    for _ in range(300):
        broken = bytearray(after)
        broken[rng.randrange(4096)] ^= 1 << rng.randrange(8)
        (tmp_path / "open-span").write_bytes(broken)
        assert read_checkpoint(tmp_path) in {older, newer}


def test_without_a_folder_it_lives_in_memory_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with closing(MappedCheckpoints(tmp_path / "file" / "x")) as checkpoints:
        assert checkpoints.problem is not None
        assert str(tmp_path / "file" / "x" / "open-span") in checkpoints.problem.line()
        checkpoints.write(CHECKPOINT)
        assert checkpoints.read() == CHECKPOINT


def leave(profile: Path, start: int, end: int, last_input: int, **fields: str) -> Checkpoint:
    """Leave a checkpoint of the own device behind, in minutes after BASE."""
    with closing(open_history(profile, write=True)) as history, closing(MappedCheckpoints(profile)) as checkpoints:
        one = Checkpoint(span(history, start, end, **fields), BASE + last_input * MINUTE, 3 * MINUTE, "boot", 1.0)
        checkpoints.write(one)
        return one


@pytest.mark.parametrize(("end", "last_input", "kept"), [(10, 10, 10), (10, 8, 10), (10, 7, 7), (10, 2, 2)])
def test_a_kill_leaves_the_last_observation_or_the_last_input(
    tmp_path: Path, end: int, last_input: int, kept: int
) -> None:
    left = leave(tmp_path, 0, end, last_input)
    expected = replace(left.span, end_ms=BASE + kept * MINUTE)
    with closing(open_history(tmp_path, write=False)) as reader:
        assert reader.spans(*ALWAYS) == [expected]
        assert reader.spans(0, BASE) == []
        assert reader.spans(BASE + kept * MINUTE, 1 << 60) == []
    assert read_checkpoint(tmp_path) == left  # a reader changes nothing
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.problems == []
        assert history.spans(*ALWAYS) == [expected]
        assert read_checkpoint(tmp_path) is None


def test_a_kill_right_after_idle_began_leaves_no_empty_span(tmp_path: Path) -> None:
    leave(tmp_path, 0, 10, -5)
    with closing(open_history(tmp_path, write=False)) as reader:
        assert reader.spans(*ALWAYS) == []
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.spans(*ALWAYS) == []
        assert read_checkpoint(tmp_path) is None


def test_a_span_that_is_saved_already_is_not_made_longer_or_doubled(tmp_path: Path) -> None:
    left = leave(tmp_path, 0, 10, 10)
    for end, expected in ((5, 10), (10, 10), (12, 12)):
        with closing(open_history(tmp_path, write=True)) as history:
            history.rewrite(0, [replace(left.span, end_ms=BASE + end * MINUTE)])
            with closing(MappedCheckpoints(tmp_path)) as checkpoints:
                checkpoints.write(left)
        with closing(open_history(tmp_path, write=False)) as reader:
            assert [one.end_ms for one in reader.spans(*ALWAYS)] == [BASE + expected * MINUTE]
        with closing(open_history(tmp_path, write=True)) as history:
            assert [one.end_ms for one in history.spans(*ALWAYS)] == [BASE + expected * MINUTE]


def test_what_the_history_knows_better_wins(tmp_path: Path) -> None:
    left = leave(tmp_path, 0, 10, 10)
    with closing(open_history(tmp_path, write=True)) as history:
        idle = span(history, 6, 20, state="idle", platform=None, surface=None)
        imported = span(history, 2, 5, source="import:" + "0" * 64)
        history.rewrite(0, [])
        history.save(idle)
        history.save(imported)
        with closing(MappedCheckpoints(tmp_path)) as checkpoints:
            checkpoints.write(left)
    cut = replace(left.span, end_ms=idle.start_ms)
    for write in (False, True):
        with closing(open_history(tmp_path, write=write)) as history:
            assert history.problems == []
            assert history.spans(*ALWAYS) == [cut, imported, idle]


def test_what_lies_inside_of_another_span_is_dropped(tmp_path: Path) -> None:
    left = leave(tmp_path, 5, 10, 10)
    with closing(open_history(tmp_path, write=True)) as history:
        wide = span(history, 0, 7)
        history.rewrite(0, [wide])
        with closing(MappedCheckpoints(tmp_path)) as checkpoints:
            checkpoints.write(left)
    for write in (False, True):
        with closing(open_history(tmp_path, write=write)) as history:
            assert history.spans(*ALWAYS) == [wide]


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from detox.core.checkpoint import Checkpoint
from detox.store.checkpoint import MappedCheckpoints
from detox.store.history import open_history
from tests.store.spans import BASE, span

profile = Path(sys.argv[1])
history = open_history(profile, write=True)
checkpoints = MappedCheckpoints(profile)
at = max(BASE, history.last_end_ms())
print("ready", flush=True)
while True:
    one = replace(span(history, 0, 1), start_ms=at, end_ms=at + 1)
    for end in range(at + 1, at + 40):
        one = replace(one, end_ms=end)
        checkpoints.write(Checkpoint(one, end, 10**9, "boot", float(end)))
        sys.stdout.write(f"{end}\\n")
        sys.stdout.flush()
    history.save(one)
    checkpoints.clear()
    at = one.end_ms
"""


def test_kill_9_at_any_moment_loses_no_checkpoint_and_invents_nothing(tmp_path: Path, length: Lengths) -> None:
    rng = random.Random(11)
    expected_end = BASE
    for kill in range(length("kills", 12, 100)):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=os.getcwd()
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            said = [int(writer.stdout.readline()) for _ in range(rng.randrange(1, 400))]
            writer.send_signal(signal.SIGKILL)
            said += [int(line) for line in writer.stdout.read().split("\n")[:-1]]
        with closing(open_history(tmp_path, write=kill % 2 == 0)) as history:
            assert history.problems == []
            spans = history.spans(*ALWAYS)
            assert history._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert spans[0].start_ms == BASE
        assert [one.end_ms for one in spans[:-1]] == [one.start_ms for one in spans[1:]]  # no gap, no overlap
        # what was said had been written; what was written may not have been said yet, but by one step at most
        assert spans[-1].end_ms - said[-1] in {0, 1}
        assert spans[-1].end_ms >= expected_end
        expected_end = spans[-1].end_ms


def test_an_overlap_in_recovery_is_a_problem_and_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(tmp_path, 0, 10, 10)
    monkeypatch.setattr("detox.store.history.lost_span", lambda checkpoint, _near: replace(checkpoint.span, end_ms=0))
    with closing(open_history(tmp_path, write=True)) as history:
        assert [isinstance(problem, DetoxError) for problem in history.problems] == [True]
