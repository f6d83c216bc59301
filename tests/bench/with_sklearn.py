"""scikit-learn's MLPClassifier, an epoch at a time."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.neural_network import MLPClassifier
from task import SEED, Task, activation_of

from reference_impl.optimisers import Adam, Optimiser
from reference_impl.stack import Affine

ACTIVATIONS = {"sigmoid": "logistic", "selu": "relu"}
"""It has no SELU; of those that it has, ReLU is the nearest."""


class Contender:
    def __init__(self, task: Task) -> None:
        self._task = task
        self._model = model_of(task)

    def epoch(self) -> None:
        self._model.partial_fit(self._task.x, self._task.images.train.d)

    def accuracy(self) -> float:
        return float(self._model.score(self._task.test_x, self._task.images.test.d))


def model_of(task: Task) -> MLPClassifier:
    """The task's network, with its initial weights."""
    *hidden, _ = (layer for layer in task.recipe.stack.layers if isinstance(layer, Affine))
    few = task.recipe.batch_size
    model = MLPClassifier(
        [layer.n_out for layer in hidden],
        ACTIVATIONS[activation_of(task.recipe.stack)],
        alpha=0.0,
        batch_size=few,
        random_state=np.random.RandomState(SEED),  # a number would give each epoch the same order
        **solver_of(task.recipe.optimiser),
    )
    # The weights come into being in a first step. All that it leaves behind is then replaced:
    # the weights, and what the optimiser remembers.
    model.partial_fit(task.x[:few], task.images.train.d[:few], classes=np.arange(10))
    del model._optimizer
    for i, (W, b) in enumerate(zip(model.coefs_, model.intercepts_, strict=True), start=1):
        assert W.dtype == b.dtype == np.float32
        W[...], b[...] = task.start.network[f"W{i}"], task.start.network[f"b{i}"]
    return model


def solver_of(rule: Optimiser) -> dict[str, Any]:
    if isinstance(rule, Adam):
        return {
            "solver": "adam",
            "learning_rate_init": rule.learning_rate,
            "beta_1": rule.beta1,
            "beta_2": rule.beta2,
            "epsilon": rule.eps,
        }
    return {
        "solver": "sgd",
        "learning_rate_init": rule.learning_rate,
        "momentum": 0.0,
        "nesterovs_momentum": False,
    }
