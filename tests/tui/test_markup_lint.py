"""Foreign text is never markup: what Textual would parse gets `Content`, not a string."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOM = Path(__file__).resolve().parents[2] / "tui"
PARSED_CALLS = {"notify", "Static", "Label", "Button", "Option", "Tab", "TabPane", "Collapsible", "Checkbox", "update"}
PARSED_NAMES = {"border_title", "border_subtitle", "tooltip", "title", "sub_title", "label"}
SAFE_WORDS = {"markup"}


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def is_built_text(node: ast.expr) -> bool:
    """Say whether an expression builds a string at run time: f-string, `+`, `%`, `format`, `str`, `join`."""
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.BinOp):
        return any(isinstance(side, (ast.JoinedStr, ast.Constant)) and _texts(side) for side in (node.left, node.right))
    if isinstance(node, ast.Call):
        name = called(node)
        joined = name == "join" and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Constant)
        return name in ("str", "format", "escape", "from_markup") or joined
    return False


def _texts(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def offences(source: str) -> list[int]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and called(node) in PARSED_CALLS:
            literal = any(word.arg in SAFE_WORDS for word in node.keywords)
            if not literal and node.args and is_built_text(node.args[0]):
                found.append(node.lineno)
        if isinstance(node, ast.Assign):
            names = {target.attr for target in node.targets if isinstance(target, ast.Attribute)}
            if names & PARSED_NAMES and is_built_text(node.value):
                found.append(node.lineno)
        if isinstance(node, ast.Call) and called(node) in ("from_markup", "escape"):
            found.append(node.lineno)
    return found


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOM)))
def test_no_string_is_built_for_a_place_that_parses_markup(path: Path) -> None:
    assert offences(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(f'{name}')",
        "self.notify(f'{error}')",
        "label.update('from ' + name)",
        "pane.border_title = f'{name}'",
        "Label(str(error))",
        "Button('{}'.format(name))",
        "Content.from_markup(name)",
        "Static(escape(name))",
    ],
)
def test_the_lint_sees_what_it_should(source: str) -> None:
    assert offences(source)


@pytest.mark.parametrize("source", ["Static(Content(name))", "Static('words')", "Label(f'{n}', markup=False)"])
def test_the_lint_lets_pass_what_is_safe(source: str) -> None:
    assert not offences(source)
