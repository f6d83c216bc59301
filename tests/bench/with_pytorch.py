"""PyTorch as a good user writes it: the usual loop, over tensors that are loaded beforehand."""

from __future__ import annotations

import torch
from task import SEED, Task
from torch import nn

from reference_impl.optimisers import Adam, Optimiser
from reference_impl.stack import Activation, Affine, Layer

ACTIVATIONS = {"sigmoid": nn.Sigmoid, "selu": nn.SELU}

torch.set_num_threads(1)


class Contender:
    def __init__(self, task: Task) -> None:
        self._x, self._d = torch.from_numpy(task.x), torch.from_numpy(task.images.train.d)
        self._test_x = torch.from_numpy(task.test_x)
        self._test_d = torch.from_numpy(task.images.test.d)
        self._model = model_of(task)
        self._criterion = nn.CrossEntropyLoss()
        self._optimizer = optimizer_of(task.recipe.optimiser, self._model)
        self._batch_size = task.recipe.batch_size
        self._dice = torch.Generator().manual_seed(SEED)

    def epoch(self) -> None:
        n = len(self._x)
        order = torch.randperm(n, generator=self._dice)
        for i in range(0, n, self._batch_size):
            rows = order[i : i + self._batch_size]
            self._optimizer.zero_grad()
            loss = self._criterion(self._model(self._x[rows]), self._d[rows])
            loss.backward()
            self._optimizer.step()

    def accuracy(self) -> float:
        with torch.no_grad():
            right = self._model(self._test_x).argmax(dim=1) == self._test_d
        return right.double().mean().item()


def model_of(task: Task) -> nn.Sequential:
    """The task's network, with its initial weights; PyTorch keeps each W on its side."""
    model = nn.Sequential(*map(module_of, task.recipe.stack.layers))
    affine = [module for module in model if isinstance(module, nn.Linear)]
    with torch.no_grad():
        for i, linear in enumerate(affine, start=1):
            linear.weight.copy_(torch.from_numpy(task.start.network[f"W{i}"].T))
            linear.bias.copy_(torch.from_numpy(task.start.network[f"b{i}"]))
    return model


def module_of(layer: Layer) -> nn.Module:
    if isinstance(layer, Affine):
        return nn.Linear(layer.n_in, layer.n_out)
    assert isinstance(layer, Activation)
    return ACTIVATIONS[layer.name]()


def optimizer_of(rule: Optimiser, model: nn.Module) -> torch.optim.Optimizer:
    if isinstance(rule, Adam):
        betas = (rule.beta1, rule.beta2)
        return torch.optim.Adam(model.parameters(), rule.learning_rate, betas, rule.eps)
    return torch.optim.SGD(model.parameters(), rule.learning_rate)
