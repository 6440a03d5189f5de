"""A save that is killed between any two of its system calls: the file is the old one or the new, never half of it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.proof import Lengths
from tests.store.schema import MINE

TRACER = r'''
"""Fork a save, stop it at each system call (ptrace), kill it at the n-th one; print what the file is then."""
import ctypes, os, signal, sys
from pathlib import Path
import tomlkit, tomlkit.items, json, textwrap
from detox.store.settings_save import change_values, set_value
from tests.store.schema import COOLDOWN, EVERY, SCHEMA, SOUND

libc = ctypes.CDLL(None, use_errno=True)
TRACEME, SYSCALL, SETOPTIONS, GOOD, EXITKILL = 0, 24, 0x4200, 1, 0x100000
path, before = Path(sys.argv[1]), sys.argv[2].encode()
WAYS = {
    "set": lambda: set_value(path, EVERY.of("water"), 77.0, SCHEMA),
    "several": lambda: change_values(path, ((EVERY.of("water"), 77.0), (SOUND, True), (COOLDOWN, 3.0)), SCHEMA),
}
save, stride = WAYS[sys.argv[3]], int(sys.argv[4])

def put(content):
    for each in path.parent.iterdir():
        each.unlink()
    if content:
        path.write_bytes(content)

def killed_at(stop):
    """Return whether the save was killed at that stop; False when it was over before."""
    child = os.fork()
    if child == 0:
        libc.ptrace(TRACEME, 0, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)
        save()
        os._exit(0)
    os.waitpid(child, 0)
    if libc.ptrace(SETOPTIONS, child, None, GOOD | EXITKILL) != 0:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print("refused")
        sys.exit(0)
    for _ in range(stop):
        libc.ptrace(SYSCALL, child, None, None)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            return False
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True

put(before)
save()
after, stop = path.read_bytes(), 1 - stride
while True:
    put(before)
    stop += stride
    if not killed_at(stop):
        break
    found = path.read_bytes() if path.exists() else b""
    state = "old" if found == before else "new" if found == after else "half"
    save()  # whatever was left behind is in nobody's way
    left = sorted(each.name for each in path.parent.iterdir())
    mended = path.read_bytes() == after and left == ["settings.toml"]
    print(stop, state, "mended" if mended else left, flush=True)
print("after", after.decode())
'''


@pytest.mark.skipif(sys.platform != "linux", reason="ptrace is Linux' own")
@pytest.mark.parametrize("way", ["set", "several"])
@pytest.mark.parametrize("before", [MINE, ""], ids=["a file", "no file"])
def test_a_save_that_is_killed_at_any_system_call_leaves_the_old_or_the_new_file(
    tmp_path: Path, way: str, before: str, length: Lengths
) -> None:
    # A call stops twice, before and after it: every second stop is every call.
    stride = length("stops of a save", 6, 2)
    folder = tmp_path / "profile"
    folder.mkdir()
    command = [sys.executable, "-c", TRACER, str(folder / "settings.toml"), before, way, str(stride)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    if run.stdout.startswith("refused"):
        pytest.skip("nobody may be traced here")
    assert (run.returncode, run.stderr) == (0, "")
    lines, _, after = run.stdout.partition("after ")
    states = [line.split()[1:] for line in lines.splitlines()]
    assert len(states) > 40 // stride, "a save makes more calls than that: lock, read, write, sync, rename"
    assert {state for state, _ in states} == {"old", "new"}
    assert {mended for _, mended in states} == {"mended"}
    first_new = [state for state, _ in states].index("new")
    assert {state for state, _ in states[first_new:]} == {"new"}, "once it is there it stays"
    assert tomllib.loads(after)["reminders"]["water"]["every_minutes"] == 77
