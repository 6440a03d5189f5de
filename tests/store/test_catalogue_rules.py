"""The user's own rules in catalogue.toml: they win over everything, and a wrong one is one clear line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.facts import Seen
from detox.core.inputs import Window
from detox.store.catalogue_file import load_catalogue, write_template
from detox.store.own_rules import add_rule
from detox.usage.catalogue import Catalogue
from detox.usage.rules import Written
from tests.rules.draw import examples

CHROMIUM = {"program": "chromium", "app_ids": ("chromium", "Chromium")}


def load(folder: Path, text: str) -> tuple[Catalogue, list[str]]:
    """Load the shipped catalogue with these rules over it; problems come without title and file."""
    file = folder / "catalogue.toml"
    file.write_text(text)
    catalogue, problems = load_catalogue(folder)
    return catalogue, [problem.line().removeprefix(f"Catalogue: {file}: ") for problem in problems]


def ruled(folder: Path, *lines: str) -> Catalogue:
    catalogue, problems = load(folder, "[[rule]]\n" + "\n".join(lines) + "\n")
    assert problems == []
    return catalogue


def look(catalogue: Catalogue, title: str, **window: Any) -> Seen:
    return catalogue.classify(Window(1, title=title, **(window or CHROMIUM)))


def told(seen: Seen) -> tuple[str | None, str | None, str | None, bool]:
    return seen.platform, seen.surface, seen.counts_as, seen.counted


def test_titles_containing_words_count_as_what_the_user_says(tmp_path: Path) -> None:
    catalogue = ruled(tmp_path, 'contains = "Acme Community"', 'counts_as = "work"')
    assert told(look(catalogue, "(3) ACME community | Facebook - Chromium")) == ("facebook", "work", "work", True)
    assert told(look(catalogue, "acme community wiki - Chromium")) == ("own_rules", "work", "work", True)
    assert look(catalogue, "acme community wiki - Chromium").name == "Your own rules"
    assert look(catalogue, "acme community wiki - Chromium").page_top == 96
    assert told(look(catalogue, "Facebook - Chromium")) == ("facebook", "feed", None, True)
    # A title is looked at in browsers only, and the browser's own name is no part of it.
    assert told(look(catalogue, "Acme Community.odt", program="soffice")) == (None, None, None, False)
    assert told(look(ruled(tmp_path, 'contains = "chromium"', 'counts_as = "work"'), "News - Chromium"))[0] is None


def test_this_app_is_work(tmp_path: Path) -> None:
    catalogue = ruled(tmp_path, 'app = "OBS"', 'counts_as = "work"')
    assert told(look(catalogue, "Scenes", program="obs")) == ("own_rules", "work", "work", True)
    assert told(look(catalogue, "Scenes", program=None, app_ids=("obs", "com.obsproject.Studio")))[0] == "own_rules"
    assert told(look(catalogue, "Scenes", program="obs-helper"))[0] is None
    # It wins over what the catalogue knows, messengers too.
    catalogue = ruled(tmp_path, 'app = "telegram"', 'counts_as = "private"')
    assert told(look(catalogue, "Ana", program="Telegram")) == ("telegram", "feed", "private", True)


def test_a_platform_or_other(tmp_path: Path) -> None:
    catalogue = ruled(tmp_path, 'contains = "our street"', 'counts_as = "facebook"')
    assert told(look(catalogue, "Our Street, second post - Chromium")) == ("facebook", "feed", None, True)
    catalogue = ruled(tmp_path, 'contains = "Threads"', 'counts_as = "other"')
    assert told(look(catalogue, "Home • Threads - Chromium")) == (None, None, None, False)
    catalogue = ruled(tmp_path, 'app = "slack"', 'counts_as = "slack"')  # known, but not told apart until now
    assert told(look(catalogue, "x", program="slack")) == ("slack", None, None, False)


def test_a_host_of_an_installed_app_or_a_companion(tmp_path: Path) -> None:
    catalogue = ruled(tmp_path, 'host = "acme.example"', 'counts_as = "work"')
    app = {"program": "chromium", "app_ids": ("desk.acme.example", "Chromium"), "role": "pop-up"}
    assert told(look(catalogue, "Desk", **app)) == ("own_rules", "work", "work", True)
    assert told(look(catalogue, "Desk", **{**app, "app_ids": ("notacme.example", "Chromium")}))[0] is None
    assert told(look(catalogue, "acme.example - Chromium"))[0] == "own_rules"  # still loading: the title is the host
    found = catalogue.on_host("desk.acme.example")
    assert found
    assert (found[0].id, found[1]) == ("own_rules", "work")
    assert ruled(tmp_path, 'host = "x.com"', 'counts_as = "other"').on_host("x.com") is None
    found = ruled(tmp_path, 'host = "x.com"', 'counts_as = "work"').on_host("mobile.x.com")
    assert found
    assert (found[0].id, found[1]) == ("x", "work")


def test_all_that_a_rule_names_must_fit_and_the_first_rule_wins(tmp_path: Path) -> None:
    catalogue, problems = load(
        tmp_path,
        """
        [[rule]]
        app = "firefox"
        contains = "plan"
        counts_as = "private"
        [[rule]]
        contains = "plan"
        counts_as = "work"
        [[rule]]
        app = "notes"
        contains = "plan"
        counts_as = "work"
        """,
    )
    assert problems == []
    assert look(catalogue, "The plan — Mozilla Firefox", program="firefox").counts_as == "private"
    assert look(catalogue, "The plan - Chromium").counts_as == "work"
    assert look(catalogue, "The plan", program="notes").counts_as == "work"  # beside an app its title counts
    assert look(catalogue, "Shopping", program="notes").counts_as is None


def test_a_title_that_is_kept_from_us_fits_no_words(tmp_path: Path) -> None:
    catalogue = ruled(tmp_path, 'contains = "plan"', 'counts_as = "work"')
    window = Window(1, title="plan", program="chromium", title_known=False)
    assert (catalogue.classify(window).known, catalogue.classify(window).platform) == (False, None)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ('contains = "a"', "rule 1: counts_as: expected work, private, other or the id of a platform such as"),
        ('contains = "a"\ncounts_as = "fun"', "rule 1: counts_as: expected work, private, other or the id"),
        ('counts_as = "work"', "rule 1: expected one of contains, app, host; the rule is ignored."),
        ('contain = "a"\napp = "b"\ncounts_as = "work"', "rule 1: contain: expected contains, app, host or counts_as"),
        ('contains = 5\ncounts_as = "work"', "rule 1: contains: expected a text; the rule is ignored."),
        ('contains = " \u200b"\ncounts_as = "work"', "rule 1: contains: expected a text; the rule is ignored."),
        ('contains = "a"\ncounts_as = ["work"]', "rule 1: counts_as: expected a text; the rule is ignored."),
        ('host = "https://a.b/"\ncounts_as = "work"', "rule 1: host: expected a host such as example.org; the rule"),
    ],
)
def test_a_wrong_rule_is_one_line_and_the_rest_counts(tmp_path: Path, rule: str, said: str) -> None:
    catalogue, problems = load(tmp_path, f'[[rule]]\n{rule}\n[[rule]]\ncontains = "good"\ncounts_as = "work"\n')
    assert len(problems) == 1
    assert problems[0].startswith(said)
    assert len(catalogue.rules) == 1
    assert look(catalogue, "good - Chromium").counts_as == "work"


def test_rules_that_are_no_tables(tmp_path: Path) -> None:
    assert load(tmp_path, "rule = 3\n")[1] == ["rule: expected a list of tables; it is ignored."]
    assert load(tmp_path, "rule = [3]\n")[1] == ["rule 1: expected a table; it is ignored."]


def test_the_template_says_nothing_until_its_signs_are_taken_away(tmp_path: Path) -> None:
    write_template(tmp_path)
    text = (tmp_path / "catalogue.toml").read_text()
    assert load_catalogue(tmp_path) == load_catalogue()
    head, _, rules = text.partition("# [[rule]]")
    catalogue, problems = load(
        tmp_path, head + "\n".join(line.removeprefix("#") for line in f"# [[rule]]{rules}".splitlines())
    )
    assert problems == []
    assert len(catalogue.rules) == 3
    (tmp_path / "catalogue.toml").write_text("# mine\n")
    write_template(tmp_path)
    assert (tmp_path / "catalogue.toml").read_text() == "# mine\n"
    write_template(tmp_path / "nowhere")  # nothing to be done, nothing raised


words = st.text(max_size=8) | st.sampled_from(["work", "private", "other", "x", "example.org", "chromium"])


@examples(150, 5000)
@given(
    rules=st.lists(
        st.dictionaries(
            st.sampled_from(["contains", "app", "host", "counts_as", "id"]),
            words | st.integers() | st.booleans() | st.lists(words, max_size=2),
            max_size=5,
        ),
        max_size=4,
    ),
    title=words,
    program=words,
)
def test_no_rule_breaks_the_catalogue(
    tmp_path_factory: Any, rules: list[dict[str, object]], title: str, program: str
) -> None:
    import tomlkit

    folder = tmp_path_factory.getbasetemp()
    try:
        text = tomlkit.dumps({"rule": rules}) if rules else ""
        (folder / "catalogue.toml").write_bytes(text.encode())
    except (ValueError, UnicodeEncodeError):  # what TOML cannot hold
        return
    catalogue, problems = load_catalogue(folder)
    if len(problems) == 1 and "TOML" in problems[0].line():
        return
    assert len(problems) + len(catalogue.rules) == len(rules)
    catalogue.classify(Window(1, title=title, program=program))
    catalogue.on_host(title)


@pytest.mark.parametrize(
    ("first", "later", "covers"),
    [
        (Written("work", contains="acme"), Written("private", contains="Acme community"), True),
        (Written("work", contains="acme community"), Written("private", contains="acme"), False),
        (Written("work", contains="acme"), Written("private", contains="acme", app="soffice"), False),
        (Written("work", app="OBS"), Written("private", contains="x", app="obs"), True),
        (Written("work", app="obs"), Written("private", contains="obs"), False),
        (Written("work", host="example.org"), Written("private", host="a.example.org"), True),
        (Written("work", host="a.example.org"), Written("private", host="example.org"), False),
    ],
)
def test_a_rule_that_covers_a_later_one_is_known(first: Written, later: Written, covers: bool) -> None:
    assert first.covers(later) is covers


WINDOWS = (
    Window(1, title="The Acme community - Chromium", program="chromium"),
    Window(1, title="acme", program="soffice"),
    Window(1, program="obs"),
)


@examples(40, 1000)
@given(data=st.data())
def test_what_is_covered_never_counts(tmp_path_factory: Any, data: st.DataObject) -> None:
    about = st.sampled_from(
        [{"contains": "acme"}, {"contains": "acme community"}, {"app": "obs"}, {"app": "soffice"}, {"app": "chromium"},
         {"contains": "acme", "app": "soffice"}]
    )  # fmt: skip
    first, later = Written("work", **data.draw(about)), Written("private", **data.draw(about))
    file = tmp_path_factory.getbasetemp() / "catalogue.toml"
    file.write_text("")
    for rule in (first, later):
        add_rule(file, rule)
    catalogue, _ = load_catalogue(file.parent)
    means = {catalogue.classify(window).counts_as for window in WINDOWS}
    assert not first.covers(later) or "private" not in means
