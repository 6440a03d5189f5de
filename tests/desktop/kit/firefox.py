"""Firefox on local pages, with a profile of its own that asks nothing and calls nobody."""

from __future__ import annotations

import subprocess

from tests.desktop.kit.processes import end, program
from tests.desktop.kit.programs import Page
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.windows import Window

_PREFS = {
    "browser.aboutwelcome.enabled": "false",
    "browser.shell.checkDefaultBrowser": "false",
    "browser.startup.homepage_override.mstone": '"ignore"',
    "browser.startup.page": "0",
    "browser.sessionstore.resume_from_crash": "false",
    "browser.tabs.unloadOnLowMemory": "false",
    "app.update.enabled": "false",
    "app.normandy.enabled": "false",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "toolkit.telemetry.enabled": "false",
    "extensions.update.enabled": "false",
    "network.captive-portal-service.enabled": "false",
    "network.connectivity-service.enabled": "false",
    "browser.region.network.url": '""',
    "services.settings.server": '"http://127.0.0.1:9"',
    "security.sandbox.content.level": "0",  # in a container it may not make one
}


class Firefox:
    """One window with a tab for each page."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._folder = desktop.folder / "firefox"
        self._process: subprocess.Popen[bytes] | None = None

    def open(self, *titles: str, seconds: float = 60) -> Window:
        """Show pages of those titles, the first in front; return the window."""
        profile = self._folder / "profile"
        profile.mkdir(parents=True)
        lines = [f'user_pref("{name}", {value});' for name, value in _PREFS.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        pages = [Page((title,)).write(self._folder / "pages") for title in titles]
        command = [program("firefox-esr", "firefox"), "--no-remote", "--profile", str(profile), *pages]
        env = {**self._desktop.env, "MOZ_DISABLE_CONTENT_SANDBOX": "1", "MOZ_CRASHREPORTER_DISABLE": "1"}
        self._process = self._desktop.processes.start("firefox", command, env)
        window = self._desktop.windows.wait_for(seconds, title=titles[0])
        self._desktop.windows.activate(window)
        return window

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            end(self._process, 5)
            self._process = None
