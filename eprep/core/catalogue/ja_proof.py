"""Why a proof does not hold though its value is right, or a review is missing, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

PROOF: Mapping[str, str] = {
    "REVIEW001": "answers に、正解を見ずに解いた{count}人の解答を1つずつ並べる",
    "REVIEW002": "id「{id}」の問題がない。綴りを見直すか、この記録を消す",
    "review.none": "文章による証明なのに、正解を見ずに解いた記録が reviews.yaml にない",
    "review.revision": "reviews.yaml の記録が別の版のものである。いまの版（{revision}）を解き直す",
    "review.differs": "正解を見ずに解いた人の解答 {found} が、問題集の正解「{answer}」と違う。問題を直すか、settled に理由を書く",
    "proof.proves_wrong": "証明が誤った答えも正しいとしてしまう: 計算した値 {found} は「{wrong}」の証明にもなる",
    "proof.no_mnist": "MNIST がないため、ここでは証明を確かめていない（あれば、フォルダを環境変数 EPREP_MNIST_DIR で示す）",
}
