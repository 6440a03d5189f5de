"""Keeps windows and idle time known: chooses their adapters, and again when a desktop dies and comes back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice, Refused
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Idle, Windows
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.system.again import Again
from detox.system.choose import Candidate, Null
from detox.system.choose import choose as pick
from detox.system.kept import KeptIdle, KeptWindows
from detox.system.nulls import NullIdle, NullWindows, nothing

log = logging.getLogger(__name__)

_LOST = QT_TRANSLATE_NOOP("System", "it was there and was lost: {reason}")
_TRIED = QT_TRANSLATE_NOOP("System", "It is tried again by itself.")


class Ways(Protocol):
    """What ``Desks`` is: candidates, made anew with each call, and an end."""

    def windows(self) -> list[Candidate[Windows]]:
        """Return the adapters of ``Windows``, the best first."""
        ...

    def idle(self) -> list[Candidate[Idle]]:
        """Return the adapters of ``Idle``, the best first."""
        ...

    def close(self) -> None:
        """Close every connection that was made."""
        ...


@dataclass(frozen=True)
class _Gone:
    """What was lost: the adapter's name, and why."""

    name: str
    reason: Text

    @property
    def refused(self) -> Refused:
        """What ``doctor`` says of it."""
        return Refused(self.name, _LOST.with_(reason=self.reason), _TRIED)


class Watch:
    """``windows`` and ``idle`` stay the same for a whole run; what is behind them is chosen anew when it is lost.

    Nothing is set while all is well. A loss and a return are one line of the log each, for both ports together.
    ``changed`` is called after each change of an adapter.
    """

    def __init__(self, clock: Clock, alarms: Alarms, ways: Callable[[str], Ways], only: str = "") -> None:
        """``only`` is the adapter of windows that the user insists on, "" for the best."""
        self._clock, self._alarms = clock, alarms
        self._made, self._only = ways, only
        self._ways = ways(only)
        self._again = Again(clock, alarms, self._try)
        self.changed: Callable[[], None] = nothing
        self._gone: dict[str, _Gone] = {}
        self._noticed: list[str] = []
        self._soon: Cancel | None = None
        self._choices: dict[str, Choice] = {}
        windows, idle = self._pick_windows(), self._pick_idle()
        self.windows = KeptWindows(windows, partial(self._lost, "Windows"))
        self.idle = KeptIdle(idle, partial(self._lost, "Idle"))

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is in use now, and why nothing better is."""
        return tuple(
            replace(choice, refused=(self._gone[port].refused, *choice.refused)) if port in self._gone else choice
            for port, choice in self._choices.items()
        )

    def prefer(self, only: str) -> None:
        """Use that adapter and no other from now on; "" for the best. Nothing happens if that is so already."""
        if only == self._only:
            return
        self._forget()
        before, self._only = self._ways, only
        self._ways = self._made(only)
        self._use_windows(self._pick_windows())
        self._use_idle(self._pick_idle())
        before.close()
        self.changed()

    def look_again(self) -> None:
        """Take better ways to windows, if there is one now that was refused before; else nothing changes."""
        had = self._choices["Windows"]
        if "Windows" in self._gone or not had.refused:
            return
        adapter = self._pick_windows()
        if self._choices["Windows"].chosen == had.chosen:
            adapter.stop()
            return
        self._use_windows(adapter)
        self.changed()

    def stop(self) -> None:
        """End all reports and close all connections."""
        self._forget()
        self.windows.stop()
        self.idle.stop()
        self._ways.close()

    # --- losing and finding ------------------------------------------------------------------------------------------

    def _lost(self, port: str, reason: Text) -> None:
        """Remember it. It is put away once it has finished speaking, together with what goes down with it."""
        if port not in self._gone:
            self._gone[port] = _Gone(self._choices[port].chosen, reason)
            self._noticed.append(port)
        if self._soon is None:
            self._soon = self._alarms.at(self._clock.now().boot, self._let_go)

    def _let_go(self) -> None:
        self._soon = None
        noticed, self._noticed = self._noticed, []
        for port in noticed:
            self._stand_in(port)
        reasons = dict.fromkeys(f"{self._gone[port].name}: {self._gone[port].reason.say()}" for port in noticed)
        if reasons:
            log.warning("Lost %s (%s); it is tried again.", " and ".join(noticed), "; ".join(reasons))
        self._again.begin()
        self.changed()

    def _stand_in(self, port: str) -> None:
        """Put an honest "nobody knows" in the place of what was lost."""
        gone = self._gone[port]
        self._choices[port] = Choice(port, "none")
        if port == "Windows":
            self.windows.use(NullWindows(gone.reason.say()))
        else:
            self.idle.use(NullIdle(), lost=True)

    def _try(self) -> bool:
        """Look for what is gone; return whether all of it was found."""
        found = []
        for port in tuple(self._gone):
            there = self._find_windows() if port == "Windows" else self._find_idle()
            if there and port in self._gone:
                del self._gone[port]
                found.append(f"{port} ({self._choices[port].chosen})")
        if found:
            log.warning("Found again: %s.", " and ".join(found))
            self.changed()
        return not self._gone

    def _find_windows(self) -> bool:
        adapter = self._pick_windows()
        return self._choices["Windows"].chosen != "none" and self._use_windows(adapter)

    def _find_idle(self) -> bool:
        adapter = self._pick_idle()
        return self._choices["Idle"].chosen != "none" and self._use_idle(adapter)

    def _use_windows(self, adapter: Windows) -> bool:
        """Return whether the adapter could be started; if not, it is refused."""
        try:
            self.windows.use(adapter)
        except DetoxError as error:
            self._refuse("Windows", error)
            self.windows.use(NullWindows(error.message.say()))
            return False
        return True

    def _use_idle(self, adapter: Idle) -> bool:
        try:
            self.idle.use(adapter)
        except DetoxError as error:
            self._refuse("Idle", error)
            self.idle.use(NullIdle(), lost=True)
            return False
        return True

    def _refuse(self, port: str, error: DetoxError) -> None:
        choice = self._choices[port]
        self._choices[port] = Choice(port, "none", (*choice.refused, Refused(choice.chosen, error.message, _TRIED)))

    def _pick_windows(self) -> Windows:
        blind: Windows = NullWindows()
        adapter, self._choices["Windows"] = pick("Windows", self._ways.windows(), Null(blind), self._only)
        return adapter

    def _pick_idle(self) -> Idle:
        timeless: Idle = NullIdle()
        adapter, self._choices["Idle"] = pick("Idle", self._ways.idle(), Null(timeless))
        return adapter

    def _forget(self) -> None:
        self._again.stop()
        self._gone.clear()
        self._noticed.clear()
        if self._soon:
            self._soon()
            self._soon = None
