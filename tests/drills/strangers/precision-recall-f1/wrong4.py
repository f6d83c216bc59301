# mistake: TP counts every correct prediction, so true negatives are counted as true positives too.
import numpy as np


def precision_recall_f1(y_true, y_pred):
    TP = np.count_nonzero(y_true == y_pred)
    FP = np.count_nonzero(y_pred > y_true)
    FN = np.count_nonzero(y_pred < y_true)

    P = TP / (TP + FP) if (TP + FP) != 0 else 0.0
    R = TP / (TP + FN) if (TP + FN) != 0 else 0.0
    F = 2 * P * R / (P + R) if (P + R) != 0 else 0.0
    return P, R, F
