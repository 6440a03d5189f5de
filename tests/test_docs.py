"""The guide: links lead somewhere, commands are commands, targets and files exist, all of the JSON is told."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.cli.parser import build
from detox.cli.understanding import UsageError
from detox.core.settings import find
from detox.engine import SETTINGS

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
GUIDE = [page for page in PAGES if page.name not in {"CHANGELOG.md", "ARCHITECTURE.md"}]
COMMAND = re.compile(r"^ {4,}(?:\.venv/bin/)?detox-tray +(.+)$", re.MULTILINE)
INLINE = re.compile(r"`(?:\.venv/bin/)?detox-tray ([^`]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(#[^)]*)?\)|<img src=\"([^\"]+)\"")
WANTS = re.compile(r"is not running|no social time is recorded|is no time that has passed|\[y/N\]")
"""What a command says that could not do its work in an empty profile without an app, or that asks first."""
BY_NAME = {"titles"}
"""Tables in the JSON whose keys are names of the user's own."""
FILE = re.compile(r"`((?:detox|tests|packaging|resources|docs)/[\w./-]+)`")


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def commands(page: Path) -> Iterator[str]:
    """Yield every command line that a page shows, without the program's name."""
    text = page.read_text(encoding="utf-8")
    for line in COMMAND.findall(text):
        yield re.split(r"\s{2,}", line.strip())[0]  # what follows two blanks says what it does
    for line in INLINE.findall(text):
        if not re.search(r"[|\[\]…]", line):  # those show what may be typed, not what to type
            yield " ".join(line.split())


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_somewhere(page: Path) -> None:
    for target, _, picture in LINK.findall(page.read_text(encoding="utf-8")):
        where = target or picture
        if "://" not in where:
            assert (page.parent / where).exists(), where


@pytest.mark.parametrize("page", GUIDE, ids=_name)
def test_every_command_shown_can_be_typed(page: Path) -> None:
    for line in commands(page):
        words = shlex.split(line)
        if words[-1] in {"--help", "--version"}:  # these end by themselves
            continue
        try:
            found = build().parse_args(words)
        except UsageError as error:
            pytest.fail(f"{line}: {error}")
        key = getattr(found, "key", None)
        assert key is None or find(SETTINGS, key), f"{line}: there is no such setting"


def test_commands_are_found_at_all() -> None:
    """What the other tests rest on: the README alone shows more than ten."""
    assert len(list(commands(ROOT / "README.md"))) > 10
    assert sum(len(list(commands(page))) for page in GUIDE) > 50


@pytest.mark.parametrize("page", GUIDE, ids=_name)
def test_named_files_and_targets_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name in FILE.findall(text):
        assert (ROOT / name).exists() or name.startswith("resources/tips/de") or "moment/de" in name, name
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for target in re.findall(r"(?:`|^ {4})make ([a-z-]+)", text, re.MULTILINE):
        assert target in targets, f"make {target}"


@pytest.mark.parametrize("folder", ["docs", "docs/fr"])
def test_every_page_stands_in_the_guide(folder: str) -> None:
    guide = (ROOT / folder / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / folder).glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in guide, page.name


@pytest.mark.parametrize("page", ENGLISH, ids=_name)
def test_the_french_page_has_the_same_parts(page: Path) -> None:
    """Headings, paragraphs, tables, lists and commands one by one; words of the user's own may differ."""
    french = ROOT / "docs/fr" / page.name
    assert _shape(french) == _shape(page)
    assert [_bare(line) for line in commands(french)] == [_bare(line) for line in commands(page)]
    assert set(FILE.findall(french.read_text(encoding="utf-8"))) == set(FILE.findall(page.read_text(encoding="utf-8")))


def test_there_is_no_french_page_of_nothing() -> None:
    assert {page.name for page in (ROOT / "docs/fr").glob("*.md")} == {page.name for page in ENGLISH}


