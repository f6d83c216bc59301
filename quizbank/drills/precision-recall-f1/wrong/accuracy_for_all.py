# misconception: accuracy-for-all 適合率も再現率も、全サンプルのうち当たった割合だと考えた
import numpy as np


def precision_recall_f1(y_true, y_pred):
    precision = np.mean(y_true == y_pred)
    recall = np.mean(y_true == y_pred)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return precision, recall, f1
