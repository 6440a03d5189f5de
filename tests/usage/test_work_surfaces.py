"""Consoles, studios and schedulers are told by their titles and apps; private windows by the browsers that say so."""

from __future__ import annotations

import pytest

from detox.core.commands import Sync
from detox.core.history import Span
from detox.core.inputs import Window
from tests.fakes.clock import START
from tests.rules.desk import Desk
from tests.rules.words import without
from tests.usage.looks import look, shipped

CHROME = ("chrome", ("google-chrome", "Google-chrome"))


@pytest.mark.parametrize(
    ("title", "platform"),
    [
        ("Meta Business Suite", "facebook"),
        ("(4) Meta Business Suite", "facebook"),
        ("(7) Ads Manager - Manage ads - Campaigns", "facebook"),
        ("Channel dashboard - YouTube Studio", "youtube"),
        ("Video monetization - YouTube Studio", "youtube"),
        ("TikTok Studio", "tiktok"),
        ("(1) ACME Labs: Company Page Admin | LinkedIn", "linkedin"),
        ("LinkedIn Campaign Manager", "linkedin"),
        ("X Pro", "x"),
        ("Hootsuite", "hootsuite"),
        ("Publish | Buffer", "buffer"),
        ("Smart Inbox | Sprout Social", "sproutsocial"),
        ("Calendar | Later", "later"),
        ("Metricool", "metricool"),
        ("Untitled design - Canva", "canva"),
    ],
)
def test_a_work_surface_is_told_by_its_title(title: str, platform: str) -> None:
    assert look(*CHROME, f"{title} - Google Chrome") == (platform, "work")
    assert look("firefox", ("Navigator", "firefox"), f"{title} — Mozilla Firefox") == (platform, "work")
    assert look("soffice", ("libreoffice", "libreoffice-writer"), title) == (None, None)


@pytest.mark.parametrize(
    "title",
    [
        "What Is Dark Social? Why Track It - Hootsuite",
        "How to write a caption | Buffer",
        "Social media trends | Sprout Social",
        "See you later",
        "Later",
        "Campaign Manager",
        "Canvas rendering - Canvas",
        "How to use Meta Business Suite in 2026",
        "TikTok Studio vs YouTube Studio: which is better?",
        "X Profile Studio",
        "Ads Manager",
    ],
)
def test_an_article_about_a_tool_is_no_tool(title: str) -> None:
    assert look(*CHROME, f"{title} - Google Chrome") == (None, None)


def test_a_work_surface_is_told_by_its_app_and_by_its_exact_host() -> None:
    assert look("Canva.exe", (), "Home") == ("canva", "work")
    assert look(None, ("com.canva.CanvaDesktop",), "Home") == ("canva", "work")
    assert look(None, ("com.facebook.PageAdminApp",), "") == ("facebook", "work")
    assert look(None, ("com.facebook.Facebook",), "") == ("facebook", "feed")
    for host, found in (
        ("business.facebook.com", ("facebook", "work")),
        ("pro.x.com", ("x", "work")),
        ("publish.buffer.com", ("buffer", "work")),
        ("app.metricool.com", ("metricool", "work")),
        ("www.canva.com", ("canva", "work")),
        ("sooner-or-later.com", (None, None)),
        ("facebook.com", ("facebook", "feed")),
    ):
        assert look("chromium", (host, "Chromium"), "x", "pop-up") == found, host


@pytest.mark.parametrize(
    ("title", "program", "private"),
    [
        ("Instagram — Mozilla Firefox Private Browsing", "firefox", True),
        ("Instagram — Mozilla Firefox (Private Browsing)", "firefox", True),
        ("Instagram — Mozilla Firefox Privater Modus", "firefox", True),
        ("Instagram - Mozilla Firefox (Navigation privée)", "firefox", True),
        ("Instagram — Private Browsing", "firefox", True),
        ("Instagram — Mozilla Firefox", "firefox", False),
        ("Instagram - [InPrivate] - Microsoft\u200b Edge", "msedge", True),
        ("Instagram and 1 more page - [InPrivate] - Microsoft\u200b Edge", "msedge", True),
        ("Instagram - Personal - Microsoft\u200b Edge", "msedge", False),
        ("Instagram - Google Chrome (Incognito)", "chrome", True),
        ("Instagram - Google Chrome - Work", "chrome", False),
        ("Instagram - Chromium", "chromium", False),
    ],
)
def test_a_private_window_is_told_where_the_browser_says_so(title: str, program: str, private: bool) -> None:
    seen = shipped().classify(Window(1, title=title, program=program))
    assert (seen.platform, seen.private) == ("instagram", private)


@pytest.mark.parametrize(
    "title",
    [
        "News — Mozilla Firefox tips — Mozilla Firefox",
        "Download Mozilla Firefox for Linux — Mozilla Firefox",
        "What [InPrivate] means - Microsoft Edge",
    ],
)
def test_a_page_about_private_windows_is_none(title: str) -> None:
    program = "msedge" if title.endswith("Edge") else "firefox"
    assert not shipped().classify(Window(1, title=title, program=program)).private


@pytest.mark.parametrize(
    ("policy", "state", "platform"), [("leave_out", "other", None), ("count", "social", "instagram")]
)
def test_private_windows_are_left_out_unless_the_user_wants_them(policy: str, state: str, platform: str | None) -> None:
    desk = Desk({**without("reminders"), "tracking.private_windows": policy})
    desk.engine.use({}, shipped().classify)
    desk.start()
    desk.windows.open(Window(5, program="firefox", title="Instagram — Mozilla Firefox Private Browsing"))
    desk.windows.focus(5)
    desk.alarms.advance(60)
    desk.pump.post(Sync())
    spans: list[Span] = [one for one in desk.history.spans(0, 10**15) if one.seconds >= 60]
    assert [(one.state, one.platform) for one in spans] == [(state, platform)]
    assert spans[0].start_ms == round(START.timestamp() * 1000)


def test_what_a_rule_says_is_written_with_the_span() -> None:
    desk = Desk(without("reminders")).start()
    from detox.core.facts import Seen

    desk.engine.use({}, lambda window: Seen(window.id, "own_rules", "x", "work", counted=True, counts_as="work"))
    desk.windows.open(Window(5, title="x"))
    desk.windows.focus(5)
    desk.alarms.advance(60)
    assert desk.checkpoints.now
    assert desk.checkpoints.now.span.override == "work"
    desk.pump.post(Sync())
    assert {one.override for one in desk.history.spans(0, 10**15) if one.state == "social"} == {"work"}
