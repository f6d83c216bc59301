# misconception: argmin-of-all 止めたあとの損失も含めて、最小のエポックを選んだ
import numpy as np


def early_stopping_epoch(val_losses, patience):
    return int(np.argmin(val_losses))
