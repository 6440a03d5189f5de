"""The contact sheet of the cards: every scene by day, by night, in high contrast, in French and with large text.

Each picture is the real window of a card with a real tip, drawn on Qt's own screen without a screen.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from detox.reminders.card import Card
from detox.reminders.tips import Tip
from detox.store.tips_file import load_tips
from detox.ui.card.window import CardWindow
from detox.ui.later import Later
from detox.ui.look import CONTRAST, DARK, LIGHT, Looks
from detox.ui.movements import MOVES
from detox.ui.scenes import Art
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.shots.convert import convert

ROOT = Path(__file__).resolve().parents[2]
INTO = ROOT / "docs" / "pictures" / "scenes.png"
SCREEN = {"screens": [{"name": "one", "x": 0, "y": 0, "width": 2560, "height": 1440, "logicalDpi": 96, "dpr": 1}]}
"""High enough for a card at 200 %."""
_CELL = QSize(190, 334)
_ACROSS = 2
_GROUND = "#E4E7DF"


def main() -> int:
    """Draw the sheet and say where it is."""
    with tempfile.TemporaryDirectory(prefix="detox-sheet-") as folder:
        screen = Path(folder, "screen.json")
        screen.write_text(json.dumps(SCREEN), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        qInstallMessageHandler(_say)
        application = QApplication([])
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        whole = Path(folder, "sheet.png")
        draw_sheet().save(str(whole))
        INTO.parent.mkdir(parents=True, exist_ok=True)
        convert(whole, "+dither", "-colors", "255", INTO)
        qInstallMessageHandler(None)
        application.shutdown()
    print(INTO.relative_to(ROOT))
    return 0


def _say(_kind: object, _where: object, text: str) -> None:
    if not text.startswith("This plugin"):  # this platform says of itself that it cannot raise windows
        print(text, file=sys.stderr)


def draw_sheet() -> QPixmap:
    """Return the sheet: two scenes a row, each by day, night, high contrast, in French, and with large text."""
    tips = {lang: _by_scene(lang) for lang in ("en", "fr")}
    rows = -(-len(MOVES) // _ACROSS)
    sheet = QPixmap(QSize(_CELL.width() * 5 * _ACROSS + 10, _CELL.height() * rows + 10))
    sheet.fill(QColor(_GROUND))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for index, scene in enumerate(MOVES):
        row, across = divmod(index, _ACROSS)
        english, french = tips["en"][scene], tips["fr"][scene]
        pictures = (
            card_picture(Looks(LIGHT), english),
            card_picture(Looks(DARK), english),
            card_picture(Looks(CONTRAST), english),
            card_picture(Looks(LIGHT), french),
            card_picture(_Large(LIGHT), english),
        )
        for column, picture in enumerate(pictures):
            x, y = (across * 5 + column) * _CELL.width() + 10, row * _CELL.height() + 10
            painter.drawPixmap(QRect(x, y, _CELL.width() - 10, _CELL.height() - 14), _scaled(picture))
    painter.end()
    return sheet


def card_picture(looks: Looks, tip: Tip) -> QPixmap:
    """Return what the window of a card with ``tip`` shows, without its shadow."""
    alarms = FakeAlarms(FakeClock())
    window = CardWindow(looks, Art(ROOT / "resources" / "art"), Later(alarms.clock, alarms), motion=0)
    window.show_card(Card(tip.kind, (), tip))
    picture = window.face.picture()
    window.withdraw()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return picture


class _Large(Looks):
    """Looks of a desktop that wants its text twice as large."""

    @property
    def text_scale(self) -> float:
        return 2.0


def _by_scene(lang: str) -> dict[str, Tip]:
    kinds, _ = load_tips(lang)
    return {
        tip.scene: replace(tip, beats=tuple(beat.replace("{minutes}", "42") for beat in tip.beats))
        for kind in reversed(list(kinds))
        for tip in reversed(kinds[kind])
        if tip.lang == lang
    }


def _scaled(picture: QPixmap) -> QPixmap:
    size = QSize(_CELL.width() - 10, _CELL.height() - 14)
    return picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


if __name__ == "__main__":
    sys.exit(main())
