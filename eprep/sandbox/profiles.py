"""What a child may import besides the standard library, by what it is there to run."""

from __future__ import annotations

SUBMISSION = ("numpy",)
"""A stranger's program, which must not see the answers."""

MATHS = ("numpy", "sympy", "mpmath", "reference_impl")
"""A bank's own expressions. Never a submission."""
