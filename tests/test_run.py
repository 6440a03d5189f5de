from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from detox.app.run import _log_to
from detox.store.profile import Profile


def test_a_program_without_a_console_logs_to_its_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started by pythonw.exe, as at log-in on Windows, there is neither output nor errors."""
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(logging.root, "handlers", [])
    _log_to(Profile(tmp_path))
    logging.getLogger("detox.test").warning("a line")
    for handler in logging.root.handlers:
        handler.close()
    assert "detox.test: a line" in (tmp_path / "detox.log").read_text(encoding="utf-8")
