"""Commands about packs of tips: look at one before it is used, add it, see which there are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from detox.cli.context import Context, Json
from detox.cli.sharing import accept, norms_lines
from detox.core.errors import DetoxError, Problem
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.packs_file import Pack, add_pack, read_pack, read_packs

_TITLE = QT_TRANSLATE_NOOP("Cli", "Packs")


def packs(context: Context) -> int:
    """Carry out ``packs list``, ``packs check FILE``, ``packs add FILE`` or ``packs accept FILE ITEM``."""
    actions = {"list": _list, "check": _check, "add": _add, "accept": _accept}
    return actions[context.arguments.action](context)


def _accept(context: Context) -> int:
    return accept(context, lambda: _copy_tips(context, Path(context.arguments.file)))


def _list(context: Context) -> int:
    found, problems = read_packs(context.profile.packs)
    lines = [f"{context.profile.packs}", *(_line(pack) for pack in found), *_told(problems)]
    if not found:
        lines.append("No packs. detox-tray packs add FILE puts one there; docs/packs.md says how to write one.")
    _print(context, found, problems, lines)
    return 0


def _check(context: Context) -> int:
    """Say what is wrong with a pack, wherever it lies; exit 1 if anything is."""
    pack = _read(Path(context.arguments.file))
    norms, wrong = norms_lines(pack.path)
    problems = (*pack.problems, *wrong)
    _print(context, (pack,), problems, [_line(pack), *norms, *_told(problems)])
    return 1 if problems else 0


def _add(context: Context) -> int:
    """Copy a pack into the profile, over one of its name; exit 1, nothing copied, if no tip of it is sound."""
    pack = _read(Path(context.arguments.file))
    norms, wrong = norms_lines(pack.path)
    problems = (*pack.problems, *wrong)
    told = [_line(pack), *norms, *_told(problems)]
    if not pack.tips:
        _print(context, (pack,), problems, [*told, "Not added: no tip of it can be shown."])
        return 1
    _print(context, (pack,), problems, [*told, f"Added as {_copy(context, pack)}. It counts from now on."])
    return 0


def _copy_tips(context: Context, path: Path) -> Path | None:
    """Copy a pack into the profile; None if no tip of it is sound."""
    pack = _read(path)
    return _copy(context, pack) if pack.tips else None


def _copy(context: Context, pack: Pack) -> Path:
    target = add_pack(pack, context.profile.packs)
    context.ask({"cmd": "reload"})
    return target


def _read(path: Path) -> Pack:
    """Return the pack in a file, or in a folder that has a ``pack.toml``. Raises DetoxError if there is nothing."""
    path = path.absolute()
    path = path / "pack.toml" if path.is_dir() else path
    if not path.exists():
        said = QT_TRANSLATE_NOOP("Cli", "{file} does not exist")
        raise DetoxError(_TITLE, said.with_(file=path))
    return read_pack(path)


def _line(pack: Pack) -> str:
    languages = Counter(tip.lang for tip in pack.tips)
    told = ", ".join(f"{count} {lang}" for lang, count in sorted(languages.items())) or "no tips"
    kinds = ", ".join(sorted({tip.kind for tip in pack.tips}))
    return f"{pack.id}: {pack.name}: {told}" + (f" ({kinds})" if kinds else "")


def _told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"! {' '.join(problem.message.say().split())}" for problem in problems]


def _print(context: Context, found: tuple[Pack, ...], problems: tuple[Problem, ...], lines: list[str]) -> None:
    listed: list[Json] = [
        {
            "id": pack.id,
            "name": pack.name,
            "file": str(pack.path),
            "tips": dict(sorted(Counter(tip.lang for tip in pack.tips).items())),
            "kinds": sorted({tip.kind for tip in pack.tips}),
        }
        for pack in found
    ]
    told = [problem.message.say() for problem in problems]
    context.print({"schema": 1, "folder": str(context.profile.packs), "packs": listed, "problems": told}, lines)
