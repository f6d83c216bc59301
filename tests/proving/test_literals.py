"""A proof may not hold its own answer: the plain ways to smuggle one in are told, honest ones not."""

import time
from contextlib import suppress

import pytest

from eprep.proving.reading import Unworkable, expression_faults, program_faults

TEXT, SIX = frozenset(["(2, 3)"]), frozenset([6.0])
NUMPY = "np.any([1])"

CHEATS = {
    "as it is": f"{NUMPY} and '(2, 3)'",
    "in a call of Python's": f"str('(2, 3)' if {NUMPY} else 0)",
    "in an array": f"np.array(['(2, 3)', {NUMPY}])[0]",
    "joined": f"''.join(['(2,', ' 3)']) if {NUMPY} else ''",
    "added": f"{NUMPY} and '(2, ' + '3)'",
    "in an f-string": f"{NUMPY} and f'(2, {{3}})'",
    "in an f-string within": f"{NUMPY} and f\"({{', '.join(['2', '3'])}})\"",
    "by format": f"{NUMPY} and '({{}}, {{}})'.format(2, 3)",
    "by percent": f"{NUMPY} and '(%s, %s)' % (2, 3)",
    "as a tuple": f"{NUMPY} and str((2, 3))",
    "in a list, at a fixed place": f"{NUMPY} and ['(3, 2)', '(2, 3)'][1]",
    "in a list, at a place of constants": f"{NUMPY} and ['(3, 2)', '(2, 3)'][int('1')]",
    "in a mapping": f"{NUMPY} and {{'a': '(2, 3)'}}['a']",
    "in a mapping, by get": f"{NUMPY} and {{'a': '(2, 3)'}}.get('a')",
    "in an array, at a fixed place": f"np.array(['(3, 2)', '(2, 3)', str({NUMPY})])[1]",
    "as the item of an array": f"np.array('(2, 3)' if {NUMPY} else 0).item()",
    "the last of a list": f"['(3, 2)', '(2, 3)', {NUMPY}][-2]",
    "in a lambda": f"(lambda: '(2, 3)' if {NUMPY} else 0)()",
    "bound by a walrus": f"(x := '(2, 3)') if {NUMPY} else 0",
    "in another case": f"{NUMPY} and ' (2, 3) '.upper().strip()",
    "from a list": f"next(iter(['(2, 3)'])) if {NUMPY} else 0",
}  # fmt: skip

NUMBERS = {
    "as it is": f"{NUMPY} and 6",
    "as a float": f"6.0 if {NUMPY} else 0",
    "in a call of Python's": f"float(6 if {NUMPY} else 0)",
    "as a text": f"int('6') if {NUMPY} else 0",
    "as a product": f"2 * 3 + 0 * {NUMPY}",
    "beside a zero": "6 + np.sum([0])",
    "in an array": f"np.array([6, {NUMPY}])[0]",
    "as a number of NumPy's": f"np.float64(6) if {NUMPY} else 0",
    "as a number of SymPy's": f"sympy.Integer(6) if {NUMPY} else 0",
    "negated twice": f"{NUMPY} and --6",
}  # fmt: skip

NOTHING = {
    "a truth in an array": "bool(np.array(True))",
    "a truth of NumPy's": "np.bool_(1)",
    "a number in an array": "np.array(3) == 3",
    "a number of SymPy's": "sympy.Integer(3)",
    "an array": "np.array([1, 2]).tolist()",
}

HONEST = {
    "a choice by a computed place": "['(3, 2)', '(2, 3)'][int(np.argmax([0, 1]))]",
    "a mapping by a computed key": "{1: '(3, 2)', 2: '(2, 3)'}[int(np.sum([1, 1]))]",
    "an array by a mask": "np.array(['(2, 3)', '(3, 2)'])[np.array([2, 1]) > np.mean([1, 2])]",
    "a shape": "str(np.ones((2, 3)).shape)",
    "parts that are computed": "f'({np.sum([2])}, {np.sum([3])})'",
    "a text that is compared": "str('(2, 3)' == str(np.ones((2, 3)).shape))",
    "numbers by chance": "int(6 * np.sum([1]) + 6)",
    "a number among the arguments": "np.sum([6, 6])",
    "rounded to so many digits": "round(float(np.sum([1.234])), 6)",
    "a part of what is computed": "np.cumsum([1, 2, 3, 6])[2]",
}


