"""Every command line that README and guide show, typed while Detox runs. Without it: tests/test_docs.py."""

from __future__ import annotations

import shlex
import subprocess
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.desktop.kit.app import App, Ended
from tests.desktop.kit.session import ROOT, Layout
from tests.shots.sample import write_day
from tests.store.activitywatch import bucket, event, export, written
from tests.test_docs import GUIDE, commands

ELSEWHERE = ("--profile", "guide")
"""A profile of its own, and what opens a browser: typed in tests/test_docs.py."""
LAST = ("forget", "focus undo-everything", "uninstall", "quit")
"""These take away what others need, or end it."""
FIRST = ("settings set", "export", "packs add")
"""Names, tips and files that others take."""
AFTER = {"back": "off~", "mean off": "mean work~", "focus stop": "focus~", "on-call off": "on-call~"}
"""What ends something stands behind what begins it."""
BEGUN = {"focus stop": "focus start --for 2h"}
"""What begins it and is not shown."""
NOT_YET = (
    "is no time that has passed",
    "no social time is recorded",
    "has nothing that could be used",
    "that day is over",
    "you are not off",
    "ce n’est pas un moment déjà passé",
    "aucun temps sur les réseaux n’y est noté",
    "n’a rien d’utilisable",
    "ce jour est passé",
    "tu n’es pas en congé",
)
"""What is said, in one line, of hours and months that have not come, or are long over, when this runs; in French, too,
once the command that asks for French was typed."""
ZONE = "Europe/Paris"
OWN = '[reminders.dog_walk]\nname = "Dog walk"\nat = ["04:01"]\n\n[reminders.reporting]\nat = ["04:02"]\n'


@pytest.mark.proof
@pytest.mark.parametrize("layout", [Layout(zone=ZONE)])
def test_every_command_shown_works_while_detox_runs(app: App) -> None:
    folder = app.desktop.folder
    shown = sorted({line for page in GUIDE for line in commands(page)}, key=_order)
    shown = [line for line in shown if not line.startswith(ELSEWHERE)]
    assert len(shown) > 55
    app.settings(OWN)
    (folder / "team.toml").write_text(
        (ROOT / "resources/packs/example.toml").read_text(encoding="utf-8")
        + '\n[settings.quiet]\nhours = ["20:00-09:00"]\n',
        encoding="utf-8",
    )
    window = event(36000, 600, app="Google-chrome", title="Instagram - Google Chrome")
    there = event(36000, 600, status="not-afk")
    written(folder / "aw.json", export(bucket("currentwindow", window), bucket("afkstatus", there)))
    write_day(app.profile, datetime.now(ZoneInfo(ZONE)), ZONE)
    wrong = []
    for line in shown:
        if app.process is None or app.process.poll() is not None:
            app.start()
        if line in BEGUN:
            app.cli(*BEGUN[line].split())
        done = _type(app, folder, line)
        if done.status:
            fine = len(done.err.splitlines()) == 1 and any(words in done.err for words in NOT_YET)
        else:
            fine = done.err in {"", "Forgotten.\n", "Oublié.\n"}
        wrong += [] if fine else [(line, done)]
    assert not wrong
    assert shown[-1] == "quit"
    assert app.process is not None
    assert app.process.wait(30) == 0


def _order(line: str) -> tuple[int, int, str]:
    last = next((at for at, words in enumerate(LAST, 1) if line.startswith(words)), 0)
    return last, 0 if line.startswith(FIRST) else 1, AFTER.get(line, line)


def _type(app: App, folder: Path, line: str) -> Ended:
    """Run it in the folder where its files lie; whatever it asks is answered with yes."""
    words = shlex.split(line.replace("activitywatch FILE", "aw.json").replace("detox FILE", "november.json"))
    if line.startswith("import"):
        words.insert(1, line.split()[1])
    words = ["own.toml" if word == "FILE" else word for word in words]
    if line.startswith("settings export"):  # it writes over nothing, and others need team.toml
        folder = folder / "new"
        folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [*app.command(), *words], env=app.env, cwd=folder, capture_output=True, text=True, timeout=60, check=False,
        input="y\nn\n",
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)
