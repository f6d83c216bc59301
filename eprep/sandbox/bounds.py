"""What holds for every submission, whichever level it runs at."""

OUTPUT_MOST = 64 * 1024
"""Bytes that a submission may print."""

START_SECONDS = 60.0
"""For Python and NumPy to start; not counted against the submission."""
