"""Builds the .deb:  .venv/bin/python packaging/debian/build.py [FOLDER]     (FOLDER: dist)

What is in it: our wheel and the pinned wheels of requirements/run.txt, pruned to what is used, in /usr/lib/detox-tray,
on the Python of the system. PySide6 is in no Debian before 13, and psutil and xcffib are older there than we need; the
bundle of PyInstaller would bring a Python of its own, whose holes Debian's security team does not mend. All compiled
wheels speak Python's stable interface (abi3), so one package serves each Python from 3.11 on; cffi's does not,
hence python3-cffi-backend. dpkg-deb makes the file: debhelper would want a source package, and has no use for wheels.

One commit gives one file, byte by byte.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LINUX = HERE.parent / "linux"
sys.path[:0] = [str(ROOT), str(HERE)]

import contents  # noqa: E402 - beside this file

from detox import __version__  # noqa: E402

MAINTAINER = os.environ.get("DEBFULLNAME", "The Detox authors"), os.environ.get("DEBEMAIL", "detox@localhost")
REVISION = 1


def main(arguments: list[str]) -> int:
    """Build the package; print its path."""
    folder = Path(arguments[0] if arguments else "dist").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    asked = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or subprocess.check_output(asked, cwd=ROOT, text=True).strip()
    os.environ["SOURCE_DATE_EPOCH"] = epoch
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as work:
        tree = Path(work, "tree")
        _program(tree / "usr/lib/detox-tray", Path(work))
        _shared(tree, int(epoch))
        _control(tree)
        for path in tree.rglob("*"):
            os.utime(path, (int(epoch), int(epoch)), follow_symlinks=False)
        made = folder / f"detox-tray_{__version__}-{REVISION}_{_architecture()}.deb"
        level = os.environ.get("DETOX_DEB_LEVEL", "6")  # 0 for a trial: the rest of the time goes into this
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", tree, made]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(made)
    return 0


def _program(site: Path, work: Path) -> None:
    """Lay our code and what it needs into ``site``."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq", "--no-deps"]
    locked = ["--require-hashes", "--no-build-isolation", "-r", ROOT / "requirements/run.txt"]
    subprocess.run([*pip, "--no-compile", "--target", site, *locked], check=True, stdin=subprocess.DEVNULL)
    subprocess.run(["sh", HERE.parent / "wheel.sh", work / "wheel"], check=True, stderr=subprocess.DEVNULL)
    contents.prune(site)
    (wheel,) = (work / "wheel").iterdir()
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(site)
    contents.tidy(site)
    program = site.parents[1] / "bin/detox-tray"
    program.parent.mkdir()
    shutil.copy(HERE / "detox-tray", program)
    program.chmod(0o755)


def _shared(tree: Path, epoch: int) -> None:
    """Lay desktop entry, icons, man page, completions and papers below /usr/share."""
    subprocess.run(["sh", LINUX / "install.sh", tree / "usr"], check=True)
    share, papers = tree / "usr/share", tree / "usr/share/doc/detox-tray"
    _zip(share / "man/man1/detox-tray.1", (LINUX / "detox-tray.1").read_bytes())
    _zip(share / "man/fr/man1/detox-tray.1", (LINUX / "detox-tray.fr.1").read_bytes())
    _zip(papers / "changelog", (ROOT / "CHANGELOG.md").read_bytes())
    at = datetime.fromtimestamp(epoch, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = f"detox-tray ({__version__}-{REVISION}) unstable; urgency=medium"
    entry = f"{head}\n\n  * See changelog.gz.\n\n -- {MAINTAINER[0]} <{MAINTAINER[1]}>  {at}\n"
    _zip(papers / "changelog.Debian", entry.encode())
    shutil.copy(HERE / "copyright", papers / "copyright")
    for name, where in (
        ("lintian-overrides", "lintian/overrides/detox-tray"),
        ("rtupdate", "python3/runtime.d/detox-tray.rtupdate"),
    ):
        (share / where).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / name, share / where)
    (share / "python3/runtime.d/detox-tray.rtupdate").chmod(0o755)


def _zip(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, 9, mtime=0))


def _control(tree: Path) -> None:
    """Write what dpkg reads."""
    size = sum(max(1, -(-path.lstat().st_size // 1024)) for path in tree.rglob("*") if not path.is_dir())
    folder = tree / "DEBIAN"
    folder.mkdir()
    text = (HERE / "control").read_text(encoding="utf-8")
    known = {"VERSION": f"{__version__}-{REVISION}", "ARCHITECTURE": _architecture(), "SIZE": str(size)}
    known["MAINTAINER"] = f"{MAINTAINER[0]} <{MAINTAINER[1]}>"
    for name, value in known.items():
        text = text.replace(f"@{name}@", value)
    (folder / "control").write_text(text, encoding="utf-8")
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    sums = subprocess.check_output(["md5sum", *(path.relative_to(tree) for path in files)], cwd=tree)
    (folder / "md5sums").write_bytes(sums)
    for name in ("postinst", "prerm"):
        shutil.copy(HERE / name, folder / name)
        (folder / name).chmod(0o755)


def _architecture() -> str:
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
