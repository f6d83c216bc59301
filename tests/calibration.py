"""How well the predicted scores hold on simulated learners: `make calibration` writes the tables
into docs/calibration.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from math import log, pi, sqrt
from multiprocessing import get_context
from pathlib import Path
from statistics import NormalDist, fmean
from typing import NamedTuple

from eprep.core.readiness import readiness
from tests.core.knowing import KNOWING
from tests.core.knowing_apart import APART
from tests.core.learners import BANK, Learner, learners

PAGE = Path(__file__).parent.parent / "docs" / "calibration.md"
MODELS = {**KNOWING, **APART}
COUNTS = (50, 100, 200, 400)
LEARNERS = 1002
"""Of each model at each count, a sixth of each way to go through the bank."""

FEWER = 402
"""Of the models on which the constants were chosen."""

SPREAD_OUT = ("scattered", "by_blueprint", "in_tens")
"""Ways that soon come to most sections; the others go through one section after another."""

NORMAL = NormalDist()
TENTH = NORMAL.inv_cdf(0.9)


class OfSubject(NamedTuple):
    covered: bool
    width: float
    evidence: int


class Measured(NamedTuple):
    """One learner's prediction against the truth."""

    model: str
    way: str
    covered: bool
    width: float
    bound: float
    """1.25 times the width of a binomial interval around the true score."""

    error: float
    crps: float
    """Of the prediction: the continuous ranked probability score, less is better."""

    crps_of_wilson: float
    """Of a Wilson interval on the raw share of right first answers."""

    subjects: Sequence[OfSubject]
    """Those of which something is said."""


def measured(model: str, n: int, count: int, seed: int) -> list[Measured]:
    return [_against(model, learner) for learner in learners(MODELS[model], n, count, seed)]


def _against(model: str, learner: Learner) -> Measured:
    found = readiness(learner.sights, BANK.weights, BANK.subject_of, BANK.pools)
    told = found.whole
    assert told is not None
    n, p = len(learner.sights), learner.whole
    deviation = (_logit(told.high) - _logit(told.low)) / (2 * TENTH) * told.mean * (1 - told.mean)
    return Measured(
        model,
        learner.way,
        told.low <= p <= told.high,
        told.high - told.low,
        1.25 * 2 * TENTH * sqrt(p * (1 - p) / n),
        told.mean - p,
        crps(p, told.mean, deviation),
        crps(p, *wilson(fmean(sight.first for sight in learner.sights), n)),
        [
            OfSubject(of.low <= learner.subjects[name] <= of.high, of.high - of.low, of.evidence)
            for name, of in found.subjects.items()
            if of is not None
        ],
    )


def crps(truth: float, mean: float, deviation: float) -> float:
    """Of a normal distribution (Gneiting and Raftery 2007, equation 21)."""
    z = (truth - mean) / deviation
    return deviation * (z * (2 * NORMAL.cdf(z) - 1) + 2 * NORMAL.pdf(z) - 1 / sqrt(pi))


def wilson(share: float, n: int) -> tuple[float, float]:
    """The middle of Wilson's 80 % interval, and the deviation of a normal one as wide."""
    z = TENTH
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return middle, half / z


def _logit(score: float) -> float:
    return log(score / (1 - score))


class Summary(NamedTuple):
    learners: int
    coverage: float
    width: float
    """The mean."""

    of_bound: float
    """The mean width by the mean bound."""

    bias: float
    crps: float
    """By that of Wilson."""


def summary(found: Iterable[Measured]) -> Summary:
    rows = list(found)
    width = fmean(row.width for row in rows)
    return Summary(
        len(rows),
        fmean(row.covered for row in rows),
        width,
        width / fmean(row.bound for row in rows),
        fmean(row.error for row in rows),
        fmean(row.crps for row in rows) / fmean(row.crps_of_wilson for row in rows),
    )


def simulated(
    models: Iterable[str], count: int = LEARNERS, seed: int = 20
) -> Mapping[int, list[Measured]]:
    """By the number of questions seen."""
    jobs = [(model, n) for n in COUNTS for model in models]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        done = pool.map(_job, [(model, n, count, seed) for model, n in jobs])
        found: dict[int, list[Measured]] = {n: [] for n in COUNTS}
        for (_, n), rows in zip(jobs, done, strict=True):
            found[n] += rows
    return found


def _job(job: tuple[str, int, int, int]) -> list[Measured]:
    return measured(*job)


def spread_out(row: Measured) -> bool:
    return row.way in SPREAD_OUT


def table(
    found: Mapping[int, Sequence[Measured]],
    rows: Mapping[str, Callable[[Measured], bool]],
    of: str = "学習者",
) -> str:
    lines = [
        f"| {of} | 解いた問題数 | 人数 | 区間に入った割合 | 平均の幅 | 上限に対する幅 | 平均のずれ | CRPS（ウィルソン比） |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, chosen in rows.items():
        for n, measured_ in found.items():
            s = summary(filter(chosen, measured_))
            lines.append(
                f"| {name} | {n} | {s.learners} | {100 * s.coverage:.1f}% | {s.width:.3f} "
                f"| {s.of_bound:.2f}倍 | {s.bias:+.3f} | {s.crps:.2f}倍 |"
            )
    return "\n".join(lines)


BINS = ((10, 19), (20, 49), (50, 99), (100, 400))


def of_subjects(found: Mapping[int, Sequence[Measured]]) -> str:
    lines = [
        "| 科目の解いた問題数 | 件数 | 区間に入った割合 | 平均の幅 |",
        "| ---: | ---: | ---: | ---: |",
    ]
    every = [of for rows in found.values() for row in rows for of in row.subjects]
    for first, last in BINS:
        these = [of for of in every if first <= of.evidence <= last]
        coverage, width = fmean(of.covered for of in these), fmean(of.width for of in these)
        lines.append(f"| {first}〜{last} | {len(these)} | {100 * coverage:.1f}% | {width:.3f} |")
    return "\n".join(lines)


def pages(
    apart: Mapping[int, list[Measured]], chosen: Mapping[int, list[Measured]]
) -> Iterable[str]:
    """The tables, in the page's order."""
    yield table(
        apart,
        {
            "偏らずに解く": spread_out,
            "節ごとに解き切る": lambda row: not spread_out(row),
            "全員": lambda _: True,
        },
    )
    ways = sorted({row.way for row in apart[50]})
    yield table(apart, {f"`{way}`": _of("way", way) for way in ways}, "進め方")
    yield of_subjects(apart)
    every = {n: apart[n] + chosen[n] for n in COUNTS}
    yield table(every, {f"`{model}`": _of("model", model) for model in (*APART, *KNOWING)})


def _of(field: str, value: str) -> Callable[[Measured], bool]:
    return lambda row: getattr(row, field) == value


def written(text: str, tables: Iterable[str]) -> str:
    """The page with its tables as they are now."""
    for number, found in enumerate(tables, 1):
        begin, end = f"<!-- table {number} -->", f"<!-- /table {number} -->"
        before, rest = text.split(begin)
        text = f"{before}{begin}\n{found}\n{end}{rest.split(end)[1]}"
    return text


if __name__ == "__main__":
    tables = pages(simulated(APART), simulated(KNOWING, FEWER))
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")
