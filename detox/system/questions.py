"""Questions on a message bus: a connection that is opened for them, waits for each answer, and is closed again."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from detox.core.errors import DetoxError
from detox.system.bus import Which, connect
from detox.system.calls_source import Deadline

if TYPE_CHECKING:
    from jeepney import DBusAddress


class UnansweredError(ValueError):
    """The other side answers with an error, or is not there."""


class Questions:
    """Use it as a context manager. Every wait ends at the deadline, with TimeoutError (an OSError)."""

    def __init__(self, which: Which, deadline: Deadline) -> None:
        """Raises OSError where no bus can be reached."""
        self._deadline = deadline
        try:
            self._connection = connect(which, deadline.left())
        except DetoxError as error:
            raise ConnectionRefusedError(error.line()) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def ask(self, to: DBusAddress, method: str, signature: str | None = None, *body: object) -> tuple[Any, ...]:
        """Return the answer to a call that starts no program. Raises OSError and UnansweredError."""
        from jeepney import MessageFlag, MessageType, new_method_call

        message = new_method_call(to, method, signature, body)
        message.header.flags = MessageFlag.no_auto_start
        answer = self._connection.send_and_get_reply(message, timeout=self._deadline.left())
        if answer.header.message_type is MessageType.error:
            raise UnansweredError(f"{to.bus_name}: {method} is refused")
        return tuple(answer.body)
