"""What holds for every window, whatever the catalogue says: hosts are whole, and titles count in browsers only."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from detox.usage.titles import clean_title, plain_title
from tests.rules.draw import examples
from tests.usage.look_alikes import ALIKE, REAL
from tests.usage.looks import look, shipped

DOMAINS = sorted({host for platform in shipped().platforms for host in platform.domains | platform.work_hosts})
NAMES = sorted({platform.name for platform in shipped().platforms if platform.id != "own_rules"})
OTHER_NAMES = ("X", "Twitter", "YouTube Studio", "TikTok Studio", "Meta Business Suite", "LinkedIn Campaign Manager")
TITLES = [title for title, _, _ in REAL + ALIKE]
BROWSER_NAMES = {name for one in shipped().browsers for name in one.programs | one.app_ids}
ARTICLES = (
    "{} - Wikipedia",
    "{} – Wikipedia",
    "{} — Wikipédia",
    "{} (company) - Wikipedia",
    "What is {}? | The Guardian",
    "{}: what we know so far - BBC News",
    "{} : dix conseils - Le Figaro",
    "{} | TechCrunch",
    "{} - Google Search",
    "{} - Recherche Google",
    "{} – Google Suche",
    "{} at DuckDuckGo",
    "{} on the App Store",
    "{} - Apps on Google Play",
    "Best of {} - Kickstarter",
    "The best posts on {}: a round-up | Vogue",
    'She wrote on {}: "I am done" - CNN',
    "{} login | My Bank",
    "{} (@someone) - GitHub",
    "{}/{} at main · GitHub",
)
"""Titles of pages about a platform, on other sites."""

labels = st.from_regex(r"[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
"""A part of a host between dots."""
words = st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True)
others = st.builds(".".join, st.lists(labels, min_size=1, max_size=3))
hosts = st.sampled_from(DOMAINS)
holding = st.one_of(
    st.builds("{}{}".format, words, hosts),  # notx.com
    st.builds("{}-{}".format, words, hosts),  # not-x.com
    st.builds("{}.{}".format, hosts, others),  # x.com.example
    st.builds("{}{}.{}".format, hosts, words, others),  # x.comic.example
    st.builds("{}.{}{}.{}".format, others, words, hosts, others),  # a.notx.com.example
)
titles = st.one_of(
    st.text(max_size=60), st.sampled_from(TITLES), st.sampled_from(TITLES).map("(2) {} - Chromium".format)
)
dirt = st.text(st.sampled_from("\u200b\u200e\u200f\u202a\u202c\u2060\ufeff\u00ad"), max_size=3)
fronts = st.lists(st.sampled_from(("(3) ", "(99+) ", "[2] ", "(1,204) ", "● ", "• ", "▶ ", "🔊 ", "🔴")), max_size=4)
ends = st.sampled_from(("", " - Chromium", " (Not Responding)", " - Chromium (Not Responding)"))


@examples(60, 3000)
@given(host=holding, path=st.sampled_from(("", "/", "/home", "/x.com/", "?next=https://x.com")))
@example(host="x.com.example.org", path="/home")
@example(host="dropbox.com", path="/home")
def test_a_host_that_only_holds_a_platforms_host_is_none_of_it(host: str, path: str) -> None:
    assume(not any(host == domain or host.endswith(f".{domain}") for domain in DOMAINS))
    assert look("chromium", ("chromium", "Chromium"), f"{host}{path} - Chromium") == (None, None)
    assert look("chromium", (host, "Chromium"), "Instagram", "pop-up") == (None, None)
    assert look(None, (f"chrome-{host}__-Default",), "Instagram", "") == (None, None)
    assert shipped().on_host(host) is None


@examples(60, 3000)
@given(sub=others, domain=hosts)
def test_whatever_stands_before_the_dot_is_the_platforms(sub: str, domain: str) -> None:
    found = shipped().on_host(domain)
    seen = look("chromium", (f"{sub}.{domain}", "Chromium"), "Bank", "pop-up")[0]
    assert (seen is None) == (found is None)


@examples(60, 3000)
@given(
    program=st.sampled_from(("code", "xterm", "thunderbird", "mpv", "Telegram", "Discord.exe", ""))
    | st.text(max_size=9),
    app_id=st.sampled_from(("Code", "XTerm", "thunderbird", "org.telegram.desktop", "Instagram")) | st.text(max_size=9),
    one=titles,
    other=titles,
)
def test_no_title_changes_what_a_window_is_that_is_no_browser(program: str, app_id: str, one: str, other: str) -> None:
    assume(not {program.casefold(), app_id.casefold()} & BROWSER_NAMES)
    assert look(program, (app_id,), one, "") == look(program, (app_id,), other, "")


@examples(60, 3000)
@given(title=st.sampled_from(TITLES), front=fronts, marks=dirt, end=ends)
def test_what_is_put_around_a_title_changes_nothing(title: str, front: list[str], marks: str, end: str) -> None:
    around = f"{marks}{''.join(front)}{marks}{title}{marks}{end}"
    assert look("chromium", ("Chromium",), around) == look("chromium", ("Chromium",), title)


@examples(60, 3000)
@given(
    st.builds(
        "{}{}{}{}".format,
        fronts.map("".join),
        dirt,
        st.one_of(st.sampled_from(TITLES), st.text(max_size=40), st.text(st.sampled_from("a \u200b…"), max_size=2100)),
        st.lists(ends, max_size=3).map("".join),
    )
)
@example(f"  {'a' * 998}   {'b' * 2000}")
@example("a (Not Responding) (Not Responding) - Chromium")
def test_a_clean_title_is_clean(title: str) -> None:
    plain = plain_title(title)
    assert plain_title(plain) == plain
    suffixes = next(one.suffixes for one in shipped().browsers if one.id == "chromium")
    clean = clean_title(title, suffixes)[0]
    assert clean_title(clean)[0] == clean


@pytest.mark.parametrize("name", [*NAMES, *OTHER_NAMES])
def test_a_page_about_a_platform_is_not_the_platform(name: str) -> None:
    written = {form.format(name, name) for form in ARTICLES} - {"Discord | TechCrunch"}  # as "Discord | Friends"
    seen = {title: look("chromium", ("Chromium",), f"{title} - Chromium")[0] for title in written}
    assert {title: platform for title, platform in seen.items() if platform} == {}
