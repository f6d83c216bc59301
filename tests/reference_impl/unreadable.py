"""Which faults of files the sources know, read out of the sources themselves."""

import ast


def raised(paths):
    """Yield of every Unreadable that is made there its reason, and the names of its details."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Unreadable":
                _, reason, *_ = node.args
                yield reason.value, [keyword.arg for keyword in node.keywords]
