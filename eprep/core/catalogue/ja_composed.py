"""What the kinds say whose answer has several parts: an order, pairs, a network, blanks."""

from __future__ import annotations

from collections.abc import Mapping

COMPOSED: Mapping[str, str] = {
    # As short as a column
    "kind.order": "並べ",
    "kind.match": "対応",
    "kind.network": "構成",
    "kind.blanks": "空欄",
    # Faults
    "BANK050": "2つ以上必要である",
    "BANK051": "items のすべてを1回ずつ、正しい順に書く",
    "BANK052": "items がはじめから正しい順に並んでいる。別の順にする",
    "BANK053": "「{text}」が {where} にない。一字一句合わせる",
    "BANK054": "「{text}」の相手が answer にない",
    "BANK055": "「{text}」は left にも、相手のない right にもない。一字一句合わせる",
    "BANK056": "層は入力層から出力層まで、2つ以上{most}以下でなければならない",
    "BANK058": "「{text}」は正解でもある",
    "BANK059": "listing の空欄が【ア】から順に{count}個ない。answer の数と合わせる",
    "BANK060": "空欄「{name}」はない",
    "BANK061": "改行のない{most}文字以内でなければならない",
    "BANK062": "{most}個以下でなければならない",
    # Why an answer is wrong
    "feedback.in_place": "{count}個のうち{right}個が正しい位置にあります（違う位置: {places}番目）。",
    "feedback.no_pair": "「{left}」の相手は「{right}」ではありません。",
    "feedback.blank_empty": "空欄{name}に何も入っていません。",
    "feedback.blank_wrong": "空欄{name}の「{text}」は違います。",
    "feedback.blank_because": "空欄{name}の「{text}」: {why}",
    # How it was read
    "understood.network": "{layers}: 重み {weights}\nバイアス {biases}\n枝 {edges}本、パラメータ {parameters}個",
    # --plain
    "plain.ask.arrange": "番号を正しい順にすべて、例 3 1 2（? ヒント、s スキップ、u 取り消し、q 終了）",
    "plain.ask.pair": "番号と記号の組をすべて、例 1-b 2-a（? ヒント、s スキップ、u 取り消し、q 終了）",
    "plain.ask.layers": "各層のノード数を入力層から順に、例 4-5-2（? ヒント、s スキップ、u 取り消し、q 終了）",
    "plain.ask.fill_in": "空欄に入るコードを1行に1つずつ（:? ヒント、:s スキップ、:u 取り消し、:q 終了）",
    "plain.blank": "空欄{name}（{place}/{count}）",
    # The screen
    "key.up": "上へ",
    "key.down": "下へ",
    "screen.ask.arrange": "正しい順に並べ替えてください",
    "screen.ask.arrange.keys": "k・jか番号で移動、Enterで解答",
    "screen.ask.arrange.many_keys": "Shift+↑↓（k・j）で移動、Enterで解答",
    "screen.ask.pair": "それぞれの相手を選んでください",
    "screen.ask.pair.keys": "英字か←→で選択、Enterで解答",
    "screen.ask.layers": "各層のノード数を、入力層から順に入力してください",
    "screen.ask.layers.example": "例 4-5-2",
    "screen.ask.fill_in": "空欄に入るコードを入力してください",
    "screen.ask.fill_in.keys": "Tabで次の空欄、Enterで解答",
    "screen.untouched": "まだ並べ替えていません。この順で解答するには、もう一度Enterを押してください。",
    "screen.unpaired": "まだ相手を選んでいない行があります。",
    "screen.blanks_left": "空欄が残っています。このまま解答するには、もう一度Enterを押してください。",
    "screen.no_blanks": "まだ何も入力していません。スキップするには、もう一度Enterを押してください。",
    "screen.no_layers": "ノード数を入力してください。もう一度Enterを押すとスキップします。",
    "screen.filled": "空欄を埋めたコード",
}
