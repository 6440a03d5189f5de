"""The real program in a throw-away profile, its command line, and what it wrote."""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detox.store.mailbox import ask
from tests.desktop.kit.processes import end
from tests.desktop.kit.session import ROOT, Desktop
from tests.desktop.kit.tray import Tray
from tests.desktop.kit.waiting import PATIENCE, wait_still, wait_until
from tests.desktop.kit.windows import Window

WM_CLASS = "detox-tray"
# Where a card has its Done button, as parts of its width and height, with and without a shadow around it.
DONE = (0.84, 0.6)
CARD, DOOR, SUMMARY, SETTINGS, HOME = "Detox card", "Detox door", "Detox summary", "Detox settings", "Detox"
HALF_A_MINUTE = 30
_ASKED_LATE = "qt.accessibility.atspi: Could not find accessible on path"
"""What Qt says to a screen reader that asks for something which has just gone: its walk takes time, pages turn."""
BREAK, MOMENT, WELCOME = "Detox break", "Need a moment?", "Welcome to Detox"


@dataclass(frozen=True)
class Ended:
    """How one command ended."""

    status: int
    out: str
    err: str


class App:
    """One profile and the program that runs on it. The same App can be started again after an end or a kill."""

    def __init__(self, desktop: Desktop, profile: Path, extra: Mapping[str, str] | None = None) -> None:
        self.desktop = desktop
        self.profile = profile
        self.profile.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Warnings are printed, and what is printed fails the test (see `silent`).
        env = {**desktop.env, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default", **(extra or {})}
        if extra and "PYTHONPATH" in extra:
            env["PYTHONPATH"] = f"{extra['PYTHONPATH']}:{ROOT}"
        self.env = env
        self.process: subprocess.Popen[bytes] | None = None
        self.may_speak = False  # for tests of bad input, which look at its words themselves
        self._starts = 0

    # ------------------------------------------------------------------------------------------------ its life

    def settings(self, toml: str) -> None:
        """Write the profile's settings file."""
        (self.profile / "settings.toml").write_text(toml, encoding="utf-8")

    def start(self, *words: str, seconds: float = 20) -> App:
        """Start it (``run --hidden``, or with other words) and wait until it answers on its socket."""
        self._starts += 1
        command = [*self.command(), *(words or ("run", "--hidden"))]
        self.process = self.desktop.processes.start(f"{self._log_name}-{self._starts}", command, self.env)
        wait_until(self._answers, seconds, lambda: f"Detox to answer on its socket; it said: {self.said()!r}")
        return self

    def asks_every(self, seconds: float) -> None:
        """From its next start on let it ask so often whether what holds a card or a door still does, not every 30 s."""
        if seconds != HALF_A_MINUTE:
            self.env |= {"DETOX_ASKS": str(seconds), "PYTHONPATH": f"{ROOT / 'tests' / 'desktop' / 'hasty'}:{ROOT}"}

    def command(self) -> list[str]:
        """Return the beginning of every command line on this profile."""
        return [sys.executable, "-m", "detox", "--profile", str(self.profile)]

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self.process is not None, "not started"
        return self.process.pid

    @property
    def tray(self) -> Tray:
        """Its tray icon."""
        return Tray(self.desktop.bus, self.desktop.windows, self.pid)

    def quit(self) -> None:
        """Let it quit as the menu does, and demand a clean end without a stray word."""
        assert self.process is not None, "not started"
        self._ask("quit")
        status = self.process.wait(10 * PATIENCE)
        self.process = None
        assert status == 0, f"Detox ended with {status}; it said:\n{self.said()}"
        self.silent()

    def kill(self) -> None:
        """Send SIGKILL, as a crash or an empty battery would."""
        assert self.process is not None, "not started"
        self.process.kill()
        self.process.wait()
        self.process = None

    def close(self) -> None:
        """End it if it still runs."""
        if self.process is not None:
            end(self.process, 5)
            self.process = None

    @property
    def _log_name(self) -> str:
        return f"app-{self.profile.name}"

    def said(self) -> str:
        """Return what all starts so far have printed."""
        names = [f"{self._log_name}-{start}" for start in range(1, self._starts + 1)]
        return "".join(self.desktop.processes.log(name) for name in names)

    def silent(self) -> None:
        """Demand that nothing was printed: no Qt message, no warning, no trace."""
        lines = self.said().strip().splitlines()
        words = "\n".join(line for line in lines if not line.startswith(_ASKED_LATE))
        assert not words, f"stray lines from Detox:\n{words}"

    def _answers(self) -> bool:
        assert self.process is not None, "not started"
        status = self.process.poll()
        if status is not None:
            raise AssertionError(f"Detox ended at once with {status}; it said:\n{self.said()}")
        path = self.socket
        with socket.socket(socket.AF_UNIX) as line, suppress(OSError):
            line.connect(str(path))
            return True
        return False

    @property
    def socket(self) -> Path:
        """The path of its socket: in the profile, or where the profile says when that path would be too long."""
        elsewhere = self.profile / "socket"
        return Path(elsewhere.read_text(encoding="utf-8").strip()) if elsewhere.is_file() else self.profile / "s"

    # ---------------------------------------------------------------------------------------- its command line

    def run(self, *words: str, timeout: float = 60) -> Ended:
        """Run ``detox-tray WORDS`` on this profile."""
        done = subprocess.run(
            [*self.command(), *words],
            env=self.env,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    def cli(self, *words: str, timeout: float = 60) -> str:
        """Run a command that must succeed without a stray word; return what it printed."""
        done = self.run(*words, timeout=timeout)
        assert done.status == 0, f"detox-tray {' '.join(words)} ended with {done.status}: {done.err.strip()}"
        assert not done.err.strip(), f"detox-tray {' '.join(words)} said on standard error: {done.err.strip()}"
        return done.out

    def json(self, *words: str) -> Any:
        """Run a command with ``--json`` and return what it says."""
        return json.loads(self.cli(*words, "--json"))

    def status(self) -> Any:
        """Return what ``status --json`` prints, asked of the running program: to look often costs little."""
        return self._ask("status")["status"]

    def _ask(self, command: str) -> dict[str, Any]:
        answer = ask(self.profile, {"cmd": command}, timeout=20)
        assert answer is not None, f"Detox does not answer on its socket; it said: {self.said()!r}"
        return answer

    # --------------------------------------------------------------------------------------- what it has written

    def rows(self, query: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Ask the history file; an empty list while there is none."""
        file = self.profile / "history.sqlite"
        if not file.exists():
            return []
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)) as history:
            history.row_factory = sqlite3.Row
            try:
                return [dict(row) for row in history.execute(query, values)]
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):  # asked in the instant of its making
                    return []
                raise

    def events(self, kind: str, name: str | None = None) -> list[dict[str, Any]]:
        """Return the events of a kind, oldest first, ``data`` unpacked; of one name if given."""
        rows = self.rows("SELECT at_ms, kind, name, data FROM event WHERE kind = ? ORDER BY at_ms", [kind])
        for row in rows:
            row["data"] = json.loads(row["data"]) if row["data"] else {}
        return [row for row in rows if name is None or row["name"] == name]

    def spans(self, platform: str | None = None) -> list[dict[str, Any]]:
        """Return the written spans, oldest first; of one platform if given."""
        rows = self.rows("SELECT start_ms, end_ms, state, platform, surface, source FROM span ORDER BY start_ms")
        return [row for row in rows if platform is None or row["platform"] == platform]

    def seconds_between(self, platform: str, began: float, ended: float) -> float:
        """Return how much of that time (UTC seconds) the written spans of a platform have."""
        both = ((max(one["start_ms"] / 1000, began), min(one["end_ms"] / 1000, ended)) for one in self.spans(platform))
        return float(sum(max(0.0, last - first) for first, last in both))

    def seconds_on(self, platform: str) -> int:
        """Return today's seconds on a platform, as ``today --json`` tells them."""
        found = [entry for entry in self.json("today")["platforms"] if entry["id"] == platform]
        return sum(sum(entry["seconds"].values()) for entry in found)

    # ------------------------------------------------------------------------------------------------ its windows

    def windows(self, title: str) -> list[Window]:
        """Return its windows of that title that are on the screen. Qt adds the program's name: "Detox card — Detox"."""
        found = self.desktop.windows.find(title=title, wm_class=WM_CLASS)
        return [window for window in found if window.title in {title, f"{title} — Detox"}]

    def wait_window(self, title: str, seconds: float = 10) -> Window:
        """Wait for one of its windows: CARD, DOOR, SUMMARY, SETTINGS or HOME."""
        screen = self.desktop.windows
        what = lambda: f'a window "{title}" (on screen: {screen}); Detox said: {self.said()[-600:]!r}'  # noqa: E731
        return wait_until(lambda: self.windows(title), seconds, what)[-1]

    def wait_still(self, title: str, seconds: float = 10) -> Window:
        """Wait until one of its windows has come to rest: it rises while it comes, and is moved by others."""
        found = wait_still(
            lambda: self.windows(title)[-1:], seconds, lambda: f'"{title}" to stand still; it is {self.windows(title)}'
        )
        return found[0]

    def wait_keyboard(self, title: str, seconds: float = 5) -> Window:
        """Wait until one of its windows has the keyboard."""
        windows = self.desktop.windows

        def look() -> list[Window]:
            front = windows.active()
            return [window for window in self.windows(title) if window.id == front]

        return wait_until(look, seconds, lambda: f'the keyboard in "{title}" (on screen: {windows})')[-1]

    def no_window(self, title: str, seconds: float = 10) -> None:
        """Wait until none of its windows has that title."""
        wait_until(lambda: not self.windows(title), seconds, f'the window "{title}" to go')
