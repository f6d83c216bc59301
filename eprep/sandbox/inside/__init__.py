"""The child's side of the sandbox. It judges nothing and imports no part of eprep.

`start.py` loads this folder as a package of its own; all of it needs the standard library and
NumPy alone.
"""
