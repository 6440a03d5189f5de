"""Which window is which platform. Pure; the files behind it are read in ``store/catalogue_file``.

Rules, in this order (resources/social_catalogue.toml says why):

1. a program that a platform names is that platform's app, whatever its title or class says;
2. a browser is known by its program, else by its class; in it
   a. an app window carries its host: that decides alone;
   b. a page that is still loading shows ``host/path`` as its title: its host decides alone;
   c. where the desktop keeps titles from us, nobody can tell: unknown;
   d. else the cleaned title is searched with the platforms' patterns, in file order, first hit wins;
3. any other window is a platform's app if its class says so, and "other" if not. Its title is never looked at.

Hosts are compared whole or behind a dot, never as a part of a word: ``dropbox.com`` is not ``x.com``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from detox.core.facts import Seen
from detox.core.history import Surface
from detox.core.inputs import Window
from detox.usage.titles import clean_title

TOP_PX = 96
"""Pixels at 100 % that a browser's tabs and toolbar take where the catalogue says nothing else."""

Patterns = tuple[re.Pattern[str], ...]

_LABEL = r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})+\.?")
_LOADING = re.compile(rf"(?:https?://)?(?P<host>{_HOST.pattern})(?::\d{{1,5}})?(?:[/?#]\S*)?")
_INSTALLED = re.compile(r"(?:crx_|(?:chrome|chromium|msedge|brave|vivaldi)-_?)[a-p]{32}\b")
"""An installed page's window: a prefix and the 32 letters a-p of its id (seen: X11 class and Wayland app_id)."""


@dataclass(frozen=True)
class Browser:
    """A browser: how its windows are known, and what it adds to a page's title.

    ``programs`` and ``app_ids`` are lower case. ``app_window`` patterns find ``host`` in the id of an app window.
    ``loading_host``: while a page loads, the title is its host and path.
    """

    id: str
    programs: frozenset[str] = frozenset()
    app_ids: frozenset[str] = frozenset()
    suffixes: Patterns = ()
    extras: Patterns = ()
    app_window: Patterns = ()
    private: Patterns = ()
    top_px: int = TOP_PX
    loading_host: bool = False


@dataclass(frozen=True)
class Platform:
    """A platform: by which hosts, titles, programs and window classes it is known; names in lower case.

    ``category`` feed, video, forum (counted), messaging (named, in no total) or work_tool (counted, always work).
    ``tracked`` False: known, but not told apart from other windows.
    """

    id: str
    name: str
    category: str = "feed"
    domains: frozenset[str] = frozenset()
    work_hosts: frozenset[str] = frozenset()
    titles: Patterns = ()
    not_titles: Patterns = ()
    work_titles: Patterns = ()
    programs: frozenset[str] = frozenset()
    app_ids: frozenset[str] = frozenset()
    tracked: bool = True

    @property
    def counted(self) -> bool:
        """Whether its time is social time."""
        return self.tracked and self.category != "messaging"

    def surface(self, *, at_work: bool = False) -> Surface | None:
        """Return what its windows are for: a messenger's nothing, a tool's or a console's work, else the feed."""
        if self.category == "messaging":
            return None
        return "work" if at_work or self.category == "work_tool" else "feed"


_Found = tuple[Platform, bool]  # and whether it is one of its consoles for work


