"""What the drill screen says in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

DRILL: Mapping[str, str] = {
    # Keys, as the bottom line names them
    "key.run": "採点",
    "key.edit": "編集",
    "key.compare": "比べる",
    "key.leave_editor": "編集を終える",
    "key.enlarge": "欄を拡大",
    "key.next_pane": "次の欄",
    "key.reset": "最初から",
    "key.open_editor": "外部エディタ",
    "key.next_program": "次のプログラム",
    "key.last_program": "前のプログラム",
    # Panes
    "drill.pane.statement": "問題",
    "drill.pane.editor": "プログラム",
    "drill.pane.hints": "ヒント {shown}/{count}",
    "drill.pane.results": "採点",
    "drill.run_here": "Ctrl+Rで採点",
    "drill.weak": "隔離: {level}（弱い）",
    "drill.running": "採点しています…",
    # Remarks
    "drill.untouched": "もとのプログラムのままなので、解答にしません。書くか直すかしてから採点してください。",
    "drill.busy": "採点中です。qで離れても、解答は保存されています。",
    "drill.leave_again": "もう一度Escを押すと、演習を終えます。",
    "drill.not_kept": "下書きを保存できませんでした。{reason}",
    "drill.nothing_written": "まだ何も書き換えていません。",
    "drill.was_reset": "最初の形に戻しました。rを押すと、前の下書きに戻せます。",
    "drill.was_brought_back": "前の下書きに戻しました。",
    # Writing anew
    "drill.reset.title": "最初から",
    "drill.reset.ask": "プログラムを最初の形に戻します。いまの下書きは残り、あとで戻せます。",
    "drill.reset.keys": "y Enter  最初の形に戻す",
    "drill.reset.keys_with_draft": "y Enter  最初の形に戻す\nb F2     前の下書きに戻す",
    # The editor of choice
    "editor.none": "エディタが見つかりません。eprep config set editor 'nano' のように設定してください。",
    "editor.not_here": "この画面では別のエディタを開けません。ここで編集してください。",
    "editor.not_started": "エディタ {command} を始められません（{reason}）。",
    "editor.failed": "エディタ {command} が終了コード{code}で終わったため、取り込みませんでした。",
    "editor.unwritten": "エディタに渡すファイルを作れません（{reason}）。",
    "editor.unread": "エディタのファイルを読めません（{reason}）。",
    "editor.not_utf8": "UTF-8ではない文字があるため、取り込みませんでした。",
    "editor.too_large": "{most}バイトより長いため、取り込みませんでした。",
    "editor.kept": "{why}書いたものは {path} にあります。",
    "editor.taken": "エディタの内容を取り込みました。",
    # The screens
    "screen.compare": "模範実装やほかの書き方と比べる",
    "screen.own_program": "自分のプログラム",
    "help.screen.compare": "合格したプログラムを、模範実装やほかの書き方と見比べます。\n\n"
    "n → Tab\t次のプログラム\np ←\t前のプログラム\n↑ ↓\t上下に動く\nCtrl+C\t選んだ文字をコピー\nq Esc\t戻る",
    "help.screen.drill": "関数を書き、採点します。書きかけのプログラムも、採点したものも保存されます。\n\n"
    "Ctrl+R\t採点（エディタの外ではEnterも）\nCtrl+T h\tヒントを1つずつ\n"
    "Esc\tエディタを出る。外でもう一度押すと、演習を終える\n"
    "e\tエディタに戻る\nTab\tエディタの外では、欄を行き来する\nF2 z\tいまの欄を拡大する、元に戻す\n"
    "F4 v\t外部エディタで開く（EDITORの設定に従う）\nF5 r\t最初から書き直す、前の下書きに戻す\n"
    "c\t合格の後で、模範実装やほかの書き方と比べる\nn Ctrl+N\t次へ（採点の後。nはエディタの外で）\np Ctrl+G\t採点の後で、この演習の正しさを確かめる\n"
    "s Ctrl+O\tスキップ\nu\t直前の採点を取り消す（エディタの外で）\n"
    "F3\t採点の前に確信あり・自信なし、不合格の後に原因（付けなくてもよい）\n"
    "m F8\tしおり\nt F9\tメモ\n! F10\t誤りの報告を用意する\n\n"
    "エディタの中では\nTab Shift+Tab\t字下げする、戻す\nCtrl+/\tコメントにする、戻す\n"
    "Ctrl+Z Ctrl+Y\t元に戻す、やり直す\nF7 Ctrl+C Ctrl+V\tすべて選ぶ、コピー、貼り付け\n\n"
    "問題文もマウスで選び、Ctrl+Cでコピーできます。\n端末の機能で選ぶときは、Shiftを押しながらドラッグします。",
}
