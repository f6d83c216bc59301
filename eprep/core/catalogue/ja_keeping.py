"""What eprep says in Japanese of keeping the history: backups, going back, several machines."""

from __future__ import annotations

from collections.abc import Mapping

KEEPING: Mapping[str, str] = {
    # The history on disk
    "log.damaged": "履歴 {path} が壊れています（{reason}）。何も書き換えていません。{back}",
    "log.not_ours": "{path} は別のプログラムのデータベースです。何も書き換えていません。--data-dir で別の場所を指定してください。{back}",
    "log.newer": "履歴 {path} は新しい版（{version}）のものです。この版が読めるのは{known}までです。"
    "eprepを更新してください。{back}",
    "log.locked": "履歴 {path} を別のプログラムが使っています。終わってからもう一度実行してください。{back}",
    "log.read_only": "履歴 {path} に書き込めません。権限を確かめるか、--data-dir で別の場所を指定してください。{back}",
    "log.io": "履歴 {path} を読み書きできません（{reason}）。ディスクの空きと、フォルダの権限を確かめてください。"
    "履歴そのものは元のままです。{back}",
    "log.full": "ディスクに空きがないため、履歴 {path} に書き込めません。{back}",
    "log.gone": "履歴 {path} が、使っている間に削除されたか、置き換えられました。解答はここから先、保存できません。もう一度実行してください。",
    "log.no_folder": "フォルダ {path} を作れません（{reason}）。--data-dir で別の場所を指定してください。",
    "log.ungraded": "採点できていない解答が{count}件あり、得点には含めていません。",
    "log.way_back": "いちばん新しい控えに戻すコマンドは eprep restore {backup} --data-dir {folder} です。",
    # Backups
    "backup.done": "控えを {path} に書きました（出来事{count}件）。",
    "backup.exists": "{path} はもうあります。置き換えるなら --yes を付けてください。",
    "backup.itself": "{path} は使っている履歴そのものです。控えには別の名前を指定してください。",
    "backup.not_made": "今日の控えを {path} に取れませんでした（{reason}）。",
    "restore.ask": "履歴 {path} を、控え {file}（出来事{count}件、最後は{newest}）で置き換えます。いまの履歴（{now}）は先に {aside} へ写します。よろしいですか",
    "restore.now": "出来事{count}件",
    "restore.now_unreadable": "読めません",
    "restore.never": "なし",
    "restore.needs_yes": "端末がないので確かめられません。置き換えてよければ --yes を付けてください",
    "restore.kept": "やめました。何も変えていません。",
    "restore.done": "{file} の履歴に戻しました（出来事{count}件）。",
    "restore.aside": "それまでの履歴は {aside} にあります。",
    "restore.unchanged": "いまの履歴はそのままです。",
    "restore.merged": "{file} から、なかった出来事{count}件と、メモ・しおり・下書き{notes}件を加えました。",
    "restore.failed": "履歴 {path} を置き換えられません（{reason}）。",
    # Several machines
    "merge.forked": "{one} と {other} では、同じ装置の履歴（{device}）が{n}番目から食い違っています（データのフォルダを複製して両方で使うと起こります）。"
    "何も変えていません。どちらかの機械で、食い違う前の控えを eprep restore で戻してから、もう一度実行してください。",
    "merge.damaged": "{path} にある出来事の番号が、この履歴のものと重なっています。何も変えていません。{path} を別の場所に移してください。",
    "sync.done": "受け取った出来事は{came}件、渡した出来事は{went}件です（{folder}）。",
    "sync.no_folder": "フォルダ {path} がありません。共有フォルダを用意してから実行してください。",
    "sync.left_out": "{path} は{line}行目から読めないので、そこから後は取り込んでいません（まだ写している途中か、壊れています）。",
    "sync.not_a_file": "{path} はファイルとして読めないので、取り込んでいません（{reason}）。",
    "doctor.synced": "  データが {service} の同期するフォルダにあります。使っている間に同期されると履歴が壊れるので、--data-dir で外に移し、機械の間では eprep sync を使ってください。",
    # Help
    "help.backup": "履歴の控えを取る。FILEがなければデータの場所の backups に書く",
    "help.backup.yes": "同じ名前のファイルがあれば置き換える",
    "help.restore": "控えに戻す。いまの履歴は先に backups に写す",
    "help.restore.merge": "置き換えずに、控えにしかない解答・メモ・しおり・下書きを加える",
    "help.restore.yes": "確かめずに置き換える",
    "help.sync": "ほかの機械と、共有フォルダDIRを通して履歴を合わせる（データベースは置かない）",
}