def keys(found):
    return [fault.key for fault in found]


@pytest.mark.parametrize("name", CHEATS)
def test_a_text_that_is_its_own_proof_is_told(name):
    assert keys(expression_faults(CHEATS[name], TEXT)) == ["proof.literal"]


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_that_is_its_own_proof_is_told(name):
    assert keys(expression_faults(NUMBERS[name], SIX)) == ["proof.literal"]


@pytest.mark.parametrize("name", NOTHING)
def test_a_constant_in_a_wrapper_computes_nothing(name):
    assert keys(expression_faults(NOTHING[name], frozenset())) == ["proof.constants"]


@pytest.mark.parametrize("name", HONEST)
def test_what_is_computed_is_believed(name):
    assert keys(expression_faults(HONEST[name], TEXT | SIX)) == []


PROGRAMS = {
    "a name": "x = '(2, 3)'\nprint(x)",
    "a name for a name": "x = '(2, 3)'\ny = x\nprint(y)",
    "a name by a condition": "x = '(2, 3)' if np.any([1]) else ''\nprint(x)",
    "parts of it": "print('(2,', 3, end='')\nprint(')')\nprint('(2,', '3)')",
    "a line among others": "print('a\\n(2, 3)\\nb')",
    "numbers in a text": "n, m = 2, 3\nn_in = 2\nprint(f'({n_in}, 3)')",
    "a tuple": "print((2, 3))",
    "the number as a text": "print('6')",
    "the number in an f-string": "print(f'{6}')",
    "a name of a number": "answer = 6\nprint(answer)",
}

HONEST_PROGRAMS = {
    "a name that is bound again": "x = 6\nx = np.sum([x])\nprint(x)",
    "a name that is changed": "x = 6\nx += np.sum([1])\nprint(x)",
    "a name of a loop": "for x in np.arange(6): pass\nprint(x)",
    "a list that may have changed": "x = [6, 2]\nx.sort()\nprint(x[1])",
    "an array that may have changed": "x = np.array([6, 2])\nx[0] = 1\nprint(x[0])",
    "a text with what is computed": "x = np.ones((2, 3))\nprint(f'({len(x)}, {x.shape[1]})')",
    "a truth": "print(np.any([1]), True)",
    "a factor that looks like a text": "print(f'{np.sum([1]) * 7:g}')",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_that_prints_its_own_answer_is_told(name):
    program = f"import numpy as np\n{PROGRAMS[name]}"
    assert keys(program_faults(program, TEXT | SIX)) == ["proof.literal"]


@pytest.mark.parametrize("name", HONEST_PROGRAMS)
def test_a_program_that_computes_is_believed(name):
    program = f"import numpy as np\n{HONEST_PROGRAMS[name]}"
    assert keys(program_faults(program, TEXT | SIX | {"7"})) == []


BOMBS = {
    "names for names": "x0 = 'aaaaaaaaaa'\n" + "".join(
        f"x{n + 1} = ({f'x{n}, ' * 10})\n" for n in range(50)) + "print(x50)",
    "texts of texts": "x0 = 'aaaaaaaaaa'\n" + "".join(
        f"x{n + 1} = {' + '.join([f'x{n}'] * 10)}\n" for n in range(50)) + "print(x50)",
    "a name for itself": "x = (x, x)\nprint(x)",
    "two for each other": "x = str(y)\ny = str(x)\nprint(x, y)",
    "a wide gap": "print('{:>9999999999}'.format(1), '%9999999999d' % 1)",
    "a text many times": "print('a' * 10 ** 10)",
    "a great power": "print(9 ** 9 ** 9)",
    "great products": f"print({'9999999999 * ' * 3000} 1)",
    "a long sum": f"print({'1 + ' * 9000} 1)",
    "a tall tower": f"print({'-' * 3000}1)",
    "many brackets": f"print({'(' * 150}1{',)' * 150})",
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_nothing_is_so_constant_that_it_takes_long(name):
    begun = time.process_time()
    with suppress(Unworkable):  # Python itself cannot read it
        keys(program_faults(f"import os\n{BOMBS[name]}", SIX))
    assert time.process_time() - begun < 2
