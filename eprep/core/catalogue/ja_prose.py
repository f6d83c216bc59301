"""What is said of words and prose that are typed, and of verdicts that a learner overrules."""

from __future__ import annotations

from collections.abc import Mapping

PROSE: Mapping[str, str] = {
    "kind.text": "語句",
    "kind.essay": "記述",
    # What is wrong with such a question
    "BANK071": "「{text}」は、ほかの正解と同じ語として扱われる。消す",
    "BANK072": "「{text}」は正解として扱われる。消すか、aliases から除く",
    "BANK073": "模範解答を解答として出せない。{why}",
    "BANK074": "模範解答が満点にならない。要点「{ideas}」の語がそろわないか、否定と読まれる。terms か文を直す",
    "BANK075": "模範解答が、禁じた主張「{claim}」をしていると読まれる。{why}",
    "BANK076": "rejected の解答が満点になってしまう。terms を絞るか、forbidden に加える",
    "W071": "rejected に、要点の語をすべて含み、その主張を否定する解答がない",
    # Asking
    "plain.ask.text": "1行で入力（:? ヒント、:s スキップ、:u 取り消し、:q 終了）",
    "plain.ask.prose": "{lines}行以内で入力（1行は全角{columns}字まで）。「.」だけの行で終わり"
    "（:? ヒント、:s スキップ、:u 取り消し、:q 終了）",
    "plain.understood": "読み取り: {text}",
    "prose.room": "{lines}行以内（1行は全角{columns}字まで）",
    "prose.too_long": "{used}行分あるため、解答にしません。{most}行以内で書いてください。",
    "prose.used": "{used}/{most}行",
    "prose.count": "{count}字",
    "screen.ask.text": "語句を入力してください",
    "screen.ask.formula": "式を入力してください",
    "screen.ask.names": "使える名前: {names}",
    "screen.ask.prose": "記述してください",
    "screen.ask.prose.keys": "Ctrl+Rで解答",
    "screen.nothing_typed": "入力してください。もう一度Enterを押すとスキップします。",
    "screen.nothing_written": "まだ何も書いていません。スキップするにはCtrl+Oを押してください。",
    "plain.too_long": "{most}文字までで答えてください。",
    "screen.too_long_pasted": "長すぎるため、貼り付けませんでした（{most}文字まで）。",
    # Judging
    "feedback.near": "惜しい解答です（得点にはなりません）。",
    "feedback.near_letters": "惜しい解答です（得点にはなりません）。正解と{count}文字違います。",
    "essay.found": "要点あり: {idea}（{words}）",
    "essay.missing": "要点なし: {idea}",
    "essay.denied": "要点なし: {idea}（「{words}」が否定されていると読みました）",
    "essay.claimed": "書いてはいけない主張があるため、0点です（{words}）。",
    "essay.by_words": "採点は語の有無と否定だけを見ているので、誤ることがあります。",
    "essay.note.idea": "要点",
    "essay.note.model": "模範解答",
    "essay.note.forbidden": "誤り",
    # Overruling
    "key.overrule": "判定をくつがえす",
    "key.leave_prose": "入力欄を出る",
    "outcome.overruled": "{outcome}（自己判定）",
    "overrule.offer": ":o で判定をくつがえす",
    "overrule.offer_last": ":o で判定をくつがえす（空行で終了）",
    "overrule.done": "判定をくつがえしました: {outcome}。もう一度 :o で元に戻ります。",
    "overrule.taken_back": "判定を元に戻しました: {outcome}。",
    "screen.overruled": "判定をくつがえしました: {outcome}。もう一度oで元に戻ります。",
    "screen.taken_back": "判定を元に戻しました: {outcome}。",
    "overrule.nothing": "くつがえせる判定がありません。",
    "help.screen.text": "語句や式を1行で答えます。解答は、その場で保存されます。\n\n"
    "Enter\t解答（空のまま2回でスキップ）\nCtrl+T\tヒントを1つずつ\nCtrl+O\tスキップ\n"
    "Ctrl+Z\t直前の解答を取り消す\nn Ctrl+N\t次の問題（解答の後）\n"
    "p Ctrl+G\t正解の証明を読み、計算し直す（解答の後）\n"
    "F3\t解答の前に確信あり・自信なし、間違えた後に原因（付けなくてもよい）\nm F8\tしおりを付ける・外す\n"
    "t F9\tメモを書く\n! F10\t問題の誤りの報告を書く\nTab\t問題文と入力欄を行き来する\nPageUp PageDown\t問題文をめくる\nEsc\t演習を終える\n\n"
    "文字のキーは、解答の後で効きます。",
    "help.text.word": "大文字と小文字、全角と半角、空白と「・」、語末の「ー」の違いは問いません。",
    "help.text.formula": "式は 2x、x^2 か x²、e^(-x) か exp(-x)、√x か sqrt(x)、log(x)、σ か sigma、x_1 のように書きます。\n"
    "等号は書かず、右側の式だけを書いてください。形が違っても、等しい式なら正解です。",
    "help.screen.essay": "文章で答えます。書きかけの文章も、解答も保存されます。\n\n"
    "Ctrl+R\t解答（Enterは改行です）\nCtrl+T h\tヒントを1つずつ\nCtrl+O s\tスキップ\n"
    "Esc\t入力欄を出る。外でもう一度押すと、演習を終える\nTab\t入力欄と問題文を行き来する\n"
    "o F2\t解答の後で、判定をくつがえす・元に戻す\nn Ctrl+N\t次の問題（解答の後）\n"
    "p Ctrl+G\t正解の根拠を読む（解答の後）\nu\t直前の解答を取り消す（入力欄の外で）\n"
    "F3\t解答の前に確信あり・自信なし、間違えた後に原因（付けなくてもよい）\n"
    "m F8\tしおり\nt F9\tメモ\n! F10\t誤りの報告を用意する\n\n"
    "入力欄の中では\nCtrl+Z Ctrl+Y\t元に戻す、やり直す\nF7 Ctrl+C Ctrl+V\tすべて選ぶ、コピー、貼り付け\n\n"
    "採点は、要点の語があるか、否定されていないかだけを見ます。\n誤った判定は、くつがえしてください。",
}
