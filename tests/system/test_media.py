from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.inputs import Window
from detox.core.media import Evidence
from detox.core.ports.choice import Refused
from detox.core.text import plain
from detox.system.calls_source import Deadline
from detox.system.calls_tagged import bare, number, properties
from detox.system.clock import SystemClock
from detox.system.media import LIMIT_SECONDS, LinuxMedia, NullMedia, choose_media
from detox.system.media_sound import Streams
from detox.system.media_source import Behind
from tests.fakes.clock import FakeClock
from tests.fakes.processes import FakeProcesses
from tests.system.pulse_server import FORMAT, PulseServer, client, text

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what plays on Linux")

NOTHING, CLIENT, SINK_INPUTS = 0xFFFFFFFF, 27, 30
BROWSER = Window(1, pid=100, program="chromium", app_ids=("chromium", "Chromium"))


@pytest.fixture
def processes() -> FakeProcesses:
    """Session 50 runs a browser (100), its children (101, 102) and a player (200)."""
    made = FakeProcesses()
    made.run(50, "session")
    made.run(100, "chromium", parent=50)
    made.run(101, "chromium", parent=100)
    made.run(102, "chromium", parent=101)
    made.run(200, "mpv", parent=50)
    return made


# ------------------------------------------------------------------------------------------------ whose it is


@pytest.mark.parametrize(("pid", "own"), [(100, True), (101, True), (102, True), (200, False), (50, False), (7, False)])
def test_a_windows_program_is_its_process_and_what_comes_from_it(processes: FakeProcesses, pid: int, own: bool) -> None:
    assert Behind(BROWSER, processes).is_program(pid) is own


def test_above_the_window_only_the_same_program_counts(processes: FakeProcesses) -> None:
    assert Behind(Window(1, pid=102, program="chromium"), processes).is_program(100)
    assert not Behind(Window(1, pid=102, program="chromium"), processes).is_program(50)


def test_a_window_without_a_process_is_found_by_its_name(processes: FakeProcesses) -> None:
    behind = Behind(Window(1, app_ids=("org.chromium.Chromium",)), processes)
    assert behind.is_program(102)
    assert not behind.is_program(200)
    assert not behind.is_program(7)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("chromium", True),
        ("/usr/lib/chromium/Chromium", True),
        ("org.chromium.Chromium", True),
        ("chromium.desktop", True),
        ("chromium (deleted)", True),
        ("chromium-updater", False),
        ("", False),
        ("desktop", False),
    ],
)
def test_names_of_a_program(processes: FakeProcesses, name: str, own: bool) -> None:
    assert Behind(BROWSER, processes).is_called(name) is own


def test_what_runs_others_and_a_window_without_a_name_have_no_name(processes: FakeProcesses) -> None:
    assert not Behind(Window(1, pid=9, program="python3.11"), processes).is_called("python3.11")
    assert not Behind(Window(1, pid=9, program="electron"), processes).is_called("electron")
    assert not Behind(Window(1), processes).is_called("")


# ------------------------------------------------------------------------------------------------ all signs together


class Stub:
    remedy = plain("plug it in")

    def __init__(
        self,
        name: Evidence,
        found: bool | None = None,
        *,
        wrong: Exception | None = None,
        clock: FakeClock | None = None,
    ) -> None:
        self.name: Evidence = name
        self._found = found
        self._wrong = wrong
        self._clock = clock
        self.given: list[float] = []

    def ready(self) -> None:
        if self._wrong:
            raise DetoxError(plain("Playing"), plain(str(self._wrong)))

    def found(self, _: Behind, deadline: Deadline) -> bool | None:
        self.given.append(deadline.left())
        if self._clock:
            self._clock.advance(deadline.left())
            deadline.left()
        if self._wrong:
            raise self._wrong
        return self._found


def test_the_first_sign_that_is_found_is_said(processes: FakeProcesses) -> None:
    media = LinuxMedia(FakeClock(), processes, (Stub("player"), Stub("sound", True), Stub("inhibitor", True)))
    assert media.plays(BROWSER) == "sound"


def test_a_player_that_says_it_pauses_is_believed_more_than_a_stream_that_is_still_open(
    processes: FakeProcesses,
) -> None:
    sound = Stub("sound", True)
    assert LinuxMedia(FakeClock(), processes, (Stub("player", False), sound)).plays(BROWSER) is None
    assert sound.given == []
    signs = (Stub("player", False), sound, Stub("inhibitor", True))  # a silent video in another tab
    assert LinuxMedia(FakeClock(), processes, signs).plays(BROWSER) == "inhibitor"


