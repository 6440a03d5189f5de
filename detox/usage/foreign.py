"""What windows and pages are that other programs wrote down. Titles and addresses are read to classify, never kept.

ActivityWatch's ``app`` is the class of the window on Linux ("Google-chrome"), the program's file on Windows
("chrome.exe") and the app's own name on macOS ("Google Chrome"); awatcher writes the ``app_id`` of Wayland.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlsplit

from detox.core.inputs import Window
from detox.usage.catalogue import Catalogue
from detox.usage.importing import Content, Front
from detox.usage.platforms import Browser, Platform

_REMEMBERED = 4096
"""Answers that are kept while a file is read: the same names and titles come again and again."""


class Foreign:
    """Answers what a window or a page is, by the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        browsers, platforms = list(reversed(catalogue.browsers)), list(reversed(catalogue.platforms))
        self._browsers = {name: one for one in browsers for name in _forms((*one.programs, *one.app_ids, one.id))}
        self._programs = {name: one for one in platforms for name in _forms(one.programs)}
        self._apps = {name: one for one in platforms for name in _forms((*one.app_ids, one.name))}
        self._windows = {one.id: _window(one) for one in browsers}
        # Titles in here are gone with this object: at the end of a command, not in the program in the tray.
        self._app = lru_cache(_REMEMBERED)(self._find_app)
        self._titled = lru_cache(_REMEMBERED)(self._by_title)
        self._hosted = lru_cache(_REMEMBERED)(self._by_host)

    def front(self, app: str, title: str, url: str | None = None) -> Front:
        """Return what the window is; ``url`` is the address in it where the watcher knew it (macOS)."""
        known = self._app(app)
        if isinstance(known, Content):
            return Front(known)
        return Front(self.page(url) if url else self._titled(known.id, title), known.id)

    def page(self, url: str) -> Content:
        """Return what a page is: its host decides alone."""
        try:
            host = urlsplit(url).hostname
        except ValueError:
            host = None
        return self._hosted(host) if host else Content("other")

    def browser(self, name: str) -> str:
        """Return the id of the browser that a watcher of pages calls ``name``, "" if it is none of ours."""
        found = self._browsers.get(name.casefold())
        return found.id if found else ""

    def _find_app(self, app: str) -> Content | Browser:
        names = list(_forms((app,)))
        for table in (self._programs, self._browsers, self._apps):
            for name in names:
                if found := table.get(name):
                    return found if isinstance(found, Browser) else _content(found)
        return self._classified(Window(0, app_ids=(app,)))  # an app window carries its host in its id

    def _by_title(self, browser: str, title: str) -> Content:
        return self._classified(replace(self._windows[browser], title=title))

    def _by_host(self, host: str) -> Content:
        found = self._catalogue.on_host(host)
        return _content(found[0], at_work=found[1] == "work") if found else Content("other")

    def _classified(self, window: Window) -> Content:
        seen = self._catalogue.classify(window)
        if seen.platform and seen.counted:
            return Content("social", seen.platform, seen.surface or "feed", seen.counts_as)
        return Content("other", seen.platform)


def _window(browser: Browser) -> Window:
    """Return a window that the catalogue takes for one of that browser."""
    return Window(0, program=next(iter(browser.programs), None), app_ids=tuple(browser.app_ids)[:1])


def _content(platform: Platform, *, at_work: bool = False) -> Content:
    if not platform.tracked:
        return Content("other")
    if not platform.counted:
        return Content("other", platform.id)
    return Content("social", platform.id, platform.surface(at_work=at_work) or "feed")


def _forms(names: Iterable[str]) -> Iterator[str]:
    """Yield the spellings of a name that mean the same: "Google Chrome", "google-chrome", "chrome.exe"."""
    for name in names:
        plain = name.casefold().strip().removesuffix(".exe")
        yield from {plain, plain.replace(" ", "-")}
