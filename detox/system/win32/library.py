"""The functions of Windows by name, each loaded when it is first called, with the types of its declaration."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.win32.api import TYPES, Function, functions

Load = Callable[[Function], Callable[..., Any]]


class Library:
    """All of them. ``load`` finds one; in tests it finds those of a world made up."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._declared = functions()
        self._loaded: dict[str, Callable[..., Any]] = {}

    def call(self, name: str, *arguments: object) -> Any:
        """Call that function. Raises OSError or AttributeError where this Windows has none of that name."""
        found = self._loaded.get(name)
        if found is None:
            found = self._loaded[name] = self._load(self._declared[name])
        return found(*arguments)


if sys.platform == "win32":
    import ctypes

    def load(function: Function) -> Callable[..., Any]:
        """Return the real one. The handle is ours alone: others set other types on those of ``ctypes.windll``."""
        found: Any = getattr(ctypes.WinDLL(function.dll, use_last_error=True), function.name)
        found.restype = TYPES[function.returns]
        found.argtypes = [TYPES[name] for name in function.takes]
        called: Callable[..., Any] = found
        return called

    def last_error() -> str:
        """Return what Windows says of the last call that failed."""
        return ctypes.FormatError(ctypes.get_last_error()).strip()

else:

    def load(function: Function) -> Callable[..., Any]:
        """Raises DetoxError: only Windows has them."""
        raise _refused(function)

    def last_error() -> str:
        """Return "": only Windows says something."""
        return ""

    def _refused(_: Function) -> DetoxError:
        title = QT_TRANSLATE_NOOP("System", "Tracking")
        return DetoxError(title, QT_TRANSLATE_NOOP("System", "this adapter is for Windows"))