@pytest.mark.parametrize("wrong", [OSError("gone"), TimeoutError("slow"), ValueError("gibberish")])
def test_a_sign_that_fails_hides_no_other_and_says_nothing_loud(
    processes: FakeProcesses, wrong: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    media = LinuxMedia(FakeClock(), processes, (Stub("player", wrong=wrong), Stub("inhibitor", True)))
    assert media.plays(BROWSER) == "inhibitor"
    assert {record.levelno for record in caplog.records} == {logging.INFO}


def test_signs_that_hang_leave_time_for_the_others_and_all_end_within_a_second(processes: FakeProcesses) -> None:
    clock = FakeClock()
    last = Stub("inhibitor", True)
    before = clock.now().boot
    hanging = (Stub("player", clock=clock), Stub("sound", clock=clock))
    assert LinuxMedia(clock, processes, (*hanging, last)).plays(BROWSER) == "inhibitor"
    assert last.given == [pytest.approx(LIMIT_SECONDS / 4)]
    assert clock.now().boot - before <= LIMIT_SECONDS


def test_doctor_says_what_is_seen_and_what_is_not(processes: FakeProcesses) -> None:
    signs = (Stub("player", wrong=OSError("no bus")), Stub("sound"), Stub("inhibitor"))
    choice = LinuxMedia(FakeClock(), processes, signs).choice()
    assert (choice.port, choice.chosen) == ("Media", "sound, inhibitor")
    assert choice.refused[0] == Refused("player", plain("no bus"), plain("plug it in"))
    assert [each.name for each in choice.refused[1:]] == ["silent videos", "other tabs"]
    assert all(each.reason.say() and each.remedy.say() for each in choice.refused)
    assert LinuxMedia(FakeClock(), processes, signs[:1]).choice().chosen == "none"


def test_a_bare_computer_says_why_it_sees_nothing(
    processes: FakeProcesses, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for which in ("SYSTEM", "SESSION"):
        monkeypatch.setenv(f"DBUS_{which}_BUS_ADDRESS", f"unix:path={tmp_path}/nowhere")
    _, choice = choose_media(FakeClock(), processes, {"XDG_RUNTIME_DIR": str(tmp_path)})
    assert choice.chosen == "none"
    said = {each.name: each.reason.say() for each in choice.refused}
    assert said["sound"] == f"no sound server listens at {tmp_path}/pulse/native"
    assert "the session bus cannot be reached" in said["player"]
    assert said["inhibitor"] == "nothing here tells which program keeps the screen awake"


def test_another_system_says_that_it_looks_for_nothing(
    processes: FakeProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    media, choice = choose_media(FakeClock(), processes, {})
    assert isinstance(media, NullMedia)
    assert (choice.chosen, [each.name for each in choice.refused]) == ("none", ["media"])


# ------------------------------------------------------------------------------------------------ sound

Serve = Callable[..., PulseServer]


def stream(
    pid: str = "102",
    binary: str = "chromium",
    *,
    client: int = 5,
    sink: int = 1,
    muted: bool = False,
    paused: bool = False,
    version: int = 21,
) -> bytes:
    """Write one playing stream as that version of the protocol does."""
    about = {"application.process.binary": binary, **({"application.process.id": pid} if pid else {})}
    parts = [number(7), text("Playback"), number(NOTHING), number(client), number(sink)]
    parts += [
        b"a\x03\x02" + bare(48000),
        b"m\x02\x01\x02",
        b"v\x02" + bare(65536) * 2,
        b"U" + bytes(8),
        b"U" + bytes(8),
    ]
    parts += [
        text(None),
        text("protocol-native.c"),
        b"1" if muted else b"0",
        properties(about),
        b"1" if paused else b"0",
    ]
    return b"".join((*parts, *([b"11"] if version > 19 else []), *([FORMAT] if version > 20 else [])))


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    made: list[PulseServer] = []
    (tmp_path / "pulse").mkdir()

    def start(streams: bytes, version: int = 35, **more: bytes) -> PulseServer:
        answers = {8: number(version), SINK_INPUTS: streams, **({CLIENT: more["client"]} if more else {})}
        made.append(PulseServer(tmp_path / "pulse" / "native", answers))
        return made[-1]

    yield start
    for server in made:
        server.close()


def sounds(tmp_path: Path, processes: FakeProcesses, window: Window = BROWSER) -> bool | None:
    streams = Streams({"XDG_RUNTIME_DIR": str(tmp_path)})
    return streams.found(Behind(window, processes), Deadline(SystemClock(), 5))


def test_a_stream_of_a_child_of_the_browser_is_the_browsers(
    serve: Serve, tmp_path: Path, processes: FakeProcesses
) -> None:
    server = serve(stream("200", "mpv") + stream())
    assert sounds(tmp_path, processes)
    assert server.asked == [8, 9, SINK_INPUTS]
    assert not sounds(tmp_path, processes, Window(2, pid=300, program="editor"))


@pytest.mark.parametrize("version", [19, 20, 21, 35])
def test_every_version_of_the_protocol_that_is_spoken(
    serve: Serve, tmp_path: Path, processes: FakeProcesses, version: int
) -> None:
    serve(stream("200", version=version) * 3 + stream(version=version), version)
    assert sounds(tmp_path, processes)


@pytest.mark.parametrize(
    "silent",
    [stream(muted=True), stream(paused=True), stream(client=NOTHING), stream(sink=NOTHING), stream("200", "mpv"), b""],
    ids=["muted", "paused", "the server's own", "tied to nothing", "somebody else's", "none"],
)
def test_what_nobody_hears_does_not_play(serve: Serve, tmp_path: Path, processes: FakeProcesses, silent: bytes) -> None:
    serve(silent + stream("200", "mpv"))
    assert not sounds(tmp_path, processes)


def test_the_client_knows_the_process_that_the_stream_does_not(
    serve: Serve, tmp_path: Path, processes: FakeProcesses
) -> None:
    about = properties({"application.process.id": "101"})
    known = b"".join((number(5), text("x"), number(NOTHING), text("protocol-native.c"), about))
    server = serve(stream("", "?"), client=known)
    assert sounds(tmp_path, processes)
    server.answers[CLIENT] = 5  # gone in between
    assert not sounds(tmp_path, processes)


def test_a_stream_without_a_process_goes_by_its_programs_name(
    serve: Serve, tmp_path: Path, processes: FakeProcesses
) -> None:
    serve(stream("", "/usr/lib/chromium/chromium"), client=client("a", "b"))
    assert sounds(tmp_path, processes)


def test_no_server_is_no_sound(tmp_path: Path, processes: FakeProcesses) -> None:
    assert not sounds(tmp_path, processes)
