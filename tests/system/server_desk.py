"""The two ends of the local socket: somebody who answers, and a client on a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from detox.core.errors import DetoxError
from detox.store.mailbox import ask
from detox.system.conversation import Reply
from tests.system.loop import until


class Desk:
    """Answers requests: some at once, ``later`` only when told to."""

    def __init__(self) -> None:
        self.kept: list[Reply] = []
        self.asked: list[str] = []

    def handle(self, request: Mapping[str, object], reply: Reply) -> None:
        self.asked.append(str(request["cmd"]))
        match request["cmd"]:
            case "later":
                self.kept.append(reply)
            case "much":
                reply({"ok": True, "much": "x" * 3_000_000})
            case _:
                reply({"ok": True, "cmd": request["cmd"], "role": request["role"]})


class Asking:
    """``ask`` on a thread of its own, as another process would; the loop runs here meanwhile."""

    def __init__(self, profile: Path, request: dict[str, object], timeout: float = 10.0) -> None:
        self.answer: dict[str, object] | BaseException | None = None
        self._thread = threading.Thread(target=self._run, args=(profile, request, timeout))
        self._thread.start()

    def _run(self, profile: Path, request: dict[str, object], timeout: float) -> None:
        try:
            self.answer = ask(profile, request, timeout)
        except DetoxError as error:
            self.answer = error

    def done(self) -> bool:
        return not self._thread.is_alive()

    def result(self) -> Any:
        until(self.done, 20)
        return self.answer
