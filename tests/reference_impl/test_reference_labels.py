"""The teacher signal in its two forms."""

import numpy as np
import pytest

from reference_impl import class_numbers, one_hot, one_hot_like

pytestmark = pytest.mark.filterwarnings("error")


def test_one_hot_keeps_a_column_for_a_class_that_is_absent():
    np.testing.assert_array_equal(one_hot(np.array([1, 0]), 3), [[0, 1, 0], [1, 0, 0]])


@pytest.mark.parametrize(
    ("labels", "rows", "y_shape"),
    [
        ([2, 0], [[0, 0, 1], [1, 0, 0]], (2, 3)),
        ([1], [[0, 1]], (1, 2)),
        ([1], [0, 1], (2,)),
        ([1, 0], [[0, 1], [1, 0]], (2, 2)),
    ],
    ids=["batch", "batch of one", "one sample", "N = K"],
)
@pytest.mark.parametrize("dtype", [np.int64, np.uint8, np.float32])
def test_either_form_becomes_the_other(labels, rows, y_shape, dtype):
    labels, rows, y = np.array(labels, dtype), np.array(rows, dtype), np.ones(y_shape, np.float32)
    for d in (labels, rows):
        k, one = class_numbers(d, y), one_hot_like(d, y)
        assert (k.dtype, one.dtype) == (np.int64, np.float32)
        np.testing.assert_array_equal(k, labels)
        np.testing.assert_array_equal(one, rows, strict=False)
        assert one.shape == y.shape
