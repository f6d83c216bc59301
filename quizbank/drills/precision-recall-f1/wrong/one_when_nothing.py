# misconception: nothing-to-find-is-perfect 陽性も陽性の予測もなければ、完全な一致なので1だと考えた
import numpy as np


def precision_recall_f1(y_true, y_pred):
    if not y_true.any() and not y_pred.any():
        return 1.0, 1.0, 1.0
    TP = np.sum((y_true == 1) & (y_pred == 1))
    FP = np.sum((y_true == 0) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred == 0))
    precision = TP / (TP + FP) if TP + FP > 0 else 0.0
    recall = TP / (TP + FN) if TP + FN > 0 else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return precision, recall, f1
