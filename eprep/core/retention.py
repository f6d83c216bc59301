"""What a review now is worth on the day of the exam, by the formulas of FSRS-6.

The letters are those of https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm:
S stability in days, D difficulty, R retrievability, w the parameters.
"""

from __future__ import annotations

from math import exp

from eprep.core.schedule import PARAMETERS as W
from eprep.core.schedule import Card

DAY = 86400.0
FACTOR = 0.9 ** (-1 / W[20]) - 1


def recall(stability: float, days: float) -> float:
    """The probability of being right after so many days.

    R = (1 + FACTOR t / S)^(-w20)
    """
    return float((1 + FACTOR * max(0.0, days) / stability) ** -W[20])


def gain(card: Card, now: float, exam: float) -> float:
    """By how much a review now raises the probability of recall at the exam, 0 to 1; both times in
    seconds since 1970.

    S'r = S (1 + e^w8 (11 - D) S^(-w9) (e^(w10 (1 - R)) - 1))   where it is recalled
    S'f = w11 D^(-w12) ((S + 1)^w13 - 1) e^(w14 (1 - R))        where it is not
    """
    S, D = card.stability, card.difficulty
    R = recall(S, (now - card.reviewed) / DAY)
    kept = S * (1 + exp(W[8]) * (11 - D) * S ** -W[9] * (exp(W[10] * (1 - R)) - 1))
    lost = W[11] * D ** -W[12] * ((S + 1) ** W[13] - 1) * exp(W[14] * (1 - R))
    left = (exam - now) / DAY
    after = R * recall(kept, left) + (1 - R) * recall(min(S, lost), left)
    return max(0.0, after - recall(S, (exam - card.reviewed) / DAY))
