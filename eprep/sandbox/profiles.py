"""What a child may import besides the standard library, by what it is there to run."""

from __future__ import annotations

SUBMISSION = ("numpy",)
"""A stranger's program, which must not see the answers."""

MATHS = ("numpy", "sympy", "mpmath", "reference_impl")
"""A bank's own expressions. Never a submission."""

TORCH = "torch"
"""Lent to proofs that ask for it, where it is installed: it takes seconds to load."""

STANDS_ON = {
    TORCH: (
        "typing_extensions", "filelock", "fsspec", "jinja2", "markupsafe", "networkx", "functorch",
        "torchgen", "optree", "opt_einsum",
    ),
}  # fmt: skip
"""What such a package loads besides. A proof finds it loaded, and cannot load more of it."""

MNIST_VARIABLE = "EPREP_MNIST_DIR"
"""Names to a proof the folder of data that is lent to it."""
