"""Mini-batches: each sample once an epoch, with its teacher signal, in a new order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_impl import minibatches, updates_per_epoch

pytestmark = pytest.mark.filterwarnings("error")


@given(st.integers(0, 60), st.integers(1, 70), st.integers(0, 2**32), st.booleans())
def test_an_epoch_is_every_sample_once_beside_its_own_teacher(n, batch_size, seed, one_hot):
    x = np.column_stack([np.arange(n), np.arange(n) + 0.5]).astype(np.float32)
    d = np.eye(max(n, 1))[:n] if one_hot else np.arange(n)
    batches = list(minibatches(x, d, batch_size, np.random.default_rng(seed)))

    assert len(batches) == updates_per_epoch(n, batch_size)
    sizes = [len(x_batch) for x_batch, _ in batches]
    assert sizes[:-1] == [batch_size] * (len(sizes) - 1)
    assert sum(sizes) == n
    seen = [int(sample) for x_batch, _ in batches for sample in x_batch[:, 0]]
    assert sorted(seen) == list(range(n))
    for x_batch, d_batch in batches:
        labels = d_batch.argmax(axis=1) if one_hot else d_batch
        np.testing.assert_array_equal(x_batch[:, 0], labels)
        np.testing.assert_array_equal(x_batch[:, 1], labels + 0.5)
        assert (x_batch.dtype, d_batch.dtype) == (x.dtype, d.dtype)


def order(rng, n=100):
    x = np.arange(n, dtype=float)
    return np.concatenate([x_batch for x_batch, _ in minibatches(x, x, 7, rng)])


def test_the_seed_decides_the_order_and_the_next_epoch_has_another():
    rng = np.random.default_rng(1)
    first, second = order(rng), order(rng)
    np.testing.assert_array_equal(order(np.random.default_rng(1)), first)
    assert not np.array_equal(first, second)
    assert not np.array_equal(first, np.arange(100))


def test_a_batch_shares_no_memory_with_the_data():
    x = np.zeros((4, 2))
    for x_batch, d_batch in minibatches(x, x, 4, np.random.default_rng(0)):
        x_batch += 1
        d_batch += 1
    assert not x.any()


@pytest.mark.parametrize(
    ("n", "batch_size", "updates"),
    [(60_000, 100, 600), (60_000, 64, 938), (60_000, 128, 469), (5, 10, 1), (10, 1, 10)],
)
def test_the_last_smaller_batch_is_an_update_too(n, batch_size, updates):
    assert updates_per_epoch(n, batch_size) == updates
