"""Commands about packs of tips: look at one before it is used, add it, see which there are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from detox.cli.context import Context, Json
from detox.cli.sharing import accept, norms_lines
from detox.core.errors import DetoxError, Problem, in_one_line
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.packs_file import Pack, add_pack, read_pack, read_packs

_TITLE = QT_TRANSLATE_NOOP("Cli", "Packs")


_NO_PACKS = QT_TRANSLATE_NOOP(
    "CliPacks", "No packs. detox-tray packs add FILE puts one there; docs/packs.md says how to write one."
)
_NOT_ADDED = QT_TRANSLATE_NOOP("CliPacks", "Not added: no tip of it can be shown.")
_ADDED = QT_TRANSLATE_NOOP("CliPacks", "Added as {file}. It counts from now on.")
_PACK = QT_TRANSLATE_NOOP("CliPacks", "{id}: {name}: {told}")
_NO_TIPS = QT_TRANSLATE_NOOP("CliPacks", "no tips")


def packs(context: Context) -> int:
    """Carry out ``packs list``, ``packs check FILE``, ``packs add FILE`` or ``packs accept FILE ITEM``."""
    actions = {"list": _list, "check": _check, "add": _add, "accept": _accept}
    return actions[context.arguments.action](context)


def _accept(context: Context) -> int:
    return accept(context, lambda: _copy_tips(context, Path(context.arguments.file)))


def _list(context: Context) -> int:
    found, problems = read_packs(context.profile.packs)
    lines = [f"{context.profile.packs}", *(_line(context, pack) for pack in found), *_told(context, problems)]
    if not found:
        lines.append(context.say(_NO_PACKS))
    _print(context, found, problems, lines)
    return 0


def _check(context: Context) -> int:
    """Say what is wrong with a pack, wherever it lies; exit 1 if anything is."""
    pack = _read(Path(context.arguments.file))
    norms, wrong = norms_lines(context, pack.path)
    problems = (*pack.problems, *wrong)
    _print(context, (pack,), problems, [_line(context, pack), *norms, *_told(context, problems)])
    return 1 if problems else 0


def _add(context: Context) -> int:
    """Copy a pack into the profile, over one of its name; exit 1, nothing copied, if no tip of it is sound."""
    pack = _read(Path(context.arguments.file))
    norms, wrong = norms_lines(context, pack.path)
    problems = (*pack.problems, *wrong)
    told = [_line(context, pack), *norms, *_told(context, problems)]
    if not pack.tips:
        _print(context, (pack,), problems, [*told, context.say(_NOT_ADDED)])
        return 1
    _print(context, (pack,), problems, [*told, context.say(_ADDED.with_(file=_copy(context, pack)))])
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


def _line(context: Context, pack: Pack) -> str:
    languages = Counter(tip.lang for tip in pack.tips)
    told = ", ".join(f"{count} {lang}" for lang, count in sorted(languages.items())) or context.say(_NO_TIPS)
    kinds = ", ".join(sorted({tip.kind for tip in pack.tips}))
    told += f" ({kinds})" if kinds else ""
    return context.say(_PACK.with_(id=pack.id, name=pack.name, told=told))


def _told(context: Context, problems: tuple[Problem, ...]) -> list[str]:
    return [f"! {in_one_line(context.say(problem.message))}" for problem in problems]


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
