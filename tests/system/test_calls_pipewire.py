from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.system.calls_pipewire import PROGRAM, VideoStreams, consumers
from detox.system.calls_source import Deadline
from detox.system.clock import SystemClock, boot_seconds

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="calls on Linux")

Made = dict[str, object]


def node(media: str = "Stream/Input/Video", state: str = "running", **more: object) -> Made:
    """A node as pw-dump 0.3.65 tells it (a video test source and its consumer, seen there)."""
    told = {key.replace("_", "."): value for key, value in more.items()}
    props = {"client.id": 49, "media.class": media, "media.name": "x", "node.name": "a-node", **told}
    return {"id": 50, "type": "PipeWire:Interface:Node", "info": {"state": state, "props": props}}


def client(binary: object, name: object = None, number: object = 49) -> Made:
    props = {"application.process.binary": binary} if binary else {}
    props |= {"application.name": name} if name else {}
    return {"id": number, "type": "PipeWire:Interface:Client", "info": {"props": props}}


CHROME = client("chrome", "Google Chrome")


def names(*dump: object) -> list[str]:
    return list(consumers(list(dump)))


def test_who_takes_in_video_shares_records_or_calls() -> None:
    assert names(CHROME, node()) == ["chrome"]
    assert names(node(), CHROME) == ["chrome"]


def test_a_source_or_one_who_waits_does_not() -> None:
    assert names(CHROME, node("Video/Source"), node("Stream/Output/Video")) == []
    assert names(CHROME, node(state="suspended"), node(state="idle"), node("Stream/Input/Audio")) == []


def test_the_desktops_own_small_pictures_are_no_share() -> None:
    assert names(client("plasmashell"), node()) == []


def test_a_name_is_found_wherever_it_stands() -> None:
    assert names(node(application_process_binary="obs")) == ["obs"]
    assert names(client("", "Kooha"), node()) == ["Kooha"]
    assert names(client("python3.11", "rec"), node()) == ["rec"]
    assert names(node()) == ["a-node"]
    assert names(client("other", number=7), node()) == ["a-node"]


@pytest.mark.parametrize(
    "dump",
    [
        None,
        3,
        {},
        [None, 3, [], {}],
        [{"type": "PipeWire:Interface:Node"}],
        [{"info": None}],
        [{"info": {"props": 3}}],
        [client("a", number=[])],
    ],
)
def test_what_is_strange_is_left_out(dump: object) -> None:
    assert list(consumers(dump)) == []
    assert names(*(dump if isinstance(dump, list) else [dump]), CHROME, node()) == ["chrome"]
    assert names(node(client_id=[]), client({}, []), node(client_id={})) == ["a-node", "a-node"]


# ----------------------------------------------------------------------------------------- the program that is asked


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mapping[str, str]]:
    """A computer on which something listens where PipeWire does; ``script`` writes its ``pw-dump``."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pipewire-0"))
        server.listen()
        yield {"XDG_RUNTIME_DIR": str(tmp_path)}


def script(folder: Path, text: str) -> None:
    (folder / PROGRAM).write_text(f"#!/bin/sh\n{text}\n")
    (folder / PROGRAM).chmod(0o755)


def test_its_words_are_read(environment: Mapping[str, str], tmp_path: Path) -> None:
    (tmp_path / "dump.json").write_text(json.dumps([CHROME, node()]))
    script(tmp_path, f"cat {tmp_path}/dump.json")
    streams = VideoStreams(environment)
    streams.ready()
    assert list(streams.users(Deadline(SystemClock(), 5))) == ["chrome"]


@pytest.mark.parametrize("text", ["exit 1", "echo '[{'", "echo", "kill -9 $$", "printf '\\377'"])
def test_one_that_fails_is_an_error(environment: Mapping[str, str], tmp_path: Path, text: str) -> None:
    script(tmp_path, text)
    with pytest.raises((OSError, ValueError)):
        list(VideoStreams(environment).users(Deadline(SystemClock(), 5)))


def test_one_that_hangs_is_given_up_in_time(environment: Mapping[str, str], tmp_path: Path) -> None:
    script(tmp_path, "exec sleep 20")
    before = boot_seconds()
    with pytest.raises(TimeoutError):
        list(VideoStreams(environment).users(Deadline(SystemClock(), 0.2)))
    assert boot_seconds() - before < 2


def test_where_it_is_missing_it_says_so(environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    streams = VideoStreams(environment)
    with pytest.raises(DetoxError, match="pw-dump is not installed"):
        streams.ready()
    with pytest.raises(OSError, match=PROGRAM):
        list(streams.users(Deadline(SystemClock(), 1)))
    assert streams.remedy.say()


def test_where_pipewire_does_not_run_nothing_is_started(tmp_path: Path) -> None:
    streams = VideoStreams({"XDG_RUNTIME_DIR": str(tmp_path)})
    with pytest.raises(DetoxError, match="PipeWire is not running"):
        streams.ready()
    assert list(streams.users(Deadline(SystemClock(), 1))) == []
