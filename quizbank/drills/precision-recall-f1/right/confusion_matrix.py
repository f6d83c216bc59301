import numpy as np


def precision_recall_f1(y_true, y_pred):
    C = np.bincount(2 * y_true + y_pred, minlength=4).reshape(2, 2)
    TP, FP, FN = C[1, 1], C[0, 1], C[1, 0]
    print(C)
    with np.errstate(invalid="ignore"):
        scores = np.array([TP, TP, 2 * TP]) / np.array([TP + FP, TP + FN, 2 * TP + FP + FN])
    return tuple(np.nan_to_num(scores))
