"""Whether a screen reader wants to be told, asked past PySide6."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QAccessible

from detox.ui.screen_reader import listens


@pytest.mark.skipif(sys.platform != "linux", reason="always told elsewhere")
def test_it_is_what_qt_says_before_and_after_a_screen_reader_came() -> None:
    before = QAccessible.isActive()
    try:
        for on in (True, False, True):
            QAccessible.setActive(on)
            assert QAccessible.isActive() is on
            assert listens() is on
    finally:
        QAccessible.setActive(before)


@pytest.mark.parametrize("lacks", [OSError, AttributeError])
def test_where_it_is_not_known_it_is_told(monkeypatch: pytest.MonkeyPatch, lacks: type[Exception]) -> None:
    def another_qt(*_: object, **__: object) -> object:
        raise lacks

    monkeypatch.setattr("ctypes.CDLL", another_qt)
    assert listens()
