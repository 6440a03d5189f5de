"""Help: the guide in the language that is spoken, handed to the desktop; what is in the way is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QUrl

from detox.app.guide import open_guide
from detox.core.text import Text


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for language in ("en", "fr"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "index.html").write_text("<p>")
    monkeypatch.setattr("detox.store.guide.resource", lambda _: tmp_path)
    return tmp_path


def _open(*, works: bool = True) -> tuple[list[str], list[str]]:
    opened: list[str] = []
    told: list[str] = []

    def url(where: QUrl) -> bool:
        opened.append(where.toLocalFile())
        return works

    def tell(title: Text, message: Text) -> None:
        told.append(f"{title.say()}: {message.say()}")

    open_guide(tell, url)
    return opened, told


@pytest.mark.parametrize(("locale", "language"), [("en_GB", "en"), ("fr_FR", "fr")])
def test_the_first_page_opens_in_the_language_of_the_program(
    built: Path, locale: str, language: str, request: pytest.FixtureRequest
) -> None:
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    QLocale.setDefault(QLocale(locale))
    assert _open() == ([str(built / language / "index.html")], [])


def test_where_nothing_opens_it_its_place_is_said(built: Path) -> None:
    assert _open(works=False)[1] == [f"No browser opened it: {built / 'en/index.html'}"]


def test_where_it_was_not_built_that_is_said(built: Path) -> None:
    (built / "en/index.html").unlink()
    opened, told = _open()
    assert not opened
    assert "make run builds it" in told[0]
