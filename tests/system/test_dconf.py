"""What dconf's own file says. The bytes were written by dconf-service 0.40, at the word of ``gsettings set``."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.system.dconf import boolean

BANNERS = "/org/gnome/desktop/notifications/show-banners"
OFF = (
    b"GVariant\0\0\0\0\0\0\0\0\x18\0\0\0\xc8\0\0\0\0\0\0(\x06\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\x04\0\0\0\x05\0\0\0"
    b"\x06\0\0\0KP\x90\x0b\x02\0\0\0\xc8\0\0\0\x04\0L\0\xcc\0\0\0\xd0\0\0\0\xd9\x82\xb5\x1c\x05\0\0\0\xd0\0\0\0"
    b"\x0c\0v\0\xe0\0\0\0\xe3\0\0\0\xd4\xb5\x02\0\xff\xff\xff\xff\xe3\0\0\0\x01\0L\0\xe4\0\0\0\xe8\0\0\0\xb0\xb7$0"
    b"\0\0\0\0\xe8\0\0\0\x06\0L\0\xf0\0\0\0\xf4\0\0\0\xb9\x88\xfd\xda\x03\0\0\0\xf4\0\0\0\x08\0L\0\xfc\0\0\0\0\x01"
    b"\0\0\xc2\x1d\x8c\x85\x04\0\0\0\0\x01\0\0\x0e\0L\0\x10\x01\0\0\x14\x01\0\0org/\x03\0\0\0show-banners\0\0\0\0"
    b"\0\0b/\0\0\0\0gnome/\0\0\x04\0\0\0desktop/\x05\0\0\0notifications/\0\0\x01\0\0\0"
)
VALUE = OFF.index(b"\0\0b/")


def test_a_key_that_is_set_is_found() -> None:
    assert boolean(OFF, BANNERS) is False
    assert boolean(OFF[:VALUE] + b"\1" + OFF[VALUE + 1 :], BANNERS) is True


@pytest.mark.parametrize("key", ["/org/gnome/desktop/notifications/", "/org/gnome/show-banners", "show-banners", ""])
def test_another_key_is_not(key: str) -> None:
    assert boolean(OFF, key) is None


def test_a_setting_that_is_no_switch_is_none() -> None:
    with pytest.raises(ValueError, match="on or off"):
        boolean(OFF.replace(b"\0\0b/", b"\0\0i/"), BANNERS)


@pytest.mark.parametrize("data", [b"", b"tnairaVG" + OFF[8:], b"GVariant", OFF[:60], OFF[:150]])
def test_a_file_that_is_none_says_so(data: bytes) -> None:
    with pytest.raises(ValueError, match="dconf's file"):
        boolean(data, BANNERS)


def test_keys_that_go_round_in_a_circle_end() -> None:
    with pytest.raises(ValueError, match="circle"):
        boolean(OFF.replace(b"\xd4\xb5\x02\0\xff\xff\xff\xff", b"\xd4\xb5\x02\0\0\0\0\0"), BANNERS)


@given(st.integers(8, len(OFF) - 1), st.integers(0, 255))
def test_no_bytes_break_it(at: int, byte: int) -> None:
    with suppress(ValueError):
        boolean(OFF[:at] + bytes([byte]) + OFF[at + 1 :], BANNERS)
