"""Two formulas are the same exactly where they are the same function of the declared domain."""

import pytest

from eprep.kinds.formula.kind import Formula

PLAIN = {
    "x": "real", "y": "real", "z": "real", "w": "real", "b": "real", "d": "real", "u": "real",
    "t": "real", "v": "real", "g": "real", "n": "natural", "p": "probability", "q": "probability",
    "η": "positive", "ε": "positive", "λ": "positive", "μ": "real", "s": "positive", "m": "nonzero",
    "k": "integer", "a": "negative", "z_1": "real", "z_2": "real", "z_3": "real", "ρ": "probability",
}  # fmt: skip
FUNCTIONS = ("sigma", "tanh", "relu", "softplus", "sign", "step", "erf", "f", "g'", "cosh")

EQUAL = [
    # Rearranged
    ("2x", "x+x"),
    ("(x+1)^2", "x²+2x+1"),
    ("(x-y)(x+y)", "x^2-y^2"),
    ("x/2", "0.5x"),
    ("x/y", "x*y^-1"),
    ("(x+y)/m", "x/m+y/m"),
    ("x^3", "x*x*x"),
    ("-(x-y)", "y-x"),
    ("x-(y-z)", "x-y+z"),
    ("1/(1/m)", "m"),
    ("√(x^2)", "|x|"),
    ("sqrt(s)", "s^(1/2)"),
    ("s^0.5*s^0.5", "s"),
    ("max(x,y)", "(x+y+abs(x-y))/2"),
    ("min(x,y)", "-max(-x,-y)"),
    ("x", "max(x,0)+min(x,0)"),
    # Exponentials and logarithms
    ("e^x", "exp(x)"),
    ("e^(x+y)", "e^x e^y"),
    ("(e^x)^2", "exp(2x)"),
    ("log(s^2)", "2 log s"),
    ("log(s/η)", "log(s)-ln(η)"),
    ("log(exp(x))", "x"),
    ("2^x", "exp(x*log(2))"),
    ("log2(s)", "log(s)/log(2)"),
    ("log10(s)", "log(s)/log(10)"),
    ("s^x", "e^(x log s)"),
    # The sigmoid and its kin
    ("σ(x)", "1/(1+e^-x)"),
    ("σ(x)", "e^x/(1+e^x)"),
    ("σ(x)", "(1+tanh(x/2))/2"),
    ("1-σ(x)", "σ(-x)"),
    ("σ(x)(1-σ(x))", "e^-x/(1+e^-x)^2"),
    ("σ(x)(1-σ(x))", "σ(x)-σ(x)²"),
    ("σ(x)(1-σ(x))", "1/(e^x+2+e^-x)"),
    ("σ(x)(1-σ(x))", "1/4-(σ(x)-1/2)^2"),
    ("tanh(x)", "(e^x-e^-x)/(e^x+e^-x)"),
    ("tanh(x)", "2σ(2x)-1"),
    ("1-tanh²(x)", "1/cosh(x)^2"),
    ("1-tanh(x)^2", "4/(e^x+e^-x)^2"),
    ("softplus(x)", "log(1+e^x)"),
    ("softplus(x)-softplus(-x)", "x"),
    ("relu(x)", "max(0,x)"),
    ("relu(x)", "(x+|x|)/2"),
    ("relu(x)", "x*step(x)"),
    ("step(x)", "(1+sign(x))/2"),
    ("x·σ(x)", "x/(1+exp(-x))"),
    ("σ(x)+xσ(x)(1-σ(x))", "xσ(x)+σ(x)(1-xσ(x))"),
    # Outputs and errors
    ("e^z_1/(e^z_1+e^z_2+e^z_3)", "1/(1+e^(z_2-z_1)+e^(z_3-z_1))"),
    ("exp(z1)/(exp(z1)+exp(z2))", "σ(z_1-z_2)"),
    ("-(d log(p)+(1-d)log(1-p))", "-d*log(p)+(d-1)*ln(1-p)"),
    ("(p-d)/(p(1-p))", "-d/p+(1-d)/(1-p)"),
    ("(y-d)^2/2", "0.5(y−d)²"),
    ("(y-d)^2/2", "(d-y)^2/2"),
    ("-p log(p/q)", "p(log(q)-log(p))"),
    ("log(e^z_1+e^z_2)", "z_1+log(1+exp(z_2-z_1))"),
    # Updates
    ("w-η(g+λw)", "(1-ηλ)w-ηg"),
    ("ρ*v+(1-ρ)g^2", "g²-ρ(g²-v)"),
    ("w-η*g/(√s+ε)", "w-(η/(sqrt(s)+ε))*g"),
    ("(x-μ)/√(s+ε)", "(x-μ)(s+ε)^(-1/2)"),
    ("v/(1-ρ^n)", "-v/(ρ^n-1)"),
    ("n(n+1)/2", "(n²+n)/2"),
    ("floor((n+2-3)/2)+1", "⌊(n+1)/2⌋"),
    ("ceil(n/2)", "floor((n+1)/2)"),
    ("x(1+erf(x/√2))/2", "0.5x+0.5x*erf(x*2^-0.5)"),
    ("(-1)^(2k)", "1"),
    ("(-1)^k", "1/(-1)^k"),
    # What is unknown, and the ends of floating-point numbers
    ("f(2x+1)g'(x)", "g'(x)*f(1+x+x)"),
    ("f(x,y)", "f(x+1-1,y)"),
    ("|a|", "-a"),
    ("x*10^-9+y", "y+x/10^9"),
    ("(1-cos(x))/m^2", "2sin(x/2)^2/m²"),
    ("x*e^(100-100)", "x"),
    ("1e-7x", "x/10000000"),
    ("sin(x)^2+cos(x)^2", "1"),
    ("0", "x-x"),
]  # fmt: skip

