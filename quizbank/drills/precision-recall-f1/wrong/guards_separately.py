# misconception: f1-denominator-not-checked 適合率と再現率がともに0で、F1 の分母が0になる場合を考えなかった
import numpy as np


def precision_recall_f1(y_true, y_pred):
    TP = np.sum((y_true == 1) & (y_pred == 1))
    FP = np.sum((y_true == 0) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred == 0))
    precision = TP / (TP + FP) if TP + FP > 0 else 0.0
    recall = TP / (TP + FN) if TP + FN > 0 else 0.0
    f1 = 2 * precision * recall / (precision + recall)
    return precision, recall, f1
