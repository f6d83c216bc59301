"""`eprep train`: trains a network of the reference implementation on images of digits."""

from __future__ import annotations

from pathlib import Path

import click

from eprep.cli.language import words
from eprep.cli.one_thread import use_one_thread
from eprep.cli.options import shared
from eprep.core.training import NETS

MOST_EPOCHS = 10_000


@click.command("train", help=words("help.train"))
@click.option("--net", type=click.Choice(NETS), help=words("help.train.net"))
@click.option("--epochs", type=click.IntRange(1, MOST_EPOCHS), metavar="N",
              help=words("help.train.epochs"))  # fmt: skip
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), metavar="N",
              help=words("help.train.seed"))  # fmt: skip
@click.option("--data", metavar="auto|mnist|synthetic|DIR", help=words("help.data"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option("--save", type=click.Path(path_type=Path), metavar="F.npz",
              help=words("help.train.save"))  # fmt: skip
@click.option("--resume", type=click.Path(path_type=Path), metavar="F.npz",
              help=words("help.train.resume"))  # fmt: skip
@shared
def command(
    net: str | None, epochs: int | None, seed: int | None, data: str | None, as_json: bool,
    save: Path | None, resume: Path | None,
) -> int:  # fmt: skip
    use_one_thread()
    from eprep.cli.train_job import new_job, resumed_job
    from eprep.cli.train_run import run

    if resume is None:
        job = new_job(net, epochs, seed, data, save)
    else:
        job = resumed_job(resume, net, epochs, seed, data, save)
    return run(job, as_json=as_json)
