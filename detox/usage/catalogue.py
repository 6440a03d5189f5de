"""Which window is which platform. Pure; the files behind it are read in ``store/catalogue_file``.

Rules, in this order (resources/social_catalogue.toml says why):

0. a rule of the user's own (``usage.rules``) wins over all that follows;
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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from detox.core.facts import Seen
from detox.core.history import Surface
from detox.core.inputs import Window
from detox.usage.platforms import Browser, Patterns, Platform
from detox.usage.rules import Rule
from detox.usage.titles import clean_title, plain_title

_LABEL = r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})+\.?")
_LOADING = re.compile(rf"(?:https?://)?(?P<host>{_HOST.pattern})(?::\d{{1,5}})?(?:[/?#]\S*)?", re.IGNORECASE)
_INSTALLED = re.compile(r"(?:crx_|(?:chrome|chromium|msedge|brave|vivaldi)-_?|[a-z.-]+\.app\.)[a-p]{32}\b")
"""An installed page's window: a prefix and the 32 letters a-p of its id. Seen: X11 class and Wayland app_id. Not seen:
the bundle of Chromium's app shims on macOS, ``<browser's bundle>.app.<id>``."""


REMEMBERED = 256

OWN_RULES = "own_rules"
"""The platform of what a rule of the user's own calls work or private, where the catalogue knows none."""

_Found = tuple[Platform, bool]  # and whether it is one of its consoles for work


@dataclass(frozen=True, slots=True)
class _Page:
    """What a browser's window shows: host and title as far as they are known, the pixels of its tabs."""

    host: str | None
    title: str | None
    top: int
    private: bool


