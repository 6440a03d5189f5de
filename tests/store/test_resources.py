"""Where resources are: in a checkout, in a wheel, in a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import detox
from detox.store.resources import resource


def test_in_a_checkout_they_lie_beside_the_package() -> None:
    assert (
        resource("social_catalogue.toml") == Path(detox.__file__).parent.parent / "resources" / "social_catalogue.toml"
    )
    assert resource("social_catalogue.toml").is_file()
    assert resource("tips/en").is_dir()


def test_in_a_wheel_they_lie_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "detox" / "resources").mkdir(parents=True)
    monkeypatch.setattr(detox, "__file__", str(tmp_path / "detox" / "__init__.py"))
    assert resource("icons") == tmp_path / "detox" / "resources" / "icons"


def test_in_a_bundle_they_lie_in_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons") == tmp_path / "resources" / "icons"
