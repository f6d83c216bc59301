"""The learner's history on disk."""
