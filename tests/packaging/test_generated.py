"""What packaging/generate makes of the sources: fresh, and of use to the shells and to man."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.cli.parser import build

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging/linux"
PAGES = [LINUX / "detox-tray.1", LINUX / "detox-tray.fr.1"]


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
PROGRAM = {words[0] for words in COMMANDS if len(words) == 1}


def test_nothing_generated_is_stale() -> None:
    done = _run(sys.executable, ROOT / "packaging/generate", "--check")
    assert done.returncode == 0, f'stale, run "{Path(sys.executable).name} packaging/generate":\n{done.stdout}'


def _plain(page: Path) -> str:
    """Return a man page as words: no roff, one space between two."""
    text = re.sub(r"\\f[BIR]", "", page.read_text(encoding="utf-8").partition("\n")[2])
    return " ".join(text.replace("\\-", "-").replace("\\ ", " ").replace("\\e", "\\").split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_man_page_names_every_command_and_option(page: Path) -> None:
    text = _plain(page)
    for words, follow in COMMANDS.items():
        if " ".join(words) in {"focus", "packs", "settings"}:  # what is below them is there
            continue
        entry = text.partition(f".TP {' '.join(words)}" if words else ".SH OPTIONS")[2].partition(
            ".TP" if words else ".SH"
        )
        assert entry[0], words
        shown = set(re.findall(r"--?[a-z-]+|[a-z-]+", entry[0]))
        assert {word for word in follow - {"--help"} if word not in PROGRAM} <= shown, words


def _said(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield every sentence of the English help."""
    yield from filter(None, (parser.description, *(parser.epilog or "").splitlines()))
    for action in parser._actions:
        yield action.help or ""
        if isinstance(action, argparse._SubParsersAction):
            yield from (each.help or "" for each in action._choices_actions)
            for below in action.choices.values():
                yield from _said(below)


def test_the_french_man_page_has_no_english_left() -> None:
    english, french = (_plain(page) for page in PAGES)
    for said in {said.rstrip(".") for said in _said(build()) if " " in said}:
        assert " ".join(said.split()).lower() not in french.lower()
    assert [line for line in english.split(". ") if " " in line and ".TP" not in line and line in french] == []
    assert not re.findall(r"\b(the|and|with|what|is|are|of|when|which|DIR|FILE|COMMAND|VALUE)\b", french)


def test_the_french_man_page_has_french_headings_and_spaces() -> None:
    roff = PAGES[1].read_text(encoding="utf-8")
    assert re.findall(r"^\.SH (.*)", roff, re.MULTILINE) == [
        "NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDES", "CODES DE RETOUR", "FICHIERS", "ENVIRONNEMENT",
    ]  # fmt: skip
    assert not re.search(r"\w[;?!]|\w:\s|(?<!\\) [;:?!]|[\u202f\xa0]", roff.partition("\n")[2]), (
        "what may break, or stands in no roff"
    )


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
        "summary.enabled", "summary.at", "summary.after_work", "summary.numbers", "summary.week", "summary.week_at",
        "summary.feeling",
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
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_whatis_finds_the_name_of_the_man_page(page: Path) -> None:
    done = _run(_needed("lexgrog"), page)
    assert done.returncode == 0
    assert done.stdout.startswith(f'{page}: "detox-tray - ')
    assert "[u" not in done.stdout


@pytest.mark.proof
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize(
    "command",
    [("man", "--warnings", "-l"), ("groff", "-Kutf8", "-man", "-ww", "-z", "-Tutf8"), ("mandoc", "-Tlint")],
    ids=str,
)
def test_the_man_page_renders_without_a_warning(command: tuple[str, ...], page: Path) -> None:
    done = _run(_needed(command[0]), *command[1:], page)
    assert (done.returncode, done.stderr) == (0, "")
    assert command[0] != "mandoc" or done.stdout == ""
