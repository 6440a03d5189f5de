"""The objects of CoreAudio and CoreMediaIO, and their properties: numbers of 32 bits, asked for by four letters.

Declared in CoreAudio/AudioHardwareBase.h and CoreMediaIO/CMIOHardwareObject.h. Reading them needs no permission: no
sound and no picture is touched. By ctypes, because pyobjc's bindings of the two are packages of their own.
"""

from __future__ import annotations

import ctypes
import struct
from ctypes import POINTER, byref, c_int32, c_uint32, c_void_p
from typing import Any

SYSTEM = 1
"""kAudioObjectSystemObject, kCMIOObjectSystemObject: the one that knows all others."""
GLOBAL, INPUT, OUTPUT = "glob", "inpt", "outp"


class Address(ctypes.Structure):
    """AudioObjectPropertyAddress, CMIOObjectPropertyAddress: which property, of which side, of which element."""

    _fields_ = (("selector", c_uint32), ("scope", c_uint32), ("element", c_uint32))


class Objects:
    """The objects of one of the two: ``prefix`` is ``AudioObject`` or ``CMIOObject``."""

    def __init__(self, library: Any, prefix: str) -> None:
        """Raises AttributeError where the library has no such functions."""
        head = [c_uint32, POINTER(Address), c_uint32, c_void_p]
        self._size = getattr(library, f"{prefix}GetPropertyDataSize")
        self._size.argtypes, self._size.restype = [*head, POINTER(c_uint32)], c_int32
        self._data = getattr(library, f"{prefix}GetPropertyData")
        # CoreAudio takes the room and gives the length by one pointer, CoreMediaIO has two arguments for them.
        self._by_pointer = prefix == "AudioObject"
        room = [POINTER(c_uint32)] if self._by_pointer else [c_uint32, POINTER(c_uint32)]
        self._data.argtypes, self._data.restype = [*head, *room, c_void_p], c_int32

    def numbers(self, of: int, selector: str, scope: str = GLOBAL) -> tuple[int, ...]:
        """Return the numbers that this property holds. Raises OSError where the object has none of that name."""
        address = Address(_four(selector), _four(scope), 0)
        length = c_uint32()
        self._check(self._size(of, byref(address), 0, None, byref(length)), selector)
        room = (c_uint32 * (length.value // 4))()
        rest = [byref(length)] if self._by_pointer else [length.value, byref(length)]
        self._check(self._data(of, byref(address), 0, None, *rest, room), selector)
        return tuple(room)[: length.value // 4]

    def is_on(self, of: int, selector: str) -> bool:
        """Return whether that property is another number than 0. Raises OSError like ``numbers``."""
        return any(self.numbers(of, selector))

    def _check(self, status: int, selector: str) -> None:
        if status:
            raise OSError(f"{selector} is not told ({status})")


def framework(name: str) -> Any:
    """Load a framework of macOS. Raises OSError elsewhere."""
    return ctypes.CDLL(f"/System/Library/Frameworks/{name}.framework/{name}")


def _four(letters: str) -> int:
    (number,) = struct.unpack(">I", letters.encode("ascii"))
    return int(number)
