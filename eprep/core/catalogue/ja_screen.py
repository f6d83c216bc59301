"""What the TUI says in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

SCREEN: Mapping[str, str] = {
    # Keys, as the bottom line names them
    "key.help": "ヘルプ",
    "key.open": "開く",
    "key.drills": "実装演習",
    "key.report": "進捗",
    "key.browse": "探す",
    "key.training": "学習実験",
    "key.order": "並び順",
    "key.settings": "設定",
    "key.palette": "操作の一覧",
    "key.leave": "終了",
    "key.back": "戻る",
    "key.answer": "解答",
    "key.mark": "選択",
    "key.next": "次へ",
    "key.hint": "ヒント",
    "key.skip": "スキップ",
    "key.undo": "取り消し",
    "key.finish": "終える",
    "key.again": "間違いだけもう一度",
    # Screens
    "screen.home": "eprep  E資格の学習",
    "screen.home.exam": "試験まで{days}日",
    "screen.home.exam_today": "今日が試験日です",
    "screen.home.go_on": "続きから（{total}問中{done}問まで済み）",
    "screen.home.due": "今日の復習 {count}問",
    "screen.home.menu": "今日の分を始める（約{minutes}分{reviews}）",
    "screen.home.menu_again": "もう{minutes}分解く（今日は{answered}問に解答済み{reviews}）",
    "screen.home.review": "今日の復習を始める（{due}問）",
    "screen.home.review_some": "今日の復習を始める（{due}問のうち、まず{count}問）",
    "screen.home.review_today": "試験の日の見直しを始める（5分、{due}問）",
    "screen.home.next": "次の節を始める: {name}",
    "screen.home.once_more": "もう一度解く: {name}",
    "screen.home.weak": "間違えたことのある問題を解く（弱い順に{count}問）",
    "screen.home.weakest_first": "節（得点の低い順）",
    "screen.home.in_order": "科目・章・節",
    "screen.home.section": "節",
    "screen.report.places": "得点と解答数",
    "screen.home.notice": "JDLA・各講座とは関係のない非公式の教材です。合格は保証しません。",
    "screen.too_much_pasted": "貼り付けられるのは20万文字、1万行までです。何も貼り付けていません。",
    "screen.how_to_quit": "Ctrl+Cは選んだ文字をコピーするキーです。終了するにはCtrl+Qを押してください。",
    "screen.small": "画面を80×24以上に広げてください。狭いままで使うときは、quiz や exam などに --plain を付けると便利です。",
    "screen.drills": "実装演習",
    "screen.drills.by_section": "節ごとの演習（* 下書きあり）",
    "screen.prompt": "問題",
    "screen.verdict": "判定",
    "screen.source": "題材",
    "screen.ask.one": "1つ選んでください",
    "screen.ask.one.keys": "数字キー、または↑↓とEnter",
    "screen.ask.several": "すべて選んでください",
    "screen.ask.several.keys": "数字キーかSpaceで選択、Enterで解答",
    "screen.ask.lines.keys": "Spaceか数字キー（9行目まで）で選択、Enterで解答",
    "screen.ask.bare_number": "数を入力してください",
    "screen.ask.number": "数を入力してください（単位: {unit}）",
    "screen.ask.number.keys": "Enterで解答",
    "screen.not_kept": "保存できませんでした。{reason}",
    "screen.verdict_not_kept": "解答は保存しました。採点の結果は、次に起動したときに記録します。{reason}",
    "screen.no_hints": "この問題にヒントはありません。",
    "screen.summary": "演習の結果",
    "screen.summary.score": "{answered}問中{correct}問正解",
    "screen.summary.none": "解答した問題はありません。",
    "screen.summary.missed": "間違えた問題が{count}問あります。wを押すと、その問題だけもう一度解けます。",
    "screen.summary.all_right": "間違えた問題はありません。",
    "screen.your_answer": "あなたの解答",
    "screen.chosen_by_you": "　← あなたの解答",
    # Help
    "help.screen.home": "いちばん上の行でEnterを押すと、続きか、次の節が始まります。\n"
    "節を選んでEnterを押すと、その節の問題が始まります。\n\n"
    "↑ ↓\t選ぶ\nEnter\t演習を始める\nd F5\t実装演習の一覧\n/ Ctrl+F\t問題を探す\nm F8\t模試（途中の模試は、いちばん上の行から続けられる）\nt F6\tネットワークの学習実験\n"
    "r F7\t進捗\no F3\t得点の低い順と、科目・章・節の順を切り替える\ns F2\t設定（配色、試験日、時間など）\n"
    "Ctrl+P\t操作の一覧\nq Ctrl+Q\t終了\n\n"
    "得点は、解いたことのある問題それぞれの最新の得点の平均です。\n"
    "横棒は、━ 正解、╍ 不正解と部分点、─ 未解答の割合です。\n"
    "文字のキーは、日本語入力がオンのままでも効きます。\n"
    "文字はドラッグで選び、Ctrl+Cでコピーできます。端末の機能で選ぶには、Shift（macOSではOption）を押しながらドラッグします。\n"
    "画面を使わない操作は eprep quiz --plain です。",
    "help.screen.drills": "実装演習を選びます。\n\n↑ ↓\t選ぶ\nEnter\t開く\nq Esc\t戻る\n\n"
    "○ △ ×\t最後に採点した結果\n*\t下書きがあります",
    "help.screen.report": "進捗の一覧です。横棒は、━ 正解、╍ 不正解と部分点、─ 未解答の割合です。\n\n↑ ↓\tスクロール\nq Esc\t戻る",
    "help.screen.question": "問題に答えます。解答は、その場で保存されます。\n\n"
    "1〜9\t選択肢を選ぶ\n↑ ↓ Enter\t選択肢を選ぶ\nSpace\t印を付ける・外す（複数選ぶ問題）\n"
    "k j Shift+↑↓\t上下に動かす（並べ替える問題。番号を順に打ってもよい）\n"
    "a〜z ← →\t相手を選ぶ（対応させる問題）\nTab\t次の空欄（空欄を埋める問題）\n"
    "h Ctrl+T\tヒントを1つずつ\ns Ctrl+O\tスキップ\nu Ctrl+Z\t直前の解答を取り消す\n"
    "n Ctrl+N\t次の問題（解答の後）\np Ctrl+G\t正解の証明を読み、計算し直す（解答の後）\n"
    "c F3\t確信あり・自信なしを付ける（解答の前。付けなくてもよい）\nw F3\t間違えた原因を残す（解答の後。残さなくてもよい）\nm F8\tしおりを付ける・外す\n"
    "t F9\tメモを書く\n! F10\t問題の誤りの報告を書く\nTab Shift+Tab\t問題文と選択肢を行き来する\nPageUp PageDown\t問題文をめくる\nq Esc\t演習を終える\n\n"
    "○ 正解、△ 部分点、× 不正解",
    "help.screen.summary": "演習の結果です。\n\n↑ ↓ Enter\t問題と解説を見る\nw Ctrl+W\t間違えた問題だけもう一度\n"
    "u Ctrl+Z\t最後の解答を取り消す\nr F7\t進捗\nq Esc\t戻る",
    "help.screen.review": "解答した問題と解説です。\n\n"
    "↑ ↓\tスクロール\n→ n Ctrl+N\t次の問題\n← b Ctrl+B\t前の問題\n1〜9\t前提となる問題を解く\n"
    "p Ctrl+G\t正解の証明を読み、計算し直す\nm F8\tしおりを付ける・外す\nt F9\tメモを書く\n! F10\t問題の誤りの報告を書く\n"
    "q Esc\t戻る",
}
