from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.errors import DetoxError
from detox.system.calls_microphone import Microphone, server_path
from detox.system.calls_pulse import Recording, recordings
from detox.system.calls_source import Deadline
from detox.system.calls_tagged import NotUnderstoodError, bare, number, properties, values_of
from detox.system.clock import SystemClock, boot_seconds
from detox.system.pulse import NOTHING, RefusedError
from tests.system.pulse_server import PulseServer, client, frame, output, source, text

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="calls on Linux")

SOURCE, CLIENT, OUTPUTS = 23, 27, 32

Serve = Callable[..., PulseServer]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "pulse").mkdir()
    return tmp_path / "pulse" / "native"


@pytest.fixture
def serve(path: Path) -> Iterator[Serve]:
    made: list[PulseServer] = []

    def start(answers: Mapping[int, bytes | int] | None = None, raw: bytes | None = None) -> PulseServer:
        made.append(PulseServer(path, answers, raw))
        return made[-1]

    yield start
    for server in made:
        server.close()


def ask(path: Path, seconds: float = 5) -> list[Recording]:
    return recordings(str(path), Deadline(SystemClock(), seconds))


def test_nobody_records(serve: Serve, path: Path) -> None:
    server = serve({OUTPUTS: b""})
    assert ask(path) == []
    assert server.asked == [8, 9, OUTPUTS]


def test_programs_record_from_a_microphone_or_what_is_played(serve: Serve, path: Path) -> None:
    serve({OUTPUTS: output("zoom") + output("obs"), SOURCE: source()})
    assert ask(path) == [Recording("zoom", False), Recording("obs", False)]


@pytest.mark.parametrize("formats", [False, True])
def test_what_is_played_is_told_apart(serve: Serve, path: Path, formats: bool) -> None:
    serve({OUTPUTS: output("obs"), SOURCE: source(monitor=True, formats=formats)})
    assert ask(path) == [Recording("obs", True)]


@pytest.mark.parametrize(
    "quiet",
    [
        output(paused=True),
        output(client=NOTHING),
        output(source=NOTHING),
        output(resampler="peaks"),
        output(more={"stream.monitor": "true"}),
    ],
    ids=["paused", "the server's own", "tied to nothing", "meter", "meter of PipeWire"],
)
def test_what_listens_to_nobody_is_no_recording(serve: Serve, path: Path, quiet: bytes) -> None:
    server = serve({OUTPUTS: quiet + output("zoom") + quiet, SOURCE: source()})
    assert ask(path) == [Recording("zoom", False)]
    assert server.asked.count(SOURCE) == 1


def test_the_client_has_the_name_that_the_stream_has_not(serve: Serve, path: Path) -> None:
    server = serve({OUTPUTS: output(""), SOURCE: source(), CLIENT: client("OBS", "obs")})
    assert ask(path) == [Recording("obs", False)]
    server.answers[CLIENT] = 5  # gone in between
    assert ask(path) == [Recording("ZOOM VoiceEngine", False)]


def test_a_source_that_is_gone_or_strange_is_taken_for_a_microphone(serve: Serve, path: Path) -> None:
    server = serve({OUTPUTS: output(), SOURCE: 5})
    assert ask(path) == [Recording("zoom", False)]
    server.answers[SOURCE] = b"?"
    assert ask(path) == [Recording("zoom", False)]


def test_news_and_sound_between_the_answers_are_passed_over(serve: Serve, path: Path) -> None:
    server = serve({OUTPUTS: output(), SOURCE: source()})
    server.news = frame(number(66) + number(NOTHING) + number(1)) + frame(b"\1\2\3", channel=0)
    assert ask(path) == [Recording("zoom", False)]


@pytest.mark.parametrize("answers", [{8: 3}, {9: 1}, {OUTPUTS: 1}], ids=["key", "name", "list"])
def test_a_refusal_is_an_error(serve: Serve, path: Path, answers: Mapping[int, bytes | int]) -> None:
    serve(answers)
    with pytest.raises(RefusedError):
        ask(path)


@pytest.mark.parametrize("answer", [number(18), text("35"), b""])
def test_an_old_or_strange_version_is_an_error(serve: Serve, path: Path, answer: bytes) -> None:
    serve({8: answer})
    with pytest.raises(NotUnderstoodError):
        ask(path)


