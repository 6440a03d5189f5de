"""The house rules that no linter knows: sizes, names, docstrings, where Qt lives, what may not stand in a file."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "detox").rglob("*.py"))
MAX_LINES, MAX_FUNCTION = 300, 60
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_room(path: Path) -> None:
    """One file of the product keeps every rule; all its breaches are told at once."""
    text = path.read_text(encoding="utf-8")
    wrong = [*_sizes(path, text), *_docstrings(ast.parse(text)), *_imports(path, ast.parse(text))]
    assert not wrong, f"{_name(path)}:\n  " + "\n  ".join(wrong)


def test_nothing_foreign_in_the_repository() -> None:
    """No address of a package index, no path of somebody's machine, in any file that git keeps."""
    # Put together here, so that this file does not find itself.
    parts = ("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.org", "deb" + r"\.debian\.org")
    places = ("/wo" + "rk/", "/ro" + "ot/", "/home/" + "[a-z]", "file:///" + "opt")
    foreign = re.compile("|".join(parts + places))
    listed = subprocess.run(["git", "-c", "safe.directory=*", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    found = []
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".png", ".ttf", ".wav", ".ogg", ".qm"}:
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
