"""Writes what follows from the sources:  .venv/bin/python packaging/generate [--check]

The man page and the completions follow from the parser, the reference of settings from their declarations. ``--check``
writes nothing, names what is stale and ends with 1; tests/packaging/test_generated.py does so in ``make test``.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import bash  # noqa: E402 - what lies beside this file, and what lies in the root just added
import fish  # noqa: E402
import man  # noqa: E402
import settings_page  # noqa: E402
import zsh  # noqa: E402
from grammar import read  # noqa: E402
from linguist import translator  # noqa: E402

from detox.cli.parser import build, spoken  # noqa: E402
from detox.engine import SETTINGS  # noqa: E402


def texts() -> dict[str, str]:
    """Return every generated file by its path, seen from the root."""
    parser, french = build(), spoken(translator("fr"))
    keys = settings_page.keys(SETTINGS)
    program = read(parser, keys)
    return {
        "packaging/linux/detox-tray.1": man.page(parser, program),
        "packaging/linux/detox-tray.fr.1": man.page(french, read(french, keys), man.FRENCH),
        "packaging/linux/completions/detox-tray.bash": bash.script(program),
        "packaging/linux/completions/_detox-tray": zsh.script(program),
        "packaging/linux/completions/detox-tray.fish": fish.script(program),
        "docs/settings.md": settings_page.page(SETTINGS),
        "docs/fr/settings.md": settings_page.page(SETTINGS, settings_page.FRENCH),
    }


def main(arguments: list[str]) -> int:
    """Write or check all files; return the exit code."""
    stale = []
    for name, text in texts().items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in arguments:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    print("\n".join(stale) if stale else "nothing to write")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