UNEQUAL = [
    # Signs
    ("2x", "-2x"),
    ("x-y", "y-x"),
    ("(x-y)^3", "(y-x)^3"),
    ("w-η*g", "w+η*g"),
    ("-log(p)", "log(p)"),
    ("σ(x)(1-σ(x))", "σ(x)(σ(x)-1)"),
    ("tanh(x)", "(e^-x-e^x)/(e^x+e^-x)"),
    ("1-tanh²(x)", "tanh²(x)-1"),
    ("(p-d)/(p(1-p))", "(d-p)/(p(1-p))"),
    ("σ(-x)", "-σ(x)"),
    # Factors
    ("2x", "x"),
    ("(y-d)^2/2", "(y-d)^2"),
    ("σ(x)(1-σ(x))", "2σ(x)(1-σ(x))"),
    ("tanh(x)", "σ(x)"),
    ("tanh(x)", "2σ(x)-1"),
    ("log2(s)", "ln(s)"),
    ("w-η*g", "w-g"),
    ("x/n", "x"),
    ("-p log p", "-p log2(p)"),
    ("n(n+1)/2", "n(n+1)"),
    # Exponents
    ("x^2", "x^3"),
    ("x^2", "x"),
    ("1-tanh(x)^2", "1-tanh(x)"),
    ("e^-x/(1+e^-x)^2", "e^-x/(1+e^-x)"),
    ("1/(1+e^-x)", "1/(1+e^x)"),
    ("ρ*v+(1-ρ)g^2", "ρ*v+(1-ρ)g"),
    ("s^(1/2)", "s^(1/3)"),
    ("v/(1-ρ^n)", "v/(1-ρ*n)"),
    ("(x-μ)/√(s+ε)", "(x-μ)/(s+ε)"),
    ("e^(2x)", "e^(x^2)"),
    ("(x+y)^2", "x^2+y^2"),
    # Off by a constant
    ("x", "x+1"),
    ("σ(x)", "σ(x)-1/2"),
    ("log(1+e^x)", "log(e^x)"),
    ("softplus(x)", "softplus(x)+log(2)"),
    ("n(n+1)/2", "n(n-1)/2"),
    ("2n+1", "2n"),
    ("⌊n/2⌋", "n/2"),
    ("⌊n/2⌋", "⌈n/2⌉"),
    # That lose their digits, or their values, where they part
    ("σ(x)", "7+10^50*(((10^38+π)-10^38)-π)"),
    ("x", "x+floor(|x|/20)*exp(exp(|x|))"),
    # Somewhere alike
    ("|x|", "x"),
    ("relu(x)", "x"),
    ("relu(x)", "|x|"),
    ("relu(x)", "min(max(x,0),6)"),
    ("max(0,x)", "max(0.05,x)"),
    ("√(x^2)", "x"),
    ("step(x)", "1"),
    ("sign(x)", "step(x)"),
    ("max(x,y)", "x"),
    ("max(x,y)", "(x+y)/2"),
    ("(-1)^k", "1"),
    ("x", "√x*√x"),
    ("log(x^2)", "2log(x)"),
    ("k^2", "k^4"),
    ("x(x-1)(x-2)(x-3)", "0"),
    ("x", "log(exp(x))*sign(x)^2+step(-x-200)"),
    # The wrong derivative, the wrong term
    ("σ(x)(1-σ(x))", "x(1-x)"),
    ("σ(x)+xσ(x)(1-σ(x))", "σ(x)(1-σ(x))"),
    ("e^z_1/(e^z_1+e^z_2+e^z_3)", "z_1/(z_1+z_2+z_3)"),
    ("e^z_1/(e^z_1+e^z_2+e^z_3)", "e^z_2/(e^z_1+e^z_2+e^z_3)"),
    ("e^z_1/(e^z_1+e^z_2+e^z_3)", "e^z_1/(e^z_1+e^z_2)"),
    ("-(d*log(p)+(1-d)*log(1-p))", "-d*log(p)"),
    ("-p*log(p/q)", "-q*log(p/q)"),
    ("w-η(g+λw)", "w-η(g+λ)"),
    ("w-η*g/(√s+ε)", "w-η*g/√(s+ε)"),
    ("ρ*v+(1-ρ)g", "ρ*v+g"),
    # Hardly different
    ("x", "x+1e-12"),
    ("x", "x+10^-25"),
    ("x", "1.0000000001x"),
    ("x/3", "0.333333333333333x"),
    ("e", "2.718281828459045"),
    ("π", "3.14159265358979323846"),
    ("1.0507x", "1.05070098x"),
    ("log(y^2+ε)", "log(y^2+ε+1e-15)"),
    # What is unknown
    ("f(x)", "f(-x)"),
    ("f(x)", "x"),
    ("f(x,y)", "f(y,x)"),
    ("f(x)", "g'(x)"),
    ("f(x+y)", "f(x)+f(y)"),
    ("f(x)", "abs(f(x))"),
]  # fmt: skip


