"""A whole example of each kind, to begin a question from: all pass lint and verify."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent


def sample(kind: str) -> Mapping[str, str]:
    """The texts of its files by name; the first is the one that describes the question."""
    folder = FOLDER / kind
    if not folder.is_dir():
        return {"": (FOLDER / f"{kind}.yaml").read_text(encoding="utf-8")}
    paths = [folder / "drill.yaml", *sorted(folder.rglob("*.py"))]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
