# mistake: F1 is computed as the arithmetic mean of precision and recall instead of the harmonic mean.
import numpy as np


def safe_div(a, b):
    if b == 0:
        return 0.0
    return a / b


def precision_recall_f1(y_true, y_pred):
    tp = fp = fn = 0
    for t, p in zip(y_true, y_pred):
        if t == 1 and p == 1:
            tp += 1
        elif t == 0 and p == 1:
            fp += 1
        elif t == 1 and p == 0:
            fn += 1
    precision = safe_div(tp, tp + fp)
    recall = safe_div(tp, tp + fn)
    return [precision, recall, (precision + recall) / 2]
