from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.system.wayland import wire


def read(raw: bytes) -> list[tuple[int, int, bytes]]:
    return [(target, opcode, args._data) for target, opcode, args in wire.messages(bytearray(raw))]


def test_a_message_is_what_the_wayland_book_says() -> None:
    raw = wire.message(3, 0, wire.text("wl_seat"))
    assert raw == b"\x03\0\0\0" + b"\0\0\x14\0" + b"\x08\0\0\0" + b"wl_seat\0"


def test_a_bind_says_what_it_makes() -> None:
    args = wire.Args(wire.bind(7, "wl_seat", 1, 9))
    assert (args.number(), args.text(), args.number(), args.number()) == (7, "wl_seat", 1, 9)


@given(st.lists(st.tuples(st.integers(1, 99), st.integers(0, 9), st.text(max_size=9)), max_size=5), st.data())
def test_messages_may_come_in_any_pieces(sent: list[tuple[int, int, str]], data: st.DataObject) -> None:
    raw = b"".join(wire.message(target, opcode, wire.text(text)) for target, opcode, text in sent)
    cut = data.draw(st.integers(0, len(raw)))
    received = bytearray(raw[:cut])
    found = [(target, opcode, args.text()) for target, opcode, args in wire.messages(received)]
    received += raw[cut:]
    found += [(target, opcode, args.text()) for target, opcode, args in wire.messages(received)]
    assert found == [(target, opcode, text.partition("\0")[0]) for target, opcode, text in sent]
    assert not received


@given(st.binary(max_size=64))
def test_no_bytes_are_too_odd(raw: bytes) -> None:
    try:
        for _, _, args in wire.messages(bytearray(raw)):
            args.text()
            args.numbers()
    except wire.WireError:
        pass


def test_text_that_is_none_or_null_is_read_all_the_same() -> None:
    assert wire.Args(b"\0\0\0\0").text() == ""
    assert wire.Args(b"\x03\0\0\0a\xff\0\0").text() == "a\ufffd"


def test_an_array_is_read_and_what_follows_it() -> None:
    args = wire.Args(wire.numbers(8, 2, 3, 77))
    assert args.numbers() == (2, 3)
    assert args.number() == 77


@pytest.mark.parametrize("raw", [b"\x01\0\0\0\0\0\x04\0", b"\x01\0\0\0\0\0\x09\0\0"])
def test_a_message_of_an_impossible_size_is_none(raw: bytes) -> None:
    with pytest.raises(wire.WireError):
        read(raw)
