"""What stands in resources/translations, held against the words in the sources: complete, current, and kind."""

from __future__ import annotations

import ast
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
HOW = 'type "make translations", translate what is new in the .ts, and type it again'
SAME = {
    "{start}–{end}", "{name}", "{name} {time}", "{what} · {day}", "{what} · {page}", "Detox", "Export", "Import",
    "Pages", "Pause", "min", "s", 'hours = ["19:30-07:00"]', "{minutes} min", "{hours} h", "{hours} h {minutes}",
    "{n} min", "30 min", "1 h", "2 h", "< 1 min", "Catalogue", "Packs", "{time} {what}", "{name} +{n}",
    "{before} → {after}", "options", "ACTION",
    "{shift} {name}", "{weekday} {day} {month} {year}", "{weekday} {day} {month}", "Session", "Sites", "{seconds} s",
}  # fmt: skip
"""English that is good French as it stands (spaces that do not break aside)."""
NAMES = {"CliDays", "CliMonths"}
"""Days and months: no sentences. French writes them small, and those that are cut short with a point."""
UNKIND = re.compile(
    r"!|\b(tu (dois|devrais|as oublié|as échoué)|il fau(t|drait)|n.oublie pas|encore\s\?|pares[a-z]+|accro|addict|"
    r"échec|coupable|culpabilit|honte|perdre ton temps|temps perdu|gaspill|calorie|surpoids|régime|toxine|prouvé|"
    r"productivité)",
    re.IGNORECASE,
)
"""The list of the house in French: no nagging, no guilt, no promise of health."""
TYPED = re.compile(
    r"[a-z]'[a-zéèêà]|\s[:;?»](?<!\u202f[:;?»])(?!/)|[^\s\W]:(\s|$)|«(?!\u202f)|\.\.\.(?!\])", re.IGNORECASE
)
"""A straight apostrophe; a sign that wants a narrow no-break space and lacks it; three dots for an ellipsis."""
FORMATTER = string.Formatter()

Key = tuple[str, str]


def said() -> dict[Key, Path]:
    """Every marked text of the sources, as Python itself reads it, by context and words."""
    found: dict[Key, Path] = {}
    for path in sorted((ROOT / "detox").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
                assert all(isinstance(arg, ast.Constant) for arg in node.args), f"{path}:{node.lineno}: no plain text"
                context, source = (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))
                found[context, source] = path
    return found


def messages() -> Iterator[tuple[Key, str, str]]:
    """Context and words, the French of it, and its state ("" is finished)."""
    for context in ET.parse(FOLDER / "detox_fr.ts").getroot().iter("context"):
        for message in context.iter("message"):
            french = message.find("translation")
            assert french is not None
            key = (context.findtext("name") or "", message.findtext("source") or "")
            yield key, french.text or "", french.get("type", "")


@pytest.fixture(scope="module")
def french() -> dict[Key, str]:
    """The French words."""
    return {key: words for key, words, _ in messages()}


def test_every_word_is_in_the_file_of_translations_and_none_is_there_that_nobody_says(french: dict[Key, str]) -> None:
    ours = said()
    missing = sorted(f"{path.relative_to(ROOT)}: {key}" for key, path in ours.items() if key not in french)
    assert not missing, f"{HOW}:\n" + "\n".join(missing)
    unused = sorted(map(str, french.keys() - ours.keys()))
    assert not unused, f"{HOW}; nobody says these any more:\n" + "\n".join(unused)


def test_every_word_has_its_french() -> None:
    open_ones = sorted(str(key) for key, words, state in messages() if state or not words.strip())
    assert not open_ones, f"{HOW}:\n" + "\n".join(open_ones)


def test_what_the_program_reads_is_made_of_the_same_file(french: dict[Key, str]) -> None:
    made = QTranslator()
    assert made.load(str(FOLDER / "detox_fr.qm"))
    old = [key for key, words in french.items() if made.translate(*key) != words]
    assert not old, f"{HOW}: {old}"


def test_placeholders_are_the_same_in_both(french: dict[Key, str]) -> None:
    def places(words: str) -> list[str]:
        if "{ " in words:  # TOML, not a pattern
            return []
        return sorted(name for _, name, _, _ in FORMATTER.parse(words) if name) + re.findall("%n", words)

    assert [key for key, words in french.items() if places(key[1]) != places(words)] == []


def test_nothing_is_english_still(french: dict[Key, str]) -> None:
    same = {key[1] for key, words in french.items() if " ".join(words.split()) == key[1]}
    assert same - SAME == set()


def test_lines_break_where_the_english_breaks(french: dict[Key, str]) -> None:
    assert [key for key, words in french.items() if key[1].count("\n") != words.count("\n")] == []


def test_french_is_kind_and_says_tu(french: dict[Key, str]) -> None:
    unkind = [f"{match[0]!r} in {words!r}" for words in french.values() if (match := UNKIND.search(words))]
    assert unkind == []
    assert [words for words in french.values() if re.search(r"\b(vous|votre|vos|(?!assez)\w{3,}ez)\b", words)] == []


def test_french_is_set_as_french(french: dict[Key, str]) -> None:
    wrong = [f"{match[0]!r} in {words!r}" for words in french.values() if (match := TYPED.search(words))]
    assert wrong == []


def test_a_sentence_begins_and_ends_as_the_english_does(french: dict[Key, str]) -> None:
    def ends(words: str) -> bool:
        return words.endswith(".")

    def begins(words: str) -> bool:
        return words[0].isupper()

    both = [
        (source, words)
        for (context, source), words in french.items()
        if source[0].isalpha() and words[0].isalpha() and context not in NAMES
    ]
    assert [pair for pair in both if ends(pair[0]) != ends(pair[1])] == []
    names = ("PipeWire", "Windows", "X ", "KWin", "GNOME")  # a sentence without a capital may begin with a name
    plain = [pair for pair in both if not any(words.startswith(names) for words in pair)]
    assert [pair for pair in plain if begins(pair[0]) != begins(pair[1])] == []


def test_the_card_has_room_for_its_buttons(french: dict[Key, str]) -> None:
    long = {words for (context, _), words in french.items() if context in {"Card", "CardShort"} and len(words) > 9}
    assert long == {"Carte Detox"}  # the name of the window, which no button shows


WORDS = re.compile(r"[A-Za-z’']{2,} [a-z]{2,}|[A-Z][a-z]+ [A-Z]?[a-z]")
UNSAID = {
    "sudo apt remove detox-tray",
    "flatpak uninstall ",
    " uninstall detox-tray",
    "detox-tray forget --from ",
    "python -m pip",
    "Pack of tips",
}
"""What is typed or compared, not said."""


def loose(path: Path) -> Iterator[str]:
    """Yield what looks like words of a sentence in a source file, and is neither marked nor a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    quiet: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            quiet.add(id(node.value))  # a docstring, or what is said of a constant
        marked = isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"QT_TRANSLATE_NOOP", "ValueError"}
        if marked:
            quiet |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in quiet else None
        if isinstance(text, str) and WORDS.search(text):
            yield text


def test_the_command_line_says_nothing_that_is_not_marked() -> None:
    files = [*sorted((ROOT / "detox/cli").glob("*.py")), ROOT / "detox/system/outlook.py"]
    assert len(files) > 15
    assert {words for path in files for words in loose(path)} - UNSAID == set()


def test_words_that_are_not_marked_would_be_found(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        '"""A docstring."""\nprint(f"{x} is not here")\nQT_TRANSLATE_NOOP("A", "this is")\n"said of it"\n'
    )
    assert list(loose(source)) == [" is not here"]
