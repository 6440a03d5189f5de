"""The command line in French: every help, and no English left in it; what is typed and what scripts read stays."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.cli.parser import build, spoken
from detox.cli.speech import Speech
from detox.store.translations import Messages, translator
from tests.cli.french import ENGLISH, FRENCH, TYPED, Run
from tests.cli.test_contract import one_line

ROOT = Path(__file__).resolve().parents[2]


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _parsers(below)


def _grammar(parser: argparse.ArgumentParser) -> list[object]:
    return [
        (below.prog, action.option_strings, action.dest, action.nargs, action.default, action.required,
         list(action.choices or ()))
        for below in _parsers(parser)
        for action in below._actions
    ]  # fmt: skip


HELPS = list(_parsers(spoken(translator("fr"))))


@pytest.mark.parametrize("parser", HELPS, ids=lambda parser: parser.prog)
def test_every_help_is_french_from_its_first_word_to_its_last(parser: argparse.ArgumentParser) -> None:
    said = parser.format_help()
    assert said.startswith("usage\u202f: detox-tray")
    assert "montrer cette aide et finir" in " ".join(said.split(" \n"))
    own = TYPED.sub(" ", said.replace(parser.prog, ""))
    assert ENGLISH.findall(own) == []
    assert not re.search(r"[^\s\u202f\d][:;?!](\s|$)", own), "a sign that wants a narrow space before it"


def test_english_would_be_found() -> None:
    for parser in _parsers(build()):
        assert ENGLISH.search(TYPED.sub(" ", parser.format_help().replace(parser.prog, ""))), parser.prog


def test_what_is_typed_is_the_same_in_both() -> None:
    assert _grammar(spoken(translator("fr"))) == _grammar(build())
    assert _grammar(spoken(None)) == _grammar(build())


def test_the_program_says_its_help_in_the_language_of_the_system(french: Run) -> None:
    run = french("focus", "pass", "--help")
    assert (run.returncode, run.stderr) == (0, "")
    assert "te laisser" in french("focus", "-h").stdout
    assert "c’est du travail\u202f: pas d’autre raison" in run.stdout
    assert "this use is work" in french("focus", "pass", "--help", LC_ALL="C").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("frobnicate",), "argument COMMANDE\u202f: choix inconnu\u202f: 'frobnicate' (au choix\u202f: "),
        (("focus",), "il manque\u202f: ACTION (voir\u202f: detox-tray focus --help)"),
        (("settings", "set", "x"), "il manque\u202f: VALEUR (voir"),
        (("break", "--minutes", "x"), "argument --minutes\u202f: ce n’est pas un nombre\u202f: 'x' (voir"),
        (("status", "x", "y"), "arguments inconnus\u202f: x y (voir"),
        (("crisis", "1h", "--reason"), "argument --reason\u202f: un argument est attendu"),
        (("hold",), "il manque\u202f: 30m|2h|14:00|demain (voir"),
        (("off",), "il manque\u202f: 2026-12-01|lundi|demain (voir"),
        (("remind",), "il manque\u202f: pause|snack|water|NOM"),
        (("status", "--json=x"), "argument --json\u202f: argument en trop\u202f: 'x'"),
        (("mean", "work", "--f", "1h", "--s=2"), "argument --since-sitting\u202f: argument en trop"),
    ],
)
def test_a_mistake_is_said_in_french_in_one_line(french: Run, words: tuple[str, ...], said: str) -> None:
    line = one_line(french(*words), code=2)
    assert line.startswith("detox-tray: ")
    assert said in line
    assert ENGLISH.findall(TYPED.sub(" ", line)) == []


def test_an_error_is_said_in_french_in_one_line(french: Run) -> None:
    line = one_line(french("day", "2026-13-01"), code=2).replace("\u202f", "_")
    assert line == "detox-tray: Date non comprise_: «_2026-13-01_» n’est pas une date_; écris-la comme 2026-11-20"


# ---- which language


@pytest.mark.parametrize(
    ("setting", "environment", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "fr"),
        (None, {"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "en"),
        (None, {"LANG": "de_DE.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "fr"),
        (None, {"LANG": "en_US.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        (None, {"LANG": "C"}, "en"),
        ("fr", {"LANG": "C.UTF-8"}, "fr"),
        ("en", {"LANG": "fr_FR.UTF-8"}, "en"),
        ("auto", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("klingon", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("fr", {"LC_ALL": "C"}, "en"),
        (None, {"LC_ALL": "POSIX", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_setting_comes_first_then_the_system_and_a_script_has_the_last_word(
    tmp_path: Path, setting: str | None, environment: dict[str, str], language: str
) -> None:
    if setting:
        (tmp_path / "settings.toml").write_text(f'language = "{setting}"\n')
    for words in (["--profile", str(tmp_path), "status"], [f"--profile={tmp_path}", "--help"]):
        assert Speech(words, environment).language == language


@pytest.mark.parametrize("content", [b"[[[", b"\xff\xfe", b"language = 3\n", None])
def test_a_file_that_cannot_be_read_leaves_the_language_to_the_system(tmp_path: Path, content: bytes | None) -> None:
    if content is None:
        (tmp_path / "settings.toml").mkdir()
    else:
        (tmp_path / "settings.toml").write_bytes(content)
    assert Speech(["--profile", str(tmp_path)], {"LANG": "fr"}).language == "fr"
    assert Speech(["--profile"], {"LANG": "fr"}).language == "fr"
    assert Speech(["--profile", __file__], {"LANG": "fr"}).language == "fr"


def test_the_words_are_read_as_qt_reads_them() -> None:
    from PySide6.QtCore import QTranslator

    path = ROOT / "resources/translations/detox_fr.qm"
    ours, qt = Messages(path), QTranslator()
    assert qt.load(str(path))
    for context, source in (("Help", "options"), ("Cli", "Settings"), ("Settings", "Language"), ("Words", "{hours} h")):
        assert ours.translate(context, source) == qt.translate(context, source) != ""
    assert ours.translate("Nowhere", "Language") == ours.translate("", "Language") == "Language"
    assert ours.translate("Cli", "nobody says this") == "nobody says this"


def test_a_file_that_is_none_leaves_english(tmp_path: Path) -> None:
    bad = tmp_path / "x.qm"
    bad.write_bytes(b"nothing of the kind")
    with pytest.raises(ValueError, match="Linguist"):
        Messages(bad)
    assert translator("en") is None
    assert translator("xx") is None


def test_less_than_unicode_gets_plainer_signs(tmp_path: Path) -> None:
    """A pipe on Windows, or an old terminal: a narrow space would end the program there."""
    command = [sys.executable, "-m", "detox", "--profile", str(tmp_path)]
    for encoding, said in (("cp1252", "argument COMMANDE\xa0: choix inconnu"), ("ascii", "argument COMMANDE?: choix")):
        around = os.environ | FRENCH | {"PYTHONIOENCODING": encoding}
        run = subprocess.run(
            [*command, "frobnicate"], capture_output=True, check=False, cwd=ROOT, env=around, timeout=60
        )
        assert (run.returncode, run.stdout) == (2, b"")
        assert said in run.stderr.decode(encoding)


def test_json_and_the_version_do_not_change(french: Run) -> None:
    for words in (("status", "--json"), ("today", "--json"), ("week", "--json"), ("preview", "--json"),
                  ("doctor", "--json"), ("focus", "status", "--json"), ("--version",)):  # fmt: skip
        ours, theirs = french(*words), french(*words, LC_ALL="C")
        assert ours.returncode == theirs.returncode == 0
        clock = re.compile(r'"(elapsed|untracked|idle|away)_seconds": \d+')
        assert clock.sub("", ours.stdout) == clock.sub("", theirs.stdout), words
