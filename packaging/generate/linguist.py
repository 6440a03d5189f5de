"""What the translators wrote, read from the .ts file itself: no Qt is needed for a page of text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from detox.core.text import Translate

FOLDER = Path(__file__).resolve().parents[2] / "resources/translations"


def translator(language: str) -> Translate | None:
    """Return what ``Text.say`` wants for ``language``, None for English. What has no translation stays English.

    The format: https://doc.qt.io/qt-6/linguist-ts-file-format.html. Plurals are not looked at: no setting has one.
    """
    if language == "en":
        return None
    known: dict[tuple[str, str], str] = {}
    for context in ET.parse(FOLDER / f"detox_{language}.ts").iter("context"):
        for message in context.iter("message"):
            said = message.findtext("translation")
            if said:
                known[context.findtext("name", ""), message.findtext("source", "")] = said
    return lambda context, source, _count: known.get((context, source), source)
