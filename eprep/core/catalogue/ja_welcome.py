"""What the first evening and the proofs say in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

WELCOME: Mapping[str, str] = {
    "help.welcome": "はじめの設定と、はじめの一晩をもう一度",
    "cli.welcome_terminal": "welcomeは端末の画面で使います。画面を使わずに解くには eprep quiz --plain",
    # The three questions
    "welcome.title": "eprepへようこそ",
    "welcome.intro": "3つだけ伺います。Enterを3回押すだけで、最初の問題が始まります。",
    "welcome.offline": "アカウントは要りません。解答も設定も、このパソコンの外には送られません。",
    "welcome.exam_date": "試験日",
    "welcome.exam_date.example": "まだ決めていない（決まっていれば 2027-02-19 のように）",
    "welcome.minutes": "平日に使える時間（分）",
    "welcome.place": "いま、講座のどこにいますか",
    "welcome.go_on_anyway": "{problem} Enterをもう一度押すと、この設定は残さずに先へ進みます。",
    "help.screen.welcome": "はじめの設定です。後から設定画面か eprep config で変えられます。\n\n"
    "Enter\tこの答えで次へ、最後の欄で最初の問題へ\n↑ ↓\t講座のどこにいるかを選ぶ\nTab\t欄を行き来する\n"
    "Esc\tすべて省いてホームへ",
    # On the way
    "welcome.progress": "はじめの一晩 {place}",
    # Afterwards
    "welcomed.title": "はじめの一晩が終わりました",
    "welcomed.score": "{total}問のうち{answered}問に答え、{correct}問正解",
    "welcomed.seen": "今夜見たもの",
    "welcomed.reasons": "どの問題も、正しい理由だけでなく、よくある誤答がなぜ誤りかまで説明します。",
    "welcomed.proofs": "正解は証明つきです。解答の後にpを押すと、その場で計算し直します。",
    "welcomed.programs": "プログラムは実際に動かして採点し、何が違うかと、考え違いを示します。",
    "welcomed.ways": "これからの進め方",
    "welcomed.resume": "続きから　途中でやめても、ホームでEnterを押せば、同じ問題から始まります。",
    "welcomed.weakest": "弱い節　　ホームには、得点の低い節から順に並びます。",
    "welcomed.review": "復習　　　演習の後、間違えた問題だけをもう一度解けます。",
    "welcomed.next": "次は「{name}」",
    "welcomed.press": "Enterで始めます。Escでホームへ戻ります。",
    "welcomed.home": "Escでホームへ戻ります。",
    "key.next_field": "次へ",
    "key.first_question": "最初の問題へ",
    "key.skip_all": "すべて省く",
    "key.begin": "次の節へ",
    "key.home": "ホーム",
    "help.screen.welcomed": "はじめの一晩の終わりです。\n\n"
    "Enter n\t次の節を始める\nw\t間違えた問題だけもう一度\nu\t最後の解答を取り消す\n"
    "q Esc\tホームへ\n\nもう一度見るには eprep welcome です。",
    # Answering by Enter alone
    "screen.marked": "印を付けました。もう一度Enterを押すと解答します。ほかの行にはSpaceか数字キーで印を付けます。",
    "screen.no_number": "数を入力してください。もう一度Enterを押すとスキップします。",
    # Proofs
    "key.proof": "証明",
    "key.recompute": "もう一度計算",
    "screen.proof": "正解の証明",
    "proof.what": "証明",
    "proof.result": "計算し直した結果",
    "proof.answer": "正解: {answer}",
    "proof.holds": "選択肢ごとに、正しいときにだけTrueになる式があります。",
    "proof.by_programs": "書き方の違うプログラムが、どの入力でも模範実装と同じ値を返すことを確かめます。",
    "proof.none": "この問題には証明が付いていません。",
    "proof.at_work": "計算しています…",
    "proof.came": "{what} → {found}",
    "proof.standing.computed": "○ いま計算した値は、正解とちょうど一致します。",
    "proof.standing.executed": "○ いま実行した結果は、正解とちょうど一致します。",
    "proof.standing.programs": "○ いま動かした{count}本のプログラムは、どの入力でも模範実装と同じ値を返しました。",
    "proof.standing.stated": "文章による証明です。計算して確かめるものはありません。",
    "proof.standing.bare": "証明がないので、ここでは確かめられません。",
    "proof.standing.unchecked": "△ ここでは確かめられませんでした。",
    "proof.standing.failed": "× 正解とは一致しませんでした。問題の誤りかもしれません。",
    "proof.program_fails": "{program}が模範実装と合わない（{outcome}）",
    "proof.unavailable": "× 計算を始められませんでした: {reason}",
    "help.screen.proof": "正解がなぜ正しいかを、問題集に付いている証明で確かめます。\n"
    "開くたびに、証明の式やプログラムを隔離した環境で実際に動かします。\n\n"
    "↑ ↓\tスクロール\nTab\t証明と結果を行き来する\nr Ctrl+R\tもう一度計算する\nq Esc\t戻る",
}
