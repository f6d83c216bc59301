"""`python -m eprep` is the console script `eprep`."""

from eprep.cli import main

if __name__ == "__main__":
    main()
