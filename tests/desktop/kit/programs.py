"""The programs a user has open: a real browser on local pages, terminals, and a native app under a name we choose."""

from __future__ import annotations

import html
import math
import shutil
import struct
import subprocess
import wave
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.desktop.kit.processes import end, program
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import NotSeenError, wait_until
from tests.desktop.kit.windows import Window

# Nothing here may ask the network for anything, nor put a question on the screen.
_QUIET = [
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-quic",
    "--disable-extensions",
    "--disable-search-engine-choice-screen",
    "--disable-session-crashed-bubble",
    "--disable-features=MediaRouter,OptimizationHints,Translate,DialMediaRouteProvider",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--force-device-scale-factor=1",
    "--noerrdialogs",
    "--test-type",  # no bar under the toolbar about the flags above
]
_PAGE = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>
body {{ margin: 0; font: 16px sans-serif; background: {colour}; color: #222 }}
h1 {{ padding: 24px 40px 0 }} div {{ margin: 20px 40px; height: 180px; background: #fff8; border-radius: 12px }}
</style>
<h1>{title}</h1><div></div><div></div><div></div>
<script>
const titles = {titles};
let tone = null;
addEventListener("keydown", event => {{
  if (event.key === "p" && tone) {{ tone.close(); tone = null; }}
  else if (event.key === "p") {{
    tone = new AudioContext();
    const source = tone.createOscillator();
    source.connect(tone.destination);
    source.start();
  }}
  const number = "0123456789".indexOf(event.key);
  if (number >= 0 && titles[number]) document.title = titles[number];
}});
</script>
"""


_VIDEO = """<audio src="tone.wav" loop></audio>
<script>
addEventListener("keydown", event => {{
  if (event.key !== "v") return;
  document.querySelector("audio").play();
  setTimeout(() => {{
    document.querySelector("audio").pause();
    document.title = `(${{Date.now()}}) ` + document.title;
  }}, {milliseconds});
}});
</script>
"""

_SCROLLS = """<script>
let scrolled = 0;
addEventListener("scroll", () => {{ document.title = `(${{++scrolled}}) ` + titles[0]; }});
</script>
"""


_TURNS = """<script>
let turn = 0;
setInterval(() => {{ document.title = titles[++turn % titles.length]; }}, {milliseconds});
</script>
"""


@dataclass(frozen=True)
class Page:
    """A local page. With it in front, key "0" shows ``titles[0]``, "1" the next, and so on.

    "p" plays a tone, or ends it.
    """

    titles: tuple[str, ...]
    colour: str = "#e8dff5"
    scrolls: bool = False  # the title counts, in the way of a counter, how often the page was scrolled
    plays: float = 0.0  # seconds of sound after key "v"; then it pauses, and the title says when, as a counter would
    turns: float = 0.0  # so often, in seconds, the next title is shown by itself, the first after the last

    def write(self, folder: Path) -> str:
        """Write it into a folder and return its address."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{abs(hash(self)):x}.html"
        listed = "[" + ", ".join(f'"{title}"' for title in self.titles) + "]"
        text = _PAGE.format(title=html.escape(self.titles[0]), colour=self.colour, titles=listed)
        if self.scrolls:
            text += _SCROLLS.format()
        if self.turns:
            text += _TURNS.format(milliseconds=round(self.turns * 1000))
        if self.plays:
            _tone(folder / "tone.wav")
            text += _VIDEO.format(milliseconds=round(self.plays * 1000))
        file.write_text(text, encoding="utf-8")
        return "file://" + quote(str(file))


def _tone(file: Path) -> None:
    """Write seven seconds of a quiet tone."""
    with wave.open(str(file), "wb") as out:
        out.setparams((1, 2, 16_000, 0, "NONE", ""))
        samples = (round(3000 * math.sin(at * math.tau * 440 / 16_000)) for at in range(7 * 16_000))
        out.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))


class Browser:
    """Chromium with a user folder of its own."""

    def __init__(
        self, desktop: Desktop, name: str = "browser", place: tuple[int, int, int, int] = (60, 40, 900, 640)
    ) -> None:
        self._desktop = desktop
        self._name = name
        self._place = place
        self._folder = desktop.folder / name
        self.process: subprocess.Popen[bytes] | None = None

    def open(self, *titles: str, colour: str = "#e8dff5", seconds: float = 40) -> Window:
        """Show a page of that title in a new window, and return the window once it is active."""
        return self._show([f"--new-window {self._page(titles, colour)}"], titles[0], seconds)

    def feed(self, title: str, seconds: float = 40) -> Window:
        """Show a page that tells in its title how often it was scrolled, in a new window."""
        address = Page((title,), scrolls=True).write(self._folder / "pages")
        return self._show([f"--new-window {address}"], title, seconds)

    def tab(self, *titles: str, colour: str = "#dff5e8", seconds: float = 40) -> Window:
        """Show a page of that title in a new tab of the last window."""
        return self._show([self._page(titles, colour)], titles[0], seconds)

    def tabs(self, *titles: str, seconds: float = 40) -> Window:
        """Show a new window with a tab for each title; the first is in front."""
        pages = " ".join(self._page((title,), "#e8dff5") for title in titles)
        return self._show([f"--new-window {pages}"], titles[0], seconds)

    def app(self, *titles: str, colour: str = "#f5e8df", seconds: float = 40) -> Window:
        """Show a page in a window of its own without tabs, as an installed web app has it."""
        return self._show([f"--app={self._page(titles, colour)}"], titles[0], seconds)

    def play(self, title: str, play: float, seconds: float = 40) -> Window:
        """Show a page that plays for so many seconds once "v" is pressed; return its window once it is active."""
        address = Page((title,), plays=play).write(self._folder / "pages")
        return self._show([f"--new-window {address}"], title, seconds)

    def open_on_wayland(self, *titles: str, colour: str = "#e8dff5", turns: float = 0.0) -> None:
        """Begin to show a page as a client of the compositor, not of XWayland: its window is to be waited for there."""
        address = Page(titles, colour, turns=turns).write(self._folder / "pages")
        self._start(["--ozone-platform=wayland", "--new-window", address])

    def app_on_wayland(self, host: str) -> None:
        """Begin to show a site in a window of its own, as a client of the compositor.

        Nothing is loaded, since no name is found here; Chromium shows its own page of that, in the site's window.
        """
        self._start(["--ozone-platform=wayland", f"--app=http://{host}/"])

    def close(self) -> None:
        """End the browser."""
        if self.process is not None:
            end(self.process, 5)
            self.process = None

    def _page(self, titles: tuple[str, ...], colour: str) -> str:
        return Page(titles, colour).write(self._folder / "pages")

    def _show(self, words: list[str], title: str, seconds: float) -> Window:
        windows = self._desktop.windows
        before = {window.id: window.title for window in windows.find(title=title)}
        self._start([part for word in words for part in word.split(" ")])

        def shown() -> list[Window]:
            return [
                window for window in windows.find(title=title) if window.id not in before and "hrom" in window.wm_class
            ]

        def missed() -> str:
            said = self._desktop.processes.log(self._name)[-400:]
            return f"Chromium to show {title!r} (on screen: {windows}); it said: {said}"

        window = wait_until(shown, seconds, missed)[-1]
        _bring_to_front(self._desktop, window)
        return window

    def _start(self, words: list[str]) -> None:
        left, top, width, height = self._place
        command = [
            *chromium(self._folder),
            f"--window-position={left},{top}",
            f"--window-size={width},{height}",
        ]
        started = self._desktop.processes.start(self._name, [*command, *words], self._desktop.env)
        if self.process is None:
            self.process = started


def chromium(folder: Path) -> list[str]:
    """Return the beginning of a command line for a Chromium that asks nobody anything and keeps its files there."""
    found = program("chromium", "chromium-browser", "google-chrome")
    return [found, "--no-sandbox", *_QUIET, f"--user-data-dir={folder}"]


def terminal(desktop: Desktop, title: str, place: str = "60x14+40+40") -> Window:
    """Open an xterm of that title and return its window once it is active."""
    return native(desktop, "xterm", title, place=place)[1]


def native(
    desktop: Desktop,
    name: str,
    title: str,
    *,
    wm_class: str = "XTerm",
    place: str = "60x14+200+160",
) -> tuple[subprocess.Popen[bytes], Window]:
    """Open a native program whose file is called ``name`` (a copy of xterm) with any title and class.

    Only the process table can tell what it is: title and class may say anything.
    """
    binary = program("xterm")
    if name != "xterm":
        folder = desktop.folder / "native"
        folder.mkdir(exist_ok=True)
        binary = shutil.copy2(binary, str(folder / name))
    before = {window.id for window in desktop.windows.find(title=title)}
    words = ["-class", wm_class, "-T", title, "-geometry", place, "-e", "cat"]
    process = desktop.processes.start(f"native-{name}", [binary, *words], desktop.env)

    def shown() -> list[Window]:
        return [window for window in desktop.windows.find(title=title) if window.id not in before]

    def missed() -> str:
        return f"{name}'s window {title!r}; it said: {desktop.processes.log(f'native-{name}')}"

    window = wait_until(shown, 15, missed)[-1]
    _bring_to_front(desktop, window)
    return process, window


def _bring_to_front(desktop: Desktop, window: Window) -> None:
    """Wait until a new window is active; where the window manager keeps it back, ask as a taskbar would."""
    try:
        wait_until(lambda: desktop.windows.active() == window.id, 0.5, "focus", every=0.02)
    except NotSeenError:
        desktop.windows.activate(window)
