from __future__ import annotations

import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.ports.autostart import Autostart
from detox.system import autostart
from detox.system.autostart import Launch, autostart_candidates, launch, sandboxed, system_autostart
from detox.system.autostart_macos import LABEL, LaunchAgentAutostart
from detox.system.autostart_portal import PortalAutostart
from detox.system.autostart_windows import APPROVED, RUN, RegistryAutostart
from detox.system.autostart_xdg import FILE, XdgAutostart, entry_text, is_on, quoted, read_entry
from tests.contracts.autostart import AutostartContract

WHAT = Launch((sys.executable, "-m", "detox", "run", "--hidden"))


class FakeRegistry:
    """The user's registry as a table."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}
        self.refuses = False

    def read(self, key: str, value: str) -> str | bytes | None:
        return self.values.get((key, value))

    def write(self, key: str, value: str, text: str) -> None:
        if self.refuses:
            raise PermissionError(13, "Access is denied")
        self.values[key, value] = text

    def delete(self, key: str, value: str) -> None:
        self.values.pop((key, value), None)


class TestXdgContract(AutostartContract):
    @pytest.fixture
    def port(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Autostart:
        monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
        return XdgAutostart(WHAT)


class TestRegistryContract(AutostartContract):
    @pytest.fixture
    def port(self) -> Autostart:
        return RegistryAutostart(WHAT, FakeRegistry())


class TestLaunchAgentContract(AutostartContract):
    @pytest.fixture
    def port(self) -> Autostart:
        return LaunchAgentAutostart(WHAT)


class TestXdg:
    @pytest.fixture
    def mine(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "mine"))
        monkeypatch.setenv("XDG_CONFIG_DIRS", f"{tmp_path / 'first'}:relative:{tmp_path / 'second'}")
        monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
        return tmp_path / "mine" / "autostart" / FILE

    @staticmethod
    def put(path: Path, *lines: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["[Desktop Entry]", "Type=Application", *lines]) + "\n", encoding="utf-8")

    def test_writes_an_entry_that_starts_the_app(self, mine: Path) -> None:
        XdgAutostart(WHAT).set(True)
        text = mine.read_text(encoding="utf-8")
        assert text.startswith("[Desktop Entry]\n")
        assert f"Exec={sys.executable} -m detox run --hidden\n" in text
        assert mine.stat().st_mode & 0o777 == 0o644
        assert [each.name for each in mine.parent.iterdir()] == [FILE]

    def test_what_the_user_hid_is_off(self, mine: Path) -> None:
        port = XdgAutostart(WHAT)
        self.put(mine, "Exec=detox-tray", "Hidden=true")
        assert not port.enabled()
        self.put(mine, "Exec=detox-tray", "X-GNOME-Autostart-enabled=false")
        assert not port.enabled()
        self.put(mine, "Exec=detox-tray")
        assert port.enabled()
        self.put(mine, "Exec=detox-tray", "TryExec=/nonexistent/program")
        assert not port.enabled()

    def test_switching_on_undoes_what_switched_it_off(self, mine: Path) -> None:
        self.put(mine, "Exec=detox-tray", "Hidden=true")
        port = XdgAutostart(WHAT)
        port.set(True)
        assert port.enabled()

    def test_the_system_s_entry_is_hidden_by_one_of_ours(self, mine: Path, tmp_path: Path) -> None:
        port = XdgAutostart(WHAT)
        self.put(tmp_path / "second" / "autostart" / FILE, "Exec=detox-tray")
        assert port.enabled()
        port.set(False)
        assert not port.enabled()
        assert "Hidden=true" in mine.read_text(encoding="utf-8")
        port.set(True)
        assert port.enabled()
        self.put(tmp_path / "first" / "autostart" / FILE, "Exec=detox-tray", "Hidden=true")
        mine.unlink()
        assert not port.enabled(), "the first folder is the more important one"

    def test_desktops_that_are_not_meant_do_not_start_it(self, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        port = XdgAutostart(WHAT)
        self.put(mine, "Exec=detox-tray", "OnlyShowIn=GNOME;KDE;")
        assert not port.enabled()
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
        assert port.enabled()
        self.put(mine, "Exec=detox-tray", "NotShowIn=GNOME;")
        assert not port.enabled()

    def test_only_the_main_group_counts(self, mine: Path) -> None:
        self.put(mine, "# Hidden=true", "Exec=detox-tray", "", "[Desktop Action Quit]", "Hidden=true", "Exec=false")
        assert XdgAutostart(WHAT).enabled()

    def test_a_file_of_nonsense_starts_nothing(self, mine: Path) -> None:
        mine.parent.mkdir(parents=True)
        mine.write_bytes(b"\xff\xfe\x00nonsense")
        assert not XdgAutostart(WHAT).enabled()
        mine.unlink()
        mine.mkdir()
        assert read_entry(mine) == {}
        assert not XdgAutostart(WHAT).enabled()

    def test_a_folder_that_cannot_be_written_is_named(self, mine: Path) -> None:
        mine.parent.parent.mkdir()
        mine.parent.write_text("a file", encoding="utf-8")
        with pytest.raises(DetoxError, match="cannot be written") as caught:
            XdgAutostart(WHAT).set(True)
        assert str(mine) in caught.value.line()

    def test_a_link_to_the_user_s_own_collection_stays_a_link(self, mine: Path, tmp_path: Path) -> None:
        kept = tmp_path / "collection" / FILE
        self.put(kept, "Hidden=true")
        mine.parent.mkdir(parents=True)
        mine.symlink_to(kept)
        XdgAutostart(WHAT).set(True)
        assert mine.is_symlink()
        assert is_on(read_entry(kept) or {})

    @pytest.mark.parametrize("how", ["variable", "file"])
    def test_only_inside_a_flatpak_the_portal_is_asked(
        self, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "info").write_text("[Application]\nname=tray.detox.Detox\n", encoding="utf-8")
        assert [each.name for each in autostart_candidates(WHAT)] == ["xdg"]
        assert sandboxed(str(tmp_path / "none")) == ""
        with pytest.raises(DetoxError, match="this is no Flatpak"):
            PortalAutostart(WHAT, str(tmp_path / "none"))
        if how == "variable":
            monkeypatch.setenv("FLATPAK_ID", "tray.detox.Detox")
            assert [each.name for each in autostart_candidates(WHAT)] == ["portal"]
        assert sandboxed(str(tmp_path / "info")) == "tray.detox.Detox"

    @pytest.mark.parametrize(
        "argument",
        ["plain", "", "a b", 'say "hi"', "back\\slash", "$HOME", "`id`", "100%", "semi;colon", "tab\there", "é", "a'b"],
    )
    def test_any_argument_survives_the_quoting(self, argument: str, tmp_path: Path) -> None:
        path = tmp_path / FILE
        path.write_text(entry_text(Launch((sys.executable, argument), "/with space")), encoding="utf-8")
        entry = read_entry(path)
        assert entry is not None
        value = entry["Exec"].replace("\\t", "\t").replace("\\\\", "\\")  # what reading a string undoes
        # Exec is quoted as the shell quotes.
        told = subprocess.run(
            ["sh", "-c", f"printf '%s' {value.replace('%%', '%').removeprefix(sys.executable)}"],
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout == argument
        assert is_on(entry)
        assert entry["Path"] == "/with space"
        assert quoted(argument)


class TestRegistry:
    def test_a_switch_in_task_manager_is_believed_and_undone(self) -> None:
        registry = FakeRegistry()
        port = RegistryAutostart(Launch((r"C:\Program Files\Detox\detox-tray.exe", "run", "--hidden")), registry)
        port.set(True)
        assert registry.values[RUN, "Detox"] == r'"C:\Program Files\Detox\detox-tray.exe" run --hidden'
        registry.values[APPROVED, "Detox"] = b"\x03" + bytes(11)
        assert not port.enabled()
        registry.values[APPROVED, "Detox"] = b"\x02" + bytes(11)
        assert port.enabled()
        registry.values[APPROVED, "Detox"] = b"\x03" + bytes(11)
        port.set(True)
        assert port.enabled()

    def test_python_is_told_where_the_sources_are(self, tmp_path: Path) -> None:
        registry = FakeRegistry()
        folder = tmp_path / "it's here"
        (folder / "detox").mkdir(parents=True)
        (folder / "detox" / "__init__.py").touch()
        (folder / "detox" / "__main__.py").write_text("import sys\n\ndef main():\n    return len(sys.argv)\n")
        RegistryAutostart(Launch((sys.executable, "-m", "detox", "run", "--hidden"), str(folder)), registry).set(True)
        told = subprocess.run(shlex.split(str(registry.values[RUN, "Detox"])), cwd="/", check=False)
        assert told.returncode == 3

    def test_a_refusal_is_said_in_one_line(self) -> None:
        registry = FakeRegistry()
        registry.refuses = True
        with pytest.raises(DetoxError, match="the registry cannot be written: Access is denied"):
            RegistryAutostart(WHAT, registry).set(True)


class TestLaunchAgent:
    def test_writes_what_launchd_reads(self, no_home: Path) -> None:
        port = LaunchAgentAutostart(Launch(("/usr/bin/python3", "-m", "detox"), "/src"))
        port.set(True)
        path = no_home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        agent = plistlib.loads(path.read_bytes())
        assert agent["ProgramArguments"] == ["/usr/bin/python3", "-m", "detox"]
        assert agent["WorkingDirectory"] == "/src"
        path.write_bytes(plistlib.dumps({**agent, "Disabled": True}))
        assert not port.enabled()
        path.write_bytes(b"nonsense")
        assert not port.enabled()
        path.write_bytes(plistlib.dumps([1]))
        assert not port.enabled()

    def test_a_folder_that_cannot_be_written_is_named(self, no_home: Path) -> None:
        (no_home / "Library").write_text("a file", encoding="utf-8")
        with pytest.raises(DetoxError, match="cannot be written"):
            LaunchAgentAutostart(WHAT).set(True)


class TestLaunch:
    def test_the_installed_program_starts_itself(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        program = tmp_path / "detox-tray"
        program.write_text("#!/bin/sh\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr(sys, "argv", [str(program), "--hidden"])
        assert launch() == Launch((str(program), "run", "--hidden"))
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(sys, "argv", ["detox-tray"])
        assert launch(Path("/p q")) == Launch((str(program), "--profile", "/p q", "run", "--hidden"))

    def test_from_the_sources_it_is_python_in_their_folder(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "argv", ["/src/detox/__main__.py", "run"])
        what = launch()
        assert what.command == (sys.executable, "-m", "detox", "run", "--hidden")
        assert (Path(what.folder) / "detox" / "__init__.py").exists()

    def test_the_system_s_list_is_one_call_away(self, no_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CONFIG_DIRS", str(no_home / "etc"))
        port = system_autostart(no_home / "profile")
        port.set(True)
        assert port.enabled()
        entry = read_entry(no_home / ".config" / "autostart" / FILE) or {}
        assert f"--profile {no_home / 'profile'} run --hidden" in entry["Exec"]

    def test_a_frozen_program_is_its_own_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", "/opt/detox/detox-tray")
        assert launch().command == ("/opt/detox/detox-tray", "run", "--hidden")
        monkeypatch.setenv("APPIMAGE", "/opt/Detox.AppImage")
        assert launch().command[0] == "/opt/Detox.AppImage"

    def test_on_windows_no_console_is_opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("pythonw.exe", "detox-tray"):
            (tmp_path / name).touch()
        monkeypatch.setattr(autostart.sys, "platform", "win32")  # type: ignore[attr-defined]
        monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
        monkeypatch.setattr(sys, "argv", [str(tmp_path / "detox-tray")])
        assert launch().command == (str(tmp_path / "pythonw.exe"), "-m", "detox", "run", "--hidden")

    @pytest.mark.parametrize(("platform", "name"), [("linux", "xdg"), ("darwin", "launch agent")])
    def test_each_system_has_its_list(self, platform: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(autostart.sys, "platform", platform)  # type: ignore[attr-defined]
        (candidate,) = autostart_candidates(WHAT)
        assert candidate.name == name
        assert candidate.make().enabled() is False
