def precision_recall_f1(y_true, y_pred):
    hits = predicted = present = 0
    for t, p in zip(y_true.tolist(), y_pred.tolist()):
        hits += t * p
        predicted += p
        present += t
    scores = []
    for a, b in ((hits, predicted), (hits, present), (2 * hits, predicted + present)):
        try:
            scores.append(a / b)
        except ZeroDivisionError:
            scores.append(0)
    return scores
