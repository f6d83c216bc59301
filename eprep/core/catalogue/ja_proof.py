"""What a proof fails by beyond its value, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

PROOF: Mapping[str, str] = {
    "proof.proves_wrong": "証明が誤った答えも正しいとしてしまう: 計算した値 {found} は「{wrong}」の証明にもなる",
    "proof.no_mnist": "MNIST がないため、ここでは証明を確かめていない（あれば、フォルダを環境変数 EPREP_MNIST_DIR で示す）",
}
