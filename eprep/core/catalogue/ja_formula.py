"""What eprep says about formulas in Japanese: how they were read, or why they were not."""

from __future__ import annotations

from collections.abc import Mapping

FORMULA: Mapping[str, str] = {
    # Why a formula was not understood
    "formula.empty": "式がありません。",
    "formula.too_long": "式は{most}文字までです。",
    "formula.unknown_sign": "{place}文字目の「{sign}」は式に使えません。",
    "formula.unknown_name": "{place}文字目の「{name}」は使えません。使えるのは {known} と、exp や log などの基本の関数です。",
    "formula.no_names": "{place}文字目の「{name}」は使えません。この問題の答えは、文字を含まない式です。",
    "formula.equals": "{place}文字目に等号があります。等号の右側の式だけを書いてください。",
    "formula.long_number": "{place}文字目の数の桁が多すぎます。小数点の前後とも{most}桁までです。",
    "formula.scientific": "{place}文字目の「{text}」は、{base}·e と続く式とも、{base}·10^({power}) とも読めます。"
    "掛け算の記号を付けて書いてください。",
    "formula.ends": "式が途中で終わっています。",
    "formula.unexpected": "{place}文字目の「{sign}」の前に、数か文字が足りません。",
    "formula.comma": "{place}文字目のコンマは、max(a, b) のような関数の括弧の中でだけ使えます。",
    "formula.unopened": "{place}文字目の「{sign}」に対応する開き括弧がありません。",
    "formula.unclosed": "{place}文字目の「{sign}」が閉じていません。",
    "formula.number_after": "{place}文字目の数「{sign}」の前に、演算の記号がありません。掛け算なら * を、べき乗なら ^ を付けてください。",
    "formula.index": "{place}文字目の「{sign}」は添字には使えません。添字は x_1 のように書いてください。",
    "formula.bars": "{place}文字目の縦棒が、絶対値の始まりか終わりか決まりません。abs(…) と書いてください。",
    "formula.needs_brackets": "{place}文字目の関数「{name}」の後に、括弧で囲んだ値がありません。",
    "formula.argument_count": "関数「{name}」に渡す値の数が{count}個では合いません。",
    "formula.function_power": "{place}文字目の「{name}」に付いたべき乗の意味が決まりません。({name}(…))^n のように書いてください。",
    "formula.ambiguous": "{place}文字目で、{one} とも {other} とも読めます。括弧か掛け算の記号 * を付けてください。",
    "formula.large_exponent": "指数が大きすぎます。{most}までにしてください。",
    "formula.deep": "{place}文字目で、括弧や符号の入れ子が{most}段を超えました。",
    # Why a formula is wrong
    "formula.differs": "{point} のとき、正解は {want} ですが、この式は {got} になります。",
    "formula.has_no_value": "{point} のとき、この式には値がありません。",
    "formula.other_value": "正解は {want} ですが、この式は {got} になります。",
    "formula.no_value": "値なし",
    "formula.undecided": "正解と等しい式かどうかを確かめられませんでした。より簡単な形で書いてください。",
    # What is wrong with a formula of a bank
    "FORM001": "「{name}」は名前にできない。英字かギリシャ文字で始め、添字は _ の後に書く",
    "FORM002": "「{name}」と「{other}」は同じ名前と読まれる。一方を変える",
    "FORM003": "範囲「{got}」はない。使えるのは {known} か {{from: 小さい数, to: 大きい数}}",
    "FORM004": "式として読めない: {why}",
    "FORM005": "{point} のとき値がない。variables の範囲を狭める",
    "FORM006": "正解と等しくない（{point} のとき、正解は {want}、この式は {got}）",
    "FORM007": "正解と等しい",
    "FORM008": "正解と等しいかどうかを、数では決められない。式か variables の範囲を変える",
}
