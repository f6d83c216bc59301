"""What eprep says in Japanese about its settings, completion, the browser and its own faults."""

from __future__ import annotations

from collections.abc import Mapping

CONFIG: Mapping[str, str] = {
    # What a value must be
    "preference.one_of": "{names} のどれかにしてください（{got}）",
    "preference.number": "{least}から{most}までの整数にしてください（{got}）",
    "preference.truth": "true か false にしてください（{got}）",
    "preference.day": "2027-02-19 のような、実在する日付にしてください（{got}）",
    "preference.command": "エディタを起動するコマンドにしてください（{got}）",
    "preference.paths": "パスを並べてください（{got}）",
    "preference.one_value": "{key} の値は1つだけ指定してください",
    "preference.unknown": "{key} という項目はありません。{nearest} のことでしょうか",
    # Keys
    "config.key.theme": "画面の色（dark、light）",
    "config.key.lang": "表示の言語（ja、en）",
    "config.key.exam_date": "試験日",
    "config.key.minutes": "平日に勉強する時間（分）",
    "config.key.place": "講座のどこまで進んだか（new、day1〜day4、done）",
    "config.key.editor": "エディタを起動するコマンド（例 code -w）",
    "config.key.mouse": "マウスを使う",
    "config.key.ascii_borders": "枠線を半角の記号で描く",
    "config.key.bank": "いつも加える問題集",
    "config.key.plain": "quizをいつも一行ずつのやり取りにする",
    # Files
    "config.file_value": "{path}:{line}: {key}: {what}。",
    "config.file_key": "{path}:{line}: {what}。",
    "config.not_toml": '{path}:{line}: TOMLとして読めません。1行に theme = "light" のように、文字列を引用符で囲んで書きます。',
    "config.unreadable": "設定ファイル {path} を読めません（{reason}）。",
    "config.no_file": "ファイルではありません",
    "config.no_utf8": "UTF-8ではありません",
    "config.too_large": "設定ファイル {path} が大きすぎます（{most}バイトまで）。",
    "config.environment": "環境変数 {name}: {what}。",
    "config.cannot_write": "設定ファイル {path} に書けません（{reason}）。前の内容はそのままです。",
    "config.not_from_folder": "{path} の {keys} は使いません（フォルダを作った人のプログラムが動くのを防ぐため）。"
    "使うには eprep config set で自分の設定に加えてください。",
    "config.value": "{key}: {what}。",
    "config.overruled": "書きましたが、{where} の値が優先されます（{key}）。",
    "config.source.default": "既定",
    "config.source.file": "{where}",
    "config.source.folder": "{where}",
    "config.source.environment": "環境変数 {where}",
    "config.source.flag": "{where}",
    "config.unknown": "「{asked}」という項目はありません。近いもの: {nearest}",
    # The browser
    "serve.open": "このアドレスをブラウザーで開いてください。ほかの人に見せないでください。終わるにはCtrl+Cを押します。",
    "serve.not_installed": "serveにはtextual-serveが要ります。pip install 'eprep[web]' で入れてください。",
    "serve.no_port": "ポート {port} を使えません（{reason}）。--port で別の番号を指定してください。",
    "serve.closed": "終了しました。",
    "serve.again": "もう一度開く",
    "usage.serve.host": "この機械の外には公開できません（{host}）。--host に指定できるのは {here} だけです",
    # Help
    "help.config": "設定を調べ、変える",
    "help.config.path": "設定ファイルの場所を表示する",
    "help.config.show": "すべての設定を、どこで決まったかとともに表示する",
    "help.config.get": "KEYの値を表示する",
    "help.config.set": 'KEYの値を設定ファイルに書く。空の値（""）なら既定に戻す',
    "help.serve": "この機械のブラウザーで使う（アドレスを表示する）",
    "help.serve.host": "127.0.0.1 だけを指定できる",
    "help.serve.port": "ポート（既定は0、空いている番号）",
    "help.completion": 'シェルの補完スクリプトを表示する（eval "$(eprep completion bash)" のように使う）',
}