def _shape(page: Path) -> list[str]:
    """Return the kind of each block of a page, with the size of a table or list and the code in a heading."""
    shape = []
    for block in page.read_text(encoding="utf-8").split("\n\n"):
        first = block.split(maxsplit=1)[0]
        sized = first == "|" or re.match(r"(\*|\d\.) ", block)
        heading = " ".join((first, *re.findall(r"`[^`]+`", block))) if first.startswith("#") else ""
        kind = heading or ("code" if block.startswith("    ") else first if sized else "words")
        shape.append(f"{kind} {len(re.findall(r'(?m)^(?:[|*]|[0-9]+[.]) ', block))}" if sized else kind)
    return shape


def _bare(line: str) -> str:
    return re.sub(r"(settings set \S+\.name) .*", r"\1", line)


def test_settings_are_set_as_shown(tmp_path: Path) -> None:
    """Every ``settings set`` of the guide, on one profile: the value is understood and read back."""
    lines = {line for page in GUIDE for line in commands(page) if line.startswith("settings set")}
    assert len(lines) >= 5
    for line in sorted(lines):
        assert _detox(tmp_path, *shlex.split(line)) == ""


@pytest.mark.proof
def test_every_command_shown_is_run(tmp_path: Path) -> None:
    """Each on one profile, without a running app: it does its work, or says in one line what it would need."""
    pack = (ROOT / "resources/packs/example.toml").read_text(encoding="utf-8")
    offer = '\n[settings.quiet]\nhours = ["20:00-09:00"]\n'
    (tmp_path / "team.toml").write_text(pack + offer, encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "packaging/guide"], check=True, timeout=120)
    lines = sorted({line for page in GUIDE for line in commands(page)})
    words = [shlex.split(line) for line in lines]
    typed = [each for each in words if each[-1] != "run" and not {"FILE", "SETTINGS"} & set(each)]
    assert len(typed) > 50
    done, elsewhere = 0, tmp_path / "new"
    elsewhere.mkdir()
    for each in typed:
        writes = each[:2] == ["settings", "export"]  # over nothing, and others need team.toml
        run = _run(tmp_path / "p", *each, home=elsewhere if writes else tmp_path)
        if "language" in each:  # what follows is read in English
            _run(tmp_path / "p", "settings", "set", "language", "auto", home=tmp_path)
        asks = "[y/N]" in run.stdout
        assert run.returncode in {0, 2 if asks else 1}, f"{each}: {run.stderr}"
        done += run.returncode == 0
        if run.returncode:
            assert WANTS.search(run.stdout + run.stderr), f"{each}: {run.stderr}"
            assert len(run.stderr.splitlines()) <= 1
    assert done > 20


@pytest.mark.proof
def test_every_key_of_the_json_is_documented(tmp_path: Path) -> None:
    text = (ROOT / "docs/json.md").read_text(encoding="utf-8")
    for words in ("today --spans", "week", "preview", "status", "doctor", "packs list"):
        for key in _keys(json.loads(_detox(tmp_path, *words.split(), "--json"))):
            assert f"`{key}`" in text, f"{words}: {key}"


def _keys(found: object) -> Iterator[str]:
    if isinstance(found, dict):
        yield from (key for key in found if key != "schema")
        found = [below for key, below in found.items() if key not in BY_NAME]
    for below in found if isinstance(found, list) else ():
        yield from _keys(below)


def _run(profile: Path, *words: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command with no screen, no bus and nobody to answer; in ``home``, if given, and with nothing of ours."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM")
    clean = {key: value for key, value in os.environ.items() if key not in hidden}
    if home:
        own = {"HOME": home, "XDG_CONFIG_HOME": home / "c", "XDG_DATA_HOME": home / "d", "XDG_RUNTIME_DIR": home / "r"}
        clean |= {key: str(value) for key, value in own.items()} | {"PYTHONPATH": str(ROOT)}
    named = () if "--profile" in words else ("--profile", str(profile))
    command = [sys.executable, "-m", "detox", *named, *words]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, cwd=home or ROOT, env=clean,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


def _detox(profile: Path, *words: str) -> str:
    done = _run(profile, *words)
    assert (done.returncode, done.stderr) == (0, ""), f"{words}: {done.stderr}"
    return done.stdout
