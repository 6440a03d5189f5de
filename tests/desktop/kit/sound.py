"""A sound server with one loudspeaker and one microphone, neither of them real, and somebody who records."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.kit.processes import Processes, program
from tests.desktop.kit.waiting import wait_until

MICROPHONE, PLAYED = "mic", "speaker.monitor"
RECORDER = "pacat"  # what parec is another name of


class Sound:
    """PulseAudio, found by every program of that environment as on a real desktop: in XDG_RUNTIME_DIR."""

    def __init__(self, processes: Processes, env: Mapping[str, str]) -> None:
        self._processes = processes
        self.env = env
        # Told where the server is, the clients below start none of their own while it comes up.
        self._told = {**env, "PULSE_SERVER": f"unix:{env['XDG_RUNTIME_DIR']}/pulse/native"}
        modules = (
            "module-native-protocol-unix",
            "module-null-sink sink_name=speaker",
            f"module-null-source source_name={MICROPHONE}",
        )
        words = ["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--log-target=stderr"]
        loads = [f"--load={module}" for module in modules]
        self.server = processes.start("sound", [program("pulseaudio"), *words, *loads], env)
        wait_until(lambda: MICROPHONE in self._ask("sources"), 15, "PulseAudio to come up")

    def record(self, source: str = MICROPHONE) -> subprocess.Popen[bytes]:
        """Start a program that records, and return it once PulseAudio knows of its stream."""
        before = self.streams()
        process = self._processes.start(
            "record", [program("parec"), f"--device={source}", "--raw", "/dev/null"], self._told
        )
        wait_until(lambda: self.streams() > before, 10, "PulseAudio to list the recording")
        return process

    def play(self) -> subprocess.Popen[bytes]:
        """Start a program that plays silence, and return it once PulseAudio knows of its stream."""
        before = self.playing()
        process = self._processes.start("play", [program("pacat"), "--playback", "--raw", "/dev/zero"], self._told)
        wait_until(lambda: self.playing() > before, 10, "PulseAudio to list the stream")
        return process

    def record_played(self, file: Path, rate: int) -> subprocess.Popen[bytes]:
        """Write all that the loudspeaker plays into ``file``, as signed 16 bit samples of one channel."""
        before = self.streams()
        shape = [f"--device={PLAYED}", "--raw", "--format=s16le", "--channels=1", f"--rate={rate}", "--latency-msec=50"]
        process = self._processes.start("played", [program("parec"), *shape, str(file)], self._told)
        wait_until(lambda: self.streams() > before, 10, "PulseAudio to list the recording")
        return process

    def end(self, playing: subprocess.Popen[bytes]) -> None:
        """End it, and wait until PulseAudio has let go of its stream."""
        before = self.playing()
        self._processes.stop(playing)
        wait_until(lambda: self.playing() < before, 10, "PulseAudio to drop the stream")

    def mute(self, *, muted: bool) -> None:
        """Mute all that plays, as a hand on the mixer does."""
        for line in self._ask("sink-inputs").splitlines():
            command = [program("pactl"), "set-sink-input-mute", line.split()[0], str(int(muted))]
            subprocess.run(command, env=self._told, timeout=10, check=True)

    def playing(self) -> int:
        """Return how many playing streams there are, as PulseAudio's own program says."""
        return len(self._ask("sink-inputs").splitlines())

    def stop(self, recording: subprocess.Popen[bytes]) -> None:
        """End a recording, and wait until PulseAudio has let go of it."""
        before = self.streams()
        self._processes.stop(recording)
        wait_until(lambda: self.streams() < before, 10, "PulseAudio to drop the recording")

    def streams(self) -> int:
        """Return how many recording streams there are, as PulseAudio's own program says."""
        return len(self._ask("source-outputs").splitlines())

    def pause_server(self, *, paused: bool) -> None:
        """Freeze the server, as a computer that swaps; or let it go on."""
        self.server.send_signal(signal.SIGSTOP if paused else signal.SIGCONT)

    def _ask(self, what: str) -> str:
        command = [program("pactl"), "list", "short", what]
        done = subprocess.run(command, env=self._told, capture_output=True, text=True, timeout=10, check=False)
        return done.stdout
