"""Packs of tips: what is sound loads, what is not is one line, nothing outside the words of a pack is ever touched."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from detox.core.errors import DetoxError, Problem
from detox.store.decks import Decks
from detox.store.packs_file import Pack, add_pack, read_pack, read_packs, way_back
from detox.store.resources import resource

HEAD = 'schema = 1\nname = "Team Moon"\nlang = "en"\n'
TIP = '[[tip]]\nid = "kettle"\nkind = "tea"\nhook = "The kettle\\nhas news."\nbeats = ["It boiled.", "Pour. Return."]\n'
OTHER = TIP.replace("kettle", "second")


def write(folder: Path, text: str | bytes, name: str = "moon.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    lines = [problem.message.say() for problem in problems]
    assert all("\n" not in line and line.endswith(".") for line in lines)
    return lines


def pack(folder: Path, text: str | bytes) -> tuple[Pack, list[str]]:
    path = write(folder, text)
    found = read_pack(path)
    lines = told(found.problems)
    assert all(line.startswith(str(path)) for line in lines)
    bare = [line.removeprefix(str(path)) for line in lines]
    return found, [re.sub(r"^, line \d+(: tip .*)$", r"\1", line) for line in bare]


def test_a_sound_pack_loads_with_what_it_leaves_out_filled_in(tmp_path: Path) -> None:
    found, lines = pack(tmp_path, HEAD + TIP)
    assert lines == []
    assert (found.id, found.name) == ("moon", "Team Moon")
    (tip,) = found.tips
    assert (tip.id, tip.kind, tip.lang, tip.hook) == ("moon:kettle", "tea", "en", "The kettle\nhas news.")
    assert (tip.handle, tip.tags, tip.tone, tip.scene, tip.length) == ("@moon", (), "plain", "tea", "short")


def test_the_documented_example_is_sound() -> None:
    found = read_pack(resource("packs/example.toml"))
    assert told(found.problems) == []
    assert {tip.lang for tip in found.tips} == {"en", "fr"}
    assert {tip.kind for tip in found.tips} >= {"water", "reporting"}
    assert any(tip.after for tip in found.tips)


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (TIP.replace('hook = "The kettle\\nhas news."\n', ""), "tip kettle: hook: it is missing"),
        (TIP.replace('id = "kettle"\n', ""), "tip 1: id: it is missing"),
        (OTHER, "tip second: id: another tip has it already"),
        (TIP + 'lang = "de"\n', "tip kettle: lang: expected one of en, fr"),
        (TIP.replace("kettle", "../kettle"), "tip 1: id: expected small letters, digits, - and _"),
        (TIP.replace('"tea"', '"Tea Time"'), "tip kettle: kind: expected small letters, digits and _"),
        (TIP + 'tone = "loud"\n', "tip kettle: tone: expected one of playful, plain, deadpan"),
        (
            TIP + 'after = "lunch"\n',
            "tip kettle: after: expected one of meeting, scroll, oncall, long_sitting",
        ),
        (
            TIP + 'when = ["dawn"]\n',
            "tip kettle: when: expected of these: morning, noon, afternoon, evening, late",
        ),
        (TIP.replace("has news.", "x" * 19), "tip kettle: hook: expected words of at most 18 characters"),
        (TIP.replace("has news.", "word " * 20), "tip kettle: hook: expected at most 50 characters"),
        (TIP.replace("has news.", "\\nhas\\nnews."), "tip kettle: hook: expected at most two lines"),
        (TIP.replace("has news.", "\\u001b[31m"), "tip kettle: hook: a sign in it cannot be seen"),
        (TIP.replace("has news.", "\\u202eswen"), "tip kettle: hook: a sign in it cannot be seen"),
        (TIP.replace('"It boiled."', '"1", "2", "3"'), "tip kettle: beats: expected at most 3"),
        (
            TIP.replace("It boiled.", "{minutes} minutes."),
            "tip kettle: beats: {minutes} is known in hook and beats after scroll or long_sitting only",
        ),
        (TIP.replace("[[tip]]", "[[tip]]\nnote = [[]]").replace('"It boiled."', "5"),
         "tip kettle: beats: expected a list of texts"),
    ],
)  # fmt: skip
def test_a_bad_tip_is_one_line_and_the_rest_loads(tmp_path: Path, wrong: str, line: str) -> None:
    found, lines = pack(tmp_path, HEAD + wrong + OTHER)
    assert lines == [f": {line}; the tip is ignored."]
    assert "moon:second" in {tip.id for tip in found.tips}
    assert "moon:kettle" not in {tip.id for tip in found.tips}


def test_everything_that_is_wrong_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    bad = """[[tip]]   # this one
id = "second"
kind = "tea"
hook = "Again and again and again and again and again and again and again"
beats = ["a", "b", "c",
  "d"]
