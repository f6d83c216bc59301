"""Metrics of classifiers, counted by hand."""

import numpy as np
import pytest

from reference_impl import (
    accuracy,
    confusion_matrix,
    macro_precision_recall_f1,
    micro_precision_recall_f1,
    one_hot,
    precision_recall_f1,
)

pytestmark = pytest.mark.filterwarnings("error")

Y = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4], [-5.0, -9.0, -7.0]])
TRUE = np.array([0, 0, 0, 0, 1, 1, 1, 2])
PRED = np.array([0, 0, 1, 1, 1, 1, 0, 0])


@pytest.mark.parametrize(
    ("labels", "share"), [([0, 1, 2, 0], 1.0), ([0, 1, 0, 0], 0.75), ([1, 0, 1, 2], 0.0)]
)
def test_accuracy_takes_labels_or_one_hot(labels, share):
    labels = np.array(labels)
    for d in (labels, one_hot(labels, 3)):
        assert accuracy(Y, d) == share
        assert isinstance(accuracy(Y, d), float)


def test_accuracy_takes_one_row_and_as_many_rows_as_classes():
    assert accuracy(Y[:1], np.array([0])) == 1.0
    assert accuracy(Y[:3], np.array([0, 1, 1])) == pytest.approx(2 / 3)
    assert accuracy(Y[:3], np.eye(3)) == 1.0


def test_rows_of_the_confusion_matrix_are_true_and_columns_predicted():
    C = confusion_matrix(TRUE, PRED, 4)
    np.testing.assert_array_equal(C, [[2, 2, 0, 0], [1, 2, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
    assert C.dtype == np.int64


@pytest.mark.parametrize(
    ("y_true", "y_pred", "scores"),
    [
        pytest.param([1, 1, 1, 0, 0], [1, 1, 0, 1, 0], (2 / 3, 2 / 3, 2 / 3), id="mixed"),
        pytest.param([1, 1, 1, 1, 0], [1, 0, 0, 0, 0], (1.0, 0.25, 0.4), id="precise"),
        pytest.param([1, 0, 0, 0], [1, 1, 1, 1], (0.25, 1.0, 0.4), id="all predicted"),
        pytest.param([1, 0], [1, 0], (1.0, 1.0, 1.0), id="perfect"),
        pytest.param([1, 0], [0, 0], (0.0, 0.0, 0.0), id="none predicted"),
        pytest.param([0, 0], [1, 0], (0.0, 0.0, 0.0), id="none present"),
        pytest.param([0, 0], [0, 0], (0.0, 0.0, 0.0), id="none at all"),
        pytest.param([1, 2, 1], [1, 1, 2], (0.5, 0.5, 0.5), id="other classes are negative"),
    ],
)
def test_precision_recall_and_f1_of_class_1(y_true, y_pred, scores):
    result = precision_recall_f1(np.array(y_true), np.array(y_pred))
    assert result == pytest.approx(scores)
    assert {type(score) for score in result} == {float}


def test_macro_is_the_mean_over_the_classes():
    # class 0: P = 2/4, R = 2/4, F1 = 1/2; class 1: P = 2/4, R = 2/3, F1 = 4/7; class 2: all 0
    expected = (1 / 2 + 1 / 2) / 3, (1 / 2 + 2 / 3) / 3, (1 / 2 + 4 / 7) / 3
    assert macro_precision_recall_f1(TRUE, PRED, 3) == pytest.approx(expected)


def test_macro_f1_is_the_mean_of_the_f1s():
    y_true, y_pred = np.array([0, 0, 0, 1]), np.array([0, 1, 1, 1])
    precision, recall, f1 = macro_precision_recall_f1(y_true, y_pred, 2)
    assert (precision, recall) == pytest.approx(((1 + 1 / 3) / 2, (1 / 3 + 1) / 2))
    assert f1 == pytest.approx((1 / 2 + 1 / 2) / 2)


def test_micro_is_the_accuracy():
    result = micro_precision_recall_f1(TRUE, PRED, 3)
    assert result == pytest.approx((0.5, 0.5, 0.5))
    assert {type(score) for score in result} == {float}


def test_a_class_that_never_occurs_counts_in_macro_alone():
    assert macro_precision_recall_f1(TRUE, PRED, 4)[0] == pytest.approx(1 / 4)
    assert micro_precision_recall_f1(TRUE, PRED, 4)[0] == 0.5
