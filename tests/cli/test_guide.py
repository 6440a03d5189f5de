"""``detox-tray guide``: says where a page lies, in the language that is spoken, and opens it on a screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from detox.store.resources import resource
from tests.cli.test_contract import detox, one_line

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def built() -> Path:
    """The guide of this checkout, as setup.sh and the wheel build it."""
    subprocess.run([sys.executable, ROOT / "packaging/guide"], check=True, timeout=120)
    return resource("guide")


@pytest.mark.parametrize(
    ("system", "language"), [("fr_CA.UTF-8", "fr"), ("fr:en", "fr"), ("de_DE.UTF-8", "en"), ("C", "en")]
)
def test_it_names_the_page_in_the_language_of_the_system(
    tmp_path: Path, built: Path, system: str, language: str
) -> None:
    run = detox(tmp_path, "guide", LANGUAGE=system, LC_ALL="C")
    assert (run.returncode, run.stdout, run.stderr) == (0, f"{built / language / 'index.html'}\n", "")


def test_the_language_of_the_settings_comes_first(tmp_path: Path, built: Path) -> None:
    detox(tmp_path, "settings", "set", "language", "fr")
    run = detox(tmp_path, "guide", "focus", LC_ALL="C", LANGUAGE="")
    assert run.stdout == f"{built / 'fr/focus.html'}\n"


@pytest.mark.usefixtures("built")
def test_a_screen_gets_it_opened_unless_the_path_alone_was_asked_for(tmp_path: Path) -> None:
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >>{opened}\n')
    browser.chmod(0o755)
    around = {"DISPLAY": ":0", "BROWSER": str(browser), "LC_ALL": "C", "LANGUAGE": ""}
    assert detox(tmp_path / "p", "guide", "faq", "--path", **around).returncode == 0
    assert not opened.exists()
    assert detox(tmp_path / "p", "guide", "faq", **around).returncode == 0
    assert opened.read_text() == f"{(resource('guide') / 'en/faq.html').as_uri()}\n"


def test_a_page_that_there_is_not_is_said(tmp_path: Path) -> None:
    run = detox(tmp_path, "guide", "tomorrow")
    assert "tomorrow" in one_line(run, code=2)
