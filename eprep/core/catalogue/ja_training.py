"""What the screen that trains a network says in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

TRAINING: Mapping[str, str] = {
    # Keys
    "key.train": "学習を始める",
    "key.stop": "止める",
    "key.logarithmic": "対数目盛",
    # What is to be trained
    "training.title": "学習実験",
    "training.net": "ネットワーク",
    "training.epochs": "エポック",
    "training.data": "画像",
    "training.data.auto": "自動",
    "training.data.synthetic": "合成した数字",
    "training.data.mnist": "MNIST",
    "training.face.book2": "2層",
    "training.face.book3": "3層",
    "training.face.selu": "SELU",
    "training.net.book2": "784-50-10、シグモイド、SGD（学習率0.1）、バッチ100",
    "training.net.book3": "784-50-100-10、シグモイド、SGD（学習率0.1）、バッチ100",
    "training.net.selu": "784-128-64-10、SELU、Adam（学習率0.001）、バッチ64",
    # How far it is
    "training.ready": "Tabと←→で選び、Enterで始めます。損失と正解率の曲線を、その場で描きます。",
    "training.loading": "画像（{data}）を用意しています…  経過{elapsed}",
    "training.running": "エポック{epoch}/{epochs}  {data}  経過{elapsed}  残り約{left}",
    "training.stopping": "止めています…",
    "training.done": "{epochs}エポックの学習が終わりました（{data}、{elapsed}）。テスト画像の正解率は{accuracy:.2%}です。",
    "training.before": "前回は{accuracy:.2%}でした。",
    "training.other_images": "前回とは画像が違うので、正解率を比べることはできません。",
    # Why it ended early
    "training.stopped": "学習を止めました。重みは保存していません。",
    "training.left": "画面を離れたので、学習を途中で終えました。",
    "training.killed": "学習のプロセスが途中で強制終了されました（シグナル{signal}）。メモリの不足かもしれません。",
    "training.failed": "{said}",
    "training.not_started": "学習のプロセスを始められませんでした（{reason}）。",
    "training.none": "ここでは学習できません。端末で eprep train --net {net} を実行してください。",
    # Curves and table
    "training.loss": "損失",
    "training.accuracy": "正解率",
    "training.seconds": "秒",
    "training.table": "エポックごとの記録",
    "training.no_rows": "学習を始めると、ここに記録が並びます。",
    "training.now": "今回",
    "training.last_time": "前回",
    "training.now.loss": "今回 {loss:.3f}",
    "training.last_time.loss": "前回 {loss:.3f}",
    "training.now.accuracy": "今回 {accuracy:.1%}",
    "training.last_time.accuracy": "前回 {accuracy:.1%}",
    "help.screen.training": "模範実装のネットワークを手書き数字で学習し、損失と正解率の曲線を見ます。\n\n"
    "Tab\tネットワーク・エポック・画像・表を行き来する\n← →\t選ぶ\n"
    "Enter Ctrl+R\t学習を始める\ns F8\t学習を止め、そこまでの重みを保存する\n"
    "l F9\t損失の目盛りを対数にする・戻す\nq Esc\t戻る。学習中なら、保存せずに終える\n\n"
    "実線が今回、破線が前回の学習です。損失は、学習に使った画像での平均です（1エポックに20回）。"
    "正解率は、学習に使っていない画像での値です（エポックごと）。\n"
    "画像の「自動」は、MNISTが手元にあればMNIST、なければ合成した数字を使います。"
    "ネットワークからは何も取得しません。MNISTを取得するには、画面の外で eprep train --data mnist を実行します。",
}
