"""What the search, notes, bookmarks, reports of errors and going on say in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

BROWSE: Mapping[str, str] = {
    "key.search": "検索",
    "key.practise": "解く",
    "key.show_answer": "正解を見る",
    "key.practise_all": "すべて解く",
    "key.clear": "条件を外す",
    "key.bookmark": "しおり",
    "key.note": "メモ",
    "key.report_error": "誤りの報告",
    # Kinds, as short as a column
    "kind.single": "択一",
    "kind.multiple": "複数",
    "kind.number": "数値",
    "kind.formula": "数式",
    "kind.lines": "行",
    "kind.repair": "プログラムの修正",
    "kind.code": "演習",
    # The search
    "screen.browse": "問題を探す",
    "browse.placeholder": "検索する語（空白で区切ると、すべてを含む問題）",
    "browse.count": "{all}問中{found}問",
    "browse.legend": "★ しおり  + メモ",
    "browse.noted": "+",
    "browse.note": "メモ",
    "browse.unit": "単位: {unit}",
    "browse.everything": "すべて",
    "browse.nothing": "当てはまる問題がありません。\nCtrl+L（一覧ではx）で条件を外します。",
    "browse.state": "状態",
    "browse.kind": "形式",
    "browse.place": "範囲",
    "browse.tag": "タグ",
    "browse.state.new": "未解答",
    "browse.state.right": "○ 正解",
    "browse.state.partial": "△ 部分点",
    "browse.state.wrong": "× 不正解",
    "browse.state.bookmarked": "★ しおり",
    "browse.state.noted": "メモあり",
    "help.screen.browse": "すべての問題から探します。\n\n"
    "/ Ctrl+F\t検索する語を打つ（打つそばから絞り込みます）\n↓ Enter\t検索の行から一覧へ\n"
    "1〜4 F2〜F5\t状態・形式・範囲・タグで絞る\nx Ctrl+L\t条件をすべて外す\n"
    "Enter\t開く、解く\na F6\t一覧の問題をすべて解く\nv F7\t正解と解説を見る\n"
    "m F8\tしおりを付ける・外す\nt F9\tメモを書く\n! F10\t問題の誤りの報告を書く\n"
    "q Esc\t戻る\n\n"
    "正解と解説は、一度でも解いた問題ならはじめから表示します。",
    # Looking back
    "key.next_question": "次の問題",
    "key.last_question": "前の問題",
    "screen.review": "解答の見直し",
    "review.prerequisites": "前提となる問題",
    "review.prerequisites.keys": "番号かEnterで解く",
    "summary.score": "得点",
    "summary.sections": "節ごとの正解",
    "summary.results": "問題と解説",
    "summary.results.keys": "Enterで開く",
    # Going on
    "help.quiz.resume": "途中でやめた演習を続ける",
    "quiz.nothing_to_resume": "途中でやめた演習はありません。",
    "usage.resume_alone": "--resume は、SCOPEや、問題を選ぶオプションとは一緒に使えません",
    # Notes
    "screen.note": "メモ [{id}]",
    "screen.note.leave": "Esc 保存して閉じる（空ならメモを消す）",
    # The report of an error
    "screen.error_report": "問題の誤りの報告",
    "screen.error_report.written": "報告の下書きを次のファイルに書きました。どこにも送信していません。"
    "「何が誤りか」と「根拠」を書き足してから、問題集の作者に渡してください。",
    "screen.error_report.keys": "c コピー  Esc 閉じる",
    "screen.error_report.copied": "コピーしました（端末によってはコピーできません）  Esc 閉じる",
    "error_report.title": "問題の誤りの報告: {id}",
    "error_report.what": "何が誤りか",
    "error_report.grounds": "根拠",
    "error_report.question": "問題",
    "error_report.revision": "版",
    "error_report.kind": "出題形式",
    "error_report.section": "節",
    "error_report.seed": "乱数の種",
    "error_report.order": "選択肢の並び（問題集での番号）",
    "error_report.verdict": "判定",
    "error_report.system": "環境",
    "error_report.answer": "解答",
    "error_report.key": "問題集の正解",
}
