"""What eprep says in Japanese: every key there is."""

from __future__ import annotations

from collections.abc import Mapping

from eprep.core.catalogue.ja_bank import BANK
from eprep.core.catalogue.ja_browse import BROWSE
from eprep.core.catalogue.ja_cli import CLI
from eprep.core.catalogue.ja_composed import COMPOSED
from eprep.core.catalogue.ja_config import CONFIG
from eprep.core.catalogue.ja_data import DATA
from eprep.core.catalogue.ja_drill import DRILL
from eprep.core.catalogue.ja_exam import EXAM
from eprep.core.catalogue.ja_formula import FORMULA
from eprep.core.catalogue.ja_grade import GRADE
from eprep.core.catalogue.ja_input import INPUT
from eprep.core.catalogue.ja_keeping import KEEPING
from eprep.core.catalogue.ja_plan import PLAN
from eprep.core.catalogue.ja_proof import PROOF
from eprep.core.catalogue.ja_prose import PROSE
from eprep.core.catalogue.ja_report import REPORT
from eprep.core.catalogue.ja_screen import SCREEN
from eprep.core.catalogue.ja_settings import SETTINGS
from eprep.core.catalogue.ja_stats import STATS
from eprep.core.catalogue.ja_system import SYSTEM
from eprep.core.catalogue.ja_train import TRAIN
from eprep.core.catalogue.ja_training import TRAINING
from eprep.core.catalogue.ja_variants import VARIANTS
from eprep.core.catalogue.ja_welcome import WELCOME

