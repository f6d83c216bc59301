"""From tokens to the tree. What can be read in two ways is refused, and both are named.

sum      [±] product (± product)*
product  signed ((* | / | nothing) signed)*
signed   ± signed | power
power    primary [^ exponent]          exponent: ± exponent | power
primary  number | name | function(sum, …) | (sum) | |sum| | √primary
"""

from __future__ import annotations

from collections.abc import Sequence

from eprep.kinds.formula.cursor import Cursor
from eprep.kinds.formula.factor import LARGEST_EXPONENT, Factor, Operator, is_large, join, negative
from eprep.kinds.formula.functions import arity
from eprep.kinds.formula.names import Vocabulary, Word
from eprep.kinds.formula.refusal import NotUnderstood, not_understood
from eprep.kinds.formula.tokens import OPENING, Token, tokens
from eprep.kinds.formula.tree import Call, Constant, Node, Number, Power, Product, Sum, Variable

CLOSING = frozenset(OPENING.values())
SIGNS = frozenset("+-")
BEGINNING = frozenset({"number", "word", "√", "|", *OPENING})
"""Tokens that a factor begins with."""

ANY = frozenset({"", " ", "*", "/", "^"})


def parse(text: str, vocabulary: Vocabulary) -> Node:
    """Raises NotUnderstood."""
    return Parser(tokens(text, vocabulary)).formula()


