# misconception: matches-counted-as-tp 陰性どうしの一致も TP に数えた
import numpy as np


def precision_recall_f1(y_true, y_pred):
    TP = np.sum(y_true == y_pred)
    predicted, present = np.sum(y_pred == 1), np.sum(y_true == 1)
    precision = TP / predicted if predicted > 0 else 0.0
    recall = TP / present if present > 0 else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return precision, recall, f1
