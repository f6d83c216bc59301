"""A network is drawn as frames of nodes with the shapes of its weights between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.network import drawn
from eprep.core.text.width import width

SMALL = """\
                ┌───┐
┌───┐ W1 (2, 3) │ ● │ W2 (3, 1) ┌───┐
│ ● │ ────────→ │ ● │ ────────→ │ ● │
│ ● │           │ ● │           └───┘
└───┘           └───┘             1
  2               3"""


def test_each_layer_has_its_nodes_and_each_step_the_shape_of_its_weights():
    assert "\n".join(drawn((2, 3, 1), 74)) == SMALL


def test_of_many_nodes_some_are_drawn_and_all_are_counted():
    rows = drawn((784, 10), 74)
    assert [row.count("⋮") for row in rows if "⋮" in row] == [2]
    assert rows[-1].split() == ["784", "10"]


@pytest.mark.parametrize(("cells", "shapes", "names"), [(74, 4, 4), (50, 0, 4), (30, 0, 0)])
def test_where_there_is_no_room_the_shapes_go_first_and_then_all(cells, shapes, names):
    text = "\n".join(drawn((2, 2, 2, 2, 2), cells))
    assert (text.count("(2, 2)"), text.count("W")) == (shapes, names)


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=20), st.integers(1, 140))
def test_no_row_is_wider_than_there_is_room(layers, cells):
    assert all(width(row) <= cells for row in drawn(layers, cells))
