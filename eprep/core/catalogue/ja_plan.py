"""Confidence and causes: what is said of them in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

PLAN: Mapping[str, str] = {
    # Confidence and causes
    "key.confidence": "確信",
    "key.cause": "原因",
    "confidence.1": "確信あり",
    "confidence.0": "自信なし",
    "screen.cause": "間違えた原因  {causes}  （数字、または w F3 で次へ。0で取り消し）",
    "plain.sure": "次の解答は「{how}」として残します。",
    "plain.caused": "原因を「{cause}」として残しました。",
    "plain.uncaused": "原因を取り消しました。",
    "plain.no_cause": "間違えた解答の後に、:cause 1（知識）、2（読み違い）、3（計算）、4（形状）、5（時間）、0（取り消し）のように入力します。",
}
