"""What a training prints and what it leaves, taken apart; and small folders as of MNIST."""

import json
import struct
from dataclasses import dataclass

import numpy as np

from reference_impl.digits import synthetic_digits

FIELDS = {
    "begin": [
        "net", "data", "seed", "epochs", "epochs_done", "batches", "train_images", "test_images",
    ],
    "progress": ["epoch", "batch", "batches", "loss"],
    "epoch": ["epoch", "loss", "test_accuracy", "epoch_seconds"],
    "diverged": ["epoch", "batch", "loss"],
    "interrupted": ["epochs_done", "batches_done", "file"],
    "done": ["epoch", "test_accuracy", "file"],
}  # fmt: skip


@dataclass(frozen=True)
class Trained:
    """How a training with --json ended."""

    code: int
    told: list[dict]
    said: str

    @property
    def events(self):
        """Without those that only draw a curve."""
        return [event for event in self.told if event["event"] != "progress"]

    @property
    def progress(self):
        return [event for event in self.told if event["event"] == "progress"]

    @property
    def names(self):
        return [event["event"] for event in self.events]

    @property
    def last(self):
        return self.told[-1]


def ended(code, stdout, stderr):
    """Every line of standard output is an event, and nothing is amiss on standard error."""
    assert "Traceback" not in stderr
    assert "Warning" not in stderr
    events = [json.loads(line) for line in stdout.splitlines()]
    for event in events:
        assert list(event) == ["schema", "event", *FIELDS[event["event"]]]
        assert event["schema"] == "eprep.train/1"
    return Trained(code, events, stderr)


def meta_of(path):
    return json.loads(str(np.load(path, allow_pickle=False)["meta"]))


def write_idx(path, array):
    header = struct.pack(f">4B{array.ndim}I", 0, 0, 8, array.ndim, *array.shape)
    path.write_bytes(header + array.astype(np.uint8).tobytes())


def mnist_folder(folder, seed, times=1):
    """Write 600 drawn digits to learn from, each so many times, and 200 others to be tested on."""
    x, d = synthetic_digits(800, np.random.default_rng(seed))
    x = x.reshape(-1, 28, 28)
    write_idx(folder / "train-images-idx3-ubyte", np.tile(x[:600], (times, 1, 1)))
    write_idx(folder / "train-labels-idx1-ubyte", np.tile(d[:600], times))
    write_idx(folder / "t10k-images-idx3-ubyte", x[600:])
    write_idx(folder / "t10k-labels-idx1-ubyte", d[600:])
    return folder
