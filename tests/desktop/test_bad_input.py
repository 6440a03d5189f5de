"""The app runs on with what is sound: bad files, no bus, a profile that nobody can write."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys

import pytest

from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import block, calm
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import ROOT, Desktop, Layout
from tests.desktop.kit.tray import Tray
from tests.desktop.kit.waiting import wait_until


def lines(app: App) -> list[str]:
    """Return what Detox printed, line by line, and demand that no traceback was among it."""
    said = app.said()
    assert "Traceback" not in said
    return said.strip().splitlines()


def test_bad_files_are_told_once_each_and_kept(app: App, pointer: Pointer) -> None:
    app.may_speak = True
    app.settings('[reminders.water]\nevery_minutes = "ninety"\n[summary]\nat = "25:00"\n[quiet]\nhours = []\n')
    history, catalogue = app.profile / "history.sqlite", app.profile / "catalogue.toml"
    history.write_bytes(b"not a database " * 300)
    catalogue.write_text('schema = 1\n[[platform]]\nid = "mine"\nname = "Mine"\ntitle = ["(("]\n')
    app.start()
    with pointer.active():
        app.cli("remind", "water")
        app.wait_window(CARD)
    told = lines(app)
    for file, key in (
        ("settings.toml", "reminders.water.every_minutes"),
        ("settings.toml", "summary.at"),
        ("history.sqlite", "damaged"),
        ("catalogue.toml", "mine"),
    ):
        assert len([line for line in told if file in line and key in line]) == 1, told
    assert len(told) == 4
    assert (app.profile / "history.sqlite.damaged-1").read_bytes() == b"not a database " * 300
    assert app.events("offered", "water")
    titles = [problem["title"] for problem in json.loads(app.run("doctor", "--json").out)["problems"]]
    assert sorted(titles) == ["Catalogue", "History", "Settings", "Settings"]


def test_what_an_editor_saves_holds_at_once_and_what_is_wrong_in_it_is_told(app: App) -> None:
    app.may_speak = True
    file = app.profile / "settings.toml"

    def comes(at: str) -> None:
        wait_until(lambda: at in app.run("status").out, 10, lambda: f"the summary at {at}; it said {app.said()!r}")

    def said(words: str) -> None:
        wait_until(lambda: words in app.said(), 10, lambda: f"a word of {words}; it said {app.said()!r}")

    app.settings(calm(summary='enabled = true\nat = "23:57:00"'))
    app.start()
    comes("23:57")
    app.settings(calm(summary='enabled = true\nat = "23:58:00"'))  # in its place
    comes("23:58")
    subprocess.run(["sed", "-i", "s/23:58/23:59/", str(file)], check=True)  # a new one over it
    comes("23:59")
    assert app.said() == ""
    file.write_text(file.read_text() + "this is = = broken\n")
    said("expected TOML")
    assert "23:59" in app.run("status").out, "what held holds on"
    assert "kept as settings.toml.bad-1" in app.run("settings", "set", "cards.tone", "plain").err
    comes("23:59")
    assert "#? this is = = broken" in file.read_text()
    app.settings("schema = 99\n" + calm(summary='enabled = true\nat = "23:56:00"'))
    said("newer Detox")
    comes("23:56")
    assert len(lines(app)) == 2


@pytest.mark.parametrize("damaged", [False, True])
def test_a_history_that_is_deleted_or_damaged_ends_no_locked_block(app: App, damaged: bool) -> None:
    app.may_speak = damaged
    app.settings(calm(rules=block(-60, 600, firmness="locked")))
    app.start()
    wait_until(lambda: app.status()["focus"], 10, "the block")
    until = app.status()["focus"]["until"]
    app.kill()
    for file in app.profile.glob("history.sqlite*"):
        file.unlink()
    if damaged:
        (app.profile / "history.sqlite").write_bytes(b"not a database " * 300)
    app.settings(calm())
    app.start()
    assert app.status()["focus"]["until"][:16] == until[:16]
    assert app.run("focus", "stop").status == 3
    app.cli("focus", "undo-everything", "--yes")
    app.process = None
    app.start()
    assert app.status()["focus"] is None


def test_a_history_that_another_program_locks_loses_nothing(app: App, browser: Browser, pointer: Pointer) -> None:
    app.may_speak = True
    app.start()
    other = sqlite3.connect(app.profile / "history.sqlite", isolation_level=None)
    with pointer.active():
        browser.open("Instagram")
        other.execute("BEGIN IMMEDIATE")
        app.cli("remind", "pause")
        wait_until(lambda: "locked" in app.said(), 10, "one line about the lock")
        other.execute("ROLLBACK")
        other.close()
        app.cli("remind", "snack")
        wait_until(lambda: len(app.events("offered")) == 2, 10, "both reminders in the history")
        wait_until(lambda: app.seconds_on("instagram") > 2, 10, "seconds on Instagram")
    assert len(lines(app)) == 1


@pytest.mark.parametrize("layout", [Layout(tray="none", notices="none")])
def test_without_tray_and_notices_it_is_a_window(app: App) -> None:
    app.settings(calm())  # not the first start
    app.start("run")
    app.wait_window("Detox")
    problems = app.json("doctor", "--json")["problems"]
    assert [problem["title"] for problem in problems] == ["Tray"]
    assert problems[0]["remedy"]


def test_without_a_session_bus_it_runs(app: App, browser: Browser, pointer: Pointer) -> None:
    app.env = {**app.env, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
    app.may_speak = True
    app.start()
    with pointer.active():
        browser.open("Instagram")
        wait_until(lambda: app.seconds_on("instagram") > 2, 15, "seconds on Instagram")
    refused = {adapter["port"]: adapter["refused"] for adapter in app.json("doctor", "--json")["adapters"]}
    assert refused["Session"][0]["reason"]
    assert len(lines(app)) <= 1


def test_a_profile_that_nobody_can_write(desktop: Desktop) -> None:
    """Not even root can make a folder below /proc: one line names it, and the app runs on in memory."""
    nowhere = "/proc/detox/profile"
    command = [sys.executable, "-m", "detox", "--profile", nowhere, "run", "--hidden"]
    process = desktop.processes.start("nowhere", command, {**desktop.env, "PYTHONPATH": str(ROOT)})
    Tray(desktop.bus, desktop.windows, process.pid).wait(20)
    wait_until(lambda: "is lost when" in desktop.processes.log("nowhere"), 20, "the last of its warnings")
    process.terminate()
    assert process.wait(30) == 0
    said = desktop.processes.log("nowhere")
    assert nowhere in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) <= 4, said
