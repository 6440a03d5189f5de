"""The user's own rules, listed, added and taken out of catalogue.toml: all else in the file stays as it is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.errors import DetoxError
from detox.store import atomic
from detox.store.catalogue_file import load_catalogue, write_template
from detox.store.own_rules import add_rule, own_rules, remove_rule, take_back
from detox.usage.platforms import Platform
from detox.usage.rules import Written
from detox.usage.titles import plain_title
from tests.rules.draw import examples

PLATFORMS = load_catalogue()[0].platforms
ACME, OBS = Written("work", contains="ACME community"), Written("private", app="obs")
FULL = """\
# mine, by hand
schema = 1   # as it came

[[platform]]
id = "mine"  # ours
odd = { kept = true }

# the client
[[rule]]
contains = 'ACME community'  # their forum
counts_as = "work"
# before the second

[[ rule ]]
app = "obs"
counts_as = "private"

[strange]
key = 3  # unknown to us
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.toml"


def rules(file: Path) -> list[Written]:
    return list(own_rules(file, PLATFORMS))


def test_rules_are_listed_in_their_order_and_those_that_do_not_count_are_left_out(file: Path) -> None:
    assert rules(file) == []
    file.write_text(
        FULL + '[[rule]]\ncontains = "x"\ncounts_as = "fun"\n[[rule]]\nhost = "a.b"\ncounts_as = "tiktok"\n'
    )
    assert rules(file) == [ACME, OBS, Written("tiktok", host="a.b")]


def test_one_that_is_added_stands_last_and_nothing_else_has_changed(file: Path) -> None:
    file.write_text(FULL)
    add_rule(file, Written("instagram", contains='the "street" \\ group', app="x"))
    added = '\n[[rule]]\ncontains = "the \\"street\\" \\\\ group"\napp = "x"\ncounts_as = "instagram"\n'
    assert file.read_text() == FULL + added
    assert rules(file)[-1] == Written("instagram", contains='the "street" \\ group', app="x")
    assert len(load_catalogue(file.parent)[0].rules) == 3


def test_one_that_is_removed_goes_with_its_lines_and_nothing_else(file: Path) -> None:
    file.write_text(FULL)
    remove_rule(file, ACME, PLATFORMS)
    gone = "[[rule]]\ncontains = 'ACME community'  # their forum\ncounts_as = \"work\"\n"
    assert file.read_text() == FULL.replace(gone, "")
    remove_rule(file, OBS, PLATFORMS)
    assert rules(file) == []
    for comment in (
        "# mine, by hand",
        "# as it came",
        "# ours",
        "# the client",
        "# before the second",
        "# unknown to us",
    ):
        assert comment in file.read_text()
    assert remove_rule(file, OBS, PLATFORMS) is None


def test_the_first_rule_of_all_begins_the_file_with_the_examples(file: Path, tmp_path: Path) -> None:
    write_template(tmp_path)
    examples_ = file.read_bytes()
    add_rule(file, ACME)
    assert file.read_bytes().startswith(examples_)
    remove_rule(file, ACME, PLATFORMS)
    assert file.read_bytes() == examples_
    file.unlink()
    add_rule(file, ACME)
    assert file.read_bytes().startswith(examples_)
    assert rules(file) == [ACME]


@pytest.mark.parametrize("broken", ["this is = = broken\n", 'rule = "no list"\n'])
def test_a_broken_file_is_never_written_over(file: Path, broken: str) -> None:
    file.write_text(broken)
    with pytest.raises(DetoxError) as refused:
        add_rule(file, ACME)
    assert "\n" not in refused.value.line()
    assert file.read_text() == broken
    assert sorted(file.parent.iterdir()) == [file]


def test_a_folder_that_nobody_can_write_to_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DetoxError, match=r"catalogue\.toml cannot be written .*; the rule was not saved"):
        add_rule(tmp_path / "nowhere" / "catalogue.toml", ACME)


def test_line_ends_marks_and_other_ways_to_write_rules_stay(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf# mine\r\nschema = 1\r\n")
    add_rule(file, OBS)
    assert file.read_bytes() == (
        b'\xef\xbb\xbf# mine\r\nschema = 1\r\n\r\n[[rule]]\r\napp = "obs"\r\ncounts_as = "private"\r\n'
    )
    remove_rule(file, OBS, PLATFORMS)
    assert file.read_bytes() == b"\xef\xbb\xbf# mine\r\nschema = 1\r\n"
    inline = 'rule = [{app = "obs", counts_as = "private"}] # in one line\n'
    file.write_text(inline)
    add_rule(file, ACME)
    assert rules(file) == [OBS, ACME]
    assert "# in one line" in file.read_text()
    remove_rule(file, OBS, PLATFORMS)
    assert rules(file) == [ACME]


def test_what_looks_like_a_header_inside_a_text_is_none(file: Path) -> None:
    tricky = (
        '[[rule]]\ncontains = """\n[[rule]]\n"""\ncounts_as = "work"\n[[rule]]\napp = "obs"\ncounts_as = "private"\n'
    )
    file.write_text(tricky)
    remove_rule(file, OBS, PLATFORMS)
    assert rules(file) == [Written("work", contains="[[rule]]")]


def test_the_way_back_is_the_file_as_it_was_unless_somebody_wrote_since(file: Path) -> None:
    file.write_text(FULL)
    edit = remove_rule(file, ACME, PLATFORMS)
    assert edit is not None
    assert take_back(file, edit)
    assert file.read_text() == FULL
    edit = remove_rule(file, ACME, PLATFORMS)
    assert edit is not None
    file.write_text(file.read_text() + "# by hand\n")
    assert not take_back(file, edit)
    assert file.read_text().endswith("# by hand\n")


def test_what_somebody_writes_at_the_last_moment_is_not_lost(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("# one\n")
    real, late = atomic.write_atomically, [b"# one\n# two\n"]

    def slow(path: Path, content: bytes, still_right: object) -> bool:
        if late:
            path.write_bytes(late.pop())
        return real(path, content, still_right)  # type: ignore[arg-type]

    monkeypatch.setattr("detox.store.own_rules.write_atomically", slow)
    add_rule(file, OBS)
    assert file.read_text() == '# one\n# two\n\n[[rule]]\napp = "obs"\ncounts_as = "private"\n'


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).map(plain_title).filter(bool)


@examples(20, 500)
@given(words=st.lists(texts, max_size=4, unique_by=str.casefold), drop=st.data())
def test_any_words_come_back_as_they_were_typed(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], drop: st.DataObject
) -> None:
    file = tmp_path_factory.getbasetemp() / "catalogue.toml"
    file.write_text(FULL)
    made = [Written("other", contains=each) for each in words]
    for rule in made:
        add_rule(file, rule)
    assert rules(file) == [ACME, OBS, *made]
    order = drop.draw(st.permutations(made))
    for rule in order:
        remove_rule(file, rule, PLATFORMS)
    assert file.read_text() == FULL
    assert tomllib.loads(file.read_text()) == tomllib.loads(FULL)


def test_a_platform_that_nobody_knows_makes_no_rule(file: Path) -> None:
    file.write_text('[[rule]]\napp = "obs"\ncounts_as = "acme"\n')
    assert rules(file) == []
    assert own_rules(file, [Platform("acme", "Acme")]) == (Written("acme", app="obs"),)
