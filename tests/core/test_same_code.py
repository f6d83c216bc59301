"""Code that differs in blanks and quotes alone is the same; anything else is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.same_code import same_code

SAME = [
    ("np.sum(x,axis=0)", " np.sum( x, axis = 0 )"),
    ("d['W1']", 'd["W1"]'),
    ("'a'", '"""a"""'),
    ("B'a'", 'b"a"'),
    ("f'{x}'", 'f"{x}"'),
    ("x\t+  1", "x+1"),
    ("axis=0)", "axis = 0 )"),
    ("for i in range( 3 ):", "for i in range(3):"),
    ("x**2", "x ** 2"),
    ("1e-3*x", "1e-3 * x"),
    ("誤差 逆伝播", "誤差  逆伝播"),
    ("don't", "don't"),
    ("'it\\'s'", "'it\\'s'"),
]
OTHER = [
    ("np.sum(x, axis=0)", "np.sum(x, axis=1)"),
    ("np.sum(x, axis=0)", "np.sum(axis=0, x)"),
    ("not x", "notx"),
    ("x - 1", "x + 1"),
    ("x * * 2", "x ** 2"),
    ("a = = b", "a == b"),
    ("1 e-3", "1e-3"),
    ("1.0", "1"),
    ("'a b'", "'ab'"),
    ("'a'", "a"),
    ("f'a'", "'a'"),
    ('"it\'s"', "'it\"s'"),
    ("x", "X"),
    ("x", ""),
    ("ｘ", "x"),
    ("誤差逆伝播", "誤差 逆伝播"),
    ("x # y", "x"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_blanks_and_quotes_make_no_difference(one, other):
    assert same_code(one, other)
    assert same_code(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_all_else_does(one, other):
    assert not same_code(one, other)
    assert not same_code(other, one)


@given(st.text(max_size=200))
def test_any_text_is_the_same_as_itself_with_blanks_around(text):
    assert same_code(text, f"  {text}\t")


def test_quotes_without_end_take_no_time():
    assert not same_code("'\\" * 100, '"\\' * 100)
