"""What is said about training and finished networks, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

TRAIN: Mapping[str, str] = {
    # Help
    "help.train": "模範実装のネットワークを手書き数字で学習する",
    "help.train.net": "ネットワーク（既定は book2）",
    "help.train.epochs": "通算のエポック数（既定は10）",
    "help.train.seed": "乱数の種（既定は0）。同じ種からは同じ重みになる",
    "help.train.save": "エポックごとに重みを保存する",
    "help.train.resume": "保存した学習を続ける",
    "help.data": "画像。auto は EPREP_MNIST_DIR、取得済みのMNIST、合成の順に探す（既定）。mnist は取得する",
    "help.infer": "学習済みの重みでテスト画像を読む",
    "help.infer.net": "重みのネットワーク（既定はファイルの記述から）",
    "help.infer.batch_size": "一度に計算する枚数（既定は100）",
    # Training
    "train.bar": "エポック {epoch}/{epochs}  損失 {loss:.4f}{accuracy}",
    "train.bar.accuracy": "  正解率 {accuracy:.2%}",
    "train.epoch": "エポック {epoch:>3}/{epochs}  損失 {loss:.4f}  正解率 {accuracy:.2%}  {seconds:.2f}秒",
    "train.done": "{epochs}エポックの学習が終わりました。テスト画像の正解率は {accuracy:.2%} です。",
    "train.saved": "{path} に保存しました。",
    "train.interrupted": "中断し、{path} に保存しました。続きは {command} で学習できます。",
    "train.diverged": "エポック{epoch}の{batch}番目のバッチで損失が NaN か無限大になったため、学習を止めました。この重みは保存しません。",
    "train.overwrites": "{path} を新しい学習で上書きします（続きを学習するなら --resume です）。",
    "train.no_refuge": "{path} に書けないため、Ctrl+C で中断しても学習を保存できません。必要なら --save を指定してください。",
    "train.cannot_save": "{path} には保存できません。書き込めるフォルダのファイル名を指定してください。",
    "train.resume_differs": "{path} は {option} {kept} の学習です。{option} {said} では続けられません。",
    "train.other_images": "{path} の学習に使った画像と違います。--data で同じ画像を指定してください。",
    # Finished networks
    "infer.assumed": "{path} にネットワークの記述がないので、シグモイドの層とみなします。",
    "infer.result": "{net}、{data}のテスト画像{images}枚: 正解率 {accuracy:.2%}（{seconds:.2f}秒）",
    "infer.other_images": "{path} は入力{inputs}個、出力{classes}個のネットワークで、この画像には使えません。",
    # What is wrong with a file of weights
    "weights.not_weights": "{path} は重みのファイル（.npz）ではありません。",
    "weights.bad_npz": "{path} は壊れています（{why}）。もう一度保存するか、入手してください。",
    "weights.too_large": "{path} は大きすぎます（上限は{most}バイトです）。",
    "weights.bad_meta": "{path} の meta を読めません。eprep train で保存し直してください。",
    "weights.strange_array": "{path} の {name} は浮動小数点数の配列ではありません。",
    "weights.not_finite": "{path} に NaN か無限大があります。",
    "weights.no_weights": "{path} に重み W1 がありません。",
    "weights.other_net": "{path} はこのネットワークの重みではありません（{has} のファイルです）。",
    "weights.too_wide": "{path} のネットワークは大きすぎます（1つの層は{most}ユニットまでです）。",
    "weights.no_checkpoint": "{path} からは続けられません。eprep train --save で保存したファイルを指定してください。",
    "weights.bad_pickle": "{path} は配列の辞書ではないので読みません（{why}）。",
}
