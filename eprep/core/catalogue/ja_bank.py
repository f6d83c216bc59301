"""What is wrong with a bank, in Japanese. The keys are the codes that `bank lint` prints."""

from __future__ import annotations

from collections.abc import Mapping

BANK: Mapping[str, str] = {
    # The file as YAML
    "YAML001": "UTF-8ではないバイト{byte}がある。UTF-8で保存し直す",
    "YAML002": "ファイルが{most}バイトを超えている。分割する",
    "YAML003": "入れ子が{most}段より深い",
    "YAML004": "YAMLとして読めない（{problem}）。この行と直前の行の字下げ、引用符、括弧を見直す",
    "YAML005": "キー「{key}」が重複している",
    "YAML006": "タグ「{tag}」は使えない。タグを消す",
    "YAML007": "別名（*）を展開すると値が{most}個を超える",
    "YAML008": "ファイルが空である。schema から書き始める",
    "YAML009": "キーは文字列でなければならない",
    "YAML010": "文書は1つのファイルに1つまでである。--- で区切らない",
    "YAML011": "別名「*{anchor}」に当たる値がまだない",
    "YAML012": "使えない文字{character}がある。消す",
    "YAML013": "整数が長すぎる",
    "YAML014": "ファイルを読めない（{reason}）",
    # The questions
    "BANK001": "必須のキー「{key}」がない",
    "BANK002": "キー「{key}」は使えない。使えるのは {known}",
    "BANK003": "{expected} でなければならないが、{got} である",
    "BANK004": "出題形式「{kind}」はない。使えるのは {known}",
    "BANK005": "schema は「{want}」でなければならないが、{got} である",
    "BANK006": "id「{id}」が重複している（最初は{line}行目）",
    "BANK007": "id「{id}」が正しくない。英小文字・数字・ハイフンだけを使い、英小文字か数字で始める",
    "BANK008": "節「{section}」はシラバスにない",
    "BANK009": "節「{section}」と合わない。「{want}」とするか、このキーを消す",
    "BANK010": "{low}以上{high}以下でなければならない",
    "BANK011": "正解「{answer}」が選択肢にない。選択肢の文と一字一句合わせる",
    "BANK012": "「{got}」は使えない。使えるのは {known}",
    "BANK013": "stated、computed、executed のうち1つだけを書く",
    "BANK014": "prints と needs は executed と一緒にだけ使える",
    "BANK015": "選択肢は2つ以上必要である",
    "BANK016": "「{text}」が重複している",
    "BANK017": "誤答の値が許容誤差の中にあり、正解になってしまう",
    "BANK018": "空であってはならない",
    "BANK019": "有限で、意味のある数でなければならない",
    "BANK020": "required か accepted に行を1つ以上書く",
    "BANK021": "行「{line}」は listing にない。前後の空白を除いて一字一句合わせる",
    "BANK022": "行「{line}」は正解でもある",
    "BANK023": "関数名として使えない",
    "BANK024": "「{got}」は使えない。reference_impl.名前 か reference.py と書く",
    "BANK025": "フォルダに reference.py がない",
    "BANK026": "「{name}」という名前のグループはない",
    "BANK027": "draw か args で引数を与える",
    "BANK028": "「{text}」という引き方はない。一覧は eprep bank schema で見られる",
    "BANK029": "引数「{name}」が draw と args の両方にある",
    "BANK030": "{name} の{line}行{column}文字目がUTF-8ではない",
    "BANK031": "id「{id}」は {path} にもある。どちらかの id を変える",
    "BANK032": "id「{id}」が別の問題集のシラバスと違う意味で使われている",
    # Warnings
    "W001": "why がない。正しい、または誤りである理由を書く",
    "W002": "「{id}」に explanation がない",
    "W003": "「{id}」に proof がない",
    # A bank as a whole
    "bank.no_such_path": "問題集 {path} がありません。",
    "bank.empty": "使える問題が1つもありません。eprep bank lint で誤りを確かめてください。",
    "bank.changed": "{path} が書き換えられました。もう一度実行してください。",
    "bank.left_out": "{path} には誤りがあるため、その問題を除きました（eprep bank lint で確認できます）。",
    "bank.left_out_id": "問題「{id}」は、ファイルに誤りがあるため使えません。eprep bank lint で確認してください。",
    "bank.left_out_scope": "「{scope}」の問題は、ファイルに誤りがあるため使えません。"
    "eprep bank lint で確認してください。",
}
