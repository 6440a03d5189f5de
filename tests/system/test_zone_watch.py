from __future__ import annotations

import os
from pathlib import Path

import pytest

from detox.system.zone import Zone
from detox.system.zone_watch import ZoneWatch
from tests.system.loop import application, pass_time, until


class Place:
    """A computer's zone that a test may change, watched."""

    def __init__(self, folder: Path) -> None:
        application()
        self.link = folder / "localtime"
        self.timezone = folder / "timezone"
        self.point_at("Europe/Berlin")
        self.zone = Zone(str(self.link), str(self.timezone))
        self.heard: list[str] = []
        self.watch = ZoneWatch(lambda: self.heard.append(self.zone.name()), self.zone, str(self.link))

    def point_at(self, name: str) -> None:
        """Replace the link in one step, as systemd and ``ln -sf`` do."""
        new = self.link.with_name("new")
        new.symlink_to(f"/usr/share/zoneinfo/{name}")
        new.replace(self.link)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.delenv("TZ", raising=False)
    return Place(tmp_path)


def test_each_change_is_told_once(place: Place) -> None:
    for number, name in enumerate(("Asia/Tokyo", "America/New_York", "Europe/Berlin"), 1):
        place.point_at(name)
        until(lambda number=number: len(place.heard) == number)  # type: ignore[misc]
    pass_time(0.05)
    assert place.heard == ["Asia/Tokyo", "America/New_York", "Europe/Berlin"]
    place.watch.close()


def test_a_link_that_is_removed_and_made_anew(place: Place) -> None:
    place.link.unlink()
    until(lambda: place.heard == ["UTC"])
    place.point_at("Asia/Tokyo")
    until(lambda: place.heard == ["UTC", "Asia/Tokyo"])
    place.point_at("Asia/Kolkata")
    until(lambda: place.heard[-1] == "Asia/Kolkata")
    place.watch.close()


def test_a_file_in_its_place_that_is_rewritten(place: Place) -> None:
    place.timezone.write_text("Europe/Lisbon\n", encoding="ascii")
    place.link.unlink()
    place.link.write_bytes(b"TZif")
    until(lambda: place.heard[-1:] == ["Europe/Lisbon"])
    place.timezone.write_text("Europe/Dublin\n", encoding="ascii")
    place.link.write_bytes(b"TZif2")
    until(lambda: place.heard[-1:] == ["Europe/Dublin"])
    place.watch.close()


def test_the_same_zone_again_is_no_change(place: Place) -> None:
    place.point_at("Europe/Berlin")
    pass_time(0.05)
    assert place.heard == []
    place.watch.close()


def test_other_files_beside_it_wake_nobody(place: Place) -> None:
    (place.link.parent / "passwd").write_text("x", encoding="ascii")
    with pytest.raises(BlockingIOError):
        os.read(place.watch._inotify._fd, 100)
    place.watch.close()


def test_after_closing_nothing_is_told(place: Place) -> None:
    place.watch.close()
    place.watch.close()
    place.point_at("Asia/Tokyo")
    pass_time(0.05)
    assert place.heard == []


def test_where_nothing_can_be_watched_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ZoneWatch(print, path=str(tmp_path / "missing" / "localtime"))


def test_the_zone_is_not_looked_at_while_it_is_watched(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    real = os.readlink

    def readlink(path: str) -> str:
        looks.append(path)
        return real(path)

    monkeypatch.setattr(os, "readlink", readlink)
    assert [place.zone.name() for _ in range(3)] == ["Europe/Berlin"] * 3
    assert looks == []
    place.point_at("Asia/Tokyo")
    until(lambda: place.heard == ["Asia/Tokyo"])
    assert looks
    looks.clear()
    assert place.zone.name() == "Asia/Tokyo"
    assert looks == []
    place.watch.close()
    place.point_at("Europe/Berlin")
    assert place.zone.name() == "Europe/Berlin"


def test_a_file_in_its_place_is_looked_at_each_time(place: Place) -> None:
    place.link.unlink()
    place.link.write_bytes(b"TZif")
    place.timezone.write_text("Europe/Lisbon\n", encoding="ascii")
    until(lambda: place.heard[-1:] == ["Europe/Lisbon"])
    place.timezone.write_text("Asia/Tokyo\n", encoding="ascii")
    assert place.zone.name() == "Asia/Tokyo"
    place.watch.close()
