import numpy as np


def early_stopping_epoch(val_losses, patience):
    """早期終了で採用するエポックの番号を返す。

    val_losses: エポックごとの検証データの損失、形 (T,)
    patience: 改善のないエポックが何回続いたら止めるか
    戻り値: 採用するエポックの番号（0から数える）
    """
    # ここに書く
    pass