@pytest.mark.parametrize(
    "raw",
    [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\0" * 20, frame(b"L"), frame(b"?" * 30), frame(b""), b"\0\0"],
    ids=["another server", "empty", "short", "letters", "nothing", "broken off"],
)
def test_another_protocol_is_an_error_and_no_wait(serve: Serve, path: Path, raw: bytes) -> None:
    serve(raw=raw)
    with pytest.raises((OSError, ValueError)):
        ask(path)


@pytest.mark.parametrize("said", [b"", frame(b"x" * 10)[:25], frame(number(66) + number(NOTHING))])
def test_a_server_that_is_silent_is_given_up_in_time(serve: Serve, path: Path, said: bytes) -> None:
    serve(raw=said)
    before = boot_seconds()
    with pytest.raises((TimeoutError, ConnectionError)):
        ask(path, 0.2)
    assert boot_seconds() - before < 1


def test_no_server_is_an_error(path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        ask(path)


# ------------------------------------------------------------------------------------------------------ microphone


def test_a_painter_of_sound_is_no_recording_unless_it_listens_to_a_microphone(serve: Serve, path: Path) -> None:
    microphone = Microphone({"XDG_RUNTIME_DIR": str(path.parent.parent)})
    server = serve({OUTPUTS: output("cava") + output("obs"), SOURCE: source(monitor=True)})
    assert list(microphone.users(Deadline(SystemClock(), 5))) == ["obs"]
    server.answers[SOURCE] = source()
    assert list(microphone.users(Deadline(SystemClock(), 5))) == ["cava", "obs"]


def test_a_microphone_is_ready_once_a_server_listens(serve: Serve, path: Path) -> None:
    microphone = Microphone({"XDG_RUNTIME_DIR": str(path.parent.parent)})
    with pytest.raises(DetoxError, match="no sound server listens at"):
        microphone.ready()
    assert list(microphone.users(Deadline(SystemClock(), 1))) == []
    serve()
    microphone.ready()


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({"XDG_RUNTIME_DIR": "/run/user/7"}, "/run/user/7/pulse/native"),
        ({"XDG_RUNTIME_DIR": "/run/user/7", "PULSE_RUNTIME_PATH": "/p"}, "/p/native"),
        ({"PULSE_SERVER": "unix:/a/b"}, "/a/b"),
        ({"PULSE_SERVER": "/a/b"}, "/a/b"),
        ({"PULSE_SERVER": "{6f1e}unix:/a/b tcp:host"}, "/a/b"),
        ({"PULSE_SERVER": "tcp:host unix:/a/b"}, "/a/b"),
        ({"PULSE_SERVER": "tcp:host:4713"}, ""),
        ({"PULSE_SERVER": "host"}, ""),
    ],
)
def test_where_the_server_listens(environment: dict[str, str], path: str) -> None:
    assert server_path(environment) == path


def test_a_server_on_another_computer_is_never_asked() -> None:
    microphone = Microphone({"PULSE_SERVER": "tcp:host"})
    with pytest.raises(DetoxError, match="on another computer"):
        microphone.ready()
    assert list(microphone.users(Deadline(SystemClock(), 1))) == []


# ------------------------------------------------------------------------------------------------------ tagged values


def test_values_are_read_as_they_are_written() -> None:
    data = number(7) + text("mic") + text(None) + b"10" + properties({"a": "b", "c": ""}) + b"x" + bare(2) + b"\1\2"
    assert values_of(data) == [7, "mic", None, True, False, {"a": "b", "c": ""}, b"\1\2"]


@given(st.binary(max_size=200))
def test_any_bytes_are_values_or_not_understood(data: bytes) -> None:
    with suppress(NotUnderstoodError):
        values_of(data)


@given(st.data())
def test_an_answer_cut_short_or_bent_is_never_another_exception(data: st.DataObject) -> None:
    good = bytearray(output() + source(formats=True) + client("a", "b"))
    for _ in range(data.draw(st.integers(0, 5))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NotUnderstoodError):
        values_of(bytes(good[: data.draw(st.integers(0, len(good)))]))


@pytest.mark.parametrize("letter", [b"P", b"f", b"N", b"t", b"x"])
def test_values_within_values_have_an_end(letter: bytes) -> None:
    with suppress(NotUnderstoodError):
        values_of(letter * 100_000)
