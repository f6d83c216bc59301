"""Curves in braille: pictures as they should be, and what holds of any numbers at any size."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.braille import DOTS, EMPTY, Canvas
from eprep.core.text.plot import Curve, Plot
from eprep.core.text.ticks import counting, linear, logarithmic, written
from eprep.core.text.width import width


def text(rows):
    return ["".join(piece.text for piece in row) for row in rows]


def dots(rows):
    """Where there are dots, in a picture without a frame."""
    return {
        (2 * column + x, 4 * row + y)
        for row, line in enumerate(text(rows))
        for column, character in enumerate(line)
        for y, bits in enumerate(DOTS)
        for x, bit in enumerate(bits)
        if (ord(character) - EMPTY) & bit
    }


def plot(*curves, last=4, scale=linear, most=4):
    values = [y for curve in curves for _, y in curve.points]
    return Plot(curves, counting(last, 5), scale(values, most))


def falling(steps=5, scale=2.0):
    return [(x, scale / (x + 1)) for x in range(steps)]


# The canvas


def test_each_dot_has_its_place_in_its_cell():
    canvas = Canvas(2, 1)
    for at in [(0, 0), (1, 3), (2, 1)]:
        canvas.dot(at)
    assert text(canvas.rows()) == ["⢁⠂"]


def test_a_path_has_no_holes_and_a_dashed_one_keeps_its_ends():
    whole, dashed = Canvas(10, 1), Canvas(10, 1)
    whole.path([(0, 0), (19, 3)])
    dashed.path([(0, 0), (19, 3)], dashed=True)
    assert text(whole.rows()) == ["⠉⠉⠒⠒⠒⠤⠤⠤⣀⣀"]
    assert text(dashed.rows()) == ["⠉⠁⠀⠒⠂⠀⠤⠄⠀⣀"]


def test_a_cell_is_its_last_pens():
    canvas = Canvas(3, 1)
    canvas.path([(0, 0), (5, 0)], 1)
    canvas.dot((2, 3), 0)
    assert canvas.rows() == [[("⠉", 1), ("⡉", 0), ("⠉", 1)]]


# Pictures

GOLDEN = [
    "   ⢸⠑⠄⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀           ",
    "  2⢹⠑⡄⠠⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀           ",
    "1.5⢼⠀⠈⠢⡈⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀           ",
    "   ⢸⠀⠀⠀⠈⢆⠉⠂⠀⢄⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀           ",
    "  1⢹⠀⠀⠀⠀⠀⠉⠒⠤⢄⡀⠀⠑⠂⠀⠢⠄⠀⠤⠄⠀⣀ 前回 0.700",
    "0.5⢼⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠉⠑⠒⠒⠢⠤⠤⠤⢄⣀⣀ 今回 0.400",
    "   ⠈⠋⠉⠉⠉⠉⠋⠉⠉⠉⠉⠋⠉⠉⠉⠉⠙⠉⠉⠉⠉⠙           ",
    "    0    1    2    3    4           ",
]


def test_two_curves_stand_in_a_frame_with_ticks_and_their_labels():
    now = Curve(falling(), label="今回 0.400")
    before = Curve([(x, y + 0.3) for x, y in falling()], label="前回 0.700", dashed=True)
    rows = text(plot(now, before).rows(36, 8))
    assert rows == GOLDEN


def test_the_label_of_the_curve_that_ends_higher_stands_higher():
    """Also where both end in one row, and at the lowest one."""
    for low, high in [(1.0, 1.01), (0.0, 0.01), (0.0, 3.0)]:
        one = Curve([(0, 3.0), (4, low)], label="低い")
        other = Curve([(0, 3.0), (4, high)], label="高い")
        for curves in ((one, other), (other, one)):
            shown = "".join(text(plot(*curves).rows(40, 9)))
            assert 0 < shown.index("高い") < shown.index("低い")


def test_on_a_logarithmic_scale_powers_fall_in_a_straight_line():
    powers = Curve([(x, 10.0**-x) for x in range(5)])
    straight = Curve([(x, -float(x)) for x in range(5)])
    drawn = plot(powers, scale=logarithmic).rows(17, 4)
    assert text(drawn) == text(plot(straight).rows(17, 4))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0, 2.3], (0, 0.5, 1, 1.5, 2)),
        ([70, 100], (70, 80, 90, 100)),
        ([0.1, 0.34], (0.1, 0.15, 0.2, 0.25, 0.3)),
        ([5, 5], (4.6, 4.8, 5, 5.2, 5.4)),
        ([0, 0], (-1, -0.5, 0, 0.5, 1)),
        ([], (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([math.nan, 1, math.inf, 2], (1, 1.2, 1.4, 1.6, 1.8, 2)),
    ],
)
def test_ticks_are_round_numbers(values, expected):
    assert linear(values, 5).ticks == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.0, "0"), (0.05, "0.05"), (2.5, "2.5"), (1e6, "1e+06"), (1e-9, "1e-09"), (-3.0, "-3")],
)
def test_ticks_are_written_shortly(value, expected):
    assert written(value) == expected


@pytest.mark.parametrize(
    ("last", "most", "expected"),
    [(1, 4, (0, 1)), (10, 4, (0, 5, 10)), (7, 5, (0, 2, 4, 6)), (100, 8, (0, 20, 40, 60, 80, 100))],
)
def test_epochs_are_counted_in_whole_numbers(last, most, expected):
    assert counting(last, most).ticks == expected


# Whatever the numbers and the size

NUMBERS = st.floats() | st.floats(-3, 3)
POINTS = st.lists(st.tuples(st.floats(0, 4), NUMBERS), max_size=30)
SCALES = st.sampled_from([linear, logarithmic])


@given(POINTS, POINTS, st.integers(10, 200), st.integers(3, 60), SCALES)
def test_the_picture_has_exactly_its_size(first, second, columns, rows, scale):
    curves = Curve(first, label="今回"), Curve(second, label="前回 1.234", dashed=True)
    drawn = plot(*curves, scale=scale).rows(columns, rows)
    assert [width(line) for line in text(drawn)] == [columns] * rows


@given(POINTS, st.integers(10, 20), st.integers(3, 6), SCALES)
def test_no_point_is_lost(points, columns, rows, scale):
    picture = plot(Curve(points), scale=scale)
    found = dots(picture._drawn(columns, rows).rows())
    canvas = Canvas(columns, rows)
    expected = [picture._dot(point, canvas) for point in points]
    has_place = [math.isfinite(y) and (y > 0 or scale is linear) for _, y in points]
    assert [dot is not None for dot in expected] == has_place
    assert {dot for dot in expected if dot} <= found
    assert bool(found) == any(has_place)


@given(st.integers(0, 3), st.sampled_from([math.nan, math.inf, -math.inf]))
def test_a_number_that_is_none_breaks_the_curve_off(at, value):
    """Between its neighbours nothing is drawn."""
    points = [(float(x), 1.0) for x in range(5)]
    points[at] = (float(at), value)
    columns = {x for x, _ in dots(plot(Curve(points)).rows(17, 3))}
    width_of_one = 33 / 4
    assert not {x for x in columns if (at - 0.9) * width_of_one < x < (at + 0.9) * width_of_one}
    assert columns


def test_a_curve_of_one_point_or_of_none_is_drawn_too():
    assert len(dots(plot(Curve([(2.0, 1.0)])).rows(17, 3))) == 1
    assert dots(plot(Curve([])).rows(17, 3)) == set()


def test_numbers_that_are_all_the_same_lie_in_the_middle():
    found = dots(plot(Curve([(float(x), 7.0) for x in range(5)])).rows(17, 3))
    assert {y for _, y in found} <= {5, 6}
