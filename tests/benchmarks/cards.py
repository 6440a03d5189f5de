"""What a card costs: in ``make bench``, or ``python -m tests.benchmarks.cards``.

Counts by environment: DETOX_BENCH_CARD_TIMES (60 cards timed), DETOX_BENCH_CARD_SECONDS (20), DETOX_BENCH_CARDS (200).
The time to the first frame is from the moment the alarm was set for to the painting of the scene, on Xvfb, where
painting is done by the processor.
"""

from __future__ import annotations

import json
import os
import sys

from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.session import ROOT, Desktop, Layout

GROWTH = 1.0
"""MiB that the memory may grow by over 200 cards, after one of each scene, and over 200 more."""


def measure() -> dict[str, float]:
    """Return what was measured. Raises DesktopError if there is no desktop or the cards did not come."""
    counts = [
        os.environ.get(f"DETOX_BENCH_{name}", default)
        for name, default in (("CARD_TIMES", "60"), ("CARD_SECONDS", "20"), ("CARDS", "200"))
    ]
    with Desktop(Layout(tray="none", notices="none")) as desktop:
        env = {**desktop.env, "PYTHONPATH": str(ROOT)}
        process = desktop.processes.start("cards", [sys.executable, "-m", "tests.benchmarks.cards_run", *counts], env)
        process.wait(600)
        said = desktop.processes.log("cards")
        if process.returncode != 0:
            raise DesktopError(f"the cards were not measured:\n{said}")
        numbers: dict[str, float] = json.loads(said.strip().splitlines()[-1])
        return numbers


def lines(numbers: dict[str, float]) -> list[str]:
    """Return a table."""
    seconds, cards = round(numbers["card_seconds"]), round(numbers["cards"])
    rows = (
        ("due to first frame, the first card, ms", f"{numbers['first_card_ms']:.1f}"),
        ("due to first frame, p50, ms", f"{numbers['due_to_frame_p50_ms']:.1f}"),
        ("due to first frame, p99, ms", f"{numbers['due_to_frame_p99_ms']:.1f}"),
        (f"processor time of a card of {seconds} s, s", f"{numbers['cpu_seconds']:.2f}"),
        ("processor time of 3 s more, at rest, s", f"{numbers['cpu_seconds_at_rest']:.3f}"),
        ("frames painted, and dropped", f"{numbers['frames']:.0f}, {numbers['dropped']:.0f}"),
        ("memory before the first card, MiB", f"{numbers['bare_mib']:.2f}"),
        ("after those above and one of each scene: the one-off", f"{numbers['warm_mib']:.2f}"),
        (f"after {cards} cards", f"{numbers['before_mib']:.2f}"),
        (f"and after {cards} more", f"{numbers['after_mib']:.2f}"),
        (
            f"PSS after {cards} cards, and {cards} more",
            f"{numbers['pss_before_mib']:.2f}, {numbers['pss_after_mib']:.2f}",
        ),
    )
    table = ["A card", *(f"  {name:<54}{value:>14}" for name, value in rows)]
    return [*table, *(["  its memory GROWS"] if numbers["growth_mib"] > GROWTH else [])]


if __name__ == "__main__":
    print("\n".join(lines(measure())))
    sys.exit(0)
