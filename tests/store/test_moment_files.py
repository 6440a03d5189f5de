"""What "Need a moment?" shows: ours is sound in both languages, no help line without its own page and a date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.moment import scenarios
from detox.store.moment_files import load_help_lines, load_moment, load_words, own_protocol, read_protocol
from tests.test_house import UNKIND

GOOD = """
[[line]]
id = "ours"
name = "Our line"
url = "https://www.line.example"
about.en = "Somebody listens."
about.fr = "Quelqu’un écoute."
source = "https://line.example/contact"
read_on = 2026-11-25
"""


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_we_ship_is_sound(lang: str) -> None:
    moment, problems = load_moment(lang)
    assert problems == []
    words = moment.words
    for texts, least in ((words.kindness, 10), (words.draw, 6), (words.playlist, 5)):
        assert len(texts) == len(set(texts)) >= least
        assert not [text for text in texts if UNKIND.search(text)]
        assert all(len(text) <= 100 for text in texts), "a sentence, not a lecture"


def test_french_is_written_not_missing() -> None:
    english, french = load_words("en")[0], load_words("fr")[0]
    assert not set(english.kindness) & set(french.kindness)
    assert load_words("de")[0] == english


def test_find_a_helpline_comes_first_and_each_line_names_its_own_page_and_the_day_of_the_reading() -> None:
    lines, _ = load_help_lines("en")
    assert lines[0].id == "findahelpline"
    for line in lines:
        assert line.source.startswith("https://")
        assert date(2026, 11, 25) <= line.read_on
        assert line.about
        assert not UNKIND.search(line.about)


def test_a_line_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "lines.toml"
    file.write_text(GOOD)
    assert [load_help_lines(lang, file)[0][0].about for lang in ("en", "fr", "de")] == [
        "Somebody listens.", "Quelqu’un écoute.", "Somebody listens.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('source = "https://line.example/contact"\n', "", "no source, no line"),
        ('source = "https://line.example/contact"', 'source = " "', "no source, no line"),
        ("read_on = 2026-11-25\n", "", "no date, no line"),
        ("2026-11-25", '"last week"', "no date, no line"),
        ("2026-11-25", "2026-11-25T10:00:00", "no date, no line"),
        ("https://line.example/contact", "https://encyclopedia.example/Our_line", "a page of the line itself"),
        ("https://line.example/contact", "http://line.example/contact", "a page of the line itself"),
        ("https://www.line.example", "file:///line", "a page of the line itself"),
        ("https://www.line.example", "https://[line", "a page of the line itself"),
        ('about.en = "Somebody listens."\n', "", "about.en"),
        ('name = "Our line"', "name = 3", "name"),
        ("read_on", 'stored = "yes"\nread_on', "stored"),
    ],
)
def test_no_line_without_its_source(tmp_path: Path, old: str, new: str, says: str) -> None:
    file = tmp_path / "lines.toml"
    assert old in GOOD
    file.write_text(GOOD.replace(old, new) + GOOD.replace('"ours"', '"other"'))
    lines, problems = load_help_lines("en", file)
    assert [line.id for line in lines] == ["other"], "the sound one still loads"
    (line,) = [problem.line() for problem in problems]
    assert says in line
    assert str(file) in line
    assert "\n" not in line


@pytest.mark.parametrize("text", ["", "line = 3", "[[line]]\n", "line = [3]", GOOD + GOOD, "no toml ["])
def test_a_broken_file_is_named_and_raises_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "lines.toml"
    file.write_text(text)
    lines, problems = load_help_lines("en", file)
    assert len(lines) <= 1
    assert problems


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_protocol_starts_with_six_scenarios(tmp_path: Path, lang: str) -> None:
    found = scenarios(read_protocol(tmp_path, lang))
    assert len(found) == 6
    assert all(part.title and len(part.text) > 80 for part in found)
    assert [bool(part.copy) for part in found] == [False, False, True, True, False, False], "two are answers to copy"
    assert not any(">" in part.text or "\n" in part.copy for part in found)
    assert list(tmp_path.iterdir()) == [], "looking at it writes nothing"


def test_the_users_own_file_is_read_and_never_written_over(tmp_path: Path) -> None:
    path = own_protocol(tmp_path, "fr")
    assert path.read_text("utf-8") == read_protocol(tmp_path, "fr")
    path.write_text("\ufeff# Mine\r\n\r\n## Only one\r\n\r\nBreathe,\r\nthen answer.\r\n", "utf-8", newline="")
    assert own_protocol(tmp_path, "fr") == path
    (part,) = scenarios(read_protocol(tmp_path, "fr"))
    assert (part.title, part.text, part.copy) == ("Only one", "Breathe, then answer.", "Breathe, then answer.")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 0), ("\n\n", 0), ("Only words.", 1), ("## A\n## B\n", 2), ("# Title\nlead\n## A\ntext", 1),
        ("##no space", 1), ("## A\n\n> one\n> two\n\nrest", 1),
    ],
)  # fmt: skip
def test_any_text_has_parts(text: str, parts: int) -> None:
    assert len(scenarios(text)) == parts


def test_bytes_that_are_no_text_and_a_file_far_too_large(tmp_path: Path) -> None:
    (tmp_path / "protocol.md").write_bytes(b"## A\n\xff\xfe")
    assert scenarios(read_protocol(tmp_path, "en"))[0].title == "A"
    (tmp_path / "protocol.md").write_bytes(b"x" * (2 << 20))
    with pytest.raises(DetoxError, match="larger than 1 MiB"):
        read_protocol(tmp_path, "en")


def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DetoxError, match="cannot be written"):
        own_protocol(tmp_path / "nowhere", "en")
