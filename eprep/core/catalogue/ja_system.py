"""Why the operating system refused, in Japanese: what stands in the brackets of a sentence."""

from __future__ import annotations

from collections.abc import Mapping

SYSTEM: Mapping[str, str] = {
    "cannot_print": "標準出力に書けません（{reason}）。出力先を確かめて、もう一度実行してください。",
    "system.missing": "ファイルかフォルダがないため",
    "system.no_folder": "パスの途中がフォルダではないため",
    "system.folder": "ファイルではなくフォルダであるため",
    "system.exists": "同じ名前のものがすでにあるため",
    "system.rights": "権限がないため",
    "system.read_only": "読み取り専用の場所であるため",
    "system.full": "ディスクに空きがないため",
    "system.quota": "割り当てられたディスクの容量を超えるため",
    "system.too_large": "ファイルが大きすぎるため",
    "system.long_name": "名前が長すぎるため",
    "system.links": "シンボリックリンクが循環しているため",
    "system.files": "同時に開けるファイルの数を超えるため",
    "system.invalid": "この種類のファイルではできない操作であるため",
    "system.broken": "装置で入出力の誤りが起きたため",
    "system.device": "装置がないため",
    "system.busy": "ほかで使用中であるため",
    "system.memory": "メモリが足りないため",
    "system.connection_refused": "接続を拒否されたため",
    "system.connection_reset": "相手が接続を切ったため",
    "system.unreachable": "ネットワークで相手に届かないため",
    "system.timeout": "時間内に応答がなかったため",
}