GRADING: Mapping[str, str] = {
    "notice": "日本ディープラーニング協会および各講座とは関係のない非公式の教材であり、合格を保証しない。",
    # Outcomes
    "outcome.right": "正解",
    "outcome.partial": "部分点",
    "outcome.wrong": "不正解",
    "outcome.skipped": "スキップ",
    "outcome.pass": "合格",
    "outcome.wrong_answer": "値が違います",
    "outcome.wrong_shape": "形状が違います",
    "outcome.wrong_dtype": "dtypeが違います",
    "outcome.wrong_type": "型が違います",
    "outcome.not_finite": "NaNか無限大があります",
    "outcome.input_mutated": "引数が書き換えられました",
    "outcome.missing_function": "関数がありません",
    "outcome.syntax_error": "構文エラー",
    "outcome.runtime_error": "実行時エラー",
    "outcome.time_limit": "時間切れ",
    "outcome.memory_limit": "メモリ超過",
    "outcome.output_limit": "出力が多すぎます",
    "outcome.source_too_large": "プログラムが長すぎます",
    "outcome.forbidden": "禁止された操作",
    "outcome.crashed": "異常終了",
    "outcome.internal_error": "採点できませんでした",
    # Why an answer is wrong
    "feedback.missing": "選ぶべきものがあと{count}個あります。",
    "feedback.too_many": "選ぶべきでないものが{count}個含まれています。",
    "feedback.lines_missing": "必ず選ぶ行があと{count}行あります。",
    "feedback.line_because": "「{line}」: {why}",
    "feedback.misconception": "こう考えていませんか: {text}",
    "feedback.not_mended": "誤りのある行は、まだもとのままです。",
    "feedback.line_wrong": "「{line}」は該当しません。",
    # Why a case of a drill failed
    "case.with_inputs": "{what}\n入力\n{inputs}",
    "case.inside": "{where}: {what}",
    "case.differs": "期待した値{want}\n返された値{got}",
    "case.differs_at": "期待した値{want}\n返された値{got}\n最初に違うのは添字{row}です（0から数えて）。\n期待した値{want_row}\n返された値{got_row}",
    "case.differs_hidden": "返された値が期待した値と違います。",
    "case.shape": "期待した形状は{want}ですが、返された形状は{got}です。",
    "case.dtype": "数値の配列ではありません（dtype {got}）。",
    "case.want_array": "NumPyの配列を返すはずですが、{got}が返されました。",
    "case.want_number": "数を1つ返すはずですが、{got}が返されました。",
    "case.want_dict": "辞書を返すはずですが、{got}が返されました。",
    "case.number_shape": "数を1つ返すはずですが、形状{got}の配列が返されました。",
    "case.value_count": "値を{want}個返すはずですが、{count}個の{got}が返されました。",
    "case.want_values": "値を{count}個返すはずですが、{got}が返されました。",
    "case.keys": "辞書のキーは{want}のはずですが、{got}でした。",
    "case.want_other": "{got}が返されました。",
    "case.mutated": "関数が引数{name}を書き換えました。コピーしてから計算してください。",
    "case.not_restored": "引数{name}がもとの値に戻っていません。",
    "case.not_finite": "NaNか無限大があります: {got}",
    "case.row_sums": "行の和が1になりません: {got}",
    "case.seed_ignored": "rngの種が同じなのに、結果が変わりました。乱数は引数のrngからだけ引いてください。",
    "case.seed_without_effect": "rngの種を変えても、結果が変わりません。",
    "case.moments": "返された値の平均が{mean}、標準偏差が{deviation}でした。模範実装が同じ入力で引いた値では、平均が{want_mean}、標準偏差が{want_deviation}です。",
    "case.uneven": "全体の平均{mean}と標準偏差{deviation}は模範実装の値（{want_mean}、{want_deviation}）に近いのですが、"
    "行や列ごとに偏っています。要素ごとに独立に乱数を引いてください。",
    "case.want_batches": "(x, d) の組を順に返すはずですが、{got}が返されました。",
    "case.endless": "(x, d) の組を返し終えません。終わりがないか、組が多すぎます。",
    "case.want_pairs": "バッチは配列の組 (x, d) のはずですが、{got}でした。",
    "case.batch_sizes": "期待したバッチの大きさは{want}ですが、{got}でした。",
    "case.batch_shapes": "添字{row}のバッチの形状が{got}でした。",
    "case.not_every_sample": "すべてのサンプルを1回ずつ使っていません。",
    "case.pairs_broken": "xとdの対応がずれています。",
    "case.not_shuffled": "順番がもとのままです。rngで並べ替えてください。",
    "case.accuracy": "見せていない{images}枚の正解率が{got}でした。合格は{want}以上です。",
    "case.accuracy_hidden": "見せていない{images}枚の正解率が{got}で、合格に届きません。",
    "case.exception": "{said}",
    "case.exception_at": "{line}行目: {said}",
    "case.exception_in": "{line}行目: {said}\n    {text}",
    "case.with_reason": "{what}\n{reason}",
    "case.at": "{line}行目{column}文字目: {what}",
    "case.no_function": "関数 {name} が定義されていません。",
    "case.not_utf8": "UTF-8ではない文字があります。UTF-8で保存し直してください。",
    "case.shift_jis": "このファイルはShift_JIS（CP932）で保存されています。UTF-8で保存し直してください。",
    # Characters that Python cannot take
    "case.wide_space": "全角の空白があります。半角の空白に直してください。",
    "case.wide_sign": "全角の「{sign}」があります。半角の {right} に直してください。",
    "case.wide_digit": "全角の数字「{sign}」があります。半角の {right} に直してください。",
    "case.wide_letter": "全角の英字「{sign}」があります。半角の {right} に直してください。",
    "case.wide_quote": "「{sign}」は文字列を囲む引用符ではありません。半角の {right} に直してください。",
    "case.wide_quote_closes": "文字列が閉じていません。「{sign}」を半角の {right} に直してください。",
    "case.japanese_sign": "日本語の記号「{sign}」があります。半角の {right} に直してください。",
    "case.minus": "「{sign}」（{code}）はマイナスの記号ではありません。半角の {right} に直してください。",
    "case.no_operator": "「{sign}」は演算子ではありません。{right} に直してください。",
    "case.odd_space": "半角の空白に見える別の文字（{code}）があります。半角の空白に直してください。",
    "case.unseen": "目に見えない文字（{code}）があります。取り除いてください。",
    "case.letter_first": "「{text}」の先頭は数字の{digit}ではなく英字の{letter}です。{right} と書いてください。",
    "case.letter_inside": "「{text}」の{place}文字目は数字の{digit}ではなく英字の{letter}です。{right} と書いてください。",
    "case.too_large": "プログラムは{most}バイトまでです。",
    "case.time": "制限時間（実時間{wall:g}秒、CPU時間{cpu:g}秒）を超えました。",
    "case.output": "出力は{most}バイトまでです。",
    "case.crashed": "プロセスが途中で終了しました（{status}）。メモリの誤りか、os.abort のような強制終了です。",
    "case.exited": "プロセスが途中で終了しました（終了コード{status}）。",
    "case.forbidden_call": "禁止されたシステムコールを使いました。",
    "case.protocol": "採点の通信に割り込もうとしました。",
    "case.internal": "採点プログラムを動かせませんでした（{reason}）。",
    "case.too_much": "返り値の配列が大きすぎます",
    "case.update_missing": "引数 {names} が与えられていません",
    "case.update_count": "値を{count}個返すはずですが、{got}が返されました",
    "case.incomparable": "{got}は比べられません",
    "case.reference_failed": "模範実装が値を出せませんでした（{reason}）。",
    "case.reference_arguments": "引数は {takes} だが、groups が与えるのは {given}",
    # Why the grader itself could not
    "internal.arguments": "問題の引数が大きすぎるか、渡せない値です。",
    "internal.probe": "隔離を確かめるプログラムが動きません",
    "internal.package": "パッケージ {name} がありません",
    "internal.zygote": "採点用のプロセスが終了しました",
    "internal.closed": "採点はもう終わっています",
    "internal.start": "採点用のプロセスが始まりませんでした",
    "internal.unlocked": "隔離できませんでした: {reason}",
    # How well a submission is shut in
    "isolation.lost": "途中で隔離の水準が{level}に下がったため、採点をやめました。もう一度始めてください",
    "isolation.full": "Landlock・seccomp・資源の制限で閉じ込めています。",
    "isolation.wrapped": "Landlockがないため、bubblewrapの中で、seccompと資源の制限で閉じ込めています。",
    "isolation.system": "{system}では、閉じ込めるための仕組みを使えません。",
    "isolation.failed": "{level}で始められませんでした（{reason}）。",
    "isolation.breached": "{level}では防げないものがありました（{probes}）。",
    # Asking for what is not there
    "unknown.scope": "「{asked}」という問題・タグ・節・章・科目はありません。近いもの: {nearest}",
    "unknown.question": "「{asked}」という問題はありません。近いもの: {nearest}",
    "unknown.drill": "「{asked}」は実装演習ではありません。近いもの: {nearest}",
    "unknown.subject": "「{asked}」という科目はありません。近いもの: {nearest}",
}

JA: Mapping[str, str] = {
    **GRADING,
    **BANK,
    **PLAN,
    **PROOF,
    **STATS,
    **BROWSE,
    **CLI,
    **COMPOSED,
    **CONFIG,
    **DATA,
    **DRILL,
    **EXAM,
    **FORMULA,
    **GRADE,
    **INPUT,
    **KEEPING,
    **PROSE,
    **REPORT,
    **TRAIN,
    **SCREEN,
    **SETTINGS,
    **SYSTEM,
    **TRAINING,
    **VARIANTS,
    **WELCOME,
}
