"""Questions with parameters: what is said of their draws."""

from __future__ import annotations

from collections.abc import Mapping

VARIANTS: Mapping[str, str] = {
    "drawn.one_of_many": "数値などは出題のたびに変わります。これはその一例です。",
    "help.bank.seed": "出題のたびに変わる問題を、この乱数の種で出題されたとおりに表示する",
    "proof.draw": "乱数の種{seed}の問題: {what}",
}
