"""Which window is which platform: the rules at the top of the catalogue, and what must not be taken for one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.facts import Seen
from detox.core.inputs import Window
from detox.store.catalogue_file import load_catalogue
from detox.usage.catalogue import Catalogue

CATALOGUE, PROBLEMS = load_catalogue()
CHROMIUM = {"program": "chromium", "app_ids": ("chromium (/tmp/profile)", "Chromium"), "role": "browser"}
FIREFOX = {"program": "firefox-esr", "app_ids": ("Navigator", "firefox-esr"), "role": "browser"}


def look(title: str, **window: Any) -> Seen:
    return CATALOGUE.classify(Window(7, title=title, **window))


def test_the_shipped_catalogue_is_sound() -> None:
    assert PROBLEMS == []
    assert len(CATALOGUE.platforms) >= 52
    assert len({platform.id for platform in CATALOGUE.platforms}) == len(CATALOGUE.platforms)
    assert len(CATALOGUE.browsers) == 9


@pytest.mark.parametrize(
    ("title", "platform"),
    [
        ("Instagram", "instagram"),
        ("(2) Instagram • Messages", "instagram"),
        ("Ana Silva (@ana) • Instagram photos and videos", "instagram"),
        ("Ana on Instagram: “hello”", "instagram"),
        ("Facebook", "facebook"),
        ("(20+) Facebook", "facebook"),
        ("Garden club | Facebook", "facebook"),
        ("Home / X", "x"),
        ("(1) Ana on X: “hello” / X", "x"),
        ("Feed | LinkedIn", "linkedin"),
        ("(3) Feed | LinkedIn", "linkedin"),
        ("TikTok - Make Your Day", "tiktok"),
        ("How to dive - YouTube", "youtube"),
        ("(12) YouTube", "youtube"),
        ("Reddit - Dive into anything", "reddit"),
        ("What is this? : r/whatisthisthing", "reddit"),
        ("Home — Bluesky", "bluesky"),
        ("Search • Threads", "threads"),
        ("ana - Twitch", "twitch"),
        ("Pinterest", "pinterest"),
        ("Show HN: a thing | Hacker News", "hackernews"),
    ],
)
@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_a_social_page_in_a_browser_is_counted(title: str, platform: str, browser: str) -> None:
    window = CHROMIUM if browser == "chromium" else FIREFOX
    seen = look(title + (" - Chromium" if browser == "chromium" else " — Mozilla Firefox"), **window)
    assert (seen.platform, seen.counted, seen.surface) == (platform, True, "feed")
    assert seen.name == CATALOGUE.name(platform)
    assert (seen.window_id, seen.page_top, seen.own, seen.known) == (7, 96, False, True)


@pytest.mark.parametrize(
    "title",
    [
        "Dropbox",
        "dropbox.com",
        "x.com - Google Search",
        "My bank – Instagram payments explained",
        "X marks the spot",
        "Why I left Twitter | The Guardian",
        "Instagram alternatives 2026",
        "Netflix",
        "FedEx | Tracking",
        "Song - YouTube Music",
        "New Tab",
        "Slack | general",
        "Threads of fate - Wikipedia",
        "",
    ],
)
def test_another_page_in_a_browser_is_other(title: str) -> None:
    seen = look(f"{title} - Chromium", **CHROMIUM)
    assert seen == Seen(7, page_top=96, program="chromium")


@pytest.mark.parametrize(
    "window",
    [
        {"program": "xterm", "app_ids": ("xterm", "XTerm")},
        {"program": "gnome-terminal-", "app_ids": ("gnome-terminal-server", "Gnome-terminal")},
        {"program": None, "app_ids": ("bank", "Bank")},
        {"program": "python3", "app_ids": ()},
        {},
    ],
)
@pytest.mark.parametrize(
    "title", ["Instagram", "Instagram - Chromium", "instagram.com/direct - Chromium", "X", "Telegram"]
)
def test_a_title_counts_in_browsers_only(window: dict[str, Any], title: str) -> None:
    names = (window.get("program") or "", *window.get("app_ids", ()))
    known = tuple(name.casefold() for name in names if name)
    assert look(title, **window) == Seen(7, program=Window(7, **window).known_as, names=known)


def test_a_native_app_is_known_by_its_program_alone() -> None:
    for app_ids in ((), ("xterm", "XTerm"), ("chromium", "Chromium"), ("slack", "Slack"), ("Navigator", "firefox")):
        for title in ("Quarterly report.odt", "Instagram - Chromium", ""):
            seen = look(title, program="Telegram", app_ids=app_ids)
            assert (seen.platform, seen.name, seen.page_top) == ("telegram", "Telegram", 0)
    assert look("Quarterly report.odt", program=None, app_ids=("xterm", "XTerm")).platform is None


def test_a_native_app_is_known_by_its_class_where_the_program_says_nothing() -> None:
    for program in (None, "electron", "python3"):
        assert look("Ana", program=program, app_ids=("telegram-desktop", "TelegramDesktop")).platform == "telegram"
        assert look("Ana", program=program, app_ids=("DISCORD",)).platform == "discord"


def test_a_browser_is_never_matched_by_the_class_of_an_app() -> None:
    assert look("News - Chromium", program="chromium", app_ids=("discord", "discord")).platform is None
    assert look("News — Mozilla Firefox", program=None, app_ids=("discord", "firefox")).platform is None


def test_a_browser_is_known_by_program_or_class() -> None:
    assert look("Instagram - Chromium", program="chromium").platform == "instagram"
    assert look("Instagram - Chromium", app_ids=("chromium", "Chromium")).platform == "instagram"
    assert look("Instagram - Google Chrome", program="chrome").platform == "instagram"
    assert look("Instagram - Google Chrome", program="CHROME.EXE").platform == "instagram"
    assert look("Instagram — Mozilla Firefox", program=".firefox-wrapped", app_ids=("Navigator", "firefox")).platform
    assert look("Instagram — Mozilla Firefox", app_ids=("org.mozilla.firefox",)).platform == "instagram"


@pytest.mark.parametrize(
    ("app_id", "platform", "surface"),
    [
        ("www.instagram.com", "instagram", "feed"),
        ("www.instagram.com__direct_inbox", "instagram", "feed"),
        ("instagram.com", "instagram", "feed"),
        ("business.facebook.com__latest_home", "facebook", "work"),
        ("studio.youtube.com", "youtube", "work"),
        ("www.youtube.com__feed_library", "youtube", "feed"),
        ("pro.x.com", "x", "work"),
        ("x.com", "x", "feed"),
        ("publish.buffer.com", "buffer", "work"),
        ("x.com.example.org", None, None),
        ("dropbox.com", None, None),
        ("notinstagram.com", None, None),
        ("instagram.com.evil.example__x.com", None, None),
        ("127.0.0.1", None, None),
        ("localhost__instagram.com", None, None),
    ],
)
def test_an_app_window_is_its_host_whatever_its_title(app_id: str, platform: str | None, surface: str | None) -> None:
    on_x11 = look("Instagram", program="chromium", app_ids=(app_id, "Chromium"), role="pop-up")
    host, _, path = app_id.partition("__")
    on_wayland = look("Instagram", program="chrome", app_ids=(f"chrome-{host}__{path}-Default",))
    for seen in (on_x11, on_wayland):
        assert (seen.platform, seen.surface, seen.page_top) == (platform, surface, 0)
        assert seen.counted is (platform is not None)


def test_an_app_window_on_wayland_needs_no_program() -> None:
    assert look("x", app_ids=("chrome-www.tiktok.com__-Default",)).platform == "tiktok"
    assert look("TikTok", app_ids=("chrome-example.org__-Default",)).platform is None


def test_an_installed_page_is_known_by_its_title_and_covered_whole() -> None:
    app = "crx_akpamiohjfcnimfljfndmaldlcfphjmp"
    seen = look("Instagram", program="chromium", app_ids=(app, "Chromium"), role="pop-up")
    assert (seen.platform, seen.page_top) == ("instagram", 0)


def test_a_popup_of_a_page_is_no_app_window() -> None:
    seen = look("Feed | LinkedIn - Chromium", program="chromium", app_ids=("chromium", "Chromium"), role="pop-up")
    assert (seen.platform, seen.page_top) == ("linkedin", 96)


@pytest.mark.parametrize(
    ("title", "platform"),
    [
        ("www.instagram.com/direct/inbox/", "instagram"),
        ("x.com", "x"),
        ("x.com/home", "x"),
        ("https://www.tiktok.com/foryou?lang=en", "tiktok"),
        ("old.reddit.com:443/r/all", "reddit"),
        ("dropbox.com/home", None),
        ("x.com.example.org/x.com", None),
        ("127.0.0.1:8000/instagram.com", None),
        ("example.org/instagram.com", None),
        ("X.com is down", None),
    ],
)
def test_a_page_that_is_loading_is_its_host(title: str, platform: str | None) -> None:
    assert look(f"{title} - Chromium", **CHROMIUM).platform == platform


def test_full_screen_leaves_nothing_free() -> None:
    seen = look("How to dive - YouTube - Chromium", full_screen=True, **CHROMIUM)
    assert (seen.platform, seen.page_top, seen.full_screen) == ("youtube", 0, True)


def test_our_own_windows_are_nobodys() -> None:
    assert look("Instagram - Chromium", own=True, **CHROMIUM) == Seen(7, own=True, program="chromium")


def test_messengers_have_a_name_and_are_not_counted() -> None:
    for seen in (
        look("WhatsApp Web - Chromium", **CHROMIUM),
        look("Messenger | Facebook - Chromium", **CHROMIUM),
        look("Ana", program="Telegram"),
    ):
        assert seen.platform in {"whatsapp", "messenger", "telegram"}
        assert (seen.counted, seen.surface) == (False, None)


def test_what_is_not_tracked_is_other() -> None:
    assert look("general - Slack", program="slack", app_ids=("slack", "Slack")) == Seen(
        7, program="slack", names=("slack", "slack", "slack")
    )
    assert look("A story | Medium - Chromium", **CHROMIUM) == Seen(7, page_top=96, program="chromium")
    assert CATALOGUE.on_host("slack.com") is None
    assert "slack" not in CATALOGUE.names


def test_consoles_and_tools_are_work() -> None:
    assert look("Channel content - YouTube Studio - Chromium", **CHROMIUM).surface == "work"
    for host, platform in (("ads.tiktok.com", "tiktok"), ("app.hootsuite.com", "hootsuite"), ("buffer.com", "buffer")):
        found = CATALOGUE.on_host(host)
        assert found is not None
        assert (found[0].id, found[1], found[0].counted) == (platform, "work", True)


def test_an_empty_catalogue_knows_nothing() -> None:
    assert Catalogue().classify(Window(3, title="Instagram", program="chromium")) == Seen(
        3, program="chromium", names=("chromium",)
    )
    assert Catalogue().name("instagram") == "instagram"


ALL_HOSTS = sorted({host for platform in CATALOGUE.platforms for host in platform.domains | platform.work_hosts})
LABEL = some.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)


@given(some.sampled_from(ALL_HOSTS), some.lists(LABEL, max_size=3), some.booleans())
def test_every_host_below_a_domain_belongs_to_it(domain: str, below: list[str], dot: bool) -> None:
    host = ".".join((*below, domain)) + ("." if dot else "")
    found = CATALOGUE._by_host(host.upper())
    assert found is not None
    assert any(host.rstrip(".").endswith(known) for known in found[0].domains | found[0].work_hosts)
    assert CATALOGUE._by_host(host) == found


@given(some.sampled_from(ALL_HOSTS), LABEL, LABEL, some.sampled_from(["glued", "behind", "path", "dash", "under"]))
def test_no_look_alike_of_a_domain_belongs_to_it(domain: str, word: str, top: str, how: str) -> None:
    host = {
        "glued": f"{word}{domain}",  # dropbox.com
        "behind": f"{domain}.{word}.{top}zz",  # x.com.example.org
        "path": f"{word}.{top}zz/{domain}",
        "dash": f"{word}-{domain}",
        "under": f"{domain}-{word}.{top}zz",
    }[how]
    bare = host.partition("/")[0]
    real = any(bare == known or bare.endswith(f".{known}") for known in ALL_HOSTS)
    found = CATALOGUE._by_host(bare)
    assert (found is not None) is real
    if not real:
        assert look(f"{host} - Chromium", **CHROMIUM).platform is None
        assert look("Instagram", program="chromium", app_ids=(bare, "Chromium"), role="pop-up").platform is None


@given(
    some.text(max_size=60),
    some.text(max_size=20),
    some.lists(some.text(max_size=20), max_size=3),
    some.text(max_size=8),
)
def test_any_window_is_something(title: str, program: str, app_ids: list[str], role: str) -> None:
    seen = look(title, program=program, app_ids=tuple(app_ids), role=role)
    assert seen.window_id == 7
    assert seen.platform is None or seen.platform in CATALOGUE.names


@given(some.text(max_size=60))
def test_no_title_makes_a_terminal_social(title: str) -> None:
    assert look(title, program="xterm", app_ids=("xterm", "XTerm")) == Seen(
        7, program="xterm", names=("xterm", "xterm", "xterm")
    )


class TestTitlesKeptFromUs:
    """macOS tells titles only with the permission Accessibility."""

    def test_a_browsers_page_is_unknown(self) -> None:
        for bundle in ("com.google.Chrome", "org.mozilla.firefox", "com.apple.Safari"):
            seen = look("", app_ids=(bundle,), title_known=False)
            assert (seen.known, seen.platform, seen.page_top) == (False, None, 96), bundle

    def test_any_other_program_is_told_as_ever(self) -> None:
        assert look("", app_ids=("com.apple.TextEdit",), title_known=False).known
        seen = look("", app_ids=("net.whatsapp.WhatsApp",), title_known=False)
        assert (seen.known, seen.platform) == (True, "whatsapp")

    def test_an_app_window_says_its_host_all_the_same(self) -> None:
        ids = ("chrome-www.instagram.com__-Default",)
        seen = look("", program="chrome", app_ids=ids, title_known=False)
        assert (seen.known, seen.platform) == (True, "instagram")

    def test_an_empty_title_that_is_known_is_other(self) -> None:
        assert look("", **CHROMIUM).known


def test_an_installed_page_on_macos_has_no_tabs_to_leave_free() -> None:
    browser = "com.google.Chrome"
    seen = look("Instagram", app_ids=(f"{browser}.app.{'abcdefghijklmnop' * 2}", browser))
    assert (seen.platform, seen.page_top) == ("instagram", 0)
    assert look("Instagram", app_ids=(browser,)).page_top == 96
