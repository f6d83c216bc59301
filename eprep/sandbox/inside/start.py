"""Where a child process begins: `python -s -P -S start.py MODE PACKAGES DATA [OPTION...]`.

PACKAGES is a JSON mapping of packages to the folders in which they lie. The process finds these
and the standard library and nothing else, but the files of the folder DATA where one is named;
this folder it loads as a package named `inside`.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

FOLDER = os.path.dirname(os.path.abspath(__file__))
PACKAGE = "inside"

NEEDED_LATER = {
    "numpy": ("numpy.fft", "numpy.linalg", "numpy.random"),
    "torch": ("torch._dynamo",),
}
"""What a package would load at its first use, in every child anew."""


def main(mode: str, packages: str, data: str, *options: str) -> None:
    gc.disable()  # what is loaded stays, so to look through it would be time lost
    folders = json.loads(packages)
    sys.path += dict.fromkeys(folders.values())
    loaded = [import_module(name) for name in folders]
    for name in folders:
        for later in NEEDED_LATER.get(name, ()):
            with suppress(ImportError):  # another version may do without
                import_module(later)
    if "torch" in folders:
        _use(loaded[list(folders).index("torch")])
    for folder in set(folders.values()):
        sys.path.remove(folder)
    spec = spec_from_file_location(
        PACKAGE, os.path.join(FOLDER, "__init__.py"), submodule_search_locations=[FOLDER]
    )
    assert spec is not None
    assert spec.loader is not None
    sys.modules[PACKAGE] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[PACKAGE])
    paths = [path for package in loaded for path in package.__path__]
    begin = import_module(f"{PACKAGE}.{mode}").main
    sys.dont_write_bytecode = True  # up to here it was ours, and is loaded faster the next time
    gc.freeze()
    gc.enable()
    begin([os.path.dirname(os.__file__)], [*paths, *filter(None, [data])], *options)


def _use(torch: Any) -> None:
    """PyTorch looks once what processor this is, in files that no child may read."""
    with suppress(RuntimeError):
        torch.zeros(1, dtype=torch.half) * 2


if __name__ == "__main__":
    main(*sys.argv[1:])
