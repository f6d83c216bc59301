"""What the TUI says in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

SCREEN: Mapping[str, str] = {
    # Keys, as the bottom line names them
    "key.help": "ヘルプ",
    "key.open": "開く",
    "key.drills": "実装演習",
    "key.report": "進捗",
    "key.leave": "終了",
    "key.back": "戻る",
    "key.answer": "解答",
    "key.mark": "選択",
    "key.next": "次へ",
    "key.hint": "ヒント",
    "key.skip": "スキップ",
    "key.undo": "取り消し",
    "key.finish": "終える",
    "key.run": "採点",
    "key.edit": "編集",
    "key.compare": "模範実装と比べる",
    "key.next_program": "次のプログラム",
    "key.last_program": "前のプログラム",
    "key.leave_editor": "編集を終える",
    "key.again": "間違いだけもう一度",
    # Screens
    "screen.home": "eprep  E資格の学習",
    "screen.drills": "実装演習",
    "screen.compare": "模範実装やほかの書き方と比べる",
    "screen.own_program": "自分のプログラム",
    "screen.source": "出典",
    "screen.ask.one": "1つ選んでください（数字キー、または↑↓とEnter）",
    "screen.ask.several": "すべて選んでください（数字キーかSpaceで選択、Enterで解答）",
    "screen.ask.bare_number": "数を入力してEnter",
    "screen.ask.number": "数を入力してEnter（単位: {unit}）",
    "screen.no_hints": "この問題にヒントはありません。",
    "screen.nothing_chosen": "1つ以上選んでからEnterを押してください。",
    "screen.run_first": "Ctrl+Rで採点します。",
    "screen.running": "採点しています…",
    "screen.summary": "演習の結果",
    "screen.summary.score": "{answered}問中{correct}問正解",
    "screen.summary.none": "解答した問題はありません。",
    "screen.summary.missed": "間違えた問題が{count}問あります。wを押すと、その問題だけもう一度解けます。",
    "screen.summary.all_right": "間違えた問題はありません。",
    "screen.your_answer": "あなたの解答",
    # Help
    "help.screen.home": "科目・章・節を選んで演習を始めます。\n\n"
    "↑ ↓     選ぶ\nEnter   演習を始める\nd       実装演習の一覧\nr       進捗\nq Esc   終了\n\n"
    "得点は、解いたことのある問題それぞれの最新の得点の平均です。\n"
    "文字のキーは、日本語入力がオンのままでも効きます。\n"
    "画面を使わない操作は eprep quiz --plain です。\n\nEscで閉じます。",
    "help.screen.drills": "実装演習を選びます。\n\n↑ ↓     選ぶ\nEnter   開く\nq Esc   戻る\n\nEscで閉じます。",
    "help.screen.report": "進捗の一覧です。\n\n↑ ↓     スクロール\nq Esc   戻る\n\nEscで閉じます。",
    "help.screen.question": "問題に答えます。解答は、その場で保存されます。\n\n"
    "1〜9        選択肢を選ぶ\n↑ ↓ Enter   選択肢を選ぶ\nSpace       印を付ける・外す（複数選ぶ問題）\n"
    "h Ctrl+T    ヒントを1つずつ\ns Ctrl+O    スキップ\nu Ctrl+Z    直前の解答を取り消す\n"
    "n Ctrl+N    次の問題（解答の後）\nTab         問題文と選択肢を行き来する\nq Esc       演習を終える\n\n"
    "○ 正解、△ 部分点、× 不正解\n\nEscで閉じます。",
    "help.screen.compare": "合格したプログラムを、模範実装やほかの書き方と見比べます。\n\n"
    "n → Tab  次のプログラム\np ←      前のプログラム\n↑ ↓     上下に動く\nq Esc    戻る\n\nEscで閉じます。",
    "help.screen.drill": "関数を書き、採点します。採点したプログラムは、履歴に保存されます。\n\n"
    "Ctrl+R      採点\nCtrl+T      ヒントを1つずつ\nEsc         エディタを出る、もう一度で演習を終える\n"
    "e           エディタに戻る\nc           合格の後で、模範実装やほかの書き方と比べる\nn Ctrl+N    次へ（採点の後。nはエディタの外で）\n"
    "Ctrl+O      スキップ\nTab         エディタの外では、欄を行き来する\n\nF1で開き、Escで閉じます。",
    "help.screen.summary": "演習の結果です。\n\n↑ ↓ Enter   問題と解説を見る\nw           間違えた問題だけもう一度\n"
    "u           最後の解答を取り消す\nr           進捗\nq Esc       戻る\n\nEscで閉じます。",
    "help.screen.review": "解答した問題と解説です。\n\n↑ ↓     スクロール\nq Esc   戻る\n\nEscで閉じます。",
}
