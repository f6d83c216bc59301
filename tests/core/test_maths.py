"""TeX on one line of a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.maths import in_unicode, unreadable
from eprep.core.text.width import width

SET = [
    # Indices
    (r"w_{ij}^{(2)}", "wᵢⱼ⁽²⁾"),
    (r"x_{t-1}", "xₜ₋₁"),
    (r"A^{-1}", "A⁻¹"),
    (r"x^{-1/2}", "x^(-1/2)"),
    (r"e^{u_i}", "e^(uᵢ)"),
    (r"d_{model}", "d_model"),
    (r"\nabla_{w} E", "∇_w E"),
    (r"x_{max}y", "x_max y"),
    (r"W^{\top}x", "Wᵀx"),
    (r"x^{*}", "x*"),
    (r"f'(x)", "f′(x)"),
    (r"W \in \mathbb{R}^{m\times n}", "W ∈ ℝ^(m×n)"),
    (r"\mathbb{E}_{x\sim p}[f(x)]", "E_(x∼p)[f(x)]"),
    # Fractions and roots
    (r"\frac{\partial E}{\partial w}", "∂E/∂w"),
    (r"\frac{\partial^2 f}{\partial x^2}", "∂²f/∂x²"),
    (r"\frac{a+b}{c}", "(a + b)/c"),
    (r"\frac{1}{2\sigma^2}(x-\mu)^2", "1/(2σ²) (x - μ)²"),
    (r"\frac{1}{1+e^{-x}}", "1/(1 + e⁻ˣ)"),
    (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
    (r"\left(\frac{a}{b}\right)^2", "(a/b)²"),
    (r"\frac{(2x+1)-2}{2}", "((2x + 1) - 2)/2"),
    (r"\frac{\exp(z_i)}{\sum_{j} \exp(z_j)}", "exp(zᵢ)/(∑ⱼ exp(zⱼ))"),
    (r"\sum_{y} p(y)", "∑_y p(y)"),
    (r"\sum_{i} |x_i|", "∑ᵢ |xᵢ|"),
    (r"\frac12", "1/2"),
    (r"\frac{QK^\top}{\sqrt{d_k}}", "QKᵀ/√dₖ"),
    (r"\sqrt{x+1}", "√(x + 1)"),
    (r"\sqrt[3]{8}", "³√8"),
    (r"\sqrt{x}^2", "(√x)²"),
    (r"\sqrt{x^2}", "√(x²)"),
    (r"\frac{a}{b}^2", "(a/b)²"),
    (r"\max_{a'} Q(s', a')", "max_(a′) Q(s′, a′)"),
    (r"\binom{n}{k}", "C(n, k)"),
    # Sums, functions, relations
    (r"\sum_{i=1}^{n} x_i^2", "∑ᵢ₌₁ⁿ xᵢ²"),
    (r"\frac{1}{N}\sum_{n} E_n", "1/N ∑ₙ Eₙ"),
    (r"H(X) = -\sum_x p(x)\log_2 p(x)", "H(X) = -∑ₓ p(x) log₂ p(x)"),
    (r"\log\frac{p}{q}", "log p/q"),
    (r"-\log p(x)", "-log p(x)"),
    (r"\arg\max_\theta L(\theta)", "arg max_θ L(θ)"),
    (r"\min(1, x)", "min(1, x)"),
    (r"w \leftarrow w - \eta\,\nabla E(w)", "w ← w - η∇E(w)"),
    (r"p(x\mid y)", "p(x | y)"),
    (r"D_{\mathrm{KL}}(p\|q)", "D_KL(p‖q)"),
    (r"U \Sigma V^{\top}", "UΣVᵀ"),
    (r"a\cdot b \times c", "a·b × c"),
    (r"\{x \mid x > 0\}", "{x | x > 0}"),
    # Accents, words, tables
    (r"\hat{y}_i", "ŷᵢ"),
    (r"\bar{\alpha}_t", "ᾱₜ"),
    (r"x \text{ if } y", "x if y"),
    (r"\mathrm{softmax}(x)_i", "softmax(x)ᵢ"),
    (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "(a, b; c, d)"),
    (r"\begin{cases} x & (x>0) \\ 0 & (x\leq 0)\end{cases}", "{ x  (x > 0); 0  (x ≤ 0)"),
    # What is no TeX
    ("u = 3×1 + (-1)×2", "u = 3×1 + (-1)×2"),
    ("∂E/∂w₁", "∂E/∂w₁"),
    ("50%", "50%"),
]


@pytest.mark.parametrize(("tex", "text"), SET, ids=[tex for tex, _ in SET])
def test_a_formula_is_set_on_one_line(tex, text):
    assert in_unicode(tex) == text
    assert not unreadable(tex)


@pytest.mark.parametrize(
    ("tex", "what"),
    [(r"\foo{x}", r"\foo"), (r"\overline{x+y}", r"\overline"), (r"\begin{tikz}x\end{tikz}", r"\begin{tikz}"), ("{a", "expecting '}'"), (r"\frac{a", "expecting"), ("{" * 5000, "{{{"), ("\\sqrt" * 5000, r"\sqrt")],
)  # fmt: skip
def test_what_cannot_be_set_is_named(tex, what):
    assert any(what in reason for reason in unreadable(tex))


@given(st.text(st.sampled_from("abxyΣ012 +-=/(){}_^\\&%'~$#|<>,;") | st.characters(), max_size=40))
def test_any_text_comes_to_one_line_and_no_exception(tex):
    shown = in_unicode(tex)
    assert "\n" not in shown or "\n" in tex
    assert width(shown) >= 0
    assert all(isinstance(reason, str) for reason in unreadable(tex))
