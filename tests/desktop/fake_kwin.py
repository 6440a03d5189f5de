"""KWin 6 as far as our adapter knows it, on a bus of the tests: it takes scripts, and says what a test wants it to."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_call, new_method_return

from tests.desktop.fake_logind import Service

_ASKED = re.compile(r"^const ASKED = (\{.*\});\n")


class FakeKWin6(Service):
    """Scripts lie below /Scripting, as in KWin 6; none of them is really run, but each reports, as ours all do.

    ``mistakes``: how often it then runs another script, as KWin 5 can.
    """

    def __init__(self, address: str, *, runs: bool = True, mistakes: int = 0) -> None:
        self.runs = runs
        self.mistakes = mistakes
        self.loaded: dict[str, dict[str, str]] = {}
        self.ran: list[str] = []
        self._numbered: dict[str, dict[str, str]] = {}
        super().__init__(address, "org.kde.KWin")

    def _reply(self, message: Message) -> Message:
        path, member = message.header.fields[HeaderFields.path], message.header.fields[HeaderFields.member]
        if member == "run":
            if not self.runs or not path.startswith("/Scripting/Script"):
                return new_error(message, "org.freedesktop.DBus.Error.UnknownObject")
            self.ran.append(path)
            if self.mistakes:
                self.mistakes -= 1
            else:
                asked = self._numbered[path]
                call_as_script(self, asked, {} if asked["what"] == "visible" else None)
            return new_method_return(message)
        return super()._reply(message)

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method == "isScriptLoaded":
            return "b", (body[0] in self.loaded,)
        if method == "loadScript":
            found = _ASKED.match(Path(body[0]).read_text(encoding="utf-8"))
            asked = self.loaded[body[1]] = json.loads(found[1]) if found else {}
            self._numbered[f"/Scripting/Script{len(self.loaded)}"] = asked
            return "i", (len(self.loaded),)
        if method == "unloadScript":
            return "b", (self.loaded.pop(body[0], None) is not None,)
        return None

    def tell(self, what: str, value: object) -> None:
        """Report as the script of that kind would."""
        (asked,) = (each for each in self.loaded.values() if each["what"] == what)
        call_as_script(self, asked, value)


def call_as_script(service: Service, asked: dict[str, str], value: object) -> None:
    """Make the call that a script with those instructions would make."""
    to = DBusAddress(asked["path"], asked["to"], asked["interface"])
    text = value if isinstance(value, str) else json.dumps(value)
    service._connection.send(new_method_call(to, asked["member"], "ss", (asked["key"], text)))
