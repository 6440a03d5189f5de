"""What a script of real windows needs of a desktop: windows with titles, a hand, a lock, a sleep."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from tests.desktop.fake_logind import FakeLogind, FakeSaver
from tests.desktop.kit.firefox import Firefox
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.programs import Browser, terminal
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.sound import Sound
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window

HERE = Path(__file__).parent


class Place(Protocol):
    """Something that can be brought to the front: a window, or a tab in one."""

    owner: str

    def show(self) -> None:
        """Bring it to the front; returns once the desktop says that it is there."""


class Ground(Protocol):
    """A desktop under the script's hands."""

    places: list[Place]
    away: tuple[str, ...]
    films: Mapping[str, str]  # how it plays, and in which platform's window

    def touch(self) -> None:
        """Move the pointer a little."""

    def leave(self, how: str, gone: bool) -> None:
        """Begin or end one of ``away``: "lock", "saver", "sleep"."""

    def play(self, how: str) -> None:
        """Begin one of ``films``: "sound", "inhibitor". Its place is in front; a hand is on the pointer meanwhile."""

    def hush(self) -> None:
        """End what plays."""

    def close(self) -> None:
        """Take it down."""


class Sleeper:
    """The file that makes the program under test believe it slept (see ``slept``)."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "slept"
        self.seconds = 0.0
        self.file.write_text("0", encoding="ascii")

    @property
    def env(self) -> dict[str, str]:
        """What the program under test needs in its environment."""
        return {"DETOX_SLEPT": str(self.file), "PYTHONPATH": str(HERE / "slept")}

    def sleep(self, seconds: float) -> None:
        """Let so much time have passed in no time."""
        self.seconds += seconds
        fresh = self.file.with_suffix(".new")
        fresh.write_text(str(self.seconds), encoding="ascii")
        fresh.replace(self.file)


class Logind(FakeLogind):
    """It also tells which processes keep the screen awake."""

    awake: tuple[int, ...] = ()

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method == "ListInhibitors":
            return "a(ssssuu)", ([("idle", "who", "why", "block", 1000, pid) for pid in self.awake],)
        return super().answer(method, body)


class Buses:
    """logind and a screen saver on the desktop's buses."""

    def __init__(self, desktop: Desktop) -> None:
        self._logind = Logind(desktop.system_bus.address)
        self._saver = FakeSaver(desktop.bus.address)

    def leave(self, how: str, gone: bool) -> None:
        """Lock, cover the screen or announce sleep, or the end of it."""
        {"lock": self._logind.lock, "saver": self._saver.show, "sleep": self._logind.sleep}[how](gone)

    def keep_awake(self, *processes: int) -> None:
        """Let those keep the screen awake, and no others."""
        self._logind.awake = processes

    def close(self) -> None:
        """Leave the buses."""
        self._logind.close()
        self._saver.close()


class Tab:
    """One tab of a browser on X11, shown by its key; a terminal has none."""

    def __init__(self, ground: X11Ground, window: Window, owner: str, title: str, key: str = "") -> None:
        self._ground, self._window, self._title, self._key, self.owner = ground, window, title, key, owner

    def show(self) -> None:
        """Turn to the window, then to the tab."""
        self._ground.show(self._window, self._title, self._key)


CHROMIUM = (
    ("instagram", "natgeo • Instagram photos and videos"),
    ("linkedin", "(3) Feed | LinkedIn"),
    ("other", "Quarterly numbers – Sheets"),
    ("youtube", "(12) lofi beats to relax to - YouTube"),
)
FIREFOX = (("tiktok", "TikTok - Make Your Day"), ("x", "(1) Home / X"), ("other", "Why X.com is not X: an essay"))


class X11Ground:
    """Chromium, Firefox and a terminal on a window manager."""

    away: tuple[str, ...] = ("lock", "saver", "sleep")
    films: Mapping[str, str] = {"sound": "youtube", "inhibitor": "tiktok"}

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._sound = Sound(desktop.processes, desktop.env)
        self._pointer = Pointer(desktop.env)
        self._buses = Buses(desktop)
        self._chromium, self._firefox = Browser(desktop), Firefox(desktop)
        self.places: list[Place] = [Tab(self, terminal(desktop, "editor"), "other", "editor")]
        window = self._chromium.tabs(*(title for _, title in CHROMIUM))
        self._add(window, CHROMIUM, "ctrl")
        self._quiet = self._firefox.open(*(title for _, title in FIREFOX))
        self._add(self._quiet, FIREFOX, "alt")

    def _add(self, window: Window, pages: tuple[tuple[str, str], ...], modifier: str) -> None:
        for number, (owner, title) in enumerate(pages, 1):
            self.places.append(Tab(self, window, owner, title, f"{modifier}+{number}"))

    def show(self, window: Window, title: str, key: str) -> None:
        """Bring a window to the front, and a tab in it by its key."""
        windows = self._desktop.windows
        if windows.active() != window.id:
            windows.activate(window)
        if key and not windows.shows(window, title):
            self._pointer.key(key)
            windows.wait_title(window, title)

    def touch(self) -> None:
        """Move the pointer a little."""
        self._pointer.nudge()

    def leave(self, how: str, gone: bool) -> None:
        """Lock, cover the screen or announce sleep, or the end of it."""
        self._buses.leave(how, gone)

    def play(self, how: str) -> None:
        """Let the page play, or the browser keep the screen awake without a sound."""
        if how == "inhibitor":
            self._buses.keep_awake(self._quiet.pid)
            return
        self._pointer.key("p")
        with self._pointer.active(every=1):
            wait_until(self._sound.playing, 20, "the page to be heard")

    def hush(self) -> None:
        """End it. What played is still in front."""
        self._buses.keep_awake()
        if self._sound.playing():
            self._pointer.key("p")

    def close(self) -> None:
        """End the browsers and leave the buses."""
        self._chromium.close()
        self._firefox.close()
        self._buses.close()
