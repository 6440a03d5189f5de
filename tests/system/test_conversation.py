from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.system.conversation import LONGEST_LINE, Conversation, Reply

HELLO = '{"v": 1, "role": "cli", '


class Peer:
    """The far end: what it was told, whether it was hung up on, and the requests that wait for an answer."""

    def __init__(self, at_once: bool = True) -> None:
        self.at_once = at_once
        self.told = b""
        self.hung_up = False
        self.waiting: list[tuple[Mapping[str, object], Reply]] = []
        self.talk = Conversation(self.handle, self.hear, self.leave)

    def handle(self, request: Mapping[str, object], reply: Reply) -> None:
        if self.at_once:
            reply({"ok": True, "echo": dict(request)})
        else:
            self.waiting.append((request, reply))

    def hear(self, data: bytes) -> None:
        self.told += data

    def leave(self) -> None:
        self.hung_up = True

    @property
    def answers(self) -> list[dict[str, Any]]:
        assert self.told == b"" or self.told.endswith(b"\n")
        return [json.loads(line) for line in self.told.splitlines()]


def test_one_line_one_answer() -> None:
    peer = Peer()
    peer.talk.feed(HELLO.encode() + b'"cmd": "status"}\n')
    assert peer.answers == [{"v": 1, "ok": True, "echo": {"v": 1, "role": "cli", "cmd": "status"}}]


def test_a_role_is_stated_once_and_kept() -> None:
    peer = Peer()
    peer.talk.feed(
        b'{"v": 1, "role": "browser-host"}\n{"v": 1, "cmd": "seen"}\n{"v": 1, "role": "cli", "cmd": "quit"}\n'
    )
    hello, seen, changed = peer.answers
    assert hello == {"v": 1, "ok": True}
    assert seen["echo"]["role"] == "browser-host"
    assert changed["ok"] is False


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"nonsense", "not a line of JSON"),
        (b"\xff\xfe", "not a line of JSON"),
        (b"[" * 60_000, "not a line of JSON"),
        (b'{"v": 1, "role": "cli", "cmd": "x", "n": NaN}', "not a line of JSON"),
        (b'{"v": 1, "role": "cli", "cmd": "x", "n": ' + b"9" * 5000 + b"}", "not a line of JSON"),
        (b'{"v": 1, "role": "cli", "cmd": "x", "reason": "\\ud800"}', "not a line of JSON"),
        (b"[1]", "not a JSON object"),
        (b'"hello"', "not a JSON object"),
        (b"{}", '"v" must be 1'),
        (b'{"v": 2, "role": "cli", "cmd": "x"}', '"v" must be 1'),
        (b'{"v": true, "role": "cli", "cmd": "x"}', '"v" must be 1'),
        (b'{"v": 1.0, "role": "cli", "cmd": "x"}', '"v" must be 1'),
        (b'{"v": 1, "role": "cli", "cmd": 5}', '"cmd" must be a word'),
        (b'{"v": 1, "role": "cli", "cmd": ""}', '"cmd" must be a word'),
        (b'{"v": 1, "cmd": "status"}', "state your role first"),
        (b'{"v": 1, "role": "king", "cmd": "status"}', "state your role first"),
        (b'{"v": 1, "role": ["cli"], "cmd": "status"}', "state your role first"),
        (b'{"v": 1, "role": null, "cmd": "status"}', "state your role first"),
    ],
)
def test_bad_input_gets_one_line_and_the_talk_goes_on(line: bytes, error: str) -> None:
    peer = Peer()
    peer.talk.feed(line + b"\n")
    (answer,) = peer.answers
    assert (answer["v"], answer["ok"]) == (1, False)
    assert error in answer["error"]
    assert "\n" not in answer["error"]
    peer.talk.feed(HELLO.encode() + b'"cmd": "status"}\n')
    assert peer.answers[1]["ok"] is True


def test_a_line_may_be_as_long_as_agreed_and_no_longer() -> None:
    fits = HELLO.encode() + b'"cmd": "x", "pad": "'
    fits += b"a" * (LONGEST_LINE - len(fits) - 2) + b'"}'
    assert len(fits) == LONGEST_LINE
    peer = Peer()
    peer.talk.feed(fits + b"\n")
    assert peer.answers[0]["ok"] is True
    for whole in (fits + b"a", fits + b"a\n"):
        peer = Peer()
        peer.talk.feed(whole)
        assert "65536" in peer.answers[0]["error"]
        assert peer.hung_up
        peer.talk.feed(HELLO.encode() + b'"cmd": "x"}\n')
        assert len(peer.answers) == 1


def test_pieces_are_put_together_and_empty_lines_mean_nothing() -> None:
    peer = Peer()
    for byte in b"\n \r\n" + HELLO.encode() + b'"cmd": "one"}\r\n\n' + b'{"v": 1, "cmd": "two"}\n':
        peer.talk.feed(bytes([byte]))
    assert [answer["echo"]["cmd"] for answer in peer.answers] == ["one", "two"]


def test_answers_come_in_order_even_when_the_first_takes_long() -> None:
    peer = Peer(at_once=False)
    peer.talk.feed(HELLO.encode() + b'"cmd": "one"}\n{"v": 1, "cmd": "two"}\nnonsense\n')
    assert len(peer.waiting) == 1
    assert peer.talk.waiting
    peer.waiting[0][1]({"ok": True, "n": 1})
    assert len(peer.waiting) == 2
    peer.waiting[0][1]({"ok": True, "n": 1})  # a second answer to the same request is not sent
    peer.waiting[1][1]({"ok": True, "n": 2})
    assert [answer.get("n") for answer in peer.answers] == [1, 2, None]
    assert not peer.talk.waiting


def test_who_stops_talking_still_gets_the_answer() -> None:
    peer = Peer(at_once=False)
    peer.talk.feed(HELLO.encode() + b'"cmd": "pass"}\n')
    peer.talk.ended()
    assert not peer.hung_up
    peer.waiting[0][1]({"ok": True})
    assert peer.answers == [{"v": 1, "ok": True}]
    assert peer.hung_up


def test_an_answer_to_somebody_who_has_gone_is_dropped() -> None:
    peer = Peer(at_once=False)
    peer.talk.feed(HELLO.encode() + b'"cmd": "pass"}\n')
    peer.talk.close()
    peer.waiting[0][1]({"ok": True})
    assert peer.told == b""


def test_a_handler_that_breaks_leaves_nobody_waiting() -> None:
    def broken(_request: Mapping[str, object], _reply: Reply) -> None:
        raise LookupError("a bug")

    peer = Peer()
    peer.talk = Conversation(broken, peer.hear, peer.leave)
    with pytest.raises(LookupError):
        peer.talk.feed(HELLO.encode() + b'"cmd": "x"}\n')
    assert peer.answers == [{"v": 1, "ok": False, "error": "something went wrong while answering"}]
    with pytest.raises(LookupError):
        peer.talk.feed(b'{"v": 1, "cmd": "y"}\n')
    assert len(peer.answers) == 2


@given(st.lists(st.binary(max_size=200), max_size=8), st.booleans())
def test_no_bytes_whatever_raise(pieces: list[bytes], hello: bool) -> None:
    peer = Peer()
    if hello:
        peer.talk.feed(b'{"v": 1, "role": "cli"}\n')
    for piece in pieces:
        peer.talk.feed(piece)
    peer.talk.ended()
    assert all(answer["v"] == 1 for answer in peer.answers)
