"""The command line where the system speaks French, in this process."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from detox.cli.main import main
from tests.cli.french import FRENCH, Run


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Returns what runs ``detox-tray`` on a profile where the system speaks French, in this process."""

    def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        for name, value in (FRENCH | environment).items():
            monkeypatch.setenv(name, value)
        try:
            code = main(["--profile", str(tmp_path), *words])
        except SystemExit as end:  # argparse, after a help
            code = int(end.code or 0)
        said = capsys.readouterr()
        return subprocess.CompletedProcess(words, code, said.out, said.err)

    return run
