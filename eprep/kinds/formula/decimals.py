"""Functions of decimals, in the context that is current, to all its digits.

What has no value raises `Undefined`, what is too large to be worked with `Huge`.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

ZERO, ONE, TWO = Decimal(0), Decimal(1), Decimal(2)
LARGEST = Decimal(1000)
"""Beyond it exponentials and angles are not worked out."""

PI = Decimal(
    "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534"
    "21170679821480865132823066470938446095505822317253594081284811174502841027019385211055596446"
)


DROWNED = Decimal("1e40")
"""A term so much larger than another leaves nothing of it to compare."""


FLAT = Decimal("9.5")
"""Beyond it, erf is 1 but for what would be drowned."""

TINY = Decimal("1e-40")


class Undefined(Exception):
    """There is no such real number."""


class Huge(Exception):
    """There is one, but too large to compare."""


class Endless(Huge):
    """So large that a formula with values there is another one."""


def total(*terms: Decimal) -> Decimal:
    sizes = [abs(term) for term in terms if term]
    if sizes and max(sizes) > DROWNED * min(sizes):
        raise Huge
    return sum(terms, ZERO)


def exp(x: Decimal) -> Decimal:
    if abs(x) > LARGEST:
        raise Endless if x > 0 else Huge
    return x.exp()


def log(x: Decimal) -> Decimal:
    if x <= 0:
        raise Undefined
    return x.ln()


def sqrt(x: Decimal) -> Decimal:
    if x < 0:
        raise Undefined
    return x.sqrt()


def log2(x: Decimal) -> Decimal:
    return log(x) / TWO.ln()


def log10(x: Decimal) -> Decimal:
    return log(x) / Decimal(10).ln()


def sin(x: Decimal) -> Decimal:
    """x - x³/3! + x⁵/5! - …"""
    if abs(x) > LARGEST:
        raise Huge
    x = x.remainder_near(2 * PI)
    term = total = x
    square, n = x * x, 1
    while total + term != total or n < 3:
        n += 2
        term = -term * square / (n * (n - 1))
        total += term
    return total


def cos(x: Decimal) -> Decimal:
    return sin(x + PI / 2)


def tan(x: Decimal) -> Decimal:
    return _ratio(sin(x), cos(x))


def sinh(x: Decimal) -> Decimal:
    return total(exp(x), -exp(-x)) / 2


def cosh(x: Decimal) -> Decimal:
    return total(exp(x), exp(-x)) / 2


def tanh(x: Decimal) -> Decimal:
    return sinh(x) / cosh(x)


def sigma(x: Decimal) -> Decimal:
    """1 / (1 + e⁻ˣ)"""
    return 1 / total(ONE, exp(-x))


def softplus(x: Decimal) -> Decimal:
    """log(1 + eˣ)"""
    return log(total(ONE, exp(x)))


def relu(x: Decimal) -> Decimal:
    return max(x, ZERO)


def erf(x: Decimal) -> Decimal:
    """2/√π · e^(-x²) · (x + 2x³/3 + 4x⁵/15 + …)"""
    if abs(x) > FLAT:
        raise Huge
    term = found = x
    n = 1
    while found + term != found:
        n += 2
        term = term * 2 * x * x / n
        found += term
    return 2 * exp(-x * x) * found / PI.sqrt()


def floor(x: Decimal) -> Decimal:
    """What rounding took from an integer is given back."""
    return (x + TINY).to_integral_value(ROUND_FLOOR)


def ceil(x: Decimal) -> Decimal:
    return -floor(-x)


def sign(x: Decimal) -> Decimal:
    return Decimal((x > 0) - (x < 0))


def step(x: Decimal) -> Decimal:
    """1 where x is positive, else 0."""
    return Decimal(x > 0)


def _ratio(top: Decimal, bottom: Decimal) -> Decimal:
    if bottom == 0:
        raise Undefined
    return top / bottom
