"""What packaging/generate makes of the sources: fresh, and of use to the shells and to man."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.cli.parser import build

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging/linux"
PAGE = LINUX / "detox-tray.1"


def _needed(program: str) -> str:
    assert shutil.which(program), f"{program} is missing: packaging/setup.sh proof installs it"
    return program


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, input="")


def _commands(
    parser: argparse.ArgumentParser, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Yield each command with what may follow it: commands, choices and options."""
    follow: set[str] = set()
    for action in parser._actions:
        follow |= set(action.option_strings) | (set() if action.option_strings else set(action.choices or ()))
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from _commands(below, (*words, name))
    yield words, follow - {"-h"}


COMMANDS = dict(_commands(build()))


def test_nothing_generated_is_stale() -> None:
    done = _run(sys.executable, ROOT / "packaging/generate", "--check")
    assert done.returncode == 0, f'stale, run "{Path(sys.executable).name} packaging/generate":\n{done.stdout}'


def test_the_man_page_names_every_command() -> None:
    text = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    for words in COMMANDS:
        assert " ".join(words) in text


def test_bash_offers_what_the_parser_takes() -> None:
    """One bash, one line a command: after each, with nothing typed yet."""
    assert "complete -F _detox_tray detox-tray" in _bash("complete -p detox-tray")
    asks = [f'try detox-tray {" ".join(words)} ""' for words in COMMANDS]
    offered = _bash(
        'try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _detox_tray; echo "${COMPREPLY[*]}"; }', *asks
    ).splitlines()
    for (words, follow), line in zip(COMMANDS.items(), offered, strict=True):
        assert follow <= set(line.split()), words


def test_bash_sees_through_a_profile_and_finds_keys() -> None:
    ask = "COMP_WORDS=(detox-tray --profile x settings get summary.); COMP_CWORD=5; _detox_tray"
    assert _bash(ask, 'echo "${COMPREPLY[*]}"').split() == [
        "summary.enabled", "summary.at", "summary.numbers", "summary.week", "summary.week_at", "summary.feeling",
    ]  # fmt: skip


def _bash(*lines: str) -> str:
    done = _run("bash", "-c", "\n".join((f'source "{LINUX}/completions/detox-tray.bash"', *lines)))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.proof
def test_fish_offers_what_the_parser_takes() -> None:
    asks = [f'echo "="; complete -C "{" ".join(("detox-tray", *words))} "' for words in COMMANDS]
    done = _run(_needed("fish"), "--no-config", "-c", "\n".join((f"source {LINUX}/completions/detox-tray.fish", *asks)))
    assert (done.returncode, done.stderr) == (0, "")
    for (words, follow), text in zip(COMMANDS.items(), done.stdout.split("=\n")[1:], strict=True):
        found = {line.split("\t")[0] for line in text.splitlines()}
        assert {word for word in follow if not word.startswith("-")} <= found, words


@pytest.mark.proof
def test_zsh_completes_a_typed_word(tmp_path: Path) -> None:
    """A zsh of its own at a terminal of its own: words and a Tab go in, the completed line comes back."""
    prepare = f"PS1=; fpath=({LINUX}/completions $fpath); autoload -Uz compinit; compinit -u -D"
    script = f"""
        zmodload zsh/zpty
        zpty -b shell zsh -f -i
        zpty -w shell 'cd {tmp_path}; {prepare}; detox-tray() {{ print got: $* END }}; print REA""DY'
        zpty -r -m shell line '*READY*'
        zpty -w shell $'detox-tray foc\\tsto\\t'
        zpty -r -m shell line '*END*'
        print -r -- "$line"
        zpty -d shell
    """
    done = _run(_needed("zsh"), "-f", "-c", script)
    assert "got: focus stop END" in done.stdout, done.stdout + done.stderr


@pytest.mark.proof
@pytest.mark.parametrize(
    "command", [("man", "--warnings", "-l"), ("groff", "-man", "-ww", "-z", "-Tutf8"), ("mandoc", "-Tlint")], ids=str
)
def test_the_man_page_renders_without_a_warning(command: tuple[str, ...]) -> None:
    done = _run(_needed(command[0]), *command[1:], PAGE)
    assert (done.returncode, done.stderr) == (0, "")
    assert command[0] != "mandoc" or done.stdout == ""
