"""Imports without the hook of PySide6, which reads the source text of every module that is imported after it.

``import PySide6.QtCore`` puts a function of its own in the place of ``builtins.__import__``: for its ``__feature__``
switch, which we do not use, it looks for the word "PySide6" in each module's source, by ``inspect.getsource``, and
``linecache`` keeps all of those texts: 7 MiB of a process that is always on. What stood there before is kept beside it
under the name below (``shibokensupport/signature/loader.py`` of shiboken6); where a later release has no such name,
everything is left as it is.
"""

from __future__ import annotations

import builtins
import linecache

ORIGINAL = "__orig_import__"


def plain_imports() -> bool:
    """Load QtCore, put back the import that stood there before, and forget the texts that were read.

    Return whether there was a hook. A module that it was never told of counts as "no feature", which is what ours want.
    """
    import PySide6.QtCore  # noqa: F401 - it is this that puts up the hook

    original = getattr(builtins, ORIGINAL, None)
    if original is not None:
        builtins.__import__ = original
    linecache.clearcache()
    return original is not None
