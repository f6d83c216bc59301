"""A stack's line: there and back again, and what is nonsense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_impl.initialisers import INITIALISERS
from reference_impl.stack import (
    ACTIVATIONS,
    Activation,
    Affine,
    BatchNorm,
    Dropout,
    LayerNorm,
    Stack,
    parse_stack,
    stack_text,
)

pytestmark = pytest.mark.filterwarnings("error")

SIZES = st.integers(1, 10**6)
SHARES = st.floats(0.0, 1.0, exclude_max=True)
LAYERS = st.one_of(
    st.builds(Affine, SIZES, SIZES, st.sampled_from(sorted(INITIALISERS))),
    st.builds(Activation, st.sampled_from(sorted(ACTIVATIONS))),
    st.builds(Dropout, SHARES),
    st.builds(BatchNorm, SIZES, SHARES),
    st.builds(LayerNorm, SIZES),
)
STACKS = st.builds(Stack, st.lists(LAYERS, min_size=1, max_size=8).map(tuple))


@given(STACKS)
def test_a_stack_comes_back_from_its_line(stack):
    line = stack_text(stack)
    assert parse_stack(line) == stack
    assert "\n" not in line


def test_the_line_says_all_that_the_stack_is():
    stack = Stack(
        (
            Affine(784, 50),
            BatchNorm(50),
            Activation("gelu_tanh"),
            Dropout(0.25),
            Affine(50, 20, "he"),
            LayerNorm(20),
        )
    )
    assert stack_text(stack) == (
        "affine 784 50 xavier, batch_norm 50 0.9, gelu_tanh, dropout 0.25, affine 50 20 he, "
        "layer_norm 20"
    )


def test_what_goes_without_saying_may_be_left_out_and_blanks_do_not_matter():
    assert parse_stack(" affine  2 3,sigmoid ,batch_norm 3,\taffine 3 2 ") == Stack(
        (Affine(2, 3, "xavier"), Activation("sigmoid"), BatchNorm(3, 0.9), Affine(3, 2, "xavier"))
    )


@pytest.mark.parametrize(
    "part",
    [
        "",
        " ",
        "convolution 3 3",
        "Sigmoid",
        "sigmoid 2",
        "affine",
        "affine 784",
        "affine 784 fifty",
        "affine 784 50.0",
        "affine 784 50 xavier he",
        "affine 784 50 best",
        "affine 0 50",
        "affine 784 -50",
        "affine " + "9" * 5000 + " 50",
        "batch_norm",
        "batch_norm 0",
        "batch_norm 50 1",
        "batch_norm 50 -0.1",
        "batch_norm 50 nan",
        "batch_norm 50 0.9 0.9",
        "layer_norm",
        "layer_norm -1",
        "layer_norm 50 0.9",
        "dropout",
        "dropout half",
        "dropout 1",
        "dropout -0.1",
        "dropout nan",
        "dropout inf",
        "dropout 0.5 0.5",
        "__class__",
    ],
)
@pytest.mark.parametrize("line", ["{}", "affine 2 3, {}", "{}, relu", "affine 2 3,{},relu"])
def test_nonsense_is_named(line, part):
    with pytest.raises(ValueError, match="no layer") as error:
        parse_stack(line.format(part))
    assert str(error.value) == f"no layer: {part.strip()[:80]!r}"


@given(st.text() | st.text("afine 0123456789,.-").map("affine 2 3, ".__add__))
def test_any_text_is_a_stack_or_nonsense(line):
    try:
        stack = parse_stack(line)
    except ValueError as error:
        assert str(error).startswith("no layer: ")  # noqa: PT017  the other branch is as good
    else:
        assert parse_stack(stack_text(stack)) == stack


def test_a_line_of_any_number_of_layers_is_not_read():
    with pytest.raises(ValueError, match="characters"):
        parse_stack("affine 2 3" + ", relu" * 10_000)
