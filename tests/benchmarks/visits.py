"""What a day leaves in memory: in ``make bench``, or ``python -m tests.benchmarks.visits``.

Twenty cards that are answered, a visit to the settings, a look at today, and one at My days, each closed again. Counts
by environment: DETOX_BENCH_VISITS (20 cards), DETOX_BENCH_REST (20 seconds before each reading).
"""

from __future__ import annotations

import os
import time

from tests.benchmarks.meter import Meter
from tests.desktop.kit.app import CARD, DONE, SETTINGS, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import terminal
from tests.desktop.kit.session import Desktop

GROWTH = 4.0
"""MiB of private dirty memory that a day may add."""
TODAY, DAYS = "Detox today", "Detox, my days"


def measure() -> dict[str, float]:
    """Return private dirty memory in MiB: at rest, after the cards, the settings, today, and My days."""
    rest, cards = float(os.environ.get("DETOX_BENCH_REST", "20")), int(os.environ.get("DETOX_BENCH_VISITS", "20"))
    with Desktop() as desktop:
        app, pointer = App(desktop, desktop.folder / "visits"), Pointer(desktop.env)
        app.settings(calm())
        app.start()
        terminal(desktop, "editor")  # a day has windows: whose they are is looked up, once and for all
        meter, found = Meter(app.pid), {"cards": float(cards)}

        def read(name: str) -> None:
            time.sleep(rest)
            found[f"{name}_mib"] = meter.memory().private_dirty

        read("rest")
        for _ in range(cards):
            app.cli("remind", "water")
            card = app.wait_window(CARD)
            time.sleep(1)
            pointer.click_on(card, *DONE)
            app.no_window(CARD)
        read("cards")
        for name, entry, title in (
            ("settings", "Settings…", SETTINGS), ("today", "Today so far", TODAY), ("days", "My days", DAYS),
        ):  # fmt: skip
            app.tray.click(entry)
            window = app.wait_window(title)
            time.sleep(3)
            desktop.windows.shut(window)
            app.no_window(title)
            read(name)
        app.close()
    return found


def lines(numbers: dict[str, float]) -> list[str]:
    """Return a table."""
    start = numbers["rest_mib"]
    rows = (
        ("at rest, after the start", "rest"),
        (f"after {numbers['cards']:.0f} cards, each answered", "cards"),
        ("after a visit to the settings", "settings"),
        ("after a look at today", "today"),
        ("after a look at My days", "days"),
    )
    table = ["What a day leaves, private dirty memory", *(
        f"  {text:<54}{numbers[f'{name}_mib']:>8.1f}   {numbers[f'{name}_mib'] - start:+.1f}" for text, name in rows
    )]  # fmt: skip
    return [*table, *(["  MORE than it may be"] if numbers["today_mib"] - start > GROWTH else [])]


if __name__ == "__main__":
    print("\n".join(lines(measure())))
