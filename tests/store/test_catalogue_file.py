"""Catalogue files: the user's rules win, what is broken is one clear line, the rest loads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.facts import Seen
from detox.core.inputs import Window
from detox.store.catalogue_file import load_catalogue
from detox.usage.catalogue import Catalogue


def load(tmp_path: Path, text: str | bytes) -> tuple[Catalogue, list[str]]:
    """Load the shipped catalogue with ``text`` over it; return the problems without title and file."""
    path = tmp_path / "catalogue.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    catalogue, problems = load_catalogue(tmp_path)
    lines = [problem.line() for problem in problems]
    assert all(line.startswith(f"Catalogue: {path}") and "\n" not in line for line in lines)
    return catalogue, [line.removeprefix(f"Catalogue: {path}") for line in lines]


def look(catalogue: Catalogue, title: str, **window: Any) -> Seen:
    return catalogue.classify(Window(1, title=f"{title} - Chromium", **{"program": "chromium", **window}))


def test_no_overlay_is_no_trouble(tmp_path: Path) -> None:
    assert load_catalogue(tmp_path) == load_catalogue()
    assert load(tmp_path, "") == (load_catalogue()[0], [])
    assert load(tmp_path, "schema = 1\n") == (load_catalogue()[0], [])


def test_a_new_entry_is_tried_first(tmp_path: Path) -> None:
    catalogue, problems = load(
        tmp_path,
        """
        schema = 1
        [[platform]]
        id = "club"
        name = "Our club"
        title = ['^Garden club \\| Facebook$']
        domains = ["club.example"]
        exe_linux = ["clubapp"]
        linux_ids = ["ClubApp"]
        """,
    )
    assert problems == []
    assert look(catalogue, "Garden club | Facebook").platform == "club"
    assert look(catalogue, "Other club | Facebook").platform == "facebook"
    assert look(catalogue, "x", program="clubapp").name == "Our club"
    assert look(catalogue, "x", program=None, app_ids=("clubapp",)).platform == "club"
    found = catalogue.on_host("www.club.example")
    assert found is not None
    assert found[0].id == "club"


def test_an_entry_with_a_known_id_adds_and_overrides(tmp_path: Path) -> None:
    catalogue, problems = load(
        tmp_path,
        """
        [[platform]]
        id = "facebook"
        name = "The blue one"
        title = ["^Prüfung$"]
        not_title = ["^Facebook Watch"]
        [[platform]]
        id = "slack"
        default_tracked = true
        [[platform]]
        id = "reddit"
        default_tracked = false
        [[platform]]
        id = "youtube"
        category = "work_tool"
        """,
    )
    assert problems == []
    assert (look(catalogue, "Prüfung").platform, look(catalogue, "Prüfung").name) == ("facebook", "The blue one")
    assert look(catalogue, "Facebook").name == "The blue one"
    assert look(catalogue, "Facebook Watch").platform is None
    assert look(catalogue, "x", program="slack").platform == "slack"
    assert look(catalogue, "Reddit - Dive into anything").platform is None
    assert look(catalogue, "Dive - YouTube").surface == "work"
    assert look(catalogue, "Channel - YouTube Studio").surface == "work"


def test_a_user_rule_may_take_a_page_away_from_a_platform(tmp_path: Path) -> None:
    catalogue, _ = load(
        tmp_path,
        """
        [[platform]]
        id = "my_work"
        category = "work_tool"
        title = ["ACME.* \\\\| LinkedIn$"]
        [[platform]]
        id = "nothing"
        default_tracked = false
        title = ["^Instagram$"]
        domains = ["pro.x.com"]
        """,
    )
    assert (look(catalogue, "ACME jobs | LinkedIn").platform, look(catalogue, "ACME jobs | LinkedIn").surface) == (
        "my_work",
        "work",
    )
    assert look(catalogue, "Feed | LinkedIn").platform == "linkedin"
    assert look(catalogue, "Instagram").platform is None
    assert catalogue.on_host("pro.x.com") is None
    assert catalogue.on_host("x.com") is not None


def test_replace_drops_what_was_there(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, '[[platform]]\nid = "x"\nname = "X"\nreplace = true\ntitle = ["^Ex$"]\n')
    assert problems == []
    assert look(catalogue, "Ex").platform == "x"
    assert look(catalogue, "Home / X").platform is None
    assert catalogue.on_host("x.com") is None


def test_browsers_can_be_added_and_changed(tmp_path: Path) -> None:
    catalogue, problems = load(
        tmp_path,
        """
        [[browser]]
        id = "falkon"
        exe_linux = ["falkon"]
        suffix = [" - Falkon$"]
        top_px = 80
        [[browser]]
        id = "chromium"
        linux_ids = ["ungoogled"]
        top_px = 120
        """,
    )
    assert problems == []
    seen = catalogue.classify(Window(1, program="falkon", title="Instagram - Falkon"))
    assert (seen.platform, seen.page_top) == ("instagram", 80)
    assert look(catalogue, "Instagram").page_top == 120
    assert look(catalogue, "Instagram", program=None, app_ids=("ungoogled",)).page_top == 120


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            'title = ["(unclosed"]',
            ": platform mine: title: '(unclosed' is no regular expression (missing ), unterminated",
        ),
        (
            'title = ["*"]',
            ": platform mine: title: '*' is no regular expression (nothing to repeat at position 0); it is",
        ),
        ('title = "^A$"', ": platform mine: title: expected a list of regular expressions; it is ignored."),
        ('title = [""]', ": platform mine: title: expected a list of regular expressions; it is ignored."),
        ("title = [1]", ": platform mine: title: expected a list of regular expressions; it is ignored."),
        ('domains = ["https://a.example/x"]', ": platform mine: domains: expected a list of hosts such as"),
        ('domains = "a.example"', ": platform mine: domains: expected a list of hosts such as"),
        ("exe_linux = [1]", ": platform mine: exe_linux: expected a list of texts; it is ignored."),
        ("name = 5", ": platform mine: name: expected a text; it is ignored."),
        (
            'category = "fun"',
            ": platform mine: category: expected one of feed, video, forum, messaging, work_tool; it is",
        ),
        ("default_tracked = 1", ": platform mine: default_tracked: expected true or false; it is ignored."),
        ("top_px = 5", ": platform mine: top_px: there is no such key; it is ignored."),
        ("titel = ['a']", ": platform mine: titel: there is no such key; it is ignored."),
        ("[[browser]]\nid = 'b'\ntop_px = -1", ": browser b: top_px: expected a whole number from 0 to 1000; it is"),
        (
            "[[browser]]\nid = 'b'\napp_window_id = ['x']",
            ": browser b: app_window_id: expected a group (?P<host>…); it",
        ),
        (
            "[[browser]]\nid = 'B!'",
            ": browser 1: id: expected an id of small letters, digits and _; the entry is ignored.",
        ),
        ("[[browser]]\nsuffix = []", ": browser 1: id: expected an id of small letters, digits and _; the entry is"),
        ("[[platform]]\nid = 'mine'", ": platform mine: the id is there already; the second entry is ignored."),
        ("[[device]]\nid = 'mine'", ": device: expected schema, browser, platform or rule; it is ignored."),
    ],
)
def test_what_is_broken_is_named_and_the_rest_loads(tmp_path: Path, text: str, line: str) -> None:
    catalogue, problems = load(tmp_path, f'[[platform]]\nid = "mine"\nwork_title = ["^Mine$"]\n{text}\n')
    assert len(problems) == 1
    assert problems[0].startswith(line)
    assert look(catalogue, "Mine").platform == "mine"
    assert look(catalogue, "Instagram").platform == "instagram"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema = 2", ": schema: expected 1; the file is read as well as can be."),
        ("platform = 5", ": platform: expected a list of tables; it is ignored."),
        ("platform = [1]", ": platform: expected a list of tables; it is ignored."),
        ("[platform]\nid = 'x'", ": platform: expected a list of tables; it is ignored."),
        ("[[platform", ", line 1: expected TOML ("),
        (b"\xff", ", line 1: expected text in UTF-8; the file was not used."),
        (b"\0\0", ", line 1: expected TOML ("),
    ],
)
def test_a_broken_overlay_leaves_ours(tmp_path: Path, text: str | bytes, line: str) -> None:
    catalogue, problems = load(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(line)
    assert catalogue == load_catalogue()[0]


def test_a_pattern_that_only_warns_is_taken_silently(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, '[[platform]]\nid = "mine"\ntitle = ["[[a]x"]\n')
    assert problems == []
    assert look(catalogue, "ax").platform == "mine"


def test_a_missing_shipped_file_is_said(tmp_path: Path) -> None:
    catalogue, problems = load_catalogue(shipped=tmp_path / "gone.toml")
    assert catalogue == Catalogue()
    assert [problem.line() for problem in problems] == [
        f"Catalogue: {tmp_path / 'gone.toml'} is missing or empty: no platform is known."
    ]


def test_a_shipped_file_with_a_broken_pattern_still_works(tmp_path: Path) -> None:
    path = tmp_path / "social.toml"
    path.write_text('[[browser]]\nid="b"\nexe_linux=["b"]\n[[platform]]\nid="p"\ntitle=["(", "^P$"]\n')
    catalogue, problems = load_catalogue(shipped=path)
    assert len(problems) == 1
    assert catalogue.classify(Window(1, program="b", title="P")).platform == "p"


VALUES = some.recursive(
    some.booleans() | some.integers(-5, 2000) | some.text(max_size=8) | some.sampled_from(["(", "[a", "x.com", "feed"]),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.sampled_from(["a", "id"]), inner, max_size=2),
    max_leaves=4,
)
KEYS = some.sampled_from(
    ["id", "name", "category", "title", "domains", "replace", "top_px", "suffix", "linux_ids", "zzz"]
)
ENTRIES = some.lists(
    some.dictionaries(KEYS, VALUES | some.sampled_from(["x", "chromium", "new"]), max_size=5), max_size=3
)


@given(ENTRIES, ENTRIES)
def test_any_overlay_loads(platforms: list[Any], browsers: list[Any]) -> None:
    from tempfile import TemporaryDirectory

    import tomlkit

    with TemporaryDirectory() as folder:
        text = tomlkit.dumps({"platform": platforms, "browser": browsers})
        catalogue, problems = load(Path(folder), text)
        assert all(line for line in problems)
        assert catalogue.classify(Window(1, title="Instagram - Chromium", program="chromium")).known
        assert look(catalogue, "x", program="Telegram").platform == "telegram"
