def indices_of_1(labels):
    return {i for i, label in enumerate(labels) if label}


def precision_recall_f1(y_true, y_pred):
    present, predicted = indices_of_1(y_true), indices_of_1(y_pred)
    found = len(present & predicted)
    precision = found / max(len(predicted), 1)
    recall = found / max(len(present), 1)
    if not found:
        return precision, recall, 0
    return precision, recall, 2 / (1 / precision + 1 / recall)
