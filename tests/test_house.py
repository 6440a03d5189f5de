"""The house rules that no linter knows: sizes, names, docstrings, where Qt lives, what may not stand in a file."""

from __future__ import annotations

import ast
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "detox").rglob("*.py"))
MAX_LINES, MAX_FUNCTION = 300, 60
PURE = {
    "core",
    "usage",
    "reminders",
    "focus",
    "summary",
    "engine.py",
    "overview.py",
    "past.py",
    "preview.py",
    "report.py",
    "record.py",
    "requests.py",
}
HARMLESS = {
    "__future__", "bisect", "collections", "dataclasses", "datetime", "functools", "heapq", "itertools", "json", "math",
    "random", "re", "typing", "unicodedata", "zoneinfo", "detox",
}  # fmt: skip
"""What pure code may import: nothing here reads a clock, a file or the network."""
BROAD = {"pump.py", "cli/main.py", "system/choose.py"}
"""The borders at which any exception may be caught: what lies beyond them must not be torn down."""
UNKIND = re.compile(
    r"!|\b(you (should|must|have to|failed|forgot)|don't forget|lazy|addict|guilt|shame|wast(e|ed|ing)|calorie|"
    r"overweight|diet|toxins?|proven|boosts?|productivity|again\?)\b",
    re.IGNORECASE,
)
"""No nagging, no guilt, no promise of health in any word that a user may read."""
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_room(path: Path) -> None:
    """One file of the product keeps every rule; all its breaches are told at once."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    found = (_sizes(path, text), _docstrings(tree), _imports(path, tree), _purity(path, tree), _excepts(path, tree))
    wrong = [*chain.from_iterable(found), *_words(tree), *_globals(tree)]
    assert not wrong, f"{_name(path)}:\n  " + "\n  ".join(wrong)


def test_nothing_foreign_in_the_repository() -> None:
    """No address of a package index, no path of somebody's machine, in any file that git keeps."""
    # Put together here, so that this file does not find itself.
    parts = ("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.org", "deb" + r"\.debian\.org")
    places = ("/wo" + "rk/", "/ro" + "ot/", "/home/" + "[a-z]", "file:///" + "opt")
    foreign = re.compile("|".join(parts + places))
    command = ["git", "-c", "safe.directory=*", "ls-files"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    found = []
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".png", ".ico", ".ttf", ".wav", ".ogg", ".qm"}:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if match := foreign.search(line):
                    found.append(f"{name}:{number}: {match[0]}")
    assert not found, "\n".join(found)


def _sizes(path: Path, text: str) -> Iterator[str]:
    lines = text.count("\n")
    if lines > MAX_LINES:
        yield f"{lines} lines; a room has at most {MAX_LINES}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            if length > MAX_FUNCTION:
                yield f"{node.name} has {length} lines; a function has at most {MAX_FUNCTION}"
    for word in (*path.relative_to(ROOT).parts[:-1], path.stem):
        if VAGUE & set(word.split("_")):
            yield f'"{word}" says nothing about what is inside'


def _docstrings(tree: ast.Module) -> Iterator[str]:
    if tree.body and not ast.get_docstring(tree):
        yield "the module has no docstring"
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    for body, inherits in ((tree.body, False), *((node.body, bool(node.bases)) for node in classes)):
        for node in body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
                continue
            # Overrides of Qt (camel case) and of a base class that says it already need none.
            if isinstance(node, ast.FunctionDef) and (inherits or re.search("[A-Z]", node.name)):
                continue
            if not ast.get_docstring(node):
                yield f"{node.name} has no docstring"


def _imports(path: Path, tree: ast.Module) -> Iterator[str]:
    room = path.relative_to(ROOT).parts[1]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith(("PySide6.QtWidgets", "PySide6.QtGui")) and room not in {"ui", "app"}:
                yield f"{name} is imported outside detox/ui"
            if name.startswith(("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtMultimedia", "PySide6.QtCharts")):
                yield f"{name} is not for this program"


def _purity(path: Path, tree: ast.Module) -> Iterator[str]:
    if path.relative_to(ROOT).parts[1] not in PURE:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            for name in names:
                if name.split(".")[0] not in HARMLESS and name != "urllib.parse":
                    yield f"{name} is imported into pure code"
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"open", "print", "input"}
        ):
            yield f"{node.func.id}() is called in pure code"


def _excepts(path: Path, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = node.type.id if isinstance(node.type, ast.Name) else "anything" if node.type is None else ""
        again = any(isinstance(each, ast.Raise) and each.exc is None for each in ast.walk(node))
        if caught == "Exception" and path.relative_to(ROOT / "detox").as_posix() not in BROAD:
            yield f"line {node.lineno} catches every Exception"
        if caught in {"BaseException", "anything"} and not again:
            yield f"line {node.lineno} swallows {caught}"


def _words(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QT_TRANSLATE_NOOP":
            for argument in node.args[1:2]:
                text = argument.value if isinstance(argument, ast.Constant) else ""
                if isinstance(text, str) and (match := UNKIND.search(text)):
                    yield f'"{match[0]}" in "{text}"'
                if isinstance(text, str) and any(unicodedata.category(char) == "So" for char in text):
                    yield f'a picture in "{text}"'


def _globals(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"line {node.lineno} changes a module's state"
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        empty = isinstance(value, ast.List | ast.Dict) and not ast.dump(value).count("Constant")
        made = (
            isinstance(value, ast.Call)
            and isinstance(value.func, ast.Name)
            and value.func.id in {"list", "dict", "set"}
        )
        if (empty or made) and not (isinstance(node, ast.Assign) and _is_dunder(node)):
            yield f"line {node.lineno} holds a module's state"


def _is_dunder(node: ast.Assign) -> bool:
    return all(isinstance(target, ast.Name) and target.id.startswith("__") for target in node.targets)