tone = "silly"
"when" = ["night"]
"""
    path = write(tmp_path, HEAD + TIP + 'scene = "teaa"\n\n' + bad + "[[tip]]\nhook = 3\n")
    assert [line.removeprefix(str(path)) for line in told(read_pack(path).problems)] == [
        ", line 9: tip kettle: scene: there is none of that name; it is ignored.",
        ", line 18: tip second: when: expected of these: morning, noon, afternoon, evening, late; the tip is ignored.",
        ", line 17: tip second: tone: expected one of playful, plain, deadpan; the tip is ignored.",
        ", line 15: tip second: beats: expected at most 3; the tip is ignored.",
        ", line 14: tip second: hook: expected at most 50 characters; the tip is ignored.",
        ", line 19: tip 3: id: it is missing; the tip is ignored.",
        ", line 19: tip 3: kind: it is missing; the tip is ignored.",
        ", line 19: tip 3: beats: it is missing; the tip is ignored.",
        ", line 20: tip 3: hook: expected a text; the tip is ignored.",
    ]


def test_a_text_that_looks_like_the_head_of_a_tip_leads_to_no_wrong_line(tmp_path: Path) -> None:
    text = HEAD.replace('"Team Moon"', '"""\nTeam\n[[tip]]\n"""') + TIP + 'mood = "x"\n'
    path = write(tmp_path, text)
    assert told(read_pack(path).problems)[1] == f"{path}: tip kettle: mood: there is no such key; it is ignored."


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ('image = "../../.ssh/id_rsa"\n', "tip kettle: image: a pack brings no pictures; the card shows one of ours."),
        ('scene = "volcano"\n', "tip kettle: scene: there is none of that name; it is ignored."),
        ('scene = "../water"\n', "tip kettle: scene: there is none of that name; it is ignored."),
        ('claim = "water-cures-all"\n', "tip kettle: claim: there is none of that name; it is ignored."),
        ('mood = "x"\n', "tip kettle: mood: there is no such key; it is ignored."),
        ('"two\\nlines" = 1\n', "tip kettle: ?: there is no such key; it is ignored."),
        ('handle = "<img src=x>"\n', "tip kettle: handle: a card knows no markup; it is shown letter by letter."),
        ('tags = ["#R&amp;D"]\n', "tip kettle: tags: a card knows no markup; it is shown letter by letter."),
    ],
)
def test_a_bad_line_leaves_the_tip_alone(tmp_path: Path, more: str, line: str) -> None:
    found, lines = pack(tmp_path, HEAD + TIP + more)
    assert lines == [f": {line}"]
    assert [tip.id for tip in found.tips] == ["moon:kettle"]


def test_arrows_and_hearts_are_no_markup(tmp_path: Path) -> None:
    assert pack(tmp_path, HEAD + TIP.replace("It boiled.", "1 < 2 <3 R&D -> tea"))[1] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (TIP, ": schema: expected 1; the pack is read as if it said so."),
        ("schema = 1\n" + TIP, ": tip kettle: lang: expected one of en, fr; the tip is ignored."),
        (HEAD, ": tip: expected [[tip]] tables; there is no tip in this pack."),
        (HEAD + "tip = 3", ": tip: expected [[tip]] tables; there is no tip in this pack."),
        (HEAD + "tip = [3]", ": tip 1: expected a table; the tip is ignored."),
        (HEAD.replace('"Team Moon"', "7") + TIP, ": name: expected a text of at most 60 characters; it is ignored."),
        (HEAD + "reminders = {}\n" + TIP, ": reminders: there is no such key; it is ignored."),
        ("[[tip", ", line 1: expected TOML ("),
        (b"\xff\xfe", ", line 1: expected text in UTF-8; the file was not used."),
        (b"#" * 10_000_000, " is larger than 1 MiB and was not read."),
    ],
)
def test_a_bad_file_is_one_line(tmp_path: Path, text: str | bytes, line: str) -> None:
    _, lines = pack(tmp_path, text)
    assert lines[0].startswith(line)
    assert len(lines) == (2 if text == TIP else 1)  # without a head it has no language, either


def test_a_hundred_bad_tips_are_no_hundred_lines(tmp_path: Path) -> None:
    found, lines = pack(tmp_path, HEAD + TIP.replace('kind = "tea"\n', "") * 100 + OTHER)
    assert len(lines) == 21
    assert lines[-1] == ": 80 more lines like these."
    assert len(found.tips) == 1


def test_a_pack_is_a_file_or_a_folder_and_two_of_one_name_are_told(tmp_path: Path) -> None:
    write(tmp_path, HEAD + TIP)
    write(tmp_path, HEAD + TIP, "sun/pack.toml")
    write(tmp_path, HEAD + TIP, "moon/pack.toml")
    write(tmp_path, "no pack", "notes.txt")
    write(tmp_path, HEAD + TIP, "My Pack.toml")
    packs, problems = read_packs(tmp_path)
    assert [one.id for one in packs if one.tips] == ["moon", "sun"]
    lines = told(problems)
    assert len(lines) == 2
    assert "My Pack.toml: expected a name of small letters" in lines[0]
    assert (
        lines[1]
        == f"{tmp_path / 'moon/pack.toml'}: {tmp_path / 'moon.toml'} has this name already; the pack was not read."
    )


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    packs, problems = read_packs(tmp_path)
    assert not any(one.tips for one in packs)
    assert len(told(problems)) == 4


def test_too_many_packs_are_told(tmp_path: Path) -> None:
    for number in range(52):
        write(tmp_path, HEAD + TIP, f"p{number}.toml")
    packs, problems = read_packs(tmp_path)
    assert len(packs) == 50
    assert told(problems) == [f"{tmp_path}: there are 52 packs; the first 50 were read."]


def test_packs_lie_beside_our_tips_in_the_chosen_language(tmp_path: Path) -> None:
    write(tmp_path, HEAD + TIP + OTHER.replace('"tea"', '"water"') + 'lang = "fr"\n')
    english, french = Decks("en", tmp_path), Decks("fr", tmp_path)
    assert [tip.id for tip in english["tea"]] == ["moon:kettle"]
    assert "moon:second" not in {tip.id for tip in english["water"]}
    assert "moon:second" in {tip.id for tip in french["water"]}
    assert len(french["water"]) == len(Decks("fr", tmp_path / "none")["water"]) + 1
    assert "tea" in english
    assert "tea" not in french
    assert len(english) == len(list(english)) == len(french) + 1
    with pytest.raises(KeyError):
        french["tea"]
    assert english.problems == []


def test_two_packs_may_use_one_id(tmp_path: Path) -> None:
    write(tmp_path, HEAD + TIP)
    write(tmp_path, HEAD + TIP, "sun.toml")
    assert [tip.id for tip in Decks("en", tmp_path)["tea"]] == ["moon:kettle", "sun:kettle"]


def test_problems_of_a_pack_are_told_before_any_card_is_due(tmp_path: Path) -> None:
    write(tmp_path, HEAD)
    assert len(Decks("en", tmp_path).problems) == 1
    assert Decks("en", tmp_path / "none").problems == []


@pytest.mark.parametrize("before", [None, HEAD + OTHER])
def test_a_pack_that_was_added_is_taken_back_and_the_one_of_its_name_is_there_again(
    tmp_path: Path, before: str | None
) -> None:
    packs = tmp_path / "packs"
    if before:
        write(packs, before)
    found = read_pack(write(tmp_path / "from", HEAD + TIP))
    back = way_back(found, packs)
    assert add_pack(found, packs).read_text() == HEAD + TIP
    back()
    assert [path.read_text() for path in packs.iterdir()] == ([before] if before else [])


def test_a_pack_that_was_changed_since_stays(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    found = read_pack(write(tmp_path / "from", HEAD + TIP))
    back = way_back(found, packs)
    mine = add_pack(found, packs)
    write(packs, HEAD + TIP + OTHER)
    with pytest.raises(DetoxError, match=r"moon\.toml was changed since, and stays"):
        back()
    assert mine.read_text() == HEAD + TIP + OTHER
    mine.unlink()
    back()


def test_a_pack_in_its_place_already_is_no_change_to_be_taken_back(tmp_path: Path) -> None:
    found = read_pack(write(tmp_path / "packs", HEAD + TIP))
    back = way_back(found, tmp_path / "packs")
    add_pack(found, tmp_path / "packs")
    back()
    assert found.path.read_text() == HEAD + TIP
