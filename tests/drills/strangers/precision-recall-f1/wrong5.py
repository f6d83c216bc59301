# mistake: only the denominators of precision and recall are checked, so F1 divides by zero when TP is 0.
import numpy as np


def precision_recall_f1(y_true, y_pred):
    tp = int(((y_true == 1) & (y_pred == 1)).sum())
    n_pred = int(y_pred.sum())
    n_true = int(y_true.sum())

    precision = 0.0
    if n_pred > 0:
        precision = tp / n_pred
    recall = 0.0
    if n_true > 0:
        recall = tp / n_true

    f1 = 2 * precision * recall / (precision + recall)
    return (precision, recall, f1)
