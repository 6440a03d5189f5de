"""Exports: documented columns, whole or not at all, for the user alone."""

from __future__ import annotations

import csv
import json
import os
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from detox.core.errors import DetoxError
from detox.store.export import write_rows

DAYS: dict[str, Any] = {"first": date(2026, 11, 20), "last": date(2026, 11, 22)}
ROWS = [
    {
        "start": "2026-11-20T09:00:00.000+01:00",
        "end": "2026-11-20T09:12:30.500+01:00",
        "platform": "instagram",
        "context": "work",
    },
    {
        "start": "2026-11-21T21:00:00.000+01:00",
        "end": "2026-11-21T21:05:00.000+01:00",
        "platform": 'strange, "id"',
        "context": "private",
    },
]


def test_csv_has_the_documented_columns(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_rows(path, "csv", ROWS, **DAYS)
    raw = path.read_bytes()
    assert raw.startswith(b"start,end,platform,context\r\n2026-11-20T09:00:00.000+01:00,")
    with open(path, newline="", encoding="utf-8") as file:
        assert list(csv.DictReader(file)) == ROWS
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_json_is_one_object(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_rows(path, "json", ROWS, **DAYS)
    assert json.loads(path.read_text()) == {"schema": 1, "from": "2026-11-20", "to": "2026-11-22", "spans": ROWS}


def test_an_empty_export_is_an_export(tmp_path: Path) -> None:
    write_rows(tmp_path / "out.csv", "csv", [], **DAYS)
    assert (tmp_path / "out.csv").read_bytes() == b"start,end,platform,context\r\n"
    write_rows(tmp_path / "out.json", "json", [], **DAYS)
    assert json.loads((tmp_path / "out.json").read_text())["spans"] == []


def test_an_old_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("x" * 5000)
    path.chmod(0o644)
    write_rows(path, "csv", [], **DAYS)
    assert path.stat().st_size == 28
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize("name", ["gone/out.csv", "file/out.csv", "folder", "nul\0.csv"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(DetoxError, match="cannot be written") as caught:
        write_rows(tmp_path / name, "csv", ROWS, **DAYS)
    assert str(tmp_path) in caught.value.line()
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"]


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DetoxError, match="xml is no format to export to; expected one of csv, json"):
        write_rows(tmp_path / "out.xml", "xml", ROWS, **DAYS)
    assert os.listdir(tmp_path) == []
