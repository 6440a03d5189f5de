"""Runs first in a bundle: programs that we start (a browser for Help, an editor) must not load the bundle's libraries.

PyInstaller's starter points LD_LIBRARY_PATH at the bundle and keeps what it was beside it
(https://pyinstaller.org/en/stable/runtime-information.html, "LD_LIBRARY_PATH / LIBPATH considerations"). The loader of
this process has read it by now, so that putting it back changes what we start and nothing else.
"""

import os

if "LD_LIBRARY_PATH" in os.environ:
    before = os.environ.get("LD_LIBRARY_PATH_ORIG")
    if before is None:
        del os.environ["LD_LIBRARY_PATH"]
    else:
        os.environ["LD_LIBRARY_PATH"] = before
