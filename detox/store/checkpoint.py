"""The open span in a mapped file: what the history does not hold yet survives ``kill -9`` without a system call.

The file ``open-span`` is one page with two slots. A write fills the slot that is not the newest, its check sum last; a
write that was cut short leaves a wrong check sum, and the other slot still holds what was written before. Nothing is
synced to the disk: this guards against the death of the process, not of the computer.
"""

from __future__ import annotations

import mmap
import os
import struct
import zlib
from pathlib import Path
from typing import cast

from detox.core.checkpoint import Checkpoint
from detox.core.errors import Problem
from detox.core.history import STATES, Override, Span, State, Surface
from detox.core.text import QT_TRANSLATE_NOOP

NAME = "open-span"
_SIZE = 4096
_SLOT = 2048
_MAGIC = b"dtx1"
_HEAD = struct.Struct("<4sIQH")  # magic, CRC-32 of what follows it, sequence number, length of the body
_FIXED = struct.Struct("<16s16sqqqqd")  # id, device, start, end, last input, idle limit, boot clock; then the words
_WORDS = 7


class MappedCheckpoints:
    """The ``Checkpoints`` port over ``open-span`` in the profile."""

    def __init__(self, profile: Path) -> None:
        """Map the file, making it if need be. Without a writable folder it lives in memory; ``problem`` says so."""
        self.problem: Problem | None = None
        try:
            self._map = _map(profile / NAME)
        except OSError as failure:
            self._map = mmap.mmap(-1, _SIZE)
            text = QT_TRANSLATE_NOOP("History", "{file} cannot be written ({reason}); a crash may lose a few minutes.")
            self.problem = Problem(
                QT_TRANSLATE_NOOP("History", "History"),
                text.with_(file=profile / NAME, reason=failure.strerror or failure),
            )

    def write(self, checkpoint: Checkpoint) -> None:
        """Remember the open span."""
        self._put(_pack(checkpoint))

    def clear(self) -> None:
        """Forget it: the span is in the history."""
        self._put(b"")

    def erase(self) -> None:
        """Overwrite all of the file."""
        self._map[:] = bytes(_SIZE)

    def read(self) -> Checkpoint | None:
        """Return what was last written whole, None if nothing is open."""
        return _newest(self._map[:])[1]

    def close(self) -> None:
        """Unmap the file; what was written stays in it."""
        self._map.close()

    def _put(self, body: bytes) -> None:
        sequence = _newest(self._map[:])[0] + 1
        start = (sequence % 2) * _SLOT
        head = _HEAD.pack(_MAGIC, 0, sequence, len(body))
        sealed = head[8:] + body
        self._map[start : start + 8] = bytes(8)  # broken until it is whole again
        self._map[start + 8 : start + 8 + len(sealed)] = sealed
        self._map[start : start + 8] = _MAGIC + zlib.crc32(sealed).to_bytes(4, "little")


def read_checkpoint(profile: Path) -> Checkpoint | None:
    """Return the checkpoint in ``profile`` without mapping or making anything; None if there is none that is sound."""
    try:
        with open(profile / NAME, "rb") as file:
            return _newest(file.read(_SIZE))[1]
    except OSError:
        return None


def clear_checkpoint(profile: Path) -> None:
    """Forget what the file in ``profile`` holds."""
    checkpoints = MappedCheckpoints(profile)
    checkpoints.erase()
    checkpoints.close()


def _map(path: Path) -> mmap.mmap:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    plain_bytes = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)  # the second is Windows'
    handle = os.open(path, os.O_RDWR | os.O_CREAT | plain_bytes, 0o600)
    try:
        if os.fstat(handle).st_size < _SIZE:
            # Written, not truncated to size: a page without a block behind it would kill us with SIGBUS on a full disk.
            os.lseek(handle, 0, os.SEEK_SET)
            kept = os.read(handle, _SIZE)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, kept.ljust(_SIZE, b"\0"))
        return mmap.mmap(handle, _SIZE)
    except ValueError as failure:  # a disk too full for one page
        raise OSError(str(failure)) from failure
    finally:
        os.close(handle)


def _pack(checkpoint: Checkpoint) -> bytes:
    span = checkpoint.span
    fixed = _FIXED.pack(
        bytes.fromhex(span.id), bytes.fromhex(span.device), span.start_ms, span.end_ms,
        checkpoint.last_input_ms, checkpoint.idle_limit_ms, checkpoint.boot,
    )  # fmt: skip
    words = (
        span.source, span.zone, span.state, span.platform or "", span.surface or "", span.override or "",
        checkpoint.boot_id,
    )  # fmt: skip
    short = (word.encode()[:255].decode(errors="ignore").encode() for word in words)
    return fixed + b"".join(bytes((len(raw),)) + raw for raw in short)


def _newest(page: bytes) -> tuple[int, Checkpoint | None]:
    """Return the highest sound sequence number, and what its slot holds."""
    best: tuple[int, bytes] = (0, b"")
    for start in (0, _SLOT):
        slot = page[start : start + _SLOT]
        if len(slot) < _HEAD.size or slot[:4] != _MAGIC:
            continue
        _, check, sequence, length = _HEAD.unpack_from(slot)
        end = _HEAD.size + length
        if end <= len(slot) and zlib.crc32(slot[8:end]) == check and sequence > best[0]:
            best = (sequence, slot[_HEAD.size : end])
    return best[0], _unpack(best[1])


def _unpack(body: bytes) -> Checkpoint | None:
    try:
        fixed = _FIXED.unpack_from(body)
        words = _words(body[_FIXED.size :])
    except (struct.error, IndexError, UnicodeDecodeError):
        return None
    source, zone, state, platform, surface, override, boot_id = words
    span = Span(
        fixed[0].hex(), fixed[1].hex(), source, fixed[2], fixed[3], zone, cast("State", state),
        platform or None, cast("Surface | None", surface or None), cast("Override | None", override or None),
    )  # fmt: skip
    sound = state in STATES and surface in {"", "feed", "work"} and span.start_ms <= span.end_ms
    return Checkpoint(span, fixed[4], fixed[5], boot_id, fixed[6]) if sound else None


def _words(raw: bytes) -> list[str]:
    words, at = [], 0
    for _ in range(_WORDS):
        length = raw[at]
        words.append(raw[at + 1 : at + 1 + length].decode())
        at += 1 + length
    return words
