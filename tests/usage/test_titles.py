"""Cleaned titles: what the browser and the page put around the page's own words is gone, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.store.catalogue_file import load_catalogue
from detox.usage.titles import clean_title, plain_title

CATALOGUE, _ = load_catalogue()
BROWSERS = {browser.id: browser for browser in CATALOGUE.browsers}


@pytest.mark.parametrize(
    ("browser", "title", "clean"),
    [
        ("chromium", "Instagram - Chromium", "Instagram"),
        ("chromium", "Chromium", "Chromium"),
        ("chromium", "(3) Home / X - Chromium", "Home / X"),
        ("chromium", "(99+) Home / X - Chromium", "Home / X"),
        ("chromium", "(1,234) Inbox - Chromium", "Inbox"),
        ("chromium", "● (2) Feed | LinkedIn - Chromium", "Feed | LinkedIn"),
        ("chromium", "▶ Song - YouTube - Chromium", "Song - YouTube"),
        ("chromium", "Chromium - Wikipedia - Chromium", "Chromium - Wikipedia"),
        ("chromium", "A - Chromium - B - Chromium", "A - Chromium - B"),
        ("chromium", "\u200bInstagram\u200e \u202a- Chromium\u2060", "Instagram"),
        ("chromium", "Instagram\u00a0- Chromium", "Instagram"),
        ("chromium", "Instagram\n- Chromium", "Instagram"),
        ("chromium", "Facebook - Chromium (Not Responding)", "Facebook"),
        ("chromium", "(3)", "(3)"),
        ("chromium", "(3) (4) a - Chromium", "a"),
        ("chromium", "(never) a - Chromium", "(never) a"),
        ("chromium", "", ""),
        ("firefox", "Instagram — Mozilla Firefox", "Instagram"),
        ("firefox", "Instagram — Mozilla Firefox Private Browsing", "Instagram"),
        ("firefox", "Instagram - Mozilla Firefox (Private Browsing)", "Instagram"),
        ("firefox", "Mozilla Firefox", "Mozilla Firefox"),
        ("chrome", "Home / X - Google Chrome", "Home / X"),
        ("chrome", "Home / X - Google Chrome - Élodie (work)", "Home / X"),
        ("edge", "LinkedIn and 4 more pages - Personal - Microsoft\u200b Edge", "LinkedIn"),
        ("edge", "LinkedIn and 1 more page - Work - Microsoft\u200b Edge", "LinkedIn"),
        ("edge", "LinkedIn - [InPrivate] - Microsoft\u200b Edge", "LinkedIn"),
        ("edge", "LinkedIn - Profile 2 - Microsoft Edge", "LinkedIn"),
        ("brave", "Reddit - Dive into anything - Brave", "Reddit - Dive into anything"),
        ("opera", "TikTok - Opera", "TikTok"),
        ("vivaldi", "Threads - Vivaldi", "Threads"),
    ],
)
def test_a_title_is_cleaned(browser: str, title: str, clean: str) -> None:
    one = BROWSERS[browser]
    assert clean_title(title, one.suffixes, one.extras)[0] == clean


def test_the_suffix_is_reported() -> None:
    chromium = BROWSERS["chromium"]
    assert clean_title("Instagram - Chromium", chromium.suffixes) == ("Instagram", True)
    assert clean_title("Instagram", chromium.suffixes) == ("Instagram", False)


def test_private_windows_of_firefox_are_known_as_such() -> None:
    def private(title: str) -> bool:
        return any(pattern.search(plain_title(title)) for pattern in BROWSERS["firefox"].private)

    assert private("Instagram — Mozilla Firefox Private Browsing")
    assert not private("Instagram — Mozilla Firefox")


def test_a_huge_title_keeps_its_ends() -> None:
    title = "a" * 4_000_000 + " - Chromium"
    assert len(plain_title(title)) < 2100
    assert clean_title(title, BROWSERS["chromium"].suffixes)[1]


@given(some.text(max_size=80), some.sampled_from(sorted(BROWSERS)))
def test_any_title_is_cleaned_once_and_for_all(title: str, browser: str) -> None:
    one = BROWSERS[browser]
    clean, _ = clean_title(title, one.suffixes, one.extras)
    assert clean == clean.strip()
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]", clean)
    assert len(clean) <= len(title)
    assert clean_title(clean)[0] == clean
