"""eprep: exam preparation for E資格, in the terminal."""

__version__ = "0.1.0"
