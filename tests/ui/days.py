"""Made-up days for the tests of the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.summary.view import ArcPiece, NextStep, PlatformRow, SummaryView

STEP = NextStep(
    QT_TRANSLATE_NOOP("Summary", "Tomorrow? A pause at 14:40 would cut it in two."),
    QT_TRANSLATE_NOOP("Summary", "Add it"),
    "reminders.pause.at",
    "14:40",
    id="pause",
    done=QT_TRANSLATE_NOOP("Summary", "Done. A pause card comes at {time} from now on.").with_(time="14:40"),
)
TYPICAL = SummaryView(
    day=date(2026, 11, 19),
    work=235 * 60,
    private=55 * 60,
    on_call=15 * 60,
    unknown=0,
    platforms=(
        PlatformRow("instagram", "Instagram", 100 * 60, 28 * 60, 0),
        PlatformRow("linkedin", "LinkedIn", 72 * 60, 0, 0),
        PlatformRow("youtube", "YouTube", 43 * 60, 15 * 60, 0),
        PlatformRow("mastodon", "Mastodon", 20 * 60, 12 * 60, 15 * 60),
    ),
    pieces=(
        ArcPiece(9, 10, "work"),
        ArcPiece(12, 12.5, "private"),
        ArcPiece(19.5, 22, "door"),
        ArcPiece(20, 20.25, "on_call"),
    ),
    dots=(10.75, 15.5),
    now=21.6,
    first_hour=7,
    last_hour=22,
    offered=8,
    ticked=6,
    seen=4,
    door_opened=1,
    walked_away=2,
    sentence=plain("That was the day."),
    step=STEP,
    checks=23,
    longest=75 * 60,
    looked=9 * 3600,
)
EMPTY = replace(
    TYPICAL, work=0, private=0, on_call=0, platforms=(), pieces=(), dots=(), now=10.0, offered=0, ticked=0, seen=0,
    door_opened=0, walked_away=0, step=NextStep(plain("")), checks=0, longest=0,
)  # fmt: skip


def with_platforms(count: int) -> SummaryView:
    """A day with ``count`` platforms, each a minute shorter than the one before."""
    rows = tuple(PlatformRow(f"p{i}", f"Platform {i}", (count - i) * 60.0, 0, 0) for i in range(count))
    return replace(TYPICAL, work=sum(row.work for row in rows), private=0, on_call=0, platforms=rows)


def texts(widget: Any) -> list[str]:
    """Every word that stands on a widget: labels and buttons that are not hidden."""
    children = widget.findChildren(QLabel) + widget.findChildren(QAbstractButton)
    return [child.text() for child in children if child.text() and child.isVisibleTo(widget)]


def point_at(widget: QWidget, at: QPointF) -> None:
    """Move the pointer there, no button held."""
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, moved)
