minibatches = lambda x, d, batch_size, rng: (
    lambda order: zip(
        (x[order[i : i + batch_size]] for i in range(0, len(order), batch_size)),
        (d[order[i : i + batch_size]] for i in range(0, len(order), batch_size)),
    )
)(rng.permutation(len(x)))
