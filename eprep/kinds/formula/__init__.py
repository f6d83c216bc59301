"""Formulas: how they are read, compared and shown, and the question kind that asks for one."""
