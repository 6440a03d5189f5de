"""Tip files: ours are sound, a bad line is named, the rest loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from detox.store.resources import resource
from detox.store.tips_file import check_tips, load_tips

GOOD = """
[[tip]]
id = "water-good"
hook = "A glass."
beats = ["One.", "Two."]
handle = "@dot"
tags = ["#sip"]
tone = "playful"
scene = "water"
when = ["morning", "late"]
after = "scroll"
length = "long"
claim = "micro-breaks"
"""


def lines(tmp_path: Path, text: str) -> list[str]:
    folder = tmp_path / "en"
    folder.mkdir(exist_ok=True)
    (folder / "water.toml").write_text(text)
    found = [problem.line() for problem in check_tips("en", tmp_path)]
    start = f"Tips: {folder / 'water.toml'}"
    assert all(line.startswith(start) and "\n" not in line for line in found)
    return [line.removeprefix(start) for line in found]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_shipped_tips_are_sound(lang: str) -> None:
    assert check_tips(lang) == []
    tips, _ = load_tips(lang)
    for kind in ("pause", "snack", "water"):
        assert len(tips[kind]) >= 10
        assert {tip.lang for tip in tips[kind]} == {lang}
        assert {tip.kind for tip in tips[kind]} == {kind}
    everything = [tip.id for kind in tips for tip in tips[kind]]
    assert len(everything) == len(set(everything))


def test_every_claim_has_its_evidence() -> None:
    import tomllib

    with open(resource("tips/evidence.toml"), "rb") as file:
        known = {entry["id"] for entry in tomllib.load(file)["evidence"]}
    for lang in ("en", "fr"):
        tips, _ = load_tips(lang)
        assert {tip.claim for kind in tips for tip in tips[kind] if tip.claim} <= known


def test_a_tip_is_read_whole(tmp_path: Path) -> None:
    assert lines(tmp_path, f'schema = 1\nlang = "en"\nkind = "water"\n{GOOD}') == []
    tips, _ = load_tips("en", tmp_path)
    (tip,) = tips["water"]
    assert (tip.id, tip.kind, tip.lang, tip.beats) == ("water-good", "water", "en", ("One.", "Two."))
    assert (tip.when, tip.after, tip.length, tip.claim) == (("morning", "late"), "scroll", "long", "micro-breaks")
    assert tips.get("snack") is None
    with pytest.raises(KeyError):
        tips["snack"]


def test_a_kind_without_a_translation_is_english(tmp_path: Path) -> None:
    for lang, kinds in (("en", ("water", "snack")), ("fr", ("water",))):
        (tmp_path / lang).mkdir()
        for kind in kinds:
            (tmp_path / lang / f"{kind}.toml").write_text(GOOD)
    tips, problems = load_tips("fr", tmp_path)
    assert [(kind, tips[kind][0].lang) for kind in sorted(tips)] == [("snack", "en"), ("water", "fr")]
    assert problems == []
    assert len(load_tips("de", tmp_path)[0]) == 2


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("hook = ", "hock = "), ": tip water-good: hook: it is missing; the tip is ignored."),
        (('id = "water-good"\n', ""), ": tip 1: id: it is missing; the tip is ignored."),
        (('"A glass."', "5"), ": tip water-good: hook: expected a text; the tip is ignored."),
        (('"A glass."', '" "'), ": tip water-good: hook: expected a text; the tip is ignored."),
        (('["One.", "Two."]', '"One."'), ": tip water-good: beats: expected a list of texts; the tip is ignored."),
        (('["One.", "Two."]', "[]"), ": tip water-good: beats: expected one to four; the tip is ignored."),
        (
            ('"late"', '"midnight"'),
            ": tip water-good: when: expected of these: morning, noon, afternoon, evening, late; the",
        ),
        (
            ('"long"', '"endless"'),
            ": tip water-good: length: expected of these: short, medium, long; the tip is ignored.",
        ),
    ],
)
def test_a_bad_tip_is_named_and_the_rest_loads(tmp_path: Path, change: tuple[str, str], line: str) -> None:
    found = lines(tmp_path, GOOD.replace(*change) + GOOD.replace("water-good", "water-better"))
    assert len(found) == 1
    assert found[0].startswith(line)
    assert [tip.id for tip in load_tips("en", tmp_path)[0]["water"]] == ["water-better"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (GOOD + 'mood = "x"\n', ": tip water-good: mood: there is no such key; it is ignored."),
        (GOOD + GOOD, ": tip water-good: id: another tip has it already; the tip is ignored."),
        ("kind = 'snack'\n" + GOOD, ": kind: expected water; it is read as if it said so."),
        ("lang = 'fr'\n" + GOOD, ": lang: expected en; it is read as if it said so."),
        ("schema = 2\n" + GOOD, ": schema: expected 1; it is read as if it said so."),
        ("mood = 2\n" + GOOD, ": mood: there is no such key; it is ignored."),
    ],
)
def test_a_bad_line_beside_a_good_tip(tmp_path: Path, text: str, line: str) -> None:
    assert lines(tmp_path, text) == [line]
    assert len(load_tips("en", tmp_path)[0]["water"]) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[[tip", ", line 1: expected TOML ("),
        ("tip = 5", ": tip: expected a list of tables; it is ignored."),
        ("tip = [5]", ": tip 1: expected a table; the tip is ignored."),
    ],
)
def test_a_broken_file_has_no_tips(tmp_path: Path, text: str, line: str) -> None:
    found = lines(tmp_path, text)
    assert len(found) == 1
    assert found[0].startswith(line)
    assert load_tips("en", tmp_path)[0]["water"] == ()


def test_a_file_with_a_strange_name_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "My Tips.toml").write_text(GOOD)
    assert len(check_tips("en", tmp_path)) == 1


def test_no_folder_is_said(tmp_path: Path) -> None:
    tips, problems = load_tips("en", tmp_path / "gone")
    assert len(tips) == 0
    assert [str(tmp_path / "gone") in problem.line() for problem in problems] == [True]


def test_a_file_is_read_each_time_and_its_problems_are_told_once(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    file = folder / "tea.toml"
    file.write_text("tip = 3\n", "utf-8")
    tips, problems = load_tips("en", tmp_path)
    assert "tea" in tips
    assert "juice" not in tips
    assert problems == []
    assert (tips["tea"], tips["tea"], len(problems)) == ((), (), 1)
    file.write_text(GOOD, "utf-8")
    assert [tip.id for tip in tips["tea"]] == ["water-good"]
