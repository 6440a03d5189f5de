"""The JSON reader: any document, cut into chunks anywhere, broken off anywhere, with values of any size."""

from __future__ import annotations

import contextlib
import io
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.store.imports import json_stream
from detox.store.imports.json_stream import BrokenJsonError, JsonStream, TooLargeError

VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False) | some.text(),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(), inner, max_size=4),
    max_leaves=12,
)


def stream(content: str | bytes, chunk: int = 7) -> JsonStream:
    """Return a stream that reads ``chunk`` bytes at a time."""
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or chunk, chunk) if size and size > 3 else size)

    return JsonStream(Slow(raw))


def walk(reader: JsonStream, depth: int = 3) -> Any:
    """Read a document step by step, the deepest values whole."""
    first = reader.peek()
    if first == "{" and depth:
        found = {}
        for key in reader.fields():
            found[key] = walk(reader, depth - 1)
        return found
    if first == "[" and depth:
        return [walk(reader, depth - 1) for _ in reader.items()]
    return reader.value()


@given(VALUES, some.integers(1, 40), some.booleans(), some.sampled_from([None, 1]))
def test_any_document_is_read_as_it_is(value: object, chunk: int, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    reader = stream(text, chunk)
    assert walk(reader) == json.loads(text)
    assert reader.peek(strict=False) == ""
    skipped = stream(text + " 7", chunk)
    skipped.skip()
    assert skipped.value() == 7


@given(VALUES, some.integers(1, 40), some.data())
def test_a_document_cut_anywhere_is_broken_and_nothing_else(value: object, chunk: int, data: some.DataObject) -> None:
    raw = json.dumps([value], ensure_ascii=False).encode("utf-8", "surrogatepass")
    at = data.draw(some.integers(0, len(raw) - 1))
    for read in (walk, JsonStream.skip):
        with pytest.raises(BrokenJsonError) as caught:
            read(stream(raw[:at], chunk))
        assert 0 <= caught.value.at <= at


@given(some.binary(max_size=60))
def test_bytes_that_are_anything_raise_nothing_else(raw: bytes) -> None:
    for read in (walk, JsonStream.skip):
        with contextlib.suppress(BrokenJsonError):
            read(stream(b"[" + raw))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ('{"a": [1, 2', True), ('{"a": tru', True), ('{"a": "wor', True), ('{"a":', True), ("{", True), ("", True),
        ('{"a" 1}', False), ('{"a": [1 2]}', False), ("{1: 2}", False), ('{"a": nope}', False), ("[1,, 2]", False),
    ],
)  # fmt: skip
def test_a_cut_is_told_from_nonsense(text: str, cut: bool) -> None:
    with pytest.raises(BrokenJsonError) as caught:
        walk(stream(text, 3))
    assert caught.value.cut is cut


def test_a_mark_leads_back() -> None:
    text = '{"ä": "ünder", "events": [1, "zwölf", 3], "type": "✓"}'
    reader = stream(text, 5)
    later, found = 0, {}
    for key in reader.fields():
        if key == "events":
            later = reader.mark()
            reader.skip()
        else:
            found[key] = reader.value()
    behind = reader.mark()
    assert found == {"ä": "ünder", "type": "✓"}
    assert behind == len(text.encode())
    reader.go(later)
    assert walk(reader) == [1, "zwölf", 3]
    reader.go(behind)
    assert reader.peek(strict=False) == ""


def test_what_is_too_large_is_stepped_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST", 100)
    monkeypatch.setattr(json_stream, "CHUNK", 64)
    words = 'x\\" \\\\' * 200
    large = [f'"{words}"', json.dumps(list(range(500))), json.dumps({f"k{n}": [n] * 30 for n in range(50)})]
    reader = stream(f'[1, {", ".join(large)}, "end"]', 64)
    found: list[object] = []
    for _ in reader.items():
        try:
            found.append(reader.value())
        except TooLargeError:
            reader.skip()
            found.append(None)
    assert found == [1, None, None, None, "end"]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" + "9" * 10_000 + "]", '["\ud800", 1'])
def test_what_no_decoder_takes_is_broken(text: str) -> None:
    for read in (lambda reader: walk(reader, 1), JsonStream.skip):
        with pytest.raises(BrokenJsonError):
            read(stream(text, 4096))


def test_numbers_that_are_none_and_a_mark_in_front_are_no_trouble() -> None:
    assert walk(stream(b"\xef\xbb\xbf[NaN, -Infinity, 1e999]")) == [None, None, math.inf]


def test_progress_is_told() -> None:
    told: list[int] = []
    reader = JsonStream(io.BytesIO(b"[1, 2]" + b" " * 1_000_000), told.append)
    assert walk(reader) == [1, 2]
    assert reader.peek(strict=False) == ""
    assert told == sorted(told)
    assert told[-1] == 1_000_006
