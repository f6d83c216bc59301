# misconception: recall-denominator-not-checked 陽性のサンプルがないとき、再現率の分母が0になることを考えなかった
import numpy as np


def precision_recall_f1(y_true, y_pred):
    TP = np.sum((y_true == 1) & (y_pred == 1))
    FP = np.sum((y_true == 0) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred == 0))
    if TP + FP == 0:
        return 0.0, 0.0, 0.0
    precision = TP / (TP + FP)
    recall = TP / (TP + FN)
    if TP == 0:
        return precision, recall, 0.0
    f1 = 2 * precision * recall / (precision + recall)
    return precision, recall, f1
