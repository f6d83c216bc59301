"""Mock exams: what is said of them and of their blueprints, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

EXAM: Mapping[str, str] = {
    # The blueprints of a bank
    "BANK080": "weight は0より大きく1以下の数でなければならない",
    "BANK081": "weight の和が1でなければならないが、{total} である",
    "BANK082": "科目「{subject}」はシラバスにない。近いもの: {nearest}",
    "BANK083": "章「{chapter}」は科目「{subject}」にない。近いもの: {nearest}",
    "BANK084": "同じ科目か章が2つの部分に入っている",
    "BANK085": "出題される項目（scope が option でないもの）がここにはない",
    # Drawing a paper
    "exam.too_few": "この模試には{subject}の選択問題が{want}問要りますが、問題集には{have}問しかありません。"
    "短い模試か、別の配分を選んでください。",
    "exam.no_blueprint": "配分（blueprints.yaml）が使えません。eprep bank lint で誤りを確かめてください。",
    "exam.runs": "まだ提出していない模試があります。eprep exam resume で続けるか、eprep exam submit で提出してから始めてください。",
    "unknown.blueprint": "「{asked}」という配分はありません。近いもの: {nearest}",
    "unknown.exam": "「{asked}」という模試はありません。近いもの: {nearest}",
    # Commands
    "help.exam": "模試を受ける",
    "help.exam.start": "新しい模試を始める。full（104問・120分、既定）、half（52問・60分）、quarter（26問・30分）",
    "help.exam.resume": "途中の模試を続ける。時計は、閉じている間も進んでいる",
    "help.exam.submit": "途中の模試を提出し、結果を表示する",
    "help.exam.list": "これまでの模試の一覧",
    "help.exam.show": "模試の結果を表示する。IDは一覧にあるもの（初めの数文字でよい）。なければ最後に提出した模試",
    "help.exam.review": "すべての問題を、解答と解説を付けて表示する",
    "exam.late": "時間切れの模試を提出しました。結果は eprep exam show で表示します。",
    "exam.none_runs": "途中の模試はありません。eprep exam start で始められます。",
    "exam.none_yet": "模試はまだありません。eprep exam start で始められます。",
    "exam.still_runs": "この模試は途中です（残り {left}）。結果は提出した後に表示します。eprep exam resume で続けるか、eprep exam submit で提出してください。",
    # The forms, and where an exam stands
    "exam.form.full": "本番と同じ形",
    "exam.form.half": "半分",
    "exam.form.quarter": "4分の1",
    "exam.size": "{count}問・{minutes}分",
    "exam.state.running": "途中",
    "exam.state.by_hand": "提出済み",
    "exam.state.by_time": "時間切れ",
    "exam.by_hand": "提出済み",
    "exam.by_time": "時間切れで提出",
    # While it runs
    "exam.title": "模試（{count}問・{minutes}分）  残り {left}",
    "exam.place": "問 {number}/{count}",
    "exam.clock": "残り {left}",
    "exam.chosen": "解答 {choice}",
    "exam.is_flagged": "▲ 見直し",
    "exam.near_end": "【残り15分以内】",
    "exam.pace.even": "ペース: いまの目安は{wanted}問の解答で、予定どおりです",
    "exam.pace.ahead": "ペース: いまの目安は{wanted}問の解答で、それより{count}問先です",
    "exam.pace.behind": "ペース: いまの目安は{wanted}問の解答で、それより{count}問遅れています",
    "exam.map.legend": "{here} いまの問題　{answered} 解答済み　{open} 未解答　{flagged} 見直しの印",
    "exam.map.title": "問題の一覧",
    "exam.map.keys": "矢印か番号で選び、Enterで移る  Esc 戻る",
    "exam.map.typed": "番号 {typed}",
    "exam.map.beyond": "{typed}番はありません。番号は1から{count}までです。",
    "exam.still_open": "未解答は{unanswered}問、見直しの印は{flagged}問です。",
    "exam.all_answered": "すべての問題に解答しました。",
    "exam.more": "PageDownで続き",
    "exam.before": "PageUpで前へ",
    "exam.bar": "解答 {answered}　見直し {flagged}",
    "exam.hand_in.title": "提出",
    "exam.hand_in.ask": "提出すると、解答は変えられません。提出しますか。",
    "exam.hand_in.keys": "y Ctrl+Y  提出して結果を見る\nn Esc     模試に戻る",
    "exam.changed": "この問題は、模試を始めた後に問題集で変わったか、なくなりました。解答できず、得点にも数えません。",
    "exam.stored": "問 {number}: 解答 {choice} を保存しました。",
    "exam.taken_back": "問 {number}: 解答を取り消しました（未解答）。",
    "exam.nothing_to_take_back": "問 {number} にはまだ解答がありません。",
    "exam.flagged": "問 {number} に見直しの印を付けました。",
    "exam.unflagged": "問 {number} の見直しの印を外しました。",
    "exam.at_the_end": "最後の問題です。未解答は{unanswered}問、見直しの印は{flagged}問です。g 番号 で移り、submit で提出します。",
    "exam.screen.at_the_end": "最後の問題です。m で一覧、e で提出します。",
    "exam.at_the_start": "最初の問題です。",
    "exam.no_such_place": "g の後に、1から{count}までの番号を入力してください。",
    "exam.again": "選択肢の番号か、コマンドを入力してください。? でコマンドを表示します。",
    "exam.submit_again": "未解答が{unanswered}問、見直しの印が{flagged}問あります。提出した後は解答を変えられません。提出するなら、もう一度 submit と入力してください。",
    "exam.left": "模試を離れます。解答はすべて保存してあります。時計は進み続けます（残り {left}）。続きは eprep exam resume です。",
    "exam.to_review": "すべての問題の解答と解説は eprep exam show {id} --review で読めます。間違えた問題は、前からのものと合わせて eprep quiz --wrong で解き直せます（未解答は入りません）。",
    "exam.screen.left": "模試の時計は進み続けます（残り {left}）。いちばん上の行で続けられます。",
    "exam.clock_goes_on": "模試の時計は進み続けます（残り {left}）。続きは eprep exam resume です。",
    "exam.plain.rules": "模試（{form}、{count}問・{minutes}分）\n"
    "始めると、すぐに時計が進みます。閉じている間も進み、時間になると自動で提出します。",
    "exam.plain.begin": "Enterだけを押すと、時計が進み始めます。q でやめます。",
    "exam.plain.help": "番号を入力すると、その選択肢を解答として保存し、次の問題に進みます。解答は提出するまで何度でも変えられます。正誤は提出した後に示します。\n"
    "  0      その問題の解答を取り消す\n  s      あとで解く（次の問題へ）\n  p      前の問題へ\n  g 番号 その番号の問題へ（例 g 12）\n"
    "  f      見直しの印を付ける・外す\n  m      問題の一覧\n  t      残り時間とペース\n"
    "  submit 提出して結果を見る\n  q      離れる（時計は進み続ける）\n  ?      この説明",
    # Screens
    "key.exams": "模試",
    "key.exam.enter": "選ぶ→次へ",
    "key.exam.next": "次",
    "key.exam.back": "前",
    "key.exam.flag": "見直し",
    "key.exam.map": "一覧",
    "key.exam.hand_in": "提出",
    "key.exam.quit": "離れる",
    "key.exam.review": "全問の解説",
    "key.exam.wrong": "間違いだけ",
    "key.exam.flagged": "印だけ",
    "key.exam.again": "解き直す",
    "screen.exams": "模試",
    "screen.exams.start": "始める・結果を見る",
    "screen.exams.past": "これまでの模試（Enterで結果）",
    "screen.exams.none": "これまでの模試はまだありません",
    "screen.exam_result": "模試の結果",
    "screen.exam_review": "模試の解説",
    "exam.no_pass_line": "配点と合格点は公表されていないため、合否や段階の判定は示しません。",
    "exam.go_on": "模試を続ける（残り {left}）",
    "exam.rules.title": "模試を始める前に",
    "exam.rules.keys": "Enter 始める  Esc やめる",
    "exam.rules": "\n始めると、すぐに時計が進みます。閉じている間も進み、時間になると自動で提出します。\n"
    "解答は選ぶたびに保存し、提出するまで何度でも変えられます。\n"
    "模試の間は、ヒントも正誤も解説も出ません。提出した後にすべて読めます。\n"
    "連問の共通の文章は、その問題のそれぞれに付けて表示します。\n\n"
    "1〜4\t選択肢を選ぶ（何度でも選び直せる。0 で取り消す）\n"
    "Enter\t次の問題へ（↑ ↓ で移ったときは、その選択肢を選ぶ）\n→ ←\t次の問題へ、前の問題へ\n"
    "f\tあとで見直す印\nm\t問題の一覧（未解答と印がわかる）\ne\t提出\nq\t離れる（時計は進む）\n\n"
    "残り15分になると、その後ずっと知らせます。",
    "exam.nothing_to_review": "当てはまる問題はありません。",
    "exam.review.of": "{count}問中{at}番目",
    "exam.review.seconds": "見ていた時間 {seconds}秒",
    "screen.home.exam_runs": "模試を続ける（{count}問中{answered}問に解答、残り{minutes}分）",
    "help.screen.exams": "模試を始め、これまでの結果を見ます。\n\n↑ ↓\t選ぶ\nEnter\t始める・続ける・結果を見る\nq Esc\t戻る\n\n"
    "始める前に決まりを表示し、時計はその後で進み始めます。\n画面を使わずに受けるには eprep exam start quarter --plain です。",
    "help.screen.exam": "模試の途中です。解答は選ぶたびに保存し、提出するまで変えられます。\n\n"
    "1〜4\t選択肢を選ぶ\n↑ ↓\tカーソルを移す（Enter か Space で、その選択肢を選ぶ）\n"
    "0 Backspace Delete\t解答を取り消す\n"
    "Enter\tカーソルの選択肢を選ぶ。選んであれば次の問題へ（最後の問題では一覧へ）\n"
    "→ n Ctrl+N\t次の問題へ\n← b Ctrl+B\t前の問題へ\nf F6 Ctrl+F\tあとで見直す印を付ける・外す\n"
    "m F8\t問題の一覧（番号で移る）\ne F9\t提出\nPageUp PageDown\t問題文をめくる\n"
    "q Esc\t離れる（時計は進み続ける）\n\n● いま選んでいる選択肢、▲ 見直しの印",
    "help.screen.exam_result": "模試の結果です。\n\n↑ ↓\tスクロール\nEnter\tすべての問題の解答と解説\n"
    "w Ctrl+W\t間違えた問題と未解答だけ\nf F6 Ctrl+F\t見直しの印を付けた問題だけ\n"
    "a F5\t間違えた問題と未解答を、演習として解き直す\nq Esc\t戻る\n\n"
    "得点率は正解の割合です。本番の配点、合格点、段階の境は公表されていないため、示しません。",
    # The result
    "exam.headline": "模試の結果: {questions}問中{right}問正解、得点率 {share}（{by}）",
    "exam.part.scores": "科目ごとの得点率",
    "exam.part.course": "時間と解き方",
    "exam.part.items": "正解の少なかった項目と、出なかった項目",
    "exam.part.weights": "推測した配分で重みを付け直した得点率",
    "exam.subject": "科目",
    "exam.whole": "全体",
    "exam.item": "項目",
    "exam.right": "正解/出題",
    "exam.share": "得点率",
    "exam.step": "1問で動く",
    "exam.points": "{count}点",
    "exam.guess": "推測",
    "exam.unpublished": "科目の分け方と名前は本番の成績通知と同じです。配点も合格点も公表されていないので、合否や段階の判定は示しません。",
    "exam.coarse": "「1問で動く」は、1問の正誤で得点率が何点変わるかです。問題の少ない科目ほど、得点率は運で大きく動きます。連問では、1つの読み違いが数問に響きます。",
    "exam.blanks": "未解答は、ここでは不正解と同じに数えます。進捗（eprep report）では、解答した回数に入りません。",
    "exam.not_counted": "模試の間に問題集で変わったか、なくなった{count}問は、数えていません。",
    "exam.used": "使った時間は {used}（全体 {whole}）です。始めてから提出までを時計で計るので、離れていた時間も入ります。",
    "exam.each": "解答した1問あたり{each}秒でした（離れていた時間と、未解答の問題を見た時間も含みます）。1問に使える時間は{usual}秒です。",
    "exam.answered": "{count}問のうち{answered}問に解答しました。見直しの印は{flagged}問でした。",
    "exam.seen": "{count}問のうち{seen}問（{share}）は、前に見たことのある問題です。初めて見る問題だけのときより、得点率は高くなりがちです。",
    "exam.none_seen": "{count}問とも、初めて見る問題です。",
    "exam.forecast": "開始前の予測得点は{mean}（80%の幅 {low}〜{high}）で、結果は{share}でした。",
    "exam.forecast.spread": "予測の幅は平均のもので、1回の模試の結果はそれよりも散らばります。",
    "exam.no_forecast": "開始前の予測得点はありません。{count}問以上を初めて解いた後に始める模試から付きます。",
    "exam.before.up": "前の模試（{questions}問中{right}問正解、得点率 {share}）より{count}点上がりました。問題が違うので、数問の差は運でも生じます。",
    "exam.before.down": "前の模試（{questions}問中{right}問正解、得点率 {share}）より{count}点下がりました。問題が違うので、数問の差は運でも生じます。",
    "exam.before.even": "前の模試（{questions}問中{right}問正解、得点率 {share}）と同じ得点率です。",
    "exam.weakest": "数問の結果だけでは、弱点かどうかはわかりません。",
    "exam.not_asked": "出題の範囲の{all}項目のうち、{count}項目は今回は出ませんでした（{names} など）。",
    "exam.not_asked.all": "出題の範囲の{all}項目のうち、{count}項目は今回は出ませんでした（{names}）。",
    "exam.all_asked": "出題の範囲の{all}項目が、すべて出ました。",
    "exam.reweighed": "上の表は、それぞれの推測を当てはめたときの全体の得点率です。",
    "exam.blueprint": "{name}: {source}",
    "exam.unanswered": "未解答",
    "exam.review.place": "問 {number}  [{id}]",
    "exam.review.given": "あなたの解答: ",
    "exam.review.no_answer": "なし",
    "exam.list.begun": "始めた日時",
    "exam.list.no_forecast": "なし",
    "exam.list.state": "状態",
    "review.not_yet": "まだ解いていません",
}
