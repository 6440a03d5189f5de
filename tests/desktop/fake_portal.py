"""The desktop's portal as far as starting at log-in asks it, on a bus of the tests; it writes the folder, too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_return, new_signal

from detox.system.autostart_portal import BACKGROUND, NAME, PATH, REQUEST
from tests.desktop.fake_logind import Service


class FakePortal(Service):
    """``user`` is what a user says to the dialog: True, False, or None, which is nothing yet."""

    def __init__(self, address: str, autostart: Path, app: str) -> None:
        self.user: bool | None = True
        self.knows = True
        self.hasty = False
        self.calls: list[dict[str, Any]] = []
        self._file = autostart / f"{app}.desktop"
        self._app = app
        self._asked: tuple[str, str, bool, list[str]] | None = None
        super().__init__(address, NAME)

    def _reply(self, message: Message) -> Message:
        fields = message.header.fields
        member, sender = fields[HeaderFields.member], str(fields[HeaderFields.sender])
        if member == "Get" and message.body == (BACKGROUND, "version") and self.knows:
            return new_method_return(message, "v", (("u", 2),))
        if (fields[HeaderFields.interface], fields.get(HeaderFields.path)) != (BACKGROUND, PATH) or not self.knows:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        _, options = message.body
        self.calls.append({key: value for key, (_, value) in options.items()})
        handle = f"{PATH}/request/{sender[1:].replace('.', '_')}/{options['handle_token'][1]}"
        self._asked = sender, handle, bool(options["autostart"][1]), list(options["commandline"][1])
        if self.hasty:
            self.sent()
        return new_method_return(message, "o", (handle,))

    def sent(self) -> None:
        """Answer the request, if the user has."""
        if self._asked and self.user is not None:
            to, handle, wanted, command = self._asked
            self._asked = None
            listed = wanted and self.user
            self._write(command if listed else None)
            results = {"background": ("b", self.user), "autostart": ("b", listed)}
            self._respond(to, handle, 0 if self.user else 1, results)

    def answer_with(self, user: bool) -> None:
        """The user answers the dialog that stands."""
        self.user = user
        self.sent()

    def pretend(self, to: str, handle: str) -> None:
        """Somebody says that the user has agreed."""
        self._respond(to, handle, 0, {"background": ("b", True), "autostart": ("b", True)})

    def _respond(self, to: str, handle: str, code: int, results: dict[str, tuple[str, bool]]) -> None:
        message = new_signal(DBusAddress(handle, interface=REQUEST), "Response", "ua{sv}", (code, results))
        message.header.fields[HeaderFields.destination] = to
        self._connection.send(message)

    def _write(self, command: list[str] | None) -> None:
        if command is None:
            self._file.unlink(missing_ok=True)
        elif self._file.parent.is_dir():
            words = " ".join(command[1:])
            self._file.write_text(
                "[Desktop Entry]\nType=Application\nName=Detox\nX-Flatpak="
                + self._app
                + "\nTryExec=/no/flatpak/in/here\n"
                f"Exec=flatpak run --command={command[0]} {self._app} {words}\n",
                encoding="utf-8",
            )
