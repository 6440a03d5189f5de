from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from detox.system.signals import ENDING, Signals, on_terminate
from tests.system.loop import application, pass_time, until


@pytest.fixture
def caught() -> Iterator[list[signal.Signals]]:
    application()
    said: list[signal.Signals] = []
    for number in ENDING:  # whoever starts the tests in the background has them ignored
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signals = Signals(said.append)
    yield said
    signals.restore()
    signals.restore()


@pytest.mark.parametrize("number", ENDING)
def test_each_arrives_in_an_idle_loop(caught: list[signal.Signals], number: signal.Signals) -> None:
    os.kill(os.getpid(), number)
    until(lambda: bool(caught))
    assert caught == [number]


def test_several_at_once_arrive_one_by_one(caught: list[signal.Signals]) -> None:
    for number in ENDING:
        signal.raise_signal(number)
    until(lambda: len(caught) == len(ENDING))
    assert set(caught) == set(ENDING)


def test_other_signals_are_none_of_its_business(caught: list[signal.Signals]) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    os.kill(os.getpid(), signal.SIGUSR1)
    pass_time(0.05)
    signal.signal(signal.SIGUSR1, before)
    assert caught == []


def test_all_of_them_may_mean_the_same() -> None:
    application()
    ends: list[str] = []
    release = on_terminate(lambda: ends.append("end"))
    os.kill(os.getpid(), signal.SIGTERM)
    until(lambda: bool(ends))
    release()
    assert ends == ["end"]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_afterwards_everything_is_as_before() -> None:
    application()
    before = [signal.getsignal(number) for number in ENDING]
    signals = Signals(print)
    assert [signal.getsignal(number) for number in ENDING] != before
    signals.restore()
    assert [signal.getsignal(number) for number in ENDING] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_what_nohup_ignores_stays_ignored() -> None:
    application()
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signals = Signals(print)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    signals.restore()
    signal.signal(signal.SIGHUP, before)


IDLE = """
import sys
from PySide6.QtCore import QCoreApplication
from detox.system.signals import Signals
app = QCoreApplication([])
signals = Signals(lambda number: (print(number.name, flush=True), app.quit()))
print("ready", flush=True)
sys.exit(app.exec())
"""


def test_a_process_that_only_waits_ends_by_itself() -> None:
    with subprocess.Popen([sys.executable, "-c", IDLE], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.terminate()
        assert process.stdout.readline() == "SIGTERM\n"
        assert process.wait(20) == 0
