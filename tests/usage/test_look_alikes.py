"""Windows that look like a platform and are none, and real ones in disguise: what each must become.

Pages are in ``look_alikes``, windows here; both were written by somebody who had not seen the catalogue nor its
rules, from what such windows look like in daily life.
``other`` is "no platform"; a messenger is its name alone, all else ``platform surface``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.usage.look_alikes import ALIKE, LIMITS, REAL, Page
from tests.usage.looks import look

Where = tuple[str | None, tuple[str, ...]]
"""A program's name, and its window's classes or app id."""
Window = tuple[Where, str, str]
"""A window: where, its whole title, its role."""
Whole = tuple[Where, str, str, str]
"""A window that is no plain page: where, its whole title, what it must become, why."""

CHROME: Where = ("chrome", ("google-chrome", "Google-chrome"))
BETA: Where = ("firefox", ("firefox-aurora", "firefox-aurora"))
CHROMIUM: Where = ("chromium", ("chromium", "Chromium"))
EDGE: Where = ("msedge", ("microsoft-edge", "Microsoft-edge"))
FIREFOX: Where = ("firefox-esr", ("Navigator", "firefox-esr"))
SAFARI: Where = ("Safari", ("com.apple.Safari",))
EVERYWHERE: tuple[tuple[Where, str], ...] = (
    (CHROME, " - Google Chrome"),
    (FIREFOX, " — Mozilla Firefox"),
    (SAFARI, ""),
)
"""Each page is shown in these, with what they add to its title."""

HOSTS: tuple[tuple[str, str, str], ...] = (
    ("www.instagram.com", "instagram feed", "the real one"),
    ("instagram.com", "instagram feed", "without www"),
    ("WWW.Instagram.com", "instagram feed", "hosts know no case"),
    ("m.facebook.com", "facebook feed", "for telephones"),
    ("old.reddit.com", "reddit feed", "the old look"),
    ("x.com", "x feed", "the real one"),
    ("twitter.com", "x feed", "its old name"),
    ("mastodon.social", "mastodon feed", "the largest instance"),
    ("vm.tiktok.com", "tiktok feed", "short links"),
    ("web.whatsapp.com", "whatsapp", "a messenger"),
    ("web.telegram.org", "telegram", "a messenger"),
    ("studio.youtube.com", "youtube work", "a studio"),
    ("business.facebook.com", "facebook work", "the suite"),
    ("publish.buffer.com", "buffer work", "a scheduler"),
    ("www.canva.com", "canva work", "a tool"),
    ("x.com.example.org", "other", "starts with a platform's host"),
    ("instagram.com.evil.io", "other", "phishing"),
    ("notx.com", "other", "ends like one"),
    ("dropbox.com", "other", "ends in x.com"),
    ("www.netflix.com", "other", "ends in x.com"),
    ("myinstagram.com", "other", "ends in instagram.com"),
    ("instagram.org", "other", "another country"),
    ("instagram-login.com", "other", "phishing"),
    ("www.instagram.co", "other", "a letter is missing"),
    ("xn--nstagram-03g.com", "other", "a Cyrillic letter"),
    ("online.me", "other", "ends in line.me"),
    ("book.ru", "other", "ends in ok.ru"),
    ("sidekick.com", "other", "ends in kick.com"),
    ("translater.com", "other", "ends in later.com"),
    ("example.org", "other", "nothing of the kind"),
    ("localhost", "other", "at home"),
)
"""Hosts, to be told the same way by each window that shows them."""

PATHS: tuple[Page, ...] = (
    ("evil.io/instagram.com", "other", "a host in the path"),
    ("evil.io/?next=https://x.com/home", "other", "a host in the query"),
    ("web.archive.org/web/2026/https://www.facebook.com/", "other", "an archive"),
    ("localhost:8080/x.com", "other", "at home"),
    ("192.168.0.1/instagram", "other", "a router"),
    ("x.com:8443/home", "x feed", "a port is no other host"),
    ("x.com/i/flow/login?redirect=%2Fhome#top", "x feed", "with all that a URL can carry"),
    ("instagram.com@evil.io/login", "other", "a user's name, not a host"),
)
"""What Chromium shows while a page loads."""

DISGUISED: tuple[Whole, ...] = (
    (CHROME, "(99+) Instagram - Google Chrome", "instagram feed", "a capped counter"),
    (CHROME, "\u200b(3) \u200eInstagram\u200f - Google Chrome", "instagram feed", "zero-width and direction marks"),
    (CHROME, "\u202aInstagram\u202c - Google Chrome", "instagram feed", "embedding marks"),
    (CHROME, "● Instagram - Google Chrome", "instagram feed", "a dot for unread"),
    (CHROME, "▶ Cats - YouTube - Google Chrome", "youtube feed", "a play mark"),
    (CHROME, "🔊 Cats - YouTube - Google Chrome", "youtube feed", "a loudspeaker"),
    (CHROME, "  Instagram   - Google Chrome", "instagram feed", "spaces"),
    (CHROME, "Instagram - Google Chrome - Jane (Work)", "instagram feed", "a profile after the suffix"),
    (CHROME, "Instagram - Google Chrome – Jane", "instagram feed", "a profile behind a longer dash"),
    (CHROME, "Cats - YouTube - Audio playing - Google Chrome", "youtube feed", "a tab that plays, on a Mac"),
    (CHROME, "Instagram - Google Chrome (Incognito)", "instagram feed", "private, where the system says so"),
    (CHROME, f"{'a very long caption ' * 500}| TikTok - Google Chrome", "tiktok feed", "10 kB of caption"),
    (CHROME, f"{'Instagram ' * 1000}- Google Chrome", "other", "10 kB of the same word"),
    (CHROME, "Google Chrome", "other", "nothing but the suffix"),
    (CHROME, "Instagram - Wikipedia - Google Chrome", "other", "an article with a suffix"),
    (CHROMIUM, "Instagram - Chromium", "instagram feed", "another suffix"),
    (EDGE, "Instagram and 4 more pages - Personal - Microsoft\u200b Edge", "instagram feed", "Edge as it writes"),
    (EDGE, "Instagram and 1 more page - Personal - Microsoft\u200b Edge", "instagram feed", "one page more"),
    (EDGE, "Instagram und 4 weitere Seiten - Persönlich – Microsoft\u200b Edge", "instagram feed", "Edge in German"),
    (EDGE, "Instagram et 4 pages de plus - Personnel – Microsoft\u200b Edge", "instagram feed", "Edge in French"),
    (EDGE, "Instagram - [InPrivate] - Microsoft\u200b Edge", "instagram feed", "Edge in private"),
    (EDGE, "Instagram - Wikipedia and 4 more pages - Personal - Microsoft\u200b Edge", "other", "article"),
    (FIREFOX, "Instagram — Mozilla Firefox Private Browsing", "instagram feed", "Firefox in private"),
    (FIREFOX, "Instagram — Mozilla Firefox (Private Browsing)", "instagram feed", "an older Firefox in private"),
    (FIREFOX, "Mozilla Firefox", "other", "a blank page"),
    (BETA, "Instagram — Firefox Developer Edition", "instagram feed", "beta"),
    ((None, ("org.mozilla.firefox",)), "Instagram — Mozilla Firefox", "instagram feed", "from Flatpak, pid unknown"),
    (("librewolf", ("Navigator", "LibreWolf")), "Instagram — LibreWolf", "instagram feed", "a sister of Firefox"),
    (("zen", ("zen",)), "Instagram — Zen Browser", "instagram feed", "a sister of Firefox"),
    (("firefox.real", ("Navigator", "Tor Browser")), "Instagram — Tor Browser", "instagram feed", "a sister"),
    (("brave", ("brave-browser", "Brave-browser")), "Instagram - Brave", "instagram feed", "a sister of Chrome"),
    (("vivaldi-bin", ("vivaldi-stable", "Vivaldi-stable")), "Instagram - Vivaldi", "instagram feed", "a sister"),
    (("opera", ("opera", "Opera")), "Instagram - Opera", "instagram feed", "a sister of Chrome"),
    (("chrome.exe", ()), "Instagram - Google Chrome", "instagram feed", "on Windows"),
    (("msedge.exe", ()), "Home / X and 2 more pages - Profile 1 - Microsoft\u200b Edge", "x feed", "on Windows"),
    (("epiphany", ("org.gnome.Epiphany",)), "Instagram", "instagram feed", "GNOME's browser adds nothing"),
)  # fmt: skip

PROGRAMS: tuple[Whole, ...] = (
    # no browser: the title says nothing
    (("code", ("code", "Code")), "instagram.py - Visual Studio Code", "other", "an editor"),
    (("code", ("code", "Code")), "Home / X", "other", "an editor whose title ends as X's do"),
    (("xterm", ("xterm", "XTerm")), "(1) Instagram", "other", "a terminal"),
    (("gnome-terminal-server", ("org.gnome.Terminal",)), "jane@pc: ~/x.com", "other", "a terminal in a folder"),
    (("thunderbird", ("Mail", "thunderbird")), "Instagram: login - Mozilla Thunderbird", "other", "mail"),
    (("thunderbird", ("Mail", "thunderbird")), "Feed | LinkedIn — Mozilla Thunderbird", "other", "feeds"),
    (("evolution", ("org.gnome.Evolution",)), "Your LinkedIn digest", "other", "a mail client"),
    (("keepassxc", ("keepassxc", "KeePassXC")), "Instagram - KeePassXC", "other", "a password manager"),
    (("vlc", ("vlc", "vlc")), "TikTok compilation.mp4 - VLC media player", "other", "a player"),
    (("mpv", ("gl", "mpv")), "Cats - YouTube", "other", "a player"),
    (("soffice.bin", ("libreoffice", "libreoffice-writer")), "Instagram", "other", "an office"),
    (("obsidian", ("obsidian", "obsidian")), "Instagram - Vault - Obsidian", "other", "notes; built on Chromium"),
    (("nautilus", ("org.gnome.Nautilus",)), "Instagram", "other", "a folder"),
    (("gimp", ("gimp", "Gimp")), "Instagram", "other", "a picture"),
    (("evince", ("evince", "Evince")), "Facebook", "other", "a book"),
    ((None, ()), "Instagram", "other", "nothing is known but the title"),
    (("instagram-clone", ("instagram-clone",)), "Home", "other", "a name that contains one"),
    # native apps: the title says nothing either
    (("Telegram", ("telegram-desktop", "TelegramDesktop")), "Jane", "telegram", "Telegram Desktop"),
    (("telegram-desktop", ("org.telegram.desktop",)), "(4) Instagram", "telegram", "a channel of that name"),
    (("Discord", ("discord", "discord")), "#instagram | My server - Discord", "discord", "Discord"),
    (("slack", ("slack", "Slack")), "facebook-ads (Channel) - Acme - Slack", "other", "known, not told apart"),
    (("signal-desktop", ("signal", "Signal")), "Signal", "other", "known, not told apart"),
    (("WhatsApp.exe", ()), "WhatsApp", "whatsapp", "WhatsApp on Windows"),
    (("Discord.exe", ()), "Friends - Discord", "discord", "Discord on Windows"),
    ((None, ("net.whatsapp.WhatsApp",)), "", "whatsapp", "WhatsApp on a Mac"),
    ((None, ("com.tinyspeck.slackmacgap",)), "", "other", "known, not told apart"),
)  # fmt: skip

APPS: tuple[Whole, ...] = (
    (("chromium", ("bank.example", "Chromium")), "Instagram", "other", "an app window knows its host: a bank's"),
    ((None, ("chrome-bank.example__-Default",)), "Home / X", "other", "the same on Wayland"),
    (("chromium", ("www.instagram.com", "Chromium")), "Bank", "instagram feed", "the host wins over the title"),
    (("chrome", ("x.com__home", "Google-chrome")), "Home", "x feed", "an app that starts at a path"),
    ((None, ("chrome-x.com__home-Default",)), "Home", "x feed", "the same on Wayland"),
    ((None, ("chrome-x.com__home-Profile_1",)), "Home", "x feed", "the same in a second profile"),
    ((None, ("msedge-www.instagram.com__-Default",)), "Home", "instagram feed", "the same with Edge"),
    ((None, ("brave-www.instagram.com__-Default",)), "Home", "instagram feed", "the same with Brave"),
    ((None, ("chrome-evil.io__instagram.com-Default",)), "Home", "other", "a host in the path"),
    (("chrome", ("crx_akpamiohjfcnimfljfndmaldlcfphjmp", "Google-chrome")), "Instagram", "instagram feed", "an app"),
)  # fmt: skip


BEYOND: tuple[Whole, ...] = (
    *((CHROME, f"{title} - Google Chrome", expected, why) for title, expected, why in LIMITS),
    (FIREFOX, "Instagram — Work — Mozilla Firefox", "instagram feed", "a profile's name, or the end of a page's title"),
)
"""What no rule over titles can tell; to be told apart only by whoever looks."""


def _loading(text: str) -> Window:
    return CHROMIUM, f"{text} - Chromium", "browser"


def _on_host(host: str) -> tuple[Window, ...]:
    """All windows that show a host: a page that loads, an app window on X11, and one on Wayland."""
    app_x11 = (("chromium", (host, "Chromium")), "Home", "pop-up")
    app_wayland = ((None, (f"chrome-{host}__-Default",)), "Home", "")
    return _loading(f"{host}/some/path"), app_x11, app_wayland


def _cases() -> Iterator[object]:
    for title, expected, why in REAL + ALIKE:
        shown = tuple((where, f"{title}{suffix}", "browser") for where, suffix in EVERYWHERE)
        yield pytest.param(shown, expected, id=f"{title} ({why})")
    for host, expected, why in HOSTS:
        yield pytest.param(_on_host(host), expected, id=f"{host} ({why})")
    for path, expected, why in PATHS:
        yield pytest.param((_loading(path),), expected, id=f"{path} ({why})")
    for role, cases in (("browser", DISGUISED), ("", PROGRAMS), ("pop-up", APPS)):
        for where, title, expected, why in cases:
            yield pytest.param(((where, title, role),), expected, id=f"{where[0]} {'/'.join(where[1])} ({why})")


@pytest.mark.parametrize(("windows", "expected"), list(_cases()))
def test_becomes(windows: tuple[Window, ...], expected: str) -> None:
    """Each window says the same; where one does not, it is shown."""
    assert {window: _seen(*window) for window in windows} == dict.fromkeys(windows, expected)


@pytest.mark.parametrize(("where", "title", "expected", "why"), BEYOND, ids=[each[1] for each in BEYOND])
@pytest.mark.xfail(strict=True, reason="no rule over titles can tell")
def test_beyond_any_title(where: Where, title: str, expected: str, why: str) -> None:
    assert _seen(where, title) == expected, why


def _seen(where: Where, title: str, role: str = "browser") -> str:
    platform, surface = look(where[0], where[1], title, role)
    return " ".join(filter(None, (platform, surface))) or "other"
