"""Reviews, the plan, confidence and causes: what is said of them in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

PLAN: Mapping[str, str] = {
    # Reviews
    "help.review": "今日の復習をする（忘れかけている問題から）",
    "help.review.morning": "試験前の1週間の、朝の5分の見直し",
    "help.quiz.due": "今日が復習日の問題だけ",
    "help.quiz.weak": "間違えたことのある問題だけ、弱いものから",
    "review.nothing": "今日の復習はありません。次にすることは eprep next でわかります。",
    "review.exam_day": "今日は試験の日なので、5分の見直しだけにします。",
    "review.no_morning": "朝の見直しは、試験日（exam_date）までの1週間に、解いたことのある問題から出します。いまはありません。",
    "usage.one_choice": "--wrong、--due、--weak、--new は1つだけ付けてください",
    # The one thing to do
    "help.next": "いま何をすればよいかを1つだけ、理由とともに表示する",
    "next.line": "{why}　→ {command}",
    "next.exam": "模試の途中です（残り{minutes}分）。",
    "next.resume": "途中の演習があります（{total}問中{done}問まで済み）。",
    "next.review": "復習の日が来た問題が{count}問あります。",
    "next.mistaken": "復習の日が来た問題が{count}問あります。うち{mistaken}問は、確信があったのに間違えたものです。",
    "next.exam_day": "今日は試験の日です。5分の見直し（{count}問）だけにしましょう。",
    "next.plan": "試験まで{days}日。今日の分（約{minutes}分{reviews}）を始めましょう。",
    "plan.of_reviews": "、復習 {due}問",
    "next.section": "「{name}」に、まだ解いていない問題が{left}問あります。",
    "next.weak": "すべて一度は解きました。間違えたことのある問題を、弱いものから解きましょう。",
    "next.nothing": "今日することはありません。よくできました。",
    # Today's menu
    "help.plan": "試験日までの計画と、今日の分を表示する",
    "help.plan.exam_date": "試験日（この回だけ。例 2027-02-19）",
    "help.plan.minutes": "今日使える時間（分。この回だけ）",
    "help.plan.start": "今日の分を始める",
    "usage.plan_start": "--start と --json は同時に使えません",
    "plan.title": "今日の計画（{date}）",
    "plan.no_date": "試験日が決まっていないので、試験が{days}日先にあるものとして選びました。決まったら eprep config set exam_date 2027-02-19 のように設定してください。",
    "plan.over": "試験日（{date}）は過ぎています。次の試験が{days}日先にあるものとして選びました。試験日は eprep config set exam_date で変えられます。",
    "plan.until": "試験（{date}）まで{days}日です。",
    "plan.cram": "直前モードです。試験まで{days}日なので、新しい問題は始めず、試験の日に忘れていそうなものを見直します。",
    "plan.cram_new": "直前モードです。試験まで{days}日ですが、見直せる問題が少ないので、新しい問題も入れました。",
    "plan.exam_day": "今日は試験の日です。落ち着いて、見直しだけにしましょう。",
    "plan.empty": "この時間に収まる問題がありません。",
    "plan.reviews": "復習　　　　{count}問（約{minutes}分）",
    "plan.new": "新しい問題　{count}問（約{minutes}分）: {names}",
    "plan.drill": "実装演習　　{id}（約{minutes}分）",
    "plan.total": "合計　　　　約{minutes}分",
    "plan.morning": "朝の5分　　　{count}問: eprep review --morning",
    "plan.left_out": "1日{minutes}分では、まだ解いていない問題のうち{count}問は、試験日までに手が回りません。得点への影響が小さいと見込む節から: {which}。",
    "plan.section": "{name} {count}問",
    "plan.begin": "始めるには eprep plan --start",
    # Confidence and causes
    "key.confidence": "確信",
    "key.cause": "原因",
    "confidence.1": "確信あり",
    "confidence.0": "自信なし",
    "screen.cause": "原因  {causes}  数字、w F3  0 取り消し",
    "plain.sure": "次の解答は「{how}」として残します。",
    "plain.caused": "原因を「{cause}」として残しました。",
    "plain.uncaused": "原因を取り消しました。",
    "plain.no_cause": "間違えた解答の後に、:cause 1（知識）、2（読み違い）、3（計算）、4（形状）、5（時間）、0（取り消し）のように入力します。",
    # Settings
    "config.key.day_hour": "一日の始まりとする時刻（0〜23）",
    "setting.day_hour": "一日の始まり（時）",
    "setting.day_hour.example": "4",
}
