"""What is spoken on the local socket: one JSON object a line, ``"v": 1``, at most 64 KiB.

Each request gets one answer, in order. The first object of a peer states its ``role``. Nothing a peer sends can raise:
bad input gets ``{"v": 1, "ok": false, "error": one line}``. No Qt and no socket in here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

VERSION = 1
LONGEST_LINE = 64 * 1024
ROLES = ("cli", "browser-host")

Json = dict[str, object]
Reply = Callable[[Json], None]
Handle = Callable[[Mapping[str, object], Reply], None]
"""Answers a request (which carries ``role`` and ``cmd``) by calling ``reply`` once, now or later."""


class Refusal(Exception):
    """A line that is no request; the text is the answer's ``error``."""


class Conversation:
    """One peer. ``send`` takes bytes for it; ``hang_up`` ends it once they are on their way."""

    def __init__(self, handle: Handle, send: Callable[[bytes], None], hang_up: Callable[[], None]) -> None:
        self._handle = handle
        self._send = send
        self._hang_up = hang_up
        self._buffer = bytearray()
        self._role = ""
        self._asked = 0
        self._answered = 0
        self._ended = False
        self._over = False
        self._working = False

    @property
    def waiting(self) -> bool:
        """Whether a request has no answer yet; what comes meanwhile is kept, so better read no more."""
        return self._asked > self._answered

    @property
    def at_end(self) -> bool:
        """Whether the peer has said all it will ever say."""
        return self._ended or self._over

    def feed(self, data: bytes) -> None:
        """Take what came from the peer."""
        if not self._over:
            self._buffer += data
            self._work()

    def ended(self) -> None:
        """The peer says no more. What it asked is still answered."""
        self._ended = True
        self._work()

    def close(self) -> None:
        """The connection is gone: answers that come late are dropped."""
        self._over = True
        self._buffer.clear()

    def _work(self) -> None:
        """Go through the lines, one at a time, until one has to wait for its answer."""
        if self._working:
            return
        self._working = True
        try:
            while not self._over and not self.waiting:
                line = self._next_line()
                if line is None:
                    break
                if line.strip():
                    self._take(line)
        finally:
            self._working = False
        if self._ended and not self.waiting and not self._over:
            self._finish()

    def _next_line(self) -> bytes | None:
        end = self._buffer.find(b"\n", 0, LONGEST_LINE + 1)
        if end < 0:
            if len(self._buffer) > LONGEST_LINE:
                self._say({"ok": False, "error": f"a line may have {LONGEST_LINE} bytes at most"})
                self._finish()
            return None
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return line

    def _take(self, line: bytes) -> None:
        try:
            request = parse(line)
            role = self._identify(request)
        except Refusal as refusal:
            self._say({"ok": False, "error": str(refusal)})
            return
        if "cmd" not in request:
            self._say({"ok": True})
            return
        self._asked += 1
        number = self._asked
        unanswered = True
        try:
            self._handle({**request, "role": role}, lambda answer: self._answer(number, answer))
            unanswered = False
        finally:
            # A handler that broke is somebody else's error to report; its peer must not wait for ever.
            if unanswered:
                self._answer(number, {"ok": False, "error": "something went wrong while answering"})

    def _identify(self, request: Json) -> str:
        """Return the peer's role, stated in this request or an earlier one."""
        role = request.get("role", self._role or None)
        if not isinstance(role, str) or role not in ROLES:
            raise Refusal(f'state your role first: "role" is one of {", ".join(ROLES)}')
        if self._role and role != self._role:
            raise Refusal(f'your role is "{self._role}" and stays so')
        self._role = role
        return role

    def _answer(self, number: int, answer: Json) -> None:
        if number != self._asked or not self.waiting:
            return  # a second answer to the same request
        self._answered = number
        self._say(answer)
        self._work()

    def _say(self, answer: Json) -> None:
        if not self._over:
            self._send(json.dumps({"v": VERSION, **answer}).encode("ascii") + b"\n")

    def _finish(self) -> None:
        self._over = True
        self._buffer.clear()
        self._hang_up()


def parse(line: bytes) -> Json:
    """Return the request that ``line`` holds. Raises Refusal."""
    try:
        request = json.loads(line, parse_constant=_no_number)
        # A lone half of a surrogate pair passes as a str but can be neither stored nor printed.
        json.dumps(request, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Refusal("not a line of JSON") from None
    if not isinstance(request, dict):
        raise Refusal("not a JSON object")
    version = request.get("v")
    if type(version) is not int or version != VERSION:
        raise Refusal(f'"v" must be {VERSION}')
    if "cmd" in request and (not isinstance(request["cmd"], str) or not request["cmd"]):
        raise Refusal('"cmd" must be a word')
    return request


def _no_number(name: str) -> object:
    raise ValueError(name)
