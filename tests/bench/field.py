"""Who takes part in a race. Whoever is not installed is left out, and named."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module

import bare_products
import with_eprep
from race import Contender
from task import Task

PYTORCH, SKLEARN = "PyTorch", "scikit-learn"
READABLE, FAST = "eprep, readable form", "eprep, fast form"
PRODUCTS, UNCACHED = "the matrix products alone", "… of each batch's images"

RIVALS = {PYTORCH: "with_pytorch", SKLEARN: "with_sklearn"}

Enter = Callable[[Task], Contender]


def field() -> dict[str, Enter]:
    rivals = {name: _rival(name, module) for name, module in RIVALS.items()}
    return {name: enter for name, enter in rivals.items() if enter is not None} | {
        READABLE: partial(with_eprep.Contender, fast=False),
        FAST: partial(with_eprep.Contender, fast=True),
        PRODUCTS: partial(bare_products.Contender, cached=True),
        UNCACHED: partial(bare_products.Contender, cached=False),
    }


def _rival(name: str, module: str) -> Enter | None:
    try:
        enter: Enter = import_module(module).Contender
    except ImportError as error:
        print(f"{name} is left out: {error}. `make oracle` installs it.", file=sys.stderr)
        return None
    return enter
