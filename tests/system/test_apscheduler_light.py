from __future__ import annotations

import subprocess
import sys

LIGHT = """
import sys
import detox.system.alarms_scheduler
names = {"asyncio", "importlib.metadata", "concurrent.futures.process", "multiprocessing"}
assert not names & set(sys.modules), names & set(sys.modules)
assert not {"ssl", "email", "asyncio.events"} & set(sys.modules)
import asyncio, importlib.metadata, multiprocessing
from concurrent.futures.process import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor
assert asyncio.run(asyncio.sleep(0, "genuine")) == "genuine"
assert importlib.metadata.version("apscheduler").startswith("3.")
assert multiprocessing.cpu_count() > 0
assert ProcessPoolExecutor.__module__ == "concurrent.futures.process"
for name in names:
    assert sys.modules[name].__spec__ is not None and sys.modules[name].__file__, name
import datetime
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.executors.pool import ThreadPoolExecutor as Pool
from apscheduler.triggers.date import DateTrigger
import threading
rang = threading.Event()
s = BackgroundScheduler(timezone=datetime.UTC, executors={"default": Pool(1)})
s.start()
s.add_job(rang.set, DateTrigger(datetime.datetime.now(datetime.UTC), timezone=datetime.UTC))
assert rang.wait(20)
while s.get_jobs():
    threading.Event().wait(0.01)
s.shutdown()
print("fine")
"""


def run(source: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", source], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_behind_the_stand_ins_apscheduler_is_whole_and_the_modules_are_genuine_afterwards() -> None:
    assert run(LIGHT) == "fine"


def test_what_was_loaded_before_is_left_alone() -> None:
    source = "import asyncio, importlib.metadata as m, sys; import detox.system.alarms_scheduler"
    assert (
        run(source + "; print(sys.modules['asyncio'] is asyncio and sys.modules['importlib.metadata'] is m)") == "True"
    )


def test_a_failing_import_leaves_no_stand_in() -> None:
    source = """
import sys
from detox.system.apscheduler_light import light_imports
try:
    with light_imports():
        assert sys.modules["asyncio"].iscoroutinefunction(print) is False
        import there_is_no_such_module
except ModuleNotFoundError:
    print("asyncio" in sys.modules)
"""
    assert run(source) == "False"
