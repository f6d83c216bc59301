# misconception: denominator-not-checked 0になりうる分母を、確かめずに割った
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
    f1 = 2 * precision * recall / (precision + recall)
    return precision, recall, f1
