# misconception: only-f1-checked F1 の分母だけを確かめ、適合率と再現率の分母を確かめなかった
import numpy as np


def precision_recall_f1(y_true, y_pred):
    TP = FP = FN = 0
    for t, p in zip(y_true, y_pred):
        if t == 1 and p == 1:
            TP += 1
        elif p == 1:
            FP += 1
        elif t == 1:
            FN += 1
    precision = TP / (TP + FP)
    recall = TP / (TP + FN)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return precision, recall, f1
