"""Shows cards in a process of its own, on the desktop it is given, and prints what that took as one line of JSON."""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from detox.reminders.card import Card
from detox.store.resources import resource
from detox.store.tips_file import load_tips
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.display import prepare
from detox.system.memory import give_back
from detox.ui.card.cards import AFTERWARDS, Cards
from detox.ui.card.desk import Desk
from detox.ui.card.stage import Stage
from detox.ui.later import Later
from detox.ui.look import LIGHT, Looks
from detox.ui.scenes import Art

WARM = 24
"""Cards shown before the memory is read for the first time: one of each scene, so that fonts and caches are there."""


class Memory(NamedTuple):
    """MiB. ``own`` is what no file backs; ``files`` the pages of libraries and the like that lie in memory.

    ``pss`` shares those pages among all processes that have them: it moves by several MiB when another one that uses Qt
    begins or ends, while nothing changes here. So growth is told of ``own`` and ``files``.
    """

    pss: float
    own: float
    files: float

    @property
    def all(self) -> float:
        """What this process has, whoever shares it."""
        return self.own + self.files


class Watch(QObject):
    """Notes when the scene of a card is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a painting, and let it happen."""
        if isinstance(watched, Stage) and event.type() == QEvent.Type.Paint:
            self.painted.append(time.monotonic())
        return False


class Bench:
    """One application with the real clock and alarms."""

    def __init__(self) -> None:
        prepare()
        self.app = QApplication.instance() or QApplication([])
        self.app.setProperty("quitOnLastWindowClosed", False)
        self.watch = Watch()
        self.clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        self.order = self._cards()

    def cards(self, motion: float) -> Cards:
        """Return a host for cards on a desktop that can show shadows."""
        art = Art(resource("art"))
        return Cards(Looks(LIGHT), art, Later(self.clock, self.alarms), motion=motion, desk=Desk, tidy=give_back)

    def run(self, seconds: float) -> None:
        """Let the event loop run."""
        loop = QEventLoop()
        self.alarms.at(self.clock.now().boot + seconds, loop.quit)
        loop.exec()

    def first_frames(self, number: int) -> list[float]:
        """Return the seconds from the moment a card was due to the end of its first painting."""
        took = []
        cards = self.cards(1.0)
        for _ in range(number):
            self.watch.painted.clear()
            due = self.clock.now().boot + 0.05
            offset = time.monotonic() - self.clock.now().boot
            card = next(self.order)
            self.alarms.at(due, partial(self._show, cards, card))
            while not self.watch.painted and self.clock.now().boot < due + 5:
                self.run(0.1)  # on a loaded machine the first picture may take its time: that is what is measured
            took.append(self.watch.painted[0] - offset - due)
            cards.withdraw()
            self.run(0.3)
        return took

    def long(self, seconds: float) -> dict[str, float]:
        """Show one card for so long; return its processor time and the frames that came late or never."""
        cards = self.cards(1.0)
        self._show(cards, next(self.order))
        self.watch.painted.clear()
        since = time.process_time()
        self.run(seconds)
        used = time.process_time() - since
        stage = [stamp for stamp in self.watch.painted if stamp < self.watch.painted[0] + 7.2]
        late = sum(max(0, round((after - before) / 0.05) - 1) for before, after in itertools.pairwise(stage))
        quiet = time.process_time()
        self.run(3)
        resting = time.process_time() - quiet
        cards.withdraw()
        self.run(0.3)
        return {"cpu_seconds": used, "frames": len(stage), "dropped": late, "cpu_seconds_at_rest": resting}

    def many(self, number: int) -> Memory:
        """Show and close so many cards; return what memory they leave."""
        cards = self.cards(0.02)
        for _ in range(number):
            self._show(cards, next(self.order))
            self.run(0.03)
            cards.withdraw()
            self.run(0.03)
        self.run(AFTERWARDS + 1.0)  # until the last one is gone, and what it left is given back
        return self.memory()

    def memory(self) -> Memory:
        """Return what memory is used now."""
        rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
        kib = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in rollup)}
        return Memory(kib["Pss"] / 1024, kib["Anonymous"] / 1024, (kib["Rss"] - kib["Anonymous"]) / 1024)

    def _show(self, cards: Cards, card: Card) -> None:
        cards.show_card(card)
        assert cards.window is not None
        cards.window.face.stage.installEventFilter(self.watch)

    def _cards(self) -> Iterator[Card]:
        kinds, _ = load_tips("en")
        found = {tip.scene: tip for kind in kinds for tip in kinds[kind]}
        return itertools.cycle([Card(tip.kind, (), tip) for _, tip in sorted(found.items())])


def main() -> int:
    """Measure and print."""
    times, seconds, number = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    bench = Bench()
    bare, took = bench.memory(), bench.first_frames(times + 1)
    first, took = took[0], sorted(took[1:])
    long = bench.long(seconds)
    warm = bench.many(WARM)
    before = bench.many(number)
    after = bench.many(number)
    numbers = {
        "first_card_ms": first * 1000,
        "due_to_frame_p50_ms": statistics.median(took) * 1000,
        "due_to_frame_p99_ms": took[min(len(took) - 1, int(len(took) * 0.99))] * 1000,
        "card_seconds": seconds,
        **long,
        "cards": number,
        "bare_mib": bare.all,
        "warm_mib": warm.all,
        "before_mib": before.all,
        "after_mib": after.all,
        "pss_before_mib": before.pss,
        "pss_after_mib": after.pss,
        "growth_mib": max(before.all - warm.all, after.all - before.all),
    }
    print(json.dumps(numbers))
    bench.alarms.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
