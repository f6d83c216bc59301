"""What the settings and the list of deeds say in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

SETTINGS: Mapping[str, str] = {
    "screen.palette.search": "操作の名前かキー",
    "screen.palette.none": "見つかりません。",
    "screen.settings": "設定",
    "screen.settings.menu": "設定項目",
    "screen.settings.keys": "Enter 変更",
    "screen.settings.kept": "保存しました。",
    "setting.none": "（なし）",
    "setting.theme": "配色",
    "setting.theme.dark": "暗い背景",
    "setting.theme.light": "明るい背景",
    "setting.exam_date": "試験日",
    "setting.exam_date.example": "2027-02-19（空にすると、なし）",
    "setting.minutes": "平日に使える時間（分）",
    "setting.minutes.example": "30",
    "setting.place": "講座の進み具合",
    "setting.place.new": "これから始める",
    "setting.place.day1": "深層学習 day 1",
    "setting.place.day2": "深層学習 day 2",
    "setting.place.day3": "深層学習 day 3",
    "setting.place.day4": "深層学習 day 4",
    "setting.place.done": "修了した",
    "key.change": "変更",
    "key.save": "保存",
    "key.stop_typing": "やめる",
    "setting.editor": "外部エディタ",
    "setting.editor.example": "code -w（空にすると、VISUALかEDITOR）",
    "setting.mouse": "マウス",
    "setting.mouse.true": "使う",
    "setting.mouse.false": "使わない（次の起動から）",
    "setting.ascii_borders": "枠線の文字",
    "setting.ascii_borders.false": "罫線",
    "setting.ascii_borders.true": "ASCII（罫線がずれる端末で）",
    "help.screen.settings": "設定を変えます。変えたものは、その場で保存されます。\n\n"
    "↑ ↓\t選ぶ\nEnter\t変える\nq Esc\t戻る\n\n"
    "コマンドで変えるときは eprep config set です。",
}
