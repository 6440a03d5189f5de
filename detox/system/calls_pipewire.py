"""Who takes in video through PipeWire: a shared or recorded screen, or a camera that PipeWire hands on.

Under Wayland every share and recording that goes through the desktop's portal is such a stream
(https://flatpak.github.io/xdg-desktop-portal/: ScreenCast). PipeWire's own ``pw-dump`` tells, in some 20 ms.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping

from detox.core.busy import Why
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline, reachable, refuse, runtime_folder, telling

_NO_PIPEWIRE = QT_TRANSLATE_NOOP("System", "PipeWire is not running")
_NO_PROGRAM = QT_TRANSLATE_NOOP("System", "PipeWire's program pw-dump is not installed")

PROGRAM = "pw-dump"
CLIENT = "PipeWire:Interface:Client"

# The desktop's own, which show small moving pictures of windows to the one in front of them.
DESKTOPS = frozenset({"gnome-shell", "kwin_wayland", "plasmashell"})


class VideoStreams:
    """Programs with a running stream of video into them."""

    name = "screen"
    why: Why = "screen"
    remedy = QT_TRANSLATE_NOOP("System", "shares under Wayland need PipeWire and its pw-dump; Detox looks each time")

    def __init__(self, environment: Mapping[str, str]) -> None:
        folder = environment.get("PIPEWIRE_RUNTIME_DIR") or runtime_folder(environment)
        self._socket = os.path.join(folder, environment.get("PIPEWIRE_REMOTE") or "pipewire-0")

    def ready(self) -> None:
        """Raises DetoxError where PipeWire does not run, or its program is missing."""
        if not reachable(self._socket):
            refuse(_NO_PIPEWIRE)
        if not shutil.which(PROGRAM):
            refuse(_NO_PROGRAM)

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield who takes in video now. Raises OSError, also when the time is over, and ValueError."""
        if not reachable(self._socket):
            return
        import subprocess

        try:
            told = subprocess.run(
                [PROGRAM], stdin=subprocess.DEVNULL, capture_output=True, timeout=deadline.left(), check=True
            )
        except subprocess.TimeoutExpired as error:
            raise TimeoutError("pw-dump takes too long") from error
        except subprocess.CalledProcessError as error:
            raise OSError(f"pw-dump failed ({error.returncode})") from error
        yield from consumers(json.loads(told.stdout))


def consumers(dump: object) -> Iterator[str]:
    """Yield the names of the programs that take in video, from what ``pw-dump`` says. Strange parts are left out."""
    every = [each for each in dump if isinstance(each, dict)] if isinstance(dump, list) else []
    clients = {str(each.get("id")): _properties(each) for each in every if each.get("type") == CLIENT}
    for each in every:
        of = _properties(each)
        if of.get("media.class") == "Stream/Input/Video" and _info(each).get("state") == "running":
            known = {**clients.get(str(of.get("client.id")), {}), **of}
            called = known.get("application.name") or known.get("node.name") or "?"
            name = telling(str(known.get("application.process.binary", "")), str(called))
            if name not in DESKTOPS:
                yield name


def _info(each: Mapping[str, object]) -> Mapping[str, object]:
    info = each.get("info")
    return info if isinstance(info, dict) else {}


def _properties(each: Mapping[str, object]) -> Mapping[str, object]:
    properties = _info(each).get("props")
    return properties if isinstance(properties, dict) else {}
