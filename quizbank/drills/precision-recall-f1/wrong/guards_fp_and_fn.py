# misconception: errors-for-denominator 分母が0かどうかではなく、FP や FN が0かどうかを確かめた
import numpy as np


def precision_recall_f1(y_true, y_pred):
    TP = np.sum((y_true == 1) & (y_pred == 1))
    FP = np.sum((y_true == 0) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred == 0))
    precision = TP / (TP + FP) if FP > 0 else 0.0
    recall = TP / (TP + FN) if FN > 0 else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return precision, recall, f1
