"""The program: what `eprep` and `python -m eprep` start."""

import gc

gc.disable()  # all that is loaded at first stays; whichever command begins sweeps again

from eprep.cli import main  # noqa: E402  or what it loads would be swept

if __name__ == "__main__":
    main()
