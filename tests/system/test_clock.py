from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from detox.system import clock as clocks
from detox.system import zone_windows
from detox.system.clock import SystemClock, boot_id_by_time
from detox.system.zone import Zone, named_by_environment, named_by_path, usable


def test_all_clocks_go_forward_together() -> None:
    clock = SystemClock()
    first = clock.now()
    clocks.wait(0.05)
    second = clock.now()
    assert first.utc.tzinfo is UTC
    assert first.boot_id == second.boot_id != ""
    passed = second.boot - first.boot
    assert passed >= 0.05
    assert abs((second.utc - first.utc).total_seconds() - passed) < 0.02
    assert abs((second.awake - first.awake) - passed) < 0.02


def test_the_boot_clock_counts_sleep_so_it_is_never_behind() -> None:
    now = SystemClock().now()
    assert now.boot >= now.awake - 0.01


def test_waiting_a_negative_time_returns_at_once() -> None:
    clocks.wait(-5)


def test_without_a_kernel_name_two_processes_of_one_boot_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "BOOT_ID", "/nonexistent")
    assert SystemClock().now().boot_id == boot_id_by_time()


def test_no_qt_comes_along() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import sys, detox.system.clock; print([m for m in sys.modules if 'PySide' in m])"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (":Europe/Paris", "Europe/Paris"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        (":/usr/share/zoneinfo/posix/Asia/Tokyo", "Asia/Tokyo"),
        ("/etc/localtime", ""),
        ("", ""),
    ],
)
def test_the_environment_may_name_a_zone(value: str, name: str) -> None:
    assert named_by_environment(value) == name


@pytest.mark.parametrize(
    "name", ["", "Europe", "../etc/passwd", "/etc/passwd", "CET-1CEST,M3.5.0,M10.5.0/3", "Nowhere/Else"]
)
def test_what_zoneinfo_cannot_load_is_no_zone(name: str) -> None:
    assert not usable(name)


def test_macos_and_nixos_links_are_understood() -> None:
    assert named_by_path("/var/db/timezone/zoneinfo/America/New_York") == "America/New_York"
    assert named_by_path("/etc/zoneinfo/Europe/Oslo") == "Europe/Oslo"


class TestZone:
    @pytest.fixture
    def link(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.delenv("TZ", raising=False)
        return tmp_path / "localtime"

    def test_follows_the_link(self, link: Path) -> None:
        zone = Zone(str(link), str(link) + ".none")
        link.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
        assert zone.name() == "Europe/Berlin"
        link.unlink()
        link.symlink_to("../usr/share/zoneinfo/America/Argentina/Ushuaia")
        assert zone.name() == "America/Argentina/Ushuaia"

    def test_follows_a_link_to_a_link(self, link: Path) -> None:
        between = link.with_name("between")
        between.symlink_to("/usr/share/zoneinfo/Asia/Kolkata")
        link.symlink_to(between)
        assert Zone(str(link), str(link) + ".none").name() == "Asia/Kolkata"

    def test_the_environment_wins_if_it_names_a_zone(self, link: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        link.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
        zone = Zone(str(link), str(link) + ".none")
        monkeypatch.setenv("TZ", "America/Los_Angeles")
        assert zone.name() == "America/Los_Angeles"
        monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        assert zone.name() == "Europe/Berlin"

    def test_a_copied_file_is_named_by_debian(self, link: Path) -> None:
        link.write_bytes(b"TZif")
        written = link.with_name("timezone")
        written.write_text("Europe/Lisbon\n", encoding="ascii")
        zone = Zone(str(link), str(written))
        assert zone.name() == "Europe/Lisbon"
        written.write_text("Europe/Dublin\n", encoding="ascii")
        assert zone.name() == "Europe/Dublin"

    def test_nothing_at_all_is_utc(self, link: Path) -> None:
        assert Zone(str(link), str(link) + ".none").name() == "UTC"

    def test_a_link_to_nonsense_is_utc(self, link: Path) -> None:
        link.symlink_to("/usr/share/zoneinfo/Not/AZone")
        assert Zone(str(link), str(link) + ".none").name() == "UTC"

    def test_gives_local_time_to_an_instant(self, link: Path) -> None:
        link.symlink_to("/usr/share/zoneinfo/Asia/Kathmandu")
        now = SystemClock(Zone(str(link), str(link) + ".none")).now()
        assert now.local.utcoffset() == timedelta(hours=5, minutes=45)
        assert abs(now.local - datetime.now(UTC)) < timedelta(seconds=5)  # noqa: TID251 - the truth to compare with


def test_windows_names_are_known_by_table() -> None:
    assert zone_windows.by_table("W. Europe Standard Time") == "Europe/Berlin"
    assert zone_windows.by_table("No Such Standard Time") == ""
    assert usable(zone_windows.by_table("Tokyo Standard Time"))


def test_utf16_units_become_text() -> None:
    assert zone_windows.text_of([ord(c) for c in "Zürich"] + [0, 88]) == "Zürich"
    assert zone_windows.text_of([ord("a")]) == "a"


@pytest.mark.skipif(os.name == "nt", reason="the other branch")
def test_elsewhere_windows_says_nothing() -> None:
    assert (zone_windows.key_name(), zone_windows.by_icu("UTC")) == ("", "")
