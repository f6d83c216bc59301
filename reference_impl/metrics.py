"""How good a classifier is: accuracy, the confusion matrix, precision, recall and F1.

Shapes: y_true and y_pred are class numbers (N,), the truth first, as in scikit-learn; accuracy
alone takes scores y (N, K), then the teacher signal d (the book's t).
"""

import numpy as np
from numpy.typing import NDArray

from .arrays import Array, Labels
from .labels import class_numbers


def accuracy(y: Array, d: Array | Labels) -> float:
    """Return the share of rows of y whose largest score is that of the true class.

    y (N, K) may be probabilities or logits; d is one-hot (N, K), or labels (N,).
    """
    return float(np.mean(y.argmax(axis=-1) == class_numbers(d, y)))


def confusion_matrix(y_true: Labels, y_pred: Labels, num_classes: int) -> NDArray[np.int64]:
    """Return C (K, K), true classes as rows, predicted ones as columns.

    Cᵢⱼ = number of samples of class i that are taken for class j
    """
    C = np.zeros((num_classes, num_classes), dtype=np.int64)
    # Not C[y_true, y_pred] += 1, which counts a pair that occurs twice only once.
    np.add.at(C, (y_true, y_pred), 1)
    return C


def _ratio(a: float, b: float) -> float:
    """Return a / b, and 0 if b is 0."""
    return float(a / b) if b else 0.0


def _scores(TP: int, FP: int, FN: int) -> tuple[float, float, float]:
    """Return precision P, recall R and F1, 0.0 where a denominator is 0.

    TP, FP, FN: the numbers of true positives, false positives and false negatives.
    P  = TP / (TP + FP)         適合率: of what was called positive, how much is
    R  = TP / (TP + FN)         再現率: of what is positive, how much was called so
    F1 = 2 P R / (P + R)        the harmonic mean of the two
    """
    P, R = _ratio(TP, TP + FP), _ratio(TP, TP + FN)
    return P, R, _ratio(2.0 * P * R, P + R)


def precision_recall_f1(y_true: Labels, y_pred: Labels) -> tuple[float, float, float]:
    """Return precision, recall and F1 of class 1, 0.0 where a denominator is 0."""
    TP = np.sum((y_true == 1) & (y_pred == 1))
    FP = np.sum((y_true != 1) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred != 1))
    return _scores(TP, FP, FN)


def macro_precision_recall_f1(
    y_true: Labels, y_pred: Labels, num_classes: int
) -> tuple[float, float, float]:
    """Return the means over the classes of their own precision, recall and F1.

    Every class counts alike, however rare it is. This F1 is the mean of the F1s, as in
    scikit-learn, not the harmonic mean of the mean precision and the mean recall.
    """
    C = confusion_matrix(y_true, y_pred, num_classes)
    TP, predicted, present = C.diagonal(), C.sum(axis=0), C.sum(axis=1)
    scores = [_scores(*counts) for counts in zip(TP, predicted - TP, present - TP, strict=True)]
    P, R, F1 = np.mean(scores, axis=0)
    return float(P), float(R), float(F1)


def micro_precision_recall_f1(
    y_true: Labels, y_pred: Labels, num_classes: int
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the counts added up over the classes.

    Every sample counts alike. As each wrong answer is a false positive of one class and a false
    negative of another, all three are the accuracy.
    """
    C = confusion_matrix(y_true, y_pred, num_classes)
    TP, wrong = C.trace(), C.sum() - C.trace()
    return _scores(TP, wrong, wrong)
