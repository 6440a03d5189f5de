from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.system.x11 import wire

HEADER = b"\0" * 32
UTF8, COMPOUND = 300, 301


def test_a_title_is_decoded_by_what_it_is_and_not_by_what_it_is_called() -> None:
    assert wire.Property(UTF8, 8, "é – 日本".encode()).text() == "é – 日本"
    assert wire.Property(wire.STRING, 8, "café".encode("latin-1")).text() == "café"
    assert wire.Property(wire.STRING, 8, "café • 2".encode()).text() == "café • 2"  # UTF-8 under a false name
    assert wire.Property(UTF8, 8, b"a\xffb").text() == "a\ufffdb"
    assert wire.Property(COMPOUND, 8, b"plain").text() == "plain"
    assert wire.Property(UTF8, 32, b"abcd").text() == ""


@given(st.binary(max_size=64), st.sampled_from([wire.STRING, UTF8]), st.sampled_from([8, 16, 32]))
def test_no_property_is_too_odd_to_read(data: bytes, kind: int, form: int) -> None:
    value = wire.Property(kind, form, data)
    assert isinstance(value.text(), str)
    assert len(value.numbers()) in {0, len(data) // 4}


def test_a_property_that_is_not_there_is_none() -> None:
    assert wire.read_property(None) is None
    assert wire.read_property(struct.pack("=BBHIIII12x", 1, 0, 0, 0, 0, 0, 0)) is None


def test_a_property_ends_where_it_says() -> None:
    reply = struct.pack("=BBHIIII12x", 1, 32, 0, 3, 33, 0, 2) + struct.pack("=3I", 7, 8, 9)
    assert wire.read_property(reply) == wire.Property(33, 32, struct.pack("=2I", 7, 8))


def test_counters_are_read_with_their_padding() -> None:
    body = b""
    for number, name in ((61, b"SERVERTIME"), (62, b"IDLETIME"), (1300, b"DEVICEIDLETIME 10")):
        entry = struct.pack("=IiIH", number, 0, 4, len(name)) + name
        body += entry + b"\0" * (-len(entry) % 4)
    reply = struct.pack("=8xI20x", 3) + body
    assert wire.read_counters(reply) == {"SERVERTIME": 61, "IDLETIME": 62, "DEVICEIDLETIME 10": 1300}
    assert wire.read_counters(None) == {}


def test_an_alarms_value_has_its_upper_half_first() -> None:
    event = wire.read_event(struct.pack("=BBHIiIiIIBxxx", 84, 1, 0, 5, 1, 2, 0, 0, 0, 0))
    assert (event.target, wire.alarm_value(event)) == (5, (1 << 32) + 2)


def test_an_event_that_a_client_sent_is_known_by_its_bit() -> None:
    event = wire.read_event(struct.pack("=BxHI24x", wire.CONFIGURE | 0x80, 0, 9))
    assert (event.code, event.target, event.sent) == (wire.CONFIGURE, 9, True)


def test_a_client_without_a_pid_has_none() -> None:
    assert wire.read_client_pid(None) is None
    assert wire.read_client_pid(struct.pack("=8xI20x", 0)) is None
    assert wire.read_client_pid(struct.pack("=8xI20xIIII", 1, 5, 2, 4, 321)) == 321
    assert wire.read_client_pid(struct.pack("=8xI20xIIII", 1, 5, 2, 0, 0)) is None


def test_requests_are_as_long_as_they_must_be() -> None:
    """The first four bytes are libxcb's; the lengths in four bytes are those of the protocol's encoding."""
    lengths = {
        wire.change_mask(1, 2): 4,
        wire.get_property(1, 2): 6,
        wire.intern_atom("WM_NAME"): 4,
        wire.translate(1, 2): 4,
        wire.client_message(1, 2, 3, 4): 11,
        wire.client_pid(1): 4,
        wire.create_alarm(1, 2, 3, 0): 11,
    }
    assert {len(body) // 4: None for body in lengths}.keys() == set(lengths.values())
    assert all(len(body) == 4 * length for body, length in lengths.items())


@pytest.mark.parametrize(
    ("taken", "request_number", "before"),
    [(4, 5, True), (5, 5, False), (6, 5, False), (65535, 65536, True), (0, 65536, False), (9, 3 * 65536 + 8, False)],
)
def test_whether_an_event_happened_before_a_request_is_told_by_the_lower_half(
    taken: int, request_number: int, before: bool
) -> None:
    event = wire.read_event(struct.pack("=BxHI24x", wire.PROPERTY, taken, 9))
    assert wire.happened_before(event, request_number) is before