@dataclass(frozen=True)
class Catalogue:
    """All browsers and platforms, in file order. Immutable; the look-up tables are made when first needed."""

    browsers: tuple[Browser, ...] = ()
    platforms: tuple[Platform, ...] = ()

    def classify(self, window: Window) -> Seen:
        """Return what the window is. Reads its title, keeps nothing of it."""
        if window.own:
            return Seen(window.id, full_screen=window.full_screen, own=True)
        program = (window.program or "").casefold()
        app = self._platform_by_program.get(program)
        if app is not None:
            return _seen(window, (app, False), 0)
        app_ids = tuple(app_id.casefold() for app_id in window.app_ids)
        browser = self._browser(program, app_ids)
        if browser is not None:
            return self._in_browser(window, browser, app_ids)
        found = next((self._platform_by_app_id[one] for one in app_ids if one in self._platform_by_app_id), None)
        return _seen(window, (found, False) if found else None, 0)

    def on_host(self, host: str) -> tuple[Platform, Surface | None] | None:
        """Return the tracked platform that ``host`` belongs to, and its surface; None if it belongs to none."""
        found = self._by_host(host)
        if found is None or not found[0].tracked:
            return None
        return found[0], found[0].surface(at_work=found[1])

    def name(self, platform: str) -> str:
        """Return the name of a platform's id; the id itself if the catalogue no longer has it."""
        return self.names.get(platform, platform)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names by id, of tracked platforms, in file order."""
        found: dict[str, str] = {}
        for platform in self.platforms:
            if platform.tracked:
                found.setdefault(platform.id, platform.name)
        return found

    def _browser(self, program: str, app_ids: tuple[str, ...]) -> Browser | None:
        if program in self._browser_by_program:
            return self._browser_by_program[program]
        for app_id in app_ids:
            if app_id in self._browser_by_app_id:
                return self._browser_by_app_id[app_id]
        # An app window on Wayland has no class of its browser's beside its own id.
        return next((one for one in self.browsers if _host_of_app(one.app_window, app_ids)), None)

    def _in_browser(self, window: Window, browser: Browser, app_ids: tuple[str, ...]) -> Seen:
        host = _host_of_app(browser.app_window, app_ids)
        if (
            host is None
            and window.role.casefold() == "pop-up"
            and app_ids
            and app_ids[0] not in self._browser_by_app_id
        ):
            host = _host_of_instance(app_ids)
        if host is not None:
            return _seen(window, self._by_host(host), 0)
        if not window.title_known:
            return replace(_seen(window, None, browser.top_px), known=False)
        title, suffixed = clean_title(window.title, browser.suffixes, browser.extras)
        if suffixed and browser.loading_host and (loading := _LOADING.fullmatch(title)):
            return _seen(window, self._by_host(loading.group("host")), browser.top_px)
        installed = any(_INSTALLED.match(app_id) for app_id in app_ids)  # a window of its own, without tabs
        return _seen(window, self._by_title(title), 0 if installed else browser.top_px)

    def _by_host(self, host: str) -> _Found | None:
        """Return the platform that the host or what follows one of its dots names, the longest name first."""
        labels = host.casefold().removesuffix(".").split(".")
        for first in range(len(labels)):
            found = self._platform_by_host.get(".".join(labels[first:]))
            if found is not None:
                return found
        return None

    def _by_title(self, title: str) -> _Found | None:
        for platform in self.platforms:
            if _any(platform.work_titles, title):
                return platform, True
            if _any(platform.titles, title) and not _any(platform.not_titles, title):
                return platform, False
        return None

    @cached_property
    def _platform_by_host(self) -> dict[str, _Found]:
        table: dict[str, _Found] = {}
        for platform in self.platforms:
            for host in platform.work_hosts:
                table.setdefault(host, (platform, True))
            for host in platform.domains:
                table.setdefault(host, (platform, False))
        return table

    @cached_property
    def _platform_by_program(self) -> dict[str, Platform]:
        return {program: platform for platform in reversed(self.platforms) for program in platform.programs}

    @cached_property
    def _platform_by_app_id(self) -> dict[str, Platform]:
        return {app_id: platform for platform in reversed(self.platforms) for app_id in platform.app_ids}

    @cached_property
    def _browser_by_program(self) -> dict[str, Browser]:
        return {program: browser for browser in reversed(self.browsers) for program in browser.programs}

    @cached_property
    def _browser_by_app_id(self) -> dict[str, Browser]:
        return {app_id: browser for browser in reversed(self.browsers) for app_id in browser.app_ids}


def _seen(window: Window, found: _Found | None, page_top: int) -> Seen:
    top = 0 if window.full_screen else page_top
    if found is None or not found[0].tracked:
        return Seen(window.id, page_top=top, full_screen=window.full_screen)
    platform, at_work = found
    return Seen(
        window.id,
        platform.id,
        platform.name,
        platform.surface(at_work=at_work),
        counted=platform.counted,
        page_top=top,
        full_screen=window.full_screen,
    )


def _any(patterns: Patterns, title: str) -> bool:
    return any(pattern.search(title) for pattern in patterns)


def _host_of_app(patterns: Patterns, app_ids: tuple[str, ...]) -> str | None:
    for app_id in app_ids:
        for pattern in patterns:
            found = pattern.search(app_id)
            if found and _is_host(found.group("host")):
                return str(found.group("host"))
    return None


def _host_of_instance(app_ids: tuple[str, ...]) -> str | None:
    """Return the host in Chromium's instance name of an app window: ``host`` or ``host__path``."""
    host = app_ids[0].partition("__")[0]
    return host if _is_host(host) else None


def _is_host(text: str) -> bool:
    return text == "localhost" or _HOST.fullmatch(text) is not None
