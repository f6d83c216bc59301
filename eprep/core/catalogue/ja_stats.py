"""What a bank holds, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

STATS: Mapping[str, str] = {
    "stats.total": "問題の数: {count}",
    "stats.sorts": "{count}種類",
    "stats.subject": "科目",
    "stats.chapter": "章",
    "stats.section": "節",
    "stats.item": "シラバスの項目",
    "stats.kind": "出題形式",
    "stats.difficulty": "難易度",
    "stats.scope": "出題範囲",
    "stats.scope.in": "範囲内",
    "stats.scope.mixed": "一部",
    "stats.scope.option": "範囲外",
    "stats.scope.none": "記載なし",
    "stats.proof": "証明",
    "stats.proof.computed": "計算",
    "stats.proof.executed": "実行",
    "stats.proof.stated": "文章",
    "stats.proof.none": "なし",
    "stats.tags": "タグ",
    "stats.four_choice": "四択",
    "stats.series": "連問（3問以上）",
    "stats.figures": "図",
    "stats.torch": "PyTorchで実行した証明",
    "stats.variants": "数値の変わる問題",
}
