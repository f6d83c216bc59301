"""Which images a command uses: MNIST from a folder or from the net, or digits that are drawn."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.data.fetched import Tell, silent
from eprep.data.mnist import (
    FILES,
    TEST,
    TRAIN,
    Images,
    Labelled,
    is_whole,
    read_mnist,
    read_mnist_test,
)
from eprep.data.refusing import refusing

FOLDER_VARIABLE = "EPREP_MNIST_DIR"

TRAIN_SEED, TEST_SEED = 20_260_101, 20_260_102
"""Fixed, so that synthetic images are the same everywhere and always."""

TRAIN_IMAGES, TEST_IMAGES = 20_000, 2_000


class Source(Protocol):
    """Known before the slow loading begins."""

    @property
    def name(self) -> str:
        """`mnist` or `synthetic`."""

    @property
    def where(self) -> Path | None: ...

    @property
    def phrase(self) -> Phrase:
        """Which one it is, to be said before loading."""

    def load(self, tell: Tell = silent) -> Images:
        """Raises Refusal. Only what downloads tells anything."""

    def load_test(self, tell: Tell = silent) -> Labelled:
        """The test images alone, which are the same as those of `load`."""


@dataclass(frozen=True)
class Folder:
    where: Path
    fetches: bool = False
    """It is a cache: what it lacks, or has damaged, is fetched."""

    name = "mnist"

    @property
    def phrase(self) -> Phrase:
        lacking = self.fetches and not is_whole(self.where)
        return phrase("data.fetches_mnist" if lacking else "data.uses_mnist", path=str(self.where))

    def load(self, tell: Tell = silent) -> Images:
        self._fetch([*TRAIN, *TEST], tell)
        with refusing(self.where):
            return read_mnist(self.where)

    def load_test(self, tell: Tell = silent) -> Labelled:
        self._fetch(TEST, tell)
        with refusing(self.where):
            return read_mnist_test(self.where)

    def _fetch(self, names: Sequence[str], tell: Tell) -> None:
        if self.fetches:
            from eprep.data.download import download_mnist  # the web alone takes long to import

            download_mnist(self.where, tell, files={name: FILES[name] for name in names})


@dataclass(frozen=True)
class Synthetic:
    where = None
    name = "synthetic"

    @property
    def phrase(self) -> Phrase:
        return phrase("data.uses_synthetic")

    def load(self, tell: Tell = silent) -> Images:
        from reference_impl.digits import synthetic_digits

        train = synthetic_digits(TRAIN_IMAGES, np.random.default_rng(TRAIN_SEED))
        return Images(self.name, Labelled(*train), self.load_test(tell))

    def load_test(self, tell: Tell = silent) -> Labelled:
        del tell
        from reference_impl.digits import synthetic_digits

        return Labelled(*synthetic_digits(TEST_IMAGES, np.random.default_rng(TEST_SEED)))


def find(choice: str, environment: Mapping[str, str], cache: Path) -> Source:
    """What `--data` means: auto, mnist, synthetic, or a folder. Raises Refusal."""
    named = environment.get(FOLDER_VARIABLE)
    match choice:
        case "synthetic":
            return Synthetic()
        case "auto" | "mnist" if named:
            return _folder(
                named, phrase("data.no_named_folder", path=named, variable=FOLDER_VARIABLE), FAULTY
            )
        case "mnist":
            return Folder(cache, fetches=True)
        case "auto":
            with refusing(cache):
                return Folder(cache) if is_whole(cache) else Synthetic()
    return _folder(choice, phrase("data.no_folder", path=choice), USAGE)


def _folder(path: str, absent: Phrase, exit_code: int) -> Folder:
    if not os.path.isdir(path):  # noqa: PTH112  Path's own raises
        raise Refusal(absent, exit_code)
    return Folder(Path(path))