class Parser(Cursor):
    def __init__(self, found: Sequence[Token]) -> None:
        super().__init__(found)
        self._in_bars = False
        self._bars_closed = False
        """Whether some |…| has ended: then `|a|b|c|` might mean two things."""

    def formula(self) -> Node:
        if self._next.kind == "end":
            raise not_understood("formula.empty")
        found = self._sum()
        left = self._next
        if left.kind in CLOSING:
            raise not_understood("formula.unopened", place=left.place, sign=left.typed)
        if left.kind != "end":
            raise self._unexpected()
        return found

    # From the loosest to the tightest

    def _sum(self) -> Node:
        terms: list[tuple[Node, bool]] = []
        with self._deeper():
            while not terms or self._next.kind in SIGNS:
                minus = self._next.kind in SIGNS and self._take().kind == "-"
                terms.append((self._product(), minus))
        (first, negative), *others = terms
        return Sum(tuple(terms)) if others or negative else first

    def _product(self) -> Node:
        last = self._signed()
        factors = [(last.node, False)]
        while (operator := self._operator()) is not None:
            if operator in ("*", "/"):
                self._take()
            factor = self._signed() if operator in ("*", "/") else self._power()
            if operator in last.open_to and last.wider is not None:
                one = join(operator, last.node, factor.node)
                raise self._ambiguous(one, last.wider(operator, factor.node))
            if operator in ("", " ") and factors[-1][1]:
                raise self._below_or_beside(factors, factor.node)
            factors.append((factor.node, operator == "/"))
            last = factor
        return Product(tuple(factors)) if len(factors) > 1 else last.node

    def _operator(self) -> Operator | None:
        """What stands before the next factor; None where there is none."""
        token = self._next
        if token.kind in ("*", "/"):
            return token.kind
        if token.kind == "number":
            raise not_understood("formula.number_after", place=token.place, sign=token.typed)
        if token.kind not in BEGINNING or (token.kind == "|" and self._in_bars):
            return None
        if token.kind in "[{" and self._tokens[self._at - 1].kind == "word":
            raise not_understood("formula.index", place=token.place, sign=token.typed)
        if token.kind == "|" and self._bars_closed:
            raise not_understood("formula.bars", place=token.place)
        return " " if token.gap or token.kind in OPENING or token.kind == "|" else ""

    def _signed(self) -> Factor:
        if self._next.kind not in SIGNS:
            return self._power()
        minus = self._take().kind == "-"
        with self._deeper():
            found = self._signed()
        return Factor(negative(found.node), found.open_to, found.wider) if minus else found

    def _power(self) -> Factor:
        base = self._primary()
        if self._next.kind != "^":
            return base
        self._take()
        bracketed = self._next.kind in OPENING
        exponent = self._exponent()
        if "^" in base.open_to and base.wider is not None:
            raise self._ambiguous(Power(base.node, exponent.node), base.wider("^", exponent.node))
        node = Power(base.node, exponent.node)
        if bracketed:
            return Factor(node)
        return Factor(
            node,
            exponent.open_to | {""},
            lambda operator, more: Power(base.node, join(operator, exponent.node, more)),
        )

    def _exponent(self) -> Factor:
        with self._deeper():
            exponent = self._signed()
        if is_large(exponent.node):
            raise not_understood("formula.large_exponent", most=LARGEST_EXPONENT)
        return exponent

    def _primary(self) -> Factor:
        token = self._next
        if token.kind == "number":
            return Factor(Number(self._take().text))
        if token.word is not None:
            return self._named(token.word)
        if token.kind == "√":
            return self._root()
        if token.kind == "|":
            return Factor(Call("abs", (self._bars(),)))
        if token.kind in OPENING:
            return Factor(self._bracketed()[0])
        raise self._unexpected()

    # What has a name, and what has brackets

    def _named(self, word: Word) -> Factor:
        token = self._take()
        if word.role == "variable":
            return Factor(Variable(word.name))
        if word.role == "constant":
            return Factor(Constant(word.name))
        power = self._function_power(token)
        if self._next.kind in OPENING:
            called: Node = Call(word.name, self._bracketed(word.name))
            return Factor(called if power is None else Power(called, power))
        if self._next.kind not in BEGINNING or word.name[-1].isdigit() or arity(word.name)[0] > 1:
            raise not_understood("formula.needs_brackets", place=token.place, name=token.typed)
        return self._without_brackets(word.name, ANY, power)

    def _function_power(self, function: Token) -> Number | None:
        """Of `tanh²(x)`, which is the square of tanh(x); `sin^-1` might be a square no more."""
        if self._next.kind != "^":
            return None
        self._take()
        exponent = self._exponent().node
        if isinstance(exponent, Number) and exponent.text.isdigit() and int(exponent.text) > 1:
            return exponent
        raise not_understood("formula.function_power", place=function.place, name=function.typed)

    def _root(self) -> Factor:
        self._take()
        if self._next.kind in OPENING:
            return Factor(Call("sqrt", self._bracketed("sqrt")))
        return self._without_brackets("sqrt", frozenset({"", " ", "^"}), None)

    def _without_brackets(
        self, function: str, open_to: frozenset[Operator], power: Number | None
    ) -> Factor:
        with self._deeper():
            argument = self._primary()

        def called(inside: Node) -> Node:
            call = Call(function, (inside,))
            return call if power is None else Power(call, power)

        return Factor(
            called(argument.node),
            open_to,
            lambda operator, more: called(join(operator, argument.node, more)),
        )

    def _bracketed(self, function: str | None = None) -> tuple[Node, ...]:
        """What stands in brackets: one value, or the arguments of a function."""
        opening, outside, self._in_bars = self._take(), self._in_bars, False
        found = [self._sum()]
        while function is not None and self._next.kind == ",":
            self._take()
            found.append(self._sum())
        self._close(opening, OPENING[opening.kind])
        self._in_bars = outside
        fewest, most = (1, 1) if function is None else arity(function)
        if not fewest <= len(found) <= most:
            raise not_understood("formula.argument_count", name=function, count=len(found))
        return tuple(found)

    def _bars(self) -> Node:
        opening, outside, self._in_bars = self._take(), self._in_bars, True
        found = self._sum()
        self._close(opening, "|")
        self._in_bars, self._bars_closed = outside, True
        return found

    def _close(self, opening: Token, closing: str) -> None:
        if self._next.kind == closing:
            self._take()
        elif self._next.kind == "end" or self._next.kind in CLOSING:
            raise not_understood("formula.unclosed", place=opening.place, sign=opening.typed)
        else:
            raise self._unexpected()

    def _below_or_beside(self, factors: list[tuple[Node, bool]], more: Node) -> NotUnderstood:
        """`1/2x`: the x may stand below the line, or beside the fraction."""
        *above, (bottom, _) = factors
        beside = Product((*factors, (more, False)))
        return self._ambiguous(beside, Product((*above, (join("", bottom, more), True))))
