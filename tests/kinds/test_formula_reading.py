"""What people type is read as they mean it, or refused with a sentence that says why and where."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.catalogue import Words
from eprep.core.text.maths import unreadable
from eprep.kinds.formula.decimals import Huge, Undefined
from eprep.kinds.formula.equality import Likeness, compare
from eprep.kinds.formula.evaluate import at
from eprep.kinds.formula.functions import KNOWN
from eprep.kinds.formula.kind import Formula
from eprep.kinds.formula.names import Vocabulary
from eprep.kinds.formula.parse import parse
from eprep.kinds.formula.refusal import NotUnderstood
from eprep.kinds.formula.shown import shown
from eprep.kinds.formula.tex import tex
from eprep.kinds.formula.tree import Call, Constant, Number, Power, Product, Sum, Variable

NAMES = Vocabulary(
    ("x", "y", "x_1", "alpha", "beta", "lambda", "p_i", "h_{t-1}", "y_hat", "mu"),
    ("sigma", "tanh", "f", "f'"),
)
VARIABLE_SIGMA = Vocabulary(("sigma", "x", "e"), ())

READ = {
    # Products
    "2x": "2·x",
    "2(x+1)": "2·(x + 1)",
    "x y": "x·y",
    "xy": "x·y",
    "2xy": "2·x·y",
    "(x)(y)": "x·y",
    "α·β": "α·β",
    "αβ": "α·β",
    "x×y": "x·y",
    "x∗y": "x·y",
    "x・y": "x·y",
    "x*y": "x·y",
    "x(y)": "x·y",
    "x σ(x)": "x·σ(x)",
    "2π": "2·π",
    # Sums and signs
    "x-y": "x − y",
    "x−y": "x − y",
    "x–y": "x − y",
    "xーy": "x − y",
    "-x": "−x",
    "+x": "x",
    "x - -y": "x − (−y)",
    "-x^2": "−x^2",
    "(-x)^2": "(−x)^2",
    "2*-x": "2·(−x)",
    "x-(y-1)": "x − (y − 1)",
    # Divisions
    "x/y": "x/y",
    "x÷y": "x/y",
    "x／y": "x/y",
    "x/y/2": "(x/y)/2",
    "x/y*2": "(x/y)·2",
    "xy/2": "(x·y)/2",
    "1/(2x)": "1/(2·x)",
    "x/2+y/3": "x/2 + y/3",
    # Powers
    "x²": "x^2",
    "x^2": "x^2",
    "x**2": "x^2",
    "x⁻¹": "x^(−1)",
    "x¹²": "x^12",
    "x²y": "x^2·y",
    "e⁻ˣ": "e^(−x)",
    "e^x+1": "e^x + 1",
    "e^-x": "e^(−x)",
    "e^{-x}": "e^(−x)",
    "e^-x y": "e^(−x)·y",
    "x^y^2": "x^(y^2)",
    "(x^y)^2": "(x^y)^2",
    "x^2/2": "x^2/2",
    "x^2(1-x)": "x^2·(1 − x)",
    "10²": "10^2",
    # Functions
    "σ(1-x)": "σ(1 − x)",
    "sigma(x)": "σ(x)",
    "sigmoid(x)": "σ(x)",
    "σ(x)(1-σ(x))": "σ(x)·(1 − σ(x))",
    "exp(-x)": "exp(−x)",
    "ln(x)": "log(x)",
    "log x": "log(x)",
    "y log x": "y·log(x)",
    "-y log x - (1-y) log(1-x)": "−y·log(x) − (1 − y)·log(1 − x)",
    "log σ(x)": "log(σ(x))",
    "log2(x)": "log2(x)",
    "log_2(x)": "log2(x)",
    "log₂(x)": "log2(x)",
    "tanh²(x)": "tanh(x)^2",
    "tanh^2 x": "tanh(x)^2",
    "tanh(x)^2": "tanh(x)^2",
    "e^tanh(x)": "e^(tanh(x))",
    "max(0, x)": "max(0, x)",
    "max(0、x)": "max(0, x)",
    "f'(x)": "f'(x)",
    "f′(x)": "f'(x)",
    "f’(x)f(x)": "f'(x)·f(x)",
    "exp[-x]": "exp(−x)",
    "⌊x/2⌋+1": "floor(x/2) + 1",
    "2⌈x⌉": "2·ceil(x)",
    "√x": "√(x)",
    "√(x+1)": "√(x + 1)",
    "√x/2": "√(x)/2",
    "2√x": "2·√(x)",
    "sqrt(x)": "√(x)",
    "|x|": "abs(x)",
    "2|x|": "2·abs(x)",
    "||x|-1|": "abs(abs(x) − 1)",
    "|x|+|y|": "abs(x) + abs(y)",
    "|x(|y|)|": "abs(x·abs(y))",
    # Names
    "alpha": "α",
    "lambda": "λ",
    "λx": "λ·x",
    "x1": "x_1",
    "x_1": "x_1",
    "x₁": "x_1",
    "x_{1}": "x_1",
    "x1x": "x_1·x",
    "pi": "π",
    "π": "π",
    "p_i": "p_i",
    "pᵢ": "p_i",
    "h_{t-1}": "h_{t-1}",
    "hₜ₋₁": "h_{t-1}",
    "ŷ": "y_hat",
    "y\u0302": "y_hat",
    "yhat": "y_hat",
    "µ": "μ",
    # Full width, other forms of letters, spaces
    "２ｘ＋１": "2·x + 1",
    "（ｘ＋１）＊２": "(x + 1)·2",
    "ｅｘｐ（ｘ）": "exp(x)",
    "𝑥²": "x^2",
    "𝟙": "1",
    "{{x}}{2}": "x·2",
    "x　+　1": "x + 1",
    "  x  ": "x",
    "[x+{y}]": "x + y",
    # Numbers
    "0.5": "0.5",
    ".5x": ".5·x",
    "１．５": "1.5",
    "1e-7": "1e-7",
    "2.5e3x": "2.5e3·x",
}  # fmt: skip


@pytest.mark.parametrize("typed", READ)
def test_a_formula_is_read_as_it_is_meant(typed):
    assert shown(parse(typed, NAMES)) == READ[typed]


@pytest.mark.parametrize("typed", READ)
def test_what_is_shown_reads_back_as_the_same(typed):
    tree = parse(typed, NAMES)
    assert shown(parse(shown(tree), NAMES)) == shown(tree)


def test_what_is_no_function_is_multiplied():
    assert shown(parse("σ(1-σ)", VARIABLE_SIGMA)) == "σ·(1 − σ)"
    assert shown(parse("2e", VARIABLE_SIGMA)) == "2·e"
    assert parse("e", VARIABLE_SIGMA) == Variable("e")
    assert parse("e", NAMES) == Constant("e")


REFUSED = {
    "": "式がありません",
    "   ": "式がありません",
    "x+": "途中で終わって",
    "2*": "途中で終わって",
    "(": "途中で終わって",
    "*x": "1文字目の「*」の前に",
    "x+*y": "3文字目の「*」の前に",
    "()": "2文字目の「)」の前に",
    "(x": "1文字目の「(」が閉じて",
    "((x)": "1文字目の「(」が閉じて",
    "(x]": "1文字目の「(」が閉じて",
    "|x": "1文字目の「|」が閉じて",
    "x)": "2文字目の「)」に対応する",
    "x，y": "2文字目のコンマ",
    "1,000": "2文字目のコンマ",
    "y = x": "3文字目に等号",
    "y＝x": "2文字目に等号",
    "z": "1文字目の「z」は使えません。使えるのは x, y, x_1, α,",
    "x+foo": "3文字目の「foo」は",
    "x2": "1文字目の「x2」は",
    "x_2": "1文字目の「x_2」は",
    "x'": "1文字目の「x'」は",
    "x̄": "1文字目の「x̄」は",
    "tan h(x)": "5文字目の「h」は",
    "入力": "1文字目の「入力」は",
    "x!": "2文字目の「!」は",
    "50%": "3文字目の「%」は",
    "½": "1文字目の「½」は",
    "∂x": "1文字目の「∂」は",
    "x\u202ey": "2文字目の「\\u202e」は",
    "x\u200by": "2文字目の「\\u200b」は",
    "x\0": "2文字目の「␀」は",
    "x\x1b[2J": "2文字目の「␛」は",
    "x[1]": "2文字目の「[」は添字",
    "σ": "1文字目の関数「σ」の後に",
    "σ(1-σ)": "5文字目の関数「σ」の後に",
    "x+log": "3文字目の関数「log」の後に",
    "log -x": "1文字目の関数「log」の後に",
    "max x": "1文字目の関数「max」の後に",
    "max(x)": "「max」に渡す値の数が1個",
    "exp(x, y)": "「exp」に渡す値の数が2個",
    "(x+1)2": "6文字目の数「2」の前に",
    "2 3": "3文字目の数「3」の前に",
    "x 2": "3文字目の数「2」の前に",
    "tanh^-1(x)": "「tanh」に付いたべき乗",
    # What might be read in two ways
    "1/2x": "4文字目で、(1/2)·x とも 1/(2·x) とも",
    "1/2(x+1)": "(1/2)·(x + 1) とも 1/(2·(x + 1)) とも",
    "x/y α": "(x/y)·α とも x/(y·α) とも",
    "e^2x": "e^2·x とも e^(2·x) とも",
    "e^-xy": "e^(−x)·y とも e^((−x)·y) とも",
    "√2x": "√(2)·x とも √(2·x) とも",
    "√x^2": "√(x)^2 とも √(x^2) とも",
    "log 2x": "log(2)·x とも log(2·x) とも",
    "log x/y": "log(x)/y とも log(x/y) とも",
    "log x^2": "log(x)^2 とも log(x^2) とも",
    "|x|y|x|": "5文字目の縦棒",
    "2e-1": "2·e と続く式とも、2·10^(-1) とも",
    "1e999": "1·e と続く式とも、1·10^(999) とも",
    # What is too much
    "x" * 501: "500文字まで",
    "(" * 60 + "x" + ")" * 60: "入れ子が40段",
    "-" * 60 + "x": "入れ子が40段",
    "x^" * 60 + "x": "入れ子が40段",
    "1" * 31: "数の桁",
    "0." + "1" * 31: "数の桁",
    "9**9**9": "指数が大きすぎます",
    "x^101": "指数が大きすぎます",
    "tanh^999(x)": "指数が大きすぎます",
    "x^-1000": "指数が大きすぎます",
    "x^(10^10^2)": "指数が大きすぎます",
}  # fmt: skip


@pytest.mark.parametrize("typed", REFUSED, ids=lambda typed: ascii(typed[:20]))
def test_what_is_not_understood_is_said_and_where(typed):
    with pytest.raises(NotUnderstood) as refused:
        parse(typed, NAMES)
    assert REFUSED[typed] in Words()(refused.value.why)


def test_a_formula_without_names_says_so():
    with pytest.raises(NotUnderstood) as refused:
        parse("x", Vocabulary((), ()))
    assert "文字を含まない式" in Words()(refused.value.why)


def test_a_declared_name_goes_before_what_is_always_there():
    names = Vocabulary(("p_i", "e", "log_2", "p", "x_y", "x", "y"), ())
    assert parse("pi", names) == Constant("π")
    assert parse("e", names) == Variable("e")
    assert parse("log2", names) == Variable("log_2")
    assert shown(parse("xy", names)) == "x·y"


# Values

PYTHON = [
    "2*x + 1", "x**2 - 3*x*y", "-x**2", "2**-x", "x/y/2", "x/y*2", "x - (y - 1)", "2**x**.5",
    "exp(-x)/(1 + exp(-x))**2", "log(x) - log(y)", "sqrt(x*y)", "max(x, y, 1.5) - min(x, y)",
    "sin(x)*cos(y) + tan(x/9)", "abs(y - x)*2.5e-1", "x**-.5", "(x + y)*(x - y)", "log2(x) + log10(y)",
    "tanh(x) - sinh(x/4)/cosh(x/4)", "pi*x - e*y",
]  # fmt: skip


@pytest.mark.parametrize("text", PYTHON)
def test_values_are_those_of_python(text):
    names = Vocabulary(("x", "y"), tuple(KNOWN))
    tree = parse(text, names)
    for x, y in [(0.3, 1.7), (2.25, 0.6), (11.0, 7.5)]:
        python = eval(text, {**vars(math), "x": x, "y": y})
        assert float(at(tree, {"x": Decimal(x), "y": Decimal(y)})) == pytest.approx(python, 1e-12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("σ(2)", 0.8807970779778823),
        ("softplus(-1)", 0.31326168751822286),
        ("relu(-1)+relu(2)", 2.0),
        ("sign(-3)+sign(5)+sign(0)", 0.0),
        ("step(-1)+step(0)+step(2)", 1.0),
        ("cosh(1)", 1.5430806348152437),
        ("floor(3*(1/3))-ceil(3*(1/3))", 0.0),
        ("0^0", 1.0),
        ("0^2", 0.0),
        ("(-2)^3", -8.0),
        ("(-2)^(3*(1/3))", -2.0),
    ],
)
def test_values_that_python_has_no_name_for(text, value):
    names = Vocabulary((), tuple(KNOWN))
    assert float(at(parse(text, names), {})) == pytest.approx(value, 1e-15)


@pytest.mark.parametrize(
    "text", ["1/0", "0/0", "log(0)", "log(-1)", "√(-1)", "(-1)^0.5", "0^-1", "tan(1)/0"]
)
def test_what_has_no_value_has_none(text):
    with pytest.raises(Undefined):
        at(parse(text, NAMES), {})


@pytest.mark.parametrize(
    "text", ["exp(1001)", "exp(exp(100))", "99^99^1/99^99-10^-99", "sin(10^9)", "1+10^-50"]
)
def test_what_is_too_large_to_compare_is_not_compared(text):
    with pytest.raises(Huge):
        at(parse(text, NAMES), {})


def test_an_unknown_function_is_the_same_whenever_it_is_asked():
    x = {"x": Decimal("0.7")}
    one, two = (at(Call(name, (Variable("x"),)), x) for name in ("f", "f"))
    assert one == two != at(Call("g", (Variable("x"),)), x)


# Any text, any tree


def read(text):
    """The tree, or the sentence that refuses it."""
    try:
        return parse(text, NAMES)
    except NotUnderstood as refused:
        return Words()(refused.why)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    assert read(text)


@given(st.text("xyσe12.0()[]|+-*/^√²₁_{}', expmaxlog", max_size=40))
def test_what_looks_like_a_formula_is_read_back_or_refused(text):
    found = read(text)
    assert isinstance(found, str) or shown(read(shown(found))) == shown(found)


def several(inner):
    pairs = st.lists(st.tuples(inner, st.booleans()), min_size=2, max_size=4)
    return (
        st.builds(Sum, pairs.map(tuple))
        | st.builds(lambda node: Sum(((node, True),)), inner)
        | pairs.map(lambda found: Product(((found[0][0], False), *found[1:])))
        | st.builds(Power, inner, st.sampled_from([Number("2"), Number("0.5"), Variable("y")]))
        | st.builds(lambda name, node: Call(name, (node,)), st.sampled_from(["σ", "log", "sqrt", "abs", "f'"]), inner)
        | st.builds(lambda one, two: Call("max", (one, two)), inner, inner)
    )  # fmt: skip


LEAVES = st.sampled_from(
    [Number("3"), Number(".25"), Number("1e-7"), Constant("e"), Constant("π")]
    + [Variable(name) for name in ("x", "y", "x_1", "α", "h_{t-1}", "y_hat")]
)
TREES = st.recursive(LEAVES, several, max_leaves=12)
DOMAINS = Formula("1", dict.fromkeys(NAMES.variables, "positive")).domains


@given(TREES)
def test_any_formula_reads_back_as_an_equal_one(tree):
    text = shown(tree)
    again = parse(text, NAMES)
    assert shown(again) == text
    assert compare(tree, again, DOMAINS).likeness is not Likeness.UNEQUAL
    assert not unreadable(tex(tree))


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("σ(x)(1-σ(x))", r"\sigma\left( x \right) \cdot \left( 1 - \sigma\left( x \right) \right)"),
        ("x/y", r"\frac{x}{y}"),
        ("xy/2", r"\frac{x \cdot y}{2}"),
        ("(x+1)/y", r"\frac{x + 1}{y}"),
        ("e^(-x1)", "e^{-x_{1}}"),
        ("√(x+y)", r"\sqrt{x + y}"),
        ("|x|^2", r"\left| x \right|^{2}"),
        ("log2(x)", r"\log_{2}\left( x \right)"),
        ("-(x-y)", r"-\left( x - y \right)"),
        ("1e-7x", r"1 \times 10^{-7} \cdot x"),
        ("y_hat", "y_{hat}"),
        ("2^x", "2^{x}"),
        ("⌊x⌋", r"\left\lfloor x \right\rfloor"),
    ],
)
def test_a_formula_is_set_as_tex(typed, set_as):
    assert tex(parse(typed, NAMES)) == set_as
