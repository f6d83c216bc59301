"""The conversation with a learner: begin, ask, record, grade, undo, progress."""

from eprep.tutor.tutor import SEEDS, Tutor

__all__ = ["SEEDS", "Tutor"]
