"""The pages of one language, as HTML."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True)
class Language:
    """``folder`` is where its pages lie below docs/; the words stand on each page."""

    code: str
    folder: str
    title: str
    contents: str
    skip: str
    other: str


LANGUAGES = (
    Language("en", "", "Detox, the guide", "Pages", "To the text", "Français"),
    Language("fr", "fr", "Detox, le guide", "Pages", "Aller au texte", "English"),
)

PAGE = """\
<!DOCTYPE html>
<html lang="{code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{name} – {title}</title>
<link rel="stylesheet" href="../guide.css">
</head>
<body>
<a class="skip" href="#text">{skip}</a>
<nav aria-label="{contents}">
<p class="home"><a href="index.html">{title}</a></p>
<ul>
{links}
</ul>
<p><a href="../{other_code}/{file}" lang="{other_code}" hreflang="{other_code}">{other}</a></p>
</nav>
<main id="text">
{body}</main>
</body>
</html>
"""


class Guide:
    """The guide of ``language``, read from ``docs``. ``texts`` makes it; ``pictures`` are those it showed by then."""

    def __init__(self, docs: Path, language: Language) -> None:
        self.pictures: set[Path] = set()
        self._docs, self._language = docs, language
        self._reader = MarkdownIt("commonmark", {"html": False}).enable("table")
        self._folder = docs / language.folder
        self._index = self._folder / "README.md"
        names = re.findall(r"^\| \[([^\]]+)\]\((\w+\.md)\)", self._index.read_text(encoding="utf-8"), re.MULTILINE)
        self._names = {self._folder / file: name for name, file in names}

    def texts(self) -> dict[str, str]:
        """Return every page by its file name."""
        return {_file(page): self._page(page) for page in (self._index, *self._names)}

    def _page(self, page: Path) -> str:
        text = re.sub(
            r"\A<!--.*?-->\n", "", page.read_text(encoding="utf-8")
        )  # who wrote it is for those who read it there
        tokens = self._reader.parse(text)
        for token in tokens:
            for inner in token.children or ():
                self._lead(inner, page)
        _name_headings(tokens)
        tokens = [_unlinked(token) for token in tokens]
        language = self._language
        (other,) = (each for each in LANGUAGES if each is not language)
        body = self._reader.renderer.render(tokens, self._reader.options, {})
        return PAGE.format(
            code=language.code,
            name=escape(self._names.get(page, language.title)),
            title=language.title,
            skip=language.skip,
            contents=language.contents,
            links="\n".join(self._link(each, page) for each in self._names),
            other_code=other.code,
            other=language.other,
            file=_file(page),
            body=body.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>"),
        )

    def _link(self, page: Path, current: Path) -> str:
        here = ' aria-current="page"' if page == current else ""
        return f'<li><a href="{_file(page)}"{here}>{escape(self._names[page])}</a></li>'

    def _lead(self, token: Token, page: Path) -> None:
        """Let a link or a picture lead to where its target lies in the built guide."""
        key = {"link_open": "href", "image": "src"}.get(token.type)
        if key is None:
            return
        where, _, part = str(token.attrs[key]).partition("#")
        target = Path(os.path.normpath(page.parent / where))
        if token.type == "image":
            self.pictures.add(target)
            token.attrs[key] = f"../pictures/{target.name}"
        elif where and target.parent == self._folder:
            token.attrs[key] = _file(target) + (f"#{part}" if part else "")
        elif where:
            others = (each for each in LANGUAGES if target.parent == self._docs / each.folder)
            code = next((each.code for each in others), "")
            token.attrs[key] = f"../{code}/{_file(target)}" if code else ""


def _file(page: Path) -> str:
    return "index.html" if page.name == "README.md" else f"{page.stem}.html"


def _name_headings(tokens: Sequence[Token]) -> None:
    """Give each heading below the first an id, as links to parts of a page spell it."""
    for opened, inline in pairwise(tokens):
        if opened.type == "heading_open" and opened.tag != "h1":
            opened.attrs["id"] = re.sub(r"[^\w-]+", "", inline.content.lower().replace(" ", "-"))


def _unlinked(token: Token) -> Token:
    """Return ``token`` without links that lead out of the guide: their words stay."""
    kept, dropped = [], 0
    for inner in token.children or ():
        if inner.type == "link_open" and not inner.attrs["href"]:
            dropped += 1
        elif inner.type == "link_close" and dropped:
            dropped -= 1
        else:
            kept.append(inner)
    if token.children is not None:
        token.children = kept
    return token
