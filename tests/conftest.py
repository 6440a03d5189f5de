"""What every test here lives with: no home, no network, no stray words, and lengths that ``make proof`` stretches."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.proof import Lengths, Record

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "short", max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "proof",
    max_examples=2000,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("short")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--proof`` and ``--record``."""
    parser.addoption("--proof", action="store_true", help="run at full length, and write down what was run")
    parser.addoption("--record", default="build/proof.json", help="the file for that")


def pytest_configure(config: pytest.Config) -> None:
    """Set up the record of lengths and outcomes."""
    record = Record(full=bool(config.getoption("--proof")), into=config.rootpath / config.getoption("--record"))
    config.pluginmanager.register(record, "detox-proof")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Spare each half of tests/__main__.py the files of the other one: to import them takes a quarter of a minute."""
    chosen = str(config.getoption("markexpr"))
    on_desktop = collection_path.is_relative_to(config.rootpath / "tests" / "desktop")
    if chosen.startswith("not desktop"):
        return on_desktop or None
    return True if chosen.startswith("desktop") and collection_path.is_file() and not on_desktop else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in tests/desktop, and run it after everything that is quick."""
    for item in items:
        if "desktop" in item.path.parts:
            item.add_marker("desktop")
    items.sort(key=lambda item: item.get_closest_marker("desktop") is not None)


@pytest.fixture
def length(request: pytest.FixtureRequest) -> Lengths:
    """Counts and durations of this test: short in ``make test``, those of the promise in ``make proof``."""
    record = request.config.pluginmanager.get_plugin("detox-proof")
    assert isinstance(record, Record)
    return record.lengths(request.node.nodeid)


@pytest.fixture(autouse=True)
def no_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every place a program may write to at an empty folder; returns it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, where in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_RUNTIME_DIR", "run"),
    ):
        (home / where).mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(name, str(home / where))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "XAUTHORITY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")  # the command line speaks the language of whoever runs the tests
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections that leave the machine, or could."""
    connect: Callable[[socket.socket, Any], None] = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            pytest.fail(f"a connection to {address} was tried: tests, like the program, use no network")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def no_stray_words(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Fail a test that leaves a warning in the log or makes Qt complain; yields Qt's words for tests that expect some.

    A test that wants a log line asks for it with ``@pytest.mark.logs`` and looks at ``caplog`` itself.
    """
    said: list[str] = []
    qt: Any = sys.modules.get("PySide6.QtCore")
    before = qt.qInstallMessageHandler(lambda _kind, _where, text: said.append(text)) if qt else None
    yield said
    if qt:
        qt.qInstallMessageHandler(before)
    if said:
        pytest.fail("Qt said:\n  " + "\n  ".join(said), pytrace=False)
    if request.node.get_closest_marker("logs") is None:
        stray = [record for when in ("setup", "call") for record in caplog.get_records(when)]
        lines = [f"{record.name}: {record.getMessage()}" for record in stray if record.levelno >= logging.WARNING]
        if lines:
            pytest.fail("stray log lines:\n  " + "\n  ".join(lines), pytrace=False)
