"""Questions to an X server under way. No I/O of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Asked:
    """A request under way, and its number as the server counts them."""

    def __init__(self, wait: Callable[[int], bytes | None], number: int) -> None:
        self._wait: Callable[[int], bytes | None] | None = wait
        self._reply: bytes | None = None
        self.number = number

    def reply(self) -> bytes | None:
        """Wait for the reply; None if the server answered with an error (a window is gone) or went away.

        Each question has to be waited for once: until then its reply is kept. Later calls return the same.
        """
        if self._wait:
            self._reply = self._wait(self.number)
            self._wait = None
        return self._reply


class Several:
    """Questions under way that were sent as one: at each change of focus this is what costs."""

    def __init__(self, wait: Callable[[range], list[bytes | None]], numbers: range) -> None:
        self._wait: Callable[[range], list[bytes | None]] | None = wait
        self._replies: list[bytes | None] = []
        self._numbers = numbers

    def replies(self) -> list[bytes | None]:
        """Wait for the replies, None for errors; all are missing if the server went away. See ``Asked.reply``."""
        if self._wait:
            self._replies = self._wait(self._numbers)
            self._wait = None
        return self._replies


def together(asked: Iterable[Asked]) -> list[bytes | None]:
    """Collect the replies to requests that were sent together.

    The last one is waited for: a busy server sends them in pieces, and the others have come by then.
    """
    questions = list(asked)
    if questions:
        last = questions.pop().reply()
        return [*(each.reply() for each in questions), last]
    return []
