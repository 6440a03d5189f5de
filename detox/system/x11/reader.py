"""Reads windows: what is to be known about any number of them, in one round trip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from detox.core.inputs import Window
from detox.core.ports.programs import Processes
from detox.system.x11 import wire
from detox.system.x11.asked import Asked, Several
from detox.system.x11.connection import Connection
from detox.system.x11.owners import Owners

ALL_DESKTOPS = 0xFFFFFFFF
REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Reading:
    """A window and what became of it: mapped (with all around it), minimised, rolled up to its title, on a desktop."""

    window: Window
    mapped: bool = True
    minimised: bool = False
    rolled_up: bool = False
    desktop: int = ALL_DESKTOPS

    @property
    def on_screen(self) -> bool:
        """Whether its content can be seen, as far as the window itself goes."""
        return self.mapped and not self.minimised and not self.rolled_up

    @property
    def can_be_active(self) -> bool:
        """Whether it can have the focus. openbox goes on naming a window that was closed, if it was the last one."""
        return self.mapped or self.rolled_up


class Question:
    """A reading under way: what one window was asked, and who owns it."""

    def __init__(self, window: int, said: Several, attributes: Asked | None, owner: Asked | None) -> None:
        self.window = window
        self.said = said
        self.attributes = attributes  # of one that is to say where it is
        self.owner = owner


class Reader:
    """Reads windows through one connection."""

    def __init__(self, connection: Connection, processes: Processes) -> None:
        self._x = connection
        self._owners = Owners(connection, processes)
        self._named: set[int] = set()  # windows that had a _NET_WM_NAME when they were last read
        self._says = connection.atoms("_NET_WM_NAME", "WM_CLASS", "WM_WINDOW_ROLE", "_NET_WM_STATE")
        self._name, self._class, self._role, self._state = self._says
        self._old_name, self._desktop = connection.atoms("WM_NAME", "_NET_WM_DESKTOP")
        self._says_all = (*self._says, self._old_name)
        self._full_screen, self._hidden, self._shaded = connection.atoms(
            "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_HIDDEN", "_NET_WM_STATE_SHADED"
        )

    def describes(self, event: wire.Event) -> bool:
        """Whether an event changes what a window says of itself: title, class, role."""
        if event.code != wire.PROPERTY:
            return False
        atom = wire.property_atom(event)
        # Nearly every client sets both names; the old one tells nothing then.
        return atom in {self._name, self._class, self._role} or (
            atom == self._old_name and event.target not in self._named
        )

    def places(self, event: wire.Event) -> bool:
        """Whether an event changes where a window is: minimised, rolled up, full screen, on which desktop."""
        return event.code == wire.PROPERTY and wire.property_atom(event) in {self._state, self._desktop}

    def readings(self, windows: Iterable[int], *, placed: bool) -> dict[int, Reading]:
        """Return those of the windows that still exist, read together. Only ``placed`` says what became of them."""
        asked = [self.ask(window, placed=placed) for window in windows]
        read = ((question.window, self.finish(question)) for question in asked)
        return {window: reading for window, reading in read if reading}

    def ask(self, window: int, *, placed: bool) -> Question:
        """Ask what is to be known about a window, without waiting for the answers."""
        atoms = self._says if window in self._named else self._says_all
        said = self._x.ask_properties(window, (*atoms, self._desktop) if placed else atoms)
        attributes = self._x.ask(wire.GET_WINDOW_ATTRIBUTES, wire.about(window)) if placed else None
        return Question(window, said, attributes, self._owners.ask(window))

    def finish(self, question: Question) -> Reading | None:
        """Return what the window is; None, and nothing of it remembered, if it is gone."""
        reading = self._finish(question)
        if reading is None:
            self.forget(question.window)
        return reading

    def turn_away(self, window: int) -> None:
        """Nobody looks at the window any more."""
        self._owners.turn_away(window)

    def forget(self, window: int) -> None:
        """The window is gone."""
        self._owners.forget(window)
        self._named.discard(window)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _finish(self, question: Question) -> Reading | None:
        window = question.window
        # The last question is waited for first: a busy server answers in pieces, and the others have come by then.
        owner = self._owners.finish(window, question.owner)
        where = question.attributes.reply() if question.attributes else None
        replies = question.said.replies()
        if not replies or None in replies or (question.attributes and where is None):
            return None  # it went away
        said = [wire.read_property(reply) for reply in replies]
        at = said.pop() if question.attributes else None
        name, classes, role, state, *old_name = said
        states = state.numbers() if state else ()
        shown = Window(
            id=window,
            pid=owner.pid,
            program=owner.program,
            created=owner.created,
            app_ids=tuple(part for part in _text(classes).split("\0") if part),
            title=self._title(window, name, old_name[0] if old_name else None),
            role=_text(role),
            full_screen=self._full_screen in states,
            own=owner.own,
        )
        if not question.attributes:
            return Reading(shown)
        numbers = at.numbers() if at else ()
        return Reading(
            shown,
            mapped=wire.read_viewable(where),
            minimised=self._hidden in states,
            rolled_up=self._shaded in states,
            desktop=numbers[0] if numbers else ALL_DESKTOPS,
        )

    def _title(self, window: int, name: wire.Property | None, old_name: wire.Property | None) -> str:
        title = _text(name)
        if title:
            if len(self._named) >= REMEMBERED:
                self._named.clear()
            self._named.add(window)
            return title
        if window in self._named:  # it was not asked for along with the rest
            self._named.discard(window)
            old_name = self._x.property(window, self._old_name)
        return _text(old_name)


def _text(value: wire.Property | None) -> str:
    return value.text() if value else ""
