"""What `eprep grade` and `eprep drill` say in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

GRADE: Mapping[str, str] = {
    "usage.grade": "eprep grade DRILL FILE… か eprep grade --all DIR のどちらかです",
    "usage.drill": "eprep drill [DRILL]、drill list、drill hint DRILL、drill new DRILL、drill watch FILE のいずれかです",
    # Help
    "help.drill": "実装演習を開く",
    "help.drill.output": "書き出すファイル（new だけ）",
    "help.grade": "プログラムを採点する（履歴には残さない）",
    "help.grade.all": "DIRの下の DRILL/*.py をすべて採点する",
    "help.grade.seed": "乱数の種。付けなければ、--resume のファイルで最後に使った種、なければ毎回違う種",
    "help.grade.timeout": "制限時間（秒）",
    "help.grade.jobs": "同時に採点する数（既定は1）",
    "help.grade.resume": "結果を1件ずつJSONで書き足すファイル。そこにある同じ内容のファイルは、演習と種も同じなら採点し直さない",
    "help.grade.show_expected": "--all でも、期待した値を表示する",
    "help.grade.fail_under": "平均点がP%未満なら終了コード1",
    "help.grade.weak": "弱い隔離のままで採点する",
    # eprep grade
    "grade.summary": "{total}件中{passed}件が合格",
    "grade.summary.drill": "{drill}: {total}件中{passed}件が合格、平均{mean:.0f}点",
    "grade.summary.count": "{name}: {count}件",
    "grade.error": "採点の対象外",
    "grade.misconception": "誤解 {drill}: {id}（{text}）",
    "grade.progress": "採点しています… {done}/{total}",
    "grade.interrupted": "中断しました。{total}件のうち{done}件まで表示しました。",
    "grade.nothing": "{path} には採点するファイルがありません。{path}/DRILL/*.py の形に置いてください。",
    "grade.resume_busy": "{path} を別の採点が使っています。終わってからもう一度実行してください。",
    "grade.resume_faulty": "{path} の{line}行目は採点の結果ではありません。その行を消すか、--resume に別のファイルを指定してください。",
    "grade.isolation_lost": "採点の途中で隔離の水準が {level} に下がったため、やめました。eprep doctor で確かめてください。",
    "grade.weak": "隔離の水準は {level} です。信頼できないプログラムは採点しないでください。",
    "grade.weak_refused": "隔離の水準が {level} のため、複数のファイルの採点には --allow-weak-isolation が必要です。",
    # eprep drill
    "drill.how": "採点: {command}",
    "drill.how_watch": "保存するたびに採点: {command}",
    "drill.written": "{file} を書きました。",
    "drill.exists": "{path} はもうあります。別の名前を -o FILE で指定してください。",
    "drill.no_folder": "フォルダ {path} がありません。作ってから、もう一度実行してください。",
    "watch.waiting": "{file} を保存すると、{drill} として採点し、履歴に残します。Ctrl+Cで終わります。",
    "watch.stop": "保存すると、もう一度採点します。Ctrl+Cで終わります。",
    "drill.passed": "模範実装と別の書き方は eprep bank show {drill} --programs で読めます。",
    "watch.missing": "{file} を読めません。読めるようになるのを待ちます。",
    # eprep bank show
    "help.bank.programs": "実装演習の模範実装と、合格する別の書き方も表示する（解答が見えます）",
    "show.reference": "模範実装（{name}）",
    "show.right": "合格するプログラム（{name}）",
}
