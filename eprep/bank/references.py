"""Whether a question that is graded by running names functions of the reference network."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from eprep.core.fault import Fault, fault
from eprep.core.kind import Kind
from eprep.core.nearest import nearest
from eprep.kinds.grading.reference import IMPL


def public_name_faults(body: Kind) -> Iterator[Fault]:
    for key in ("reference", "loss"):
        name = getattr(body, key, "")
        if name.startswith(IMPL) and name.removeprefix(IMPL) not in _public():
            name = name.removeprefix(IMPL)
            yield fault("BANK043", key, name=name, nearest=nearest(name, _public()))


@cache
def _public() -> frozenset[str]:
    """`__all__` of the reference network; read from its file, since to import it takes NumPy."""
    spec = find_spec("reference_impl")
    assert spec is not None
    assert spec.origin is not None
    for node in ast.parse(Path(spec.origin).read_text(encoding="utf-8")).body:
        match node:
            case ast.Assign(targets=[ast.Name("__all__")], value=names):
                return frozenset(ast.literal_eval(names))
    raise AssertionError("reference_impl has no __all__")
