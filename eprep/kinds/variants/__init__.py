"""Generators: each draws the parameters of a question and works out what the template shows.

Adding one is a function in a file of its subject here, and a line below. It takes dice and returns
the values by name, or None where what it drew is not well posed: a tie, a division by zero, digits
that nobody would work out by hand. It uses plain Python, since `bank lint` draws too; the proof of
the question, which runs in the sandbox, works the answer out again by the reference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from eprep.kinds.variants import (
    arrays,
    attention,
    convolution,
    information,
    losses,
    methods,
    metrics,
    networks,
    normalisation,
    recurrent,
    steps,
)

Value = int | float | str | list[int] | list[float] | list[str]
Generator = Callable[[Random], Mapping[str, Value] | None]

GENERATORS: Mapping[str, Generator] = {
    "parameters": networks.parameters,
    "forward": networks.forward,
    "and-bias": networks.and_bias,
    "broadcast": arrays.broadcast,
    "matrix-product": arrays.product,
    "multiplications": arrays.multiplications,
    "convolution-size": convolution.size,
    "dilated-size": convolution.dilated_size,
    "transposed-size": convolution.transposed_size,
    "receptive-field": convolution.receptive_field,
    "convolution-parameters": convolution.parameters,
    "depthwise-parameters": convolution.depthwise_parameters,
    "convolution-value": convolution.value,
    "max-pooling": convolution.max_pooling,
    "lstm-parameters": recurrent.lstm,
    "gru-parameters": recurrent.gru,
    "attention-shape": attention.scores_shape,
    "attention-parameters": attention.parameters,
    "attention-weight": attention.weight,
    "patches": attention.patches,
    "softmax": losses.softmax,
    "cross-entropy": losses.cross_entropy,
    "cross-entropy-batch": losses.cross_entropy_batch,
    "softmax-gradient": losses.softmax_gradient,
    "squared-error": losses.squared_error,
    "output-delta": losses.output_delta,
    "hidden-delta": losses.hidden_delta,
    "updates": steps.updates,
    "sgd-step": steps.sgd,
    "momentum-step": steps.momentum,
    "adam-first-step": steps.adam_first,
    "adam-second-step": steps.adam_second,
    "l2-step": steps.l2_step,
    "step-decay": steps.step_decay,
    "cosine-annealing": steps.cosine_annealing,
    "he-deviation": steps.he_deviation,
    "batch-norm": normalisation.batch_norm,
    "layer-norm": normalisation.layer_norm,
    "dropout": normalisation.dropout,
    "dropout-inference": normalisation.dropout_inference,
    "confusion": metrics.confusion,
    "iou": metrics.iou,
    "folds": metrics.folds,
    "grid-search": metrics.grid_search,
    "perplexity": metrics.perplexity,
    "grid-outputs": metrics.grid_outputs,
    "entropy": information.entropy,
    "cross-entropy-bits": information.cross_entropy,
    "divergence": information.divergence,
    "gaussian-divergence": information.gaussian_divergence,
    "information-gain": information.information_gain,
    "bayes": information.bayes,
    "variance": information.variance,
    "cosine": methods.cosine,
    "k-means": methods.k_means,
    "td-target": methods.td_target,
}
