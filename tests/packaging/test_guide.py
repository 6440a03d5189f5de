"""The guide as HTML: whole, in both languages, leading nowhere else, asking for nothing from a network."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from detox.core.language import LANGUAGES
from detox.store.guide import PAGES

ROOT = Path(__file__).resolve().parents[2]


def _build(folder: Path) -> Path:
    subprocess.run([sys.executable, ROOT / "packaging/guide", folder], check=True, timeout=120)
    return folder


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(tmp_path_factory.mktemp("guide"))


class _Page(HTMLParser):
    """What a page points at, what it can be pointed at, what elements it has."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.kinds: set[str] = set()
        self.open: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.kinds.add(tag)
        self.attributes.setdefault(tag, found)
        self.targets += [found[key] or "" for key in ("href", "src") if key in found]
        self.ids |= {found["id"] or ""} if "id" in found else set()
        if tag not in {"meta", "link"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_page_is_there_in_every_language(guide: Path) -> None:
    sources = {"index", *(page.stem for page in (ROOT / "docs").glob("*.md"))} - {"README"}
    assert {"index", *PAGES} == sources
    for language in LANGUAGES:
        assert {page.stem for page in (guide / language).glob("*.html")} == sources
        for page in (guide / language).glob("*.html"):
            assert _Page(page).attributes["html"]["lang"] == language


def test_every_link_and_picture_is_in_the_guide_itself(guide: Path) -> None:
    pages = {page: _Page(page) for page in guide.rglob("*.html")}
    assert sum(len(found.targets) for found in pages.values()) > 300
    for page, found in pages.items():
        assert not found.open, f"{page}: {found.open} is not closed"
        for target in found.targets:
            file, _, part = target.partition("#")
            path = (page.parent / file).resolve() if file else page
            assert path.is_relative_to(guide.resolve()), f"{page.name}: {target}"
            assert path.is_file(), f"{page.name}: {target}"
            assert not part or part in _Page(path).ids, f"{page.name}: {target}"


def test_nothing_is_run_and_nothing_is_fetched(guide: Path) -> None:
    for page in guide.rglob("*.html"):
        assert not _Page(page).kinds & {"script", "iframe", "form", "object", "style"}
    assert not re.search(r"url\(|@import|https?:", (guide / "guide.css").read_text(encoding="utf-8"))


def test_the_marks_of_markdown_are_gone(guide: Path) -> None:
    """Nothing is left of bold marks, tables and comments outside of code."""
    for page in guide.rglob("*.html"):
        text = re.sub(r"<(pre|code)\b.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"\*\*|\| ---|&lt;!--|\]\(|\\\n", text), page


def test_building_again_changes_nothing_and_clears_what_is_no_part_of_it(guide: Path, tmp_path: Path) -> None:
    folder = _build(tmp_path / "guide")
    (folder / "en/old.html").write_text("gone tomorrow")
    (folder / "de").mkdir()
    before = {path: path.stat().st_mtime_ns for path in guide.rglob("*")}
    _build(folder)
    _build(guide)
    assert {path: path.stat().st_mtime_ns for path in guide.rglob("*")} == before
    assert {path.relative_to(folder) for path in folder.rglob("*")} == {path.relative_to(guide) for path in before}
