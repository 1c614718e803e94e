"""The words a person sees in the window, each with the context that Qt looks it up under.

pyside6-lupdate does not follow ``tr = self.tr``, ``session.tr(…)``, a room's own ``tr`` or a table of
words: it files them under no context, where the running window never looks. This reads the code instead.
"""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

Word = tuple[str, str]


class Unclear(Exception):
    """A call of ``tr`` whose context or words cannot be read off the code: said with its place."""


def collect(root: Path) -> dict[Word, str]:
    """Every (context, words) of ``app/ui`` and ``app/bootstrap``, and the file where it stands first."""
    found: dict[Word, str] = {}
    _fill_tables(root)
    for folder in ("ui", "bootstrap"):
        for path in sorted((root / "app" / folder).rglob("*.py")):
            place = path.relative_to(root).as_posix()
            for word in _File(path, place).words():
                found.setdefault(word, place)
    return dict(sorted(found.items()))


class _File:
    """One source file, read for its calls of ``tr`` and ``translate``."""

    def __init__(self, path: Path, place: str):
        self._tree, self._place = ast.parse(path.read_text("utf-8")), place
        self._parent = {
            child: node for node in ast.walk(self._tree) for child in ast.iter_child_nodes(node)
        }

    def words(self) -> Iterator[Word]:
        for call in ast.walk(self._tree):
            if not isinstance(call, ast.Call) or self._is_own_tr(call):
                continue
            name = ast.unparse(call.func).split(".")
            if name[-1] == "translate" and len(call.args) >= 2:
                yield from ((context, text) for context in self._texts(call.args[0])
                            for text in self._texts(call.args[1]))
            elif name[-1] == "tr" and call.args:
                context = self._context(call, name)
                yield from ((context, text) for text in self._texts(call.args[0]))

    def _is_own_tr(self, call: ast.Call) -> bool:
        """The ``translate`` inside a room's own ``def tr(text)`` passes on what its callers say."""
        return any(isinstance(node, ast.FunctionDef) and node.name == "tr" for node in self._above(call))

    def _above(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self._parent:
            node = self._parent[node]
            yield node

    def _context(self, call: ast.Call, name: list[str]) -> str:
        if len(name) == 1:
            name = self._meaning_of_tr(call)
        owner = name[-2]
        if owner != "self":
            return owner if owner[0].isupper() else owner.strip("_").capitalize()
        for node in self._above(call):
            if isinstance(node, ast.ClassDef):
                return node.name
        raise Unclear(f"{self._place}:{call.lineno}: self.tr ngoài lớp")

    def _meaning_of_tr(self, call: ast.Call) -> list[str]:
        """What a bare ``tr`` stands for: ``tr = self.tr`` above it, or the file's own function."""
        for scope in self._above(call):
            for node in ast.walk(scope) if isinstance(scope, ast.FunctionDef) else ():
                if isinstance(node, ast.Assign) and (value := _given_to_tr(node)):
                    return ast.unparse(value).split(".")
        for node in self._tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "tr":
                inner = next(n for n in ast.walk(node) if isinstance(n, ast.Call))
                return [ast.literal_eval(inner.args[0]), "tr"]
        raise Unclear(f"{self._place}:{call.lineno}: không rõ tr là gì")

    def _texts(self, node: ast.expr) -> list[str]:
        """The words an argument can be: a text, either branch, or every value of a table of words."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return [node.value]
        if isinstance(node, ast.IfExp):
            return self._texts(node.body) + self._texts(node.orelse)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Subscript):
            return [getattr(entry, node.attr) for entry in self._table(node.value)]
        if isinstance(node, ast.Subscript):
            return list(self._table(node))
        raise Unclear(f"{self._place}:{node.lineno}: không đọc được chữ của {ast.unparse(node)}")

    def _table(self, node: ast.Subscript) -> list:
        """The values of a table in capitals: this file's own or one that it imports."""
        name, module = ast.unparse(node.value), self._place.removesuffix(".py").replace("/", ".")
        for line in self._tree.body:
            if isinstance(line, ast.ImportFrom) and name in [alias.name for alias in line.names]:
                module = line.module or module
        return list(getattr(importlib.import_module(module), name).values())


def _given_to_tr(node: ast.Assign) -> ast.expr | None:
    """The right side that belongs to ``tr`` in ``tr = …`` or in ``tr, more = …, …``."""
    target, value = node.targets[0], node.value
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        names = [ast.unparse(name) for name in target.elts]
        return value.elts[names.index("tr")] if "tr" in names else None
    return value if ast.unparse(target) == "tr" else None


def _fill_tables(root: Path) -> None:
    """Handlers enter themselves in their table when their file is imported."""
    for path in sorted((root / "app" / "usecases").rglob("*.py")):
        importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))
