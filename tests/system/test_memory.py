"""What the C library keeps is given back."""

from __future__ import annotations

import gc
import os
import sys
import weakref
from pathlib import Path

import pytest

from detox.system.memory import give_back


def resident() -> int:
    """Return the bytes of this process that lie in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc")
def test_what_lies_free_between_what_is_used_goes_back_to_the_system() -> None:
    blocks = [bytearray(4096) for _ in range(8192)]
    del blocks[:-1]  # the last one holds the end of the heap, so that nothing goes by itself
    before = resident()
    give_back()
    assert before - resident() > 16 * 2**20
    assert len(blocks) == 1


class Circle:
    """Points at itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_points_only_at_itself_is_let_go() -> None:
    gc.disable()
    try:
        circle = weakref.ref(Circle())
        assert circle() is not None
        give_back()
        assert circle() is None
    finally:
        gc.enable()


def test_names_that_were_looked_for_in_types_are_let_go() -> None:
    name = Circle.__name__.lower() + "_that_is_none"  # made anew, as PySide6 does with each enum
    held = sys.getrefcount(name)
    getattr(Circle, name, None)
    assert sys.getrefcount(name) > held
    give_back()
    assert sys.getrefcount(name) == held


def test_elsewhere_it_gives_the_system_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    give_back()
