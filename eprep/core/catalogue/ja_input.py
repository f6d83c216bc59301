"""What eprep says about Japanese in the terminal: typing it, and how wide it is drawn."""

from __future__ import annotations

from collections.abc import Mapping

INPUT: Mapping[str, str] = {
    "key.input_method": "日本語入力がオンです。キーはこのまま使えます",
    "sheet.close": "Esc 閉じる",
    "sheet.choose": "Enter 選ぶ  Esc 閉じる",
    "sheet.give_up": "Esc やめる",
    "doctor.patched": "端末への対応: {what} — 有効",
    "doctor.not_patched": "端末への対応: {what} — 無効（このTextualには対応していません。表示は崩れることがありますが、使えます）",
    "doctor.patch.lines": "禁則処理",
    "doctor.patch.hanging": "字下げした行の折り返し",
    "doctor.patch.editor": "エディタの折り返し",
    "doctor.patch.writing": "閉じた端末への書き込み",
    "doctor.patch.bytes": "UTF-8ではない入力",
    "doctor.patch.overlays": "通知と重なる漢字",
    "doctor.patch.titles": "枠の見出しの余白",
    "doctor.patch.borders": "ASCIIの罫線",
    "doctor.width.one": "文字幅: この端末は①※→α○を1桁で描きます。表示は揃います。",
    "doctor.width.two": "文字幅: この端末は①※→α○を2桁で描くため、罫線や列がずれます。"
    "端末の設定で「曖昧な幅の文字」を半角（1桁）にしてください。"
    "変えられないときは eprep config set ascii_borders true で罫線をASCII文字にできます。",
    "doctor.width.mixed": "文字幅: この端末は①※→α○を{cells}桁で描きます（5桁か10桁のはずです）。"
    "端末のフォントと、「曖昧な幅の文字」の設定を確かめてください。",
    "doctor.width.silent": "文字幅: 端末がカーソルの位置を答えないため、①※→α○の幅は分かりません。",
    "doctor.width.not_asked": "文字幅: 端末ではないので、①※→α○の幅は尋ねていません。",
}
