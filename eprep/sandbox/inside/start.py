"""Where a child process begins: `python -s -P -S -B start.py MODE NUMPY_FOLDER`.

It finds the standard library and NumPy and nothing else, and loads the folder that it lies in as
the package `inside`.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location

FOLDER = os.path.dirname(os.path.abspath(__file__))
PACKAGE = "inside"


def main(mode: str, numpy_folder: str) -> None:
    sys.path.append(numpy_folder)
    import numpy
    import numpy.fft
    import numpy.linalg
    import numpy.random

    sys.path.remove(numpy_folder)
    spec = spec_from_file_location(
        PACKAGE, os.path.join(FOLDER, "__init__.py"), submodule_search_locations=[FOLDER]
    )
    assert spec is not None
    assert spec.loader is not None
    sys.modules[PACKAGE] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[PACKAGE])
    roots = [os.path.dirname(os.__file__), *numpy.__path__]
    import_module(f"{PACKAGE}.{mode}").main(roots)


if __name__ == "__main__":
    main(*sys.argv[1:])
