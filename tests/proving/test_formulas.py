"""Formulas and SymPy: proofs that come to a formula, and equality that numbers do not tell."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.trial import Limits, Trial
from eprep.kinds.formula.domain import domain_of
from eprep.kinds.formula.equality import Likeness
from eprep.kinds.formula.kind import Formula
from eprep.kinds.formula.names import Vocabulary
from eprep.kinds.formula.parse import parse
from eprep.kinds.formula.symbolic import likeness

SIGMOID = Formula("sigma(x)*(1-sigma(x))", {"x": "real"}, ("sigma",), equal=("σ(x)σ(-x)",))
SUM = Formula("x*y/2", {"x": "real", "y": "real"})
EXPONENTIAL = Formula("e^(2x)", {"x": "real"})
GREEK = Formula("α*x_1", {"alpha": "real", "x1": "real"})

RIGHT = {
    "a derivative": (SIGMOID, {"computed": "sympy.diff('1/(1+exp(-x))', 'x')"}),
    "functions that nobody declared": (SIGMOID, {"computed": "sympy.diff((1 + sympy.tanh(sympy.Symbol('x')/2))/2, 'x')"}),
    "an unknown function that is known here": (SIGMOID, {"computed": "sympy.Function('sigma')(sympy.Symbol('x')) - sympy.Pow(sympy.Function('sigma')(sympy.Symbol('x')), 2)"}),
    "numbers of floating point": (SUM, {"computed": "sympy.Symbol('x') * sympy.Symbol('y') * np.float64(0.5)"}),
    "names beside one another": (SUM, {"computed": "sympy.prod(sympy.symbols('x y')) / 2"}),
    "e as SymPy writes it": (EXPONENTIAL, {"computed": "sympy.E ** 2 ** sympy.Symbol('x') if False else sympy.E ** (2 * sympy.Symbol('x'))"}),
    "a text": (SUM, {"computed": "str(sympy.Symbol('y')) + '*0.5*x'"}),
    "Greek letters by name": (GREEK, {"computed": "sympy.diff('alpha*x_1**2/2', 'x_1')"}),
    "a number": (Formula("log(2)"), {"computed": "np.log(2)"}),
    "a printed formula": (SIGMOID, {"executed": "import sympy\nx = sympy.Symbol('x')\nprint(sympy.diff(1/(1+sympy.exp(-x)), x))"}),
    "the derivative of relu": (Formula("step(x)", {"x": "nonzero"}, ("step",)), {"computed": "sympy.diff(sympy.Max(0, sympy.Symbol('x', real=True)), sympy.Symbol('x', real=True))"}),
    "absolute values": (Formula("|x|+max(0,x)", {"x": "real"}), {"computed": "sympy.Abs(sympy.Symbol('x')) + sympy.Max(0, sympy.Symbol('x'))"}),
}  # fmt: skip

LIES = {
    "another formula": (SIGMOID, {"computed": "sympy.diff('1/(1+exp(-2*x))', 'x')"}, ["exp(-2*x)", "「σ(x)·(1 − σ(x))」"]),
    "another sign": (SUM, {"computed": "-sympy.prod(sympy.symbols('x y')) / 2"}, ["-x*y/2"]),
    "unknown names": (SUM, {"computed": "sympy.prod(sympy.symbols('u v')) / 2"}, ["u*v/2"]),
    "what is no formula": (SUM, {"computed": "sympy.Matrix([1])"}, ["Matrix"]),
    "a complex number": (SUM, {"computed": "sympy.sqrt(-1)"}, ["'I'"]),
    "a truth value": (Formula("1"), {"computed": "np.all([True])"}, ["True"]),
    "the answer itself": (SUM, {"computed": "sympy.sympify('x*y/2')"}, ["そのまま書かれている"]),
    "the answer in other words": (SUM, {"computed": "sympy.sympify('0.5*y*x')"}, ["そのまま書かれている"]),
    "the answer to print": (SUM, {"executed": "import sympy\nprint(sympy.sympify('y*x/2'))"}, ["そのまま書かれている"]),
    "an equal form": (SIGMOID, {"computed": "sympy.sin(0) or 'σ(x)σ(-x)'"}, ["そのまま書かれている"]),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_a_proof_that_comes_to_the_formula_holds(name, proved):
    body, proof = RIGHT[name]
    found = proved(body, **proof)
    assert [Words()(reason) for reason in found.reasons] == []
    assert found.standing == next(iter(proof))


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_told(name, proved):
    body, proof, said = LIES[name]
    found = proved(body, **proof)
    text = "\n".join(Words()(reason) for reason in found.reasons)
    assert found.standing == "failed"
    assert [words for words in said if words not in text] == [], text


NAMES = Vocabulary(("x", "y", "n"), ("sigma", "f", "softplus", "relu", "erf", "step", "sign"))
DOMAINS = {"x": domain_of("real"), "y": domain_of("positive"), "n": domain_of("integer")}

TOLD = [
    ("x+10^60", "10^60+x", Likeness.EQUAL),
    ("x+10^60", "2x+10^60", Likeness.UNEQUAL),
    ("exp(exp(exp(x+9)))", "exp(exp(exp(9+x)))", Likeness.EQUAL),
    ("log(y^2)", "2log(y)", Likeness.EQUAL),
    ("√(y^2)+|y|-max(y,y)", "y", Likeness.EQUAL),
    ("√(y^2)", "-y", Likeness.UNEQUAL),
    ("f(x)/f(x)+1e-9-10^-9", "1", Likeness.EQUAL),
    ("(-1)^(2n)", "1", Likeness.EQUAL),
    ("σ(x)", "e^x/(1+e^x)", Likeness.EQUAL),
    ("log2(y)-log10(y)", "log(y)/log(2)-log(y)/log(10)", Likeness.EQUAL),
    ("softplus(0)+relu(1)+step(1)+sign(-1)", "log(2)+1", Likeness.EQUAL),
    ("erf(x)+floor(n)-ceil(n)", "erf(x)", Likeness.EQUAL),
    ("sin(x)^2+cos(π)", "-cos(x)^2", Likeness.EQUAL),
]


@pytest.mark.parametrize(("one", "other", "found"), TOLD)
def test_sympy_tells_what_numbers_do_not(one, other, found, run):
    trees = parse(one, NAMES), parse(other, NAMES)
    assert likeness(*trees, DOMAINS, run) is found


def test_what_takes_sympy_too_long_is_not_decided(run, monkeypatch):
    monkeypatch.setattr("eprep.kinds.formula.symbolic.LIMITS", Limits(wall=0.5, cpu=0.5))
    heavy = "*".join(f"(x+{i}+sin(x/{i}))^90" for i in range(2, 20))
    assert likeness(parse(heavy, NAMES), parse("x", NAMES), DOMAINS, run) is Likeness.UNDECIDED


def test_a_formula_too_large_for_numbers_is_graded_by_sympy(run):
    question = Formula("x", {"x": "real"})
    for given, right in [("x+0*exp(10^9)", True), ("2x+0*exp(10^9)", False)]:
        verdict = question.grade(given, Trial(run, 0, maths=run))
        assert verdict.correct is right
        assert list(verdict.feedback) == []