@dataclass(frozen=True)
class Catalogue:
    """All browsers, platforms and the user's rules, in file order. Immutable; tables are made when first needed."""

    browsers: tuple[Browser, ...] = ()
    platforms: tuple[Platform, ...] = ()
    rules: tuple[Rule, ...] = ()

    def classify(self, window: Window) -> Seen:
        """Return what the window is. Reads its title, keeps nothing of it."""
        if window.own:
            return Seen(window.id, full_screen=window.full_screen, own=True, program=window.known_as)
        names = ((window.program or "").casefold(), *(app_id.casefold() for app_id in window.app_ids))
        app, browser = self._named(names)
        page = self._page(window, browser, names[1:]) if browser else None
        if page:
            seen = self._on_page(window, page)
        else:
            found = app or next((self._by_app_id[one] for one in names[1:] if one in self._by_app_id), None)
            seen = _seen(window, found, 0, tuple(filter(None, names)))
        rule = self._rule(window, names, page) if self.rules else None
        return self._as_ruled(window, seen, rule) if rule else seen

    def _rule(self, window: Window, names: Sequence[str], page: _Page | None) -> Rule | None:
        """Return the first of the user's rules about this window. A title counts in a browser, or beside an app."""
        host, title = (page.host, page.title) if page else (None, None)
        own = plain_title(window.title)
        for rule in self.rules:
            read = title if page else own if rule.app is not None else None
            if rule.fits(names, host, None if read is None else read.casefold()):
                return rule
        return None

    def _as_ruled(self, window: Window, seen: Seen, rule: Rule) -> Seen:
        if rule.meaning is None:
            ruled = _seen(window, (rule.platform, False) if rule.platform else None, seen.page_top)
            return replace(ruled, private=seen.private, names=seen.names)
        if seen.platform is None:
            seen = replace(seen, platform=OWN_RULES, name=self.name(OWN_RULES), known=True)
        surface: Surface = "work" if rule.meaning == "work" else "feed"
        return replace(seen, surface=surface, counted=True, counts_as=rule.meaning)

    def on_host(self, host: str) -> tuple[Platform, Surface | None] | None:
        """Return the tracked platform that ``host`` belongs to, and its surface; None if it belongs to none."""
        found = self._by_host(host)
        for rule in self.rules:
            if rule.contains is None and rule.app is None and rule.fits((), host.casefold().removesuffix("."), None):
                if rule.meaning is None:
                    return (rule.platform, rule.platform.surface()) if rule.platform else None
                platform = found[0] if found and found[0].tracked else self._own
                return platform, "work" if rule.meaning == "work" else "feed"
        if found is None or not found[0].tracked:
            return None
        return found[0], found[0].surface(at_work=found[1])

    @cached_property
    def _own(self) -> Platform:
        return next((one for one in self.platforms if one.id == OWN_RULES), Platform(OWN_RULES, OWN_RULES))

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

    def _named(self, names: tuple[str, ...]) -> tuple[_Found | None, Browser | None]:
        """Return the app or the browser of these names; kept, since most changes are between a few programs."""
        known = self._known_names
        if names not in known:
            if len(known) >= REMEMBERED:
                known.clear()
            app = self._by_program.get(names[0])
            known[names] = (app, None if app else self._browser(names[0], names[1:]))
        return known[names]

    @cached_property
    def _known_names(self) -> dict[tuple[str, ...], tuple[_Found | None, Browser | None]]:
        return {}

    def _browser(self, program: str, app_ids: Sequence[str]) -> Browser | None:
        if program in self._browser_by_program:
            return self._browser_by_program[program]
        for app_id in app_ids:
            if app_id in self._browser_by_app_id:
                return self._browser_by_app_id[app_id]
        # An app window on Wayland has no class of its browser's beside its own id.
        return next((one for one in self.browsers if _host_of_app(one.app_window, app_ids)), None)

    def _page(self, window: Window, browser: Browser, app_ids: Sequence[str]) -> _Page:
        private = any(pattern.search(plain_title(window.title)) for pattern in browser.private)
        host = _host_of_app(browser.app_window, app_ids)
        if (
            host is None
            and window.role.casefold() == "pop-up"
            and app_ids
            and app_ids[0] not in self._browser_by_app_id
        ):
            host = _host_of_instance(app_ids)
        title, suffixed = clean_title(window.title, browser.suffixes, browser.extras)
        known = title if window.title_known else None
        if host is not None:
            return _Page(host, known, 0, private)
        loading = _LOADING.fullmatch(title) if suffixed and browser.loading_host else None
        installed = any(_INSTALLED.match(app_id) for app_id in app_ids)  # a window of its own, without tabs
        top = 0 if installed and not loading else browser.top_px
        return _Page(loading.group("host") if loading else None, known, top, private)

    def _on_page(self, window: Window, page: _Page) -> Seen:
        if page.host is not None:
            return replace(_seen(window, self._by_host(page.host), page.top), private=page.private)
        if page.title is None:
            return replace(_seen(window, None, page.top), known=False)
        return replace(_seen(window, self._by_title(page.title), page.top), private=page.private)

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
    def _by_program(self) -> dict[str, _Found]:
        return self._apps(lambda platform: platform.programs)

    @cached_property
    def _by_app_id(self) -> dict[str, _Found]:
        return self._apps(lambda platform: platform.app_ids)

    def _apps(self, names: Callable[[Platform], frozenset[str]]) -> dict[str, _Found]:
        table: dict[str, _Found] = {}
        for platform in self.platforms:
            for name in platform.work_ids:
                table.setdefault(name, (platform, True))
            for name in names(platform):
                table.setdefault(name, (platform, False))
        return table

    @cached_property
    def _browser_by_program(self) -> dict[str, Browser]:
        return {program: browser for browser in reversed(self.browsers) for program in browser.programs}

    @cached_property
    def _browser_by_app_id(self) -> dict[str, Browser]:
        return {app_id: browser for browser in reversed(self.browsers) for app_id in browser.app_ids}


def _seen(window: Window, found: _Found | None, page_top: int, names: tuple[str, ...] = ()) -> Seen:
    """Return what a window is; ``names`` are those of a program that is no browser."""
    top = 0 if window.full_screen else page_top
    if found is None or not found[0].tracked:
        return Seen(window.id, page_top=top, full_screen=window.full_screen, program=window.known_as, names=names)
    platform, at_work = found
    return Seen(
        window.id,
        platform.id,
        platform.name,
        platform.surface(at_work=at_work),
        counted=platform.counted,
        page_top=top,
        full_screen=window.full_screen,
        program=window.known_as,
        native=bool(names),
        names=names,
    )


def _any(patterns: Patterns, title: str) -> bool:
    return any(pattern.search(title) for pattern in patterns)


def _host_of_app(patterns: Patterns, app_ids: Sequence[str]) -> str | None:
    for app_id in app_ids:
        for pattern in patterns:
            found = pattern.search(app_id)
            if found and _is_host(found.group("host")):
                return str(found.group("host"))
    return None


def _host_of_instance(app_ids: Sequence[str]) -> str | None:
    """Return the host in Chromium's instance name of an app window: ``host`` or ``host__path``."""
    host = app_ids[0].partition("__")[0]
    return host if _is_host(host) else None


def _is_host(text: str) -> bool:
    return text == "localhost" or _HOST.fullmatch(text) is not None