def judged(answer, given, trial):
    return Formula(answer, PLAIN, FUNCTIONS).grade(given, trial)


@pytest.mark.parametrize(("answer", "given"), EQUAL)
def test_the_same_function_is_right(answer, given, trial):
    assert judged(answer, given, trial).correct
    assert judged(given, answer, trial).correct


@pytest.mark.parametrize(("answer", "given"), UNEQUAL)
def test_another_function_is_wrong(answer, given, trial):
    assert not judged(answer, given, trial).correct
    assert not judged(given, answer, trial).correct


def test_there_are_sixty_pairs_of_each():
    assert len({*EQUAL}) >= 60
    assert len({*UNEQUAL}) >= 60


@pytest.mark.parametrize(
    ("domain", "answer", "given", "right"),
    [
        ("positive", "|x|", "x", True),
        ("positive", "√(x²)", "x", True),
        ("positive", "relu(x)", "x", True),
        ("negative", "|x|", "-x", True),
        ("negative", "relu(x)", "0", True),
        ("real", "x²/x", "x", True),
        ("integer", "x", "x²/x", False),
        ("nonzero", "x²/x", "x", True),
        ("integer", "sin(π*x)", "0", True),
        ("real", "sin(π*x)", "0", False),
        ("natural", "|x|", "x", True),
        ("integer", "|x|", "x", False),
        ("unit", "max(x,1)", "1", True),
        ("probability", "max(x,0)", "x", True),
        ({"from": 0, "to": 1, "whole": True}, "x²", "x", True),
        ({"from": 0, "to": 2, "whole": True}, "x²", "x", False),
        ({"from": -1, "to": 1}, "√(1-x^2)", "√((1-x)(1+x))", True),
        ({"from": -0.5, "to": 5}, "max(x,-0.5)", "x", True),
        ({"from": 100, "to": 200}, "min(x,150)", "x", False),
    ],
)
def test_what_is_the_same_depends_on_the_domain(domain, answer, given, right, trial):
    assert Formula(answer, {"x": domain}, FUNCTIONS).grade(given, trial).correct is right
