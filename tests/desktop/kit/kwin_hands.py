"""Hands on KWin's windows: each movement is a script of the tests, which answers over D-Bus."""

from __future__ import annotations

import itertools
import json
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.kit.waiting import wait_until

_SCRIPT = """
const windows = workspace.windowList ? workspace.windowList() : workspace.clientList();
function short(window) {{ return String(window.internalId).replace(/[{{}}-]/g, "").slice(0, 15); }}
function find(id) {{ return windows.find(window => short(window) === id); }}
const answer = (function () {{ {body} }})();
callDBus("{to}", "/hands", "org.detox_tray.Hands", "Done", JSON.stringify(answer === undefined ? null : answer));
"""


class KWinHands:
    """Windows are named as Detox names them: by the first 60 bits of KWin's id."""

    def __init__(self, address: str, folder: Path) -> None:
        self._connection = open_dbus_connection(address)
        self._folder = folder
        self._numbers = itertools.count(1)

    def do(self, body: str) -> Any:
        """Run the body of a JavaScript function inside KWin and return what it returns.

        KWin 5 gives a new script the number of another at times, and runs that one: then another copy is loaded.
        """
        name = f"hands-{next(self._numbers)}"
        file = self._folder / f"{name}.js"
        file.write_text(_SCRIPT.format(body=body, to=self._connection.unique_name), encoding="utf-8")
        copies = [f"{name}-{copy}" for copy in range(6)]
        try:
            for copy in copies:
                number = self._call("/Scripting", "org.kde.kwin.Scripting", "loadScript", str(file), copy)[0]
                run = new_method_call(DBusAddress(f"/{number}", "org.kde.KWin", "org.kde.kwin.Script"), "run")
                self._connection.send(run)
                with suppress(TimeoutError):
                    return json.loads(self._heard(time.monotonic() + 2).body[0])
            raise TimeoutError(body)
        finally:
            for copy in copies:
                self._call("/Scripting", "org.kde.kwin.Scripting", "unloadScript", copy)
            file.unlink()

    def find(self, title: str, seconds: float = 15) -> int:
        """Wait for a window with that title and return its number."""
        body = f"const it = windows.find(one => one.caption === {json.dumps(title)}); return it ? short(it) : null;"
        return int(wait_until(lambda: self.do(body), seconds, f"the window {title!r}", every=0.1), 16)

    def focus(self, window: int) -> None:
        """Turn to a window, also to a minimised one."""
        self.do(f"const it = {self._find(window)}; it.minimized = false; workspace.activeClient = it;")

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move and resize a window."""
        frame = f"{{x: {x}, y: {y}, width: {width}, height: {height}}}"
        self.do(f"{self._find(window)}.frameGeometry = {frame};")

    def active(self) -> int:
        """Return the window that has the keyboard, 0 for none."""
        return int(self.do("const it = workspace.activeClient; return it ? short(it) : '0';"), 16)

    def title(self, window: int) -> str:
        """Return the title of a window."""
        return str(self.do(f"return {self._find(window)}.caption;"))

    def fill_screen(self, window: int) -> None:
        """Let a window fill the screen."""
        self.do(f"{self._find(window)}.fullScreen = true;")

    def is_full(self, window: int) -> bool:
        """Return whether a window fills the screen."""
        return bool(self.do(f"return {self._find(window)}.fullScreen;"))

    def minimise(self, window: int) -> None:
        """Put a window away."""
        self.do(f"{self._find(window)}.minimized = true;")

    def minimised(self, window: int) -> bool:
        """Return whether a window is put away."""
        return bool(self.do(f"return {self._find(window)}.minimized;"))

    def has(self, window: int) -> bool:
        """Return whether a window is there."""
        return bool(self.do(f"return Boolean({self._find(window)});"))

    def has_script(self, name: str) -> bool:
        """Return whether a script of that name is loaded."""
        return bool(self._call("/Scripting", "org.kde.kwin.Scripting", "isScriptLoaded", name)[0])

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _find(self, window: int) -> str:
        return f'find("{window:015x}")'

    def _call(self, path: str, interface: str, method: str, *words: str) -> tuple[Any, ...]:
        to = DBusAddress(path, "org.kde.KWin", interface)
        message = new_method_call(to, method, "s" * len(words), words)
        answer = self._connection.send_and_get_reply(message, timeout=10)
        assert answer.header.message_type is MessageType.method_return, answer.body
        return tuple(answer.body)

    def _heard(self, deadline: float) -> Message:
        while True:
            message = self._connection.receive(timeout=deadline - time.monotonic())
            if message.header.fields.get(HeaderFields.member) == "Done":
                self._connection.send(new_method_return(message))
                return message
