# misconception: macro-average 陽性のクラスだけでなく、二つのクラスの平均をとった
import numpy as np


def precision_recall_f1(y_true, y_pred):
    scores = []
    for positive in (0, 1):
        t, p = y_true == positive, y_pred == positive
        TP = np.sum(t & p)
        precision = TP / p.sum() if p.any() else 0.0
        recall = TP / t.sum() if t.any() else 0.0
        f1 = 2 * precision * recall / (precision + recall) if TP > 0 else 0.0
        scores.append((precision, recall, f1))
    return tuple(np.mean(scores, axis=0))
