"""The contact sheet of the summary, "My days" and "My week", on typical, empty and extreme days, in every look.

Each picture is the real window over a real history, drawn on Qt's own screen without a screen.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from detox.app.days import Days
from detox.core.settings import Settings
from detox.periods import period
from detox.store.history import SqliteHistory, open_history
from detox.summary.compose import closed
from detox.summary.view import SummaryView
from detox.ui.days.ask import Asked
from detox.ui.days.window import MyDays
from detox.ui.language import Languages
from detox.ui.look import CONTRAST, DARK, LIGHT, Looks
from detox.ui.summary.popup import SummaryPopup
from detox.ui.week.window import WeekWindow
from detox.usage.stretches import DayStretches
from tests.fakes.clock import FakeClock
from tests.shots.convert import convert
from tests.shots.scenes import SCREEN
from tests.shots.weeks import write_extreme, write_weeks

ROOT = Path(__file__).resolve().parents[2]
INTO = ROOT / "docs" / "pictures" / "my-days.png"
MONTH = INTO.with_name("month.png")
ZONE = "Europe/Paris"
TODAY, NOW = date(2026, 11, 26), datetime(2026, 11, 26, 21, 40, tzinfo=UTC)
LONG, LATE = date(2026, 10, 25), datetime(2026, 10, 25, 20, 30, tzinfo=UTC)  # a day of 25 hours
NAMES = {"instagram": "Instagram", "linkedin": "LinkedIn", "tiktok": "TikTok", "youtube": "YouTube",
         "mastodon": "Mastodon"}  # fmt: skip
PAGES = ("popup", "day", "week", "month", "year", "my week")
_CELL, _GROUND = QSize(460, 340), "#E4E7DF"


class Large(Looks):
    """Looks of a desktop that wants its text twice as large."""

    @property
    def text_scale(self) -> float:
        """Twice."""
        return 2.0


def main() -> int:
    """Draw the sheet and say where it is."""
    with tempfile.TemporaryDirectory(prefix="detox-days-") as folder:
        screen = Path(folder, "screen.json")
        screen.write_text(json.dumps(SCREEN), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        qInstallMessageHandler(_say)
        application = QApplication([])
        INTO.parent.mkdir(parents=True, exist_ok=True)
        for picture, into in ((draw_sheet(Path(folder)), INTO), (draw_month(Path(folder)), MONTH)):
            whole = Path(folder, into.name)
            picture.save(str(whole))
            convert(whole, "+dither", "-colors", "255", into)
        qInstallMessageHandler(None)
        application.shutdown()
    for file in (INTO, MONTH):
        print(file.relative_to(ROOT))
    return 0


def _say(_kind: object, _where: object, text: str) -> None:
    if not text.startswith("This plugin"):  # this platform says of itself what it cannot do
        print(text, file=sys.stderr)


def draw_sheet(folder: Path) -> QPixmap:
    """Return the sheet: a row a look or kind of day, a column a page."""
    rows = (
        ("typical", Looks(LIGHT), "en"),
        ("typical", Looks(DARK), "fr"),
        ("typical", Looks(CONTRAST), "en"),
        ("typical", Large(LIGHT), "fr"),
        ("empty", Looks(LIGHT), "en"),
        ("extreme", Looks(DARK), "en"),
        ("extreme", Large(CONTRAST), "fr"),
    )
    sheet = QPixmap(QSize(_CELL.width() * len(PAGES) + 10, _CELL.height() * len(rows) + 10))
    sheet.fill(QColor(_GROUND))
    languages = Languages(ROOT / "resources" / "translations")
    painter = QPainter(sheet)
    for row, (kind, looks, language) in enumerate(rows):
        QLocale.setDefault(QLocale("fr_FR" if language == "fr" else "en_GB"))
        languages.use(language)
        with closing(_history(folder, kind)) as history:
            for column, picture in enumerate(pictures(history, looks, LATE if kind == "extreme" else NOW)):
                shown = picture.scaled(
                    _CELL - QSize(10, 10), Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )  # fmt: skip
                x, y = column * _CELL.width() + 10, row * _CELL.height() + 10
                painter.drawPixmap(x + (_CELL.width() - 10 - shown.width()) // 2, y, shown)
    painter.end()
    return sheet


def draw_month(folder: Path) -> QPixmap:
    """Return the month as the guide shows it."""
    QLocale.setDefault(QLocale("en_GB"))
    Languages(ROOT / "resources" / "translations").use("en")
    with closing(_history(folder, "typical")) as history:
        return list(pictures(history, Looks(LIGHT), NOW))[PAGES.index("month")]


def pictures(history: SqliteHistory, looks: Looks, now: datetime) -> Iterator[QPixmap]:
    """Return the popup and every page of the window."""
    clock = FakeClock(now, zone=ZONE)
    days = Days(history, Settings, clock.now, NAMES, lambda: None)
    popup = SummaryPopup(days.summary(clock.now().utc.date()), looks, motion=0)
    yield _taken(popup)
    window = MyDays(looks, answers(days))
    for page in PAGES[1:-1]:
        if page == "day":
            window.show_day(None)
        else:
            window.show_period(page)  # type: ignore[arg-type] # a name of a scale
        yield _taken(window, keep=page != "year")
    yield _taken(WeekWindow(days.week(None), looks, asked=True))


def answers(days: Days) -> Asked:
    """Return what the window asks, answered by a history; it says nothing and keeps nothing."""

    def day(day: date | None) -> tuple[SummaryView, DayStretches]:
        rows = days.stretches(day)
        view = days.summary(None if rows.newest else rows.day)
        return view if rows.newest else closed(view), rows

    def stretch(scale: Any, day: date, starts: int) -> Any:
        return period(days.ground(), scale, day, starts, days.names)

    return Asked(day, stretch, lambda _: (), lambda _: "", lambda *_: "", lambda: "", lambda _: None)


def _taken(window: QWidget, *, keep: bool = False) -> QPixmap:
    window.show()
    for _ in range(3):  # a title of two lines moves what is below it, and that again what it holds
        QApplication.processEvents()
    picture = window.grab()
    if not keep:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return picture


def _history(folder: Path, kind: str) -> SqliteHistory:
    profile = folder / kind
    fresh = not profile.exists()
    profile.mkdir(exist_ok=True)
    history = open_history(profile, write=True)
    if fresh and kind == "typical":
        write_weeks(history, TODAY, 400, ZONE)
    if fresh and kind == "extreme":
        write_weeks(history, LONG - timedelta(days=1), 40, ZONE)
        write_extreme(history, LONG, ZONE)
    return history


if __name__ == "__main__":
    sys.exit(main())
