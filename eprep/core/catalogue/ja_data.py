"""What is said about the images to train on, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

DATA: Mapping[str, str] = {
    # Which images
    "data.uses_mnist": "{path} のMNISTを使います。",
    "data.fetches_mnist": "MNISTを {path} に取得して使います。",
    "data.uses_synthetic": "合成した数字の画像を使います。MNISTではないので、正解率を本物と比べることはできません（--data mnist でMNISTを取得します）。",
    "data.no_folder": "{path} というフォルダはありません。--data には auto、mnist、synthetic、フォルダのいずれかを指定してください。",
    "data.no_named_folder": "環境変数 {variable} のフォルダ {path} がありません。正しいフォルダにするか、設定を外してください。",
    # What is wrong with a file
    "data.missing": "{path} がありません（{name}.gz もありません）。MNISTの4つのファイルを同じフォルダに置いてください。",
    "data.not_a_file": "{path} は通常のファイルではありません。",
    "data.empty": "{path} は空です。",
    "data.truncated": "{path} は途中で切れています。もう一度入手してください。",
    "data.too_long": "{path} には、最後の要素の後に余分なデータがあります。もう一度入手してください。",
    "data.too_large": "{path} の要素が多すぎます（{size}個。上限は{most}個です）。",
    "data.bad_gzip": "{path} は壊れています（{why}）。もう一度入手してください。",
    "data.not_idx": "{path} はIDX形式のファイルではありません（先頭が {start} です）。",
    "data.wrong_type": "{path} の要素の型は {type} です。読めるのは符号なしバイト（0x08）だけです。",
    "data.wrong_shape": "{path} の形状は {found} です。{wanted} でなければなりません。",
    "data.wrong_label": "{path} にラベル {label} があります。ラベルは0から9です。",
    "data.wrong_count": "{path} のラベルは{labels}個ですが、画像は{images}枚です。同じ組のファイルを置いてください。",
    "data.doubtful": "{file} は大きさがMNISTと同じですが、内容が違います。同じ形式の別のデータか、壊れたファイルです。",
    # Downloads
    "data.busy": "別の eprep が {path} にMNISTを取得しています。終わってからもう一度実行してください。",
    "data.no_room": "{path} を使えません（{reason}）。空き容量と権限を確かめるか、--data-dir で別のフォルダを指定してください。",
    "data.not_fetched": "{file} を取得できませんでした（{why}）。しばらくしてもう一度実行すると、続きから取得します。MNISTの4つのファイルをフォルダに置き、--data DIR で指定することもできます。",
    "data.failure": "{url}: {why}",
    "data.and": "{one}、{other}",
    "data.status": "サーバーの応答が {status}",
    "data.redirects": "転送が{most}回を超えた",
    "data.connection": "接続できないか、切れた: {reason}",
    "data.cut_off": "{total}バイトのうち{done}バイトで切れた",
    "data.endless": "{most}バイトを超えても終わらない",
    "data.wrong_range": "続きでないものが届いた",
    "data.wrong_content": "届いた内容がMNISTではない",
}
