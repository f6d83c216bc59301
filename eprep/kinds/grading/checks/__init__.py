"""The family of checks: each looks at one call and says what is wrong with it, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from eprep.core.verdict import Outcome
from eprep.kinds.grading.checks.accuracy import accuracy
from eprep.kinds.grading.checks.arguments import restored, unchanged
from eprep.kinds.grading.checks.batches import batches
from eprep.kinds.grading.checks.equality import dtype, equal, shape
from eprep.kinds.grading.checks.gradient import gradient
from eprep.kinds.grading.checks.properties import finite, rows_sum_to_1
from eprep.kinds.grading.checks.seeded import repeatable, seeded
from eprep.kinds.grading.checks.statistics import statistics
from eprep.kinds.grading.comparison import Difference
from eprep.kinds.grading.seen import Seen


@dataclass(frozen=True)
class Check:
    function: Callable[[Seen], Difference | None]
    text: str
    """How `bank schema` describes it."""

    compares: bool = False
    """Measures the value by the expected one, rather than by what it must have in itself."""


CHECKS: Mapping[str, Check] = {
    "equal": Check(equal, "模範実装の値と許容誤差の範囲で等しい（既定）", compares=True),
    "shape": Check(shape, "模範実装の値と型・形が同じである", compares=True),
    "dtype": Check(dtype, "型・形が同じで、dtype が真偽・整数・実数である", compares=True),
    "finite": Check(finite, "NaN も無限大も含まない"),
    "arguments_unchanged": Check(unchanged, "引数を書き換えない（update の引数は除く）"),
    "arguments_restored": Check(restored, "引数を書き換えても、1e-12 の範囲でもとに戻す"),
    "rows_sum_to_1": Check(rows_sum_to_1, "最後の軸の和が 1 である"),
    "gradient": Check(gradient, "第1引数についての loss の数値微分と等しい"),
    "seeded": Check(seeded, "乱数の種が同じなら結果も同じで、違えば結果も違う"),
    "repeatable": Check(repeatable, "乱数の種が同じなら結果も同じである"),
    "statistics": Check(
        statistics,
        "全体の平均と標準偏差（6シグマ）、行・列ごとの平均（8シグマ）が模範実装のものに近い",
        compares=True,
    ),
    "batches": Check(batches, "1エポック分のミニバッチの列である（引数は x, d, batch_size）"),
    "accuracy": Check(
        accuracy,
        "学習していない画像の正解率が、模範実装より 5 ポイント以上は低くない",
        compares=True,
    ),
}
"""Every check that a drill may name."""

RANK = (
    Outcome.WRONG_TYPE, Outcome.INPUT_MUTATED, Outcome.WRONG_SHAPE, Outcome.WRONG_DTYPE,
    Outcome.NOT_FINITE, Outcome.WRONG_ANSWER,
)  # fmt: skip
"""What is told first where several things are wrong."""


def first(found: Iterable[Difference | None]) -> Difference | None:
    """The fault that is told, of all that were found."""
    faults = [fault for fault in found if fault is not None]
    return min(
        faults, key=lambda f: RANK.index(f.outcome) if f.outcome in RANK else -1, default=None
    )
