"""The kind `essay`: prose, graded by words."""

from eprep.kinds.essay.kind import Essay

__all__ = ["Essay"]
