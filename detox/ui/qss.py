"""The one style sheet of windows: fields, pills, side list, scroll bars. What it cannot draw is painted (``paint``)."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detox.ui.look import Look

# Roles are dynamic properties: button.setProperty("role", "pri"). The focus ring is no business of this sheet: it needs
# a gap, which style sheets cannot give (controls.FocusRing).
_SHEET = Template("""
QDialog, QMainWindow, QWidget[role="window"] { background: $surface; }
QWidget[role="side"] { background: $bg; }
QWidget[found="true"] { background: $sunken; border-radius: 8px; }
QFrame[role="sunken"] { background: $sunken; border: ${well}px solid $line; border-radius: 8px; }
QFrame[role="tint"] { background: $tint; border: ${well}px solid $line; border-radius: 8px; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel { color: $ink; background: transparent; }
QLabel[role="muted"] { color: $muted; }

QPushButton { color: $ink; background: transparent; border: ${edge}px solid $ctl; border-radius: 18px;
              padding: 0 16px; min-height: 34px; font-weight: 600; outline: none; }
QPushButton:hover { border-color: $ink; }
QPushButton:pressed { background: $sunken; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton[role="pri"] { color: $pri_ink; background: $pri; border: ${edge}px solid $pri; }
QPushButton[role="pri"]:hover { border-color: $ink; }
QPushButton[role="pri"]:disabled { color: $muted; background: $sunken; border-color: $line; }
QCheckBox { color: $ink; }
QCheckBox[role="switch"]::indicator { width: 44px; height: 32px; }
QPushButton[role="pill"]:checked { color: $pri_ink; background: $pri; border-color: $pri; }
QPushButton[role="quiet"] { border-color: transparent; padding: 0 8px; }
QPushButton[role="quiet"]:hover, QPushButton[role="opens"]:hover { border-color: $ctl; }
QPushButton[role="opens"] { border-color: transparent; padding: 0 30px 0 10px; }

QPushButton[role="chip"] { border-radius: 16px; padding: 0 8px; min-height: 30px; font-weight: 400; }
QPushButton[role="chip"]:checked { background: $tint; border: 2px solid $ink; padding: 0 7px; min-height: 28px; }

QCheckBox[role="pick"] { color: $ink; spacing: 8px; min-height: 32px; }
QCheckBox[role="pick"]::indicator { width: 12px; height: 12px; border: 2px solid $ctl; border-radius: 4px; }
QCheckBox[role="pick"]::indicator:checked { background: $pri; border-color: $pri; }
QCheckBox[role="pick"]:disabled { color: $muted; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { color: $ink; background: $surface;
              border: ${edge}px solid $ctl; border-radius: 8px; padding: 0 9px; min-height: 30px;
              selection-background-color: $pri; selection-color: $pri_ink; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit[wrong="true"], QAbstractSpinBox[wrong="true"] { border: 2px solid $heed; padding: 0 8px;
              min-height: 28px; }
QLineEdit:disabled, QAbstractSpinBox:disabled { color: $muted; border-color: $line; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }

QComboBox QAbstractItemView { color: $ink; background: $surface; border: ${edge}px solid $ctl; outline: none;
              selection-background-color: $pri; selection-color: $pri_ink; }

QGroupBox { border: none; margin: 0; padding: 0; }

QListWidget[role="rows"] { background: transparent; border: none; outline: none; }
QListWidget[role="rows"]::item { color: $ink; border: ${edge}px solid transparent; border-radius: 8px; }
QListWidget[role="rows"]::item:hover { background: $sunken; }
QListWidget[role="rows"]::item:selected { color: $ink; background: $tint; border-color: $ctl; }

QListWidget[role="found"] { background: transparent; border: none; outline: none; }
QListWidget[role="found"]::item { color: $ink; padding: 7px 8px; border: ${edge}px solid transparent;
              border-radius: 8px; }
QListWidget[role="found"]::item:hover { background: $sunken; }
QListWidget[role="found"]::item:selected { color: $ink; background: $tint; border-color: $ctl; }

QListWidget[role="lines"] { background: transparent; border: none; outline: none; }
QListWidget[role="lines"]::item { color: $ink; padding: 5px 8px; border: ${edge}px solid transparent;
              border-radius: 8px; }
QListWidget[role="lines"]::item:hover { background: $sunken; }
QListWidget[role="lines"]::item:selected { color: $ink; background: $tint; border-color: $ctl; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $ctl; border-radius: 4px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: $ctl; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(look: Look) -> str:
    """Return the sheet in the colours of ``look``."""
    tokens = {name: getattr(look, name) for name in look.__dataclass_fields__}
    return _SHEET.substitute(tokens, well=look.edge if look.name == "contrast" else 0)
