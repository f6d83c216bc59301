"""`eprep infer`: how many of the test images a finished network reads."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eprep.cli.language import words
from eprep.cli.one_thread import use_one_thread
from eprep.cli.options import shared
from eprep.cli.saying import note, say_json, say_sentence
from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.training import AUTO, NETS

if TYPE_CHECKING:  # it brings NumPy, which must not come before use_one_thread
    from reference_impl.files.network_file import Finished


@click.command("infer", help=words("help.infer"))
@click.argument("weights", type=click.Path(path_type=Path))
@click.option("--net", type=click.Choice(NETS), help=words("help.infer.net"))
@click.option("--data", default=AUTO, metavar="auto|mnist|synthetic|DIR", help=words("help.data"))
@click.option("--batch-size", type=click.IntRange(1, 1_000_000), default=100, metavar="N",
              help=words("help.infer.batch_size"))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@shared
def command(weights: Path, net: str | None, data: str, batch_size: int, as_json: bool) -> int:
    use_one_thread()
    from eprep.cli.images import load_test, source_of
    from reference_impl.inference import accuracy_on
    from reference_impl.presets import name_of

    finished = _finished(weights, net)
    source = source_of(data)
    test = load_test(source)
    if finished.inputs != test.x.shape[1] or finished.classes <= test.d.max():
        shape = {"inputs": finished.inputs, "classes": finished.classes}
        raise Refusal(phrase("infer.other_images", path=str(weights), **shape), FAULTY)
    begun = time.perf_counter()
    accuracy = accuracy_on(finished.stack, finished.network, test.x, test.d, batch_size)
    result = {
        "accuracy": accuracy,
        "images": len(test.x),
        "seconds": time.perf_counter() - begun,
        "data": source.name,
        "net": name_of(finished.stack),
    }
    if as_json:
        say_json({"schema": "eprep.infer/1", **result})
    else:
        say_sentence(words("infer.result", **result))
    return 0


def _finished(weights: Path, net: str | None) -> Finished:
    """The network in the file. Raises Refusal; where only `--net` does not fit, with exit 2."""
    from eprep.cli.weights import refusing_weights
    from reference_impl.files.network_file import load_network
    from reference_impl.presets import PRESETS

    if net is None:
        with refusing_weights(weights):
            finished = load_network(weights)
        if "layers" not in finished.meta:
            note(words("infer.assumed", path=weights))
        return finished
    with refusing_weights(weights, other_net=USAGE):
        return load_network(weights, PRESETS[net].stack)
