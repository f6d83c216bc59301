"""The fast form of learning: the steps of reference_impl/learner.py, in float32, in place."""

import numpy as np
from numpy.typing import NDArray

from reference_impl.arrays import Labels, Network
from reference_impl.optimisers import SGD, Adam, Slots
from reference_impl.pixels import Pixels
from reference_impl.recipe import Recipe
from reference_impl.stack import Activation, Affine, Stack

from .batch import Batch
from .flat import Flat
from .layers import INK, as_elements
from .steps import AdamStep, SGDStep, Step
from .units import UNITS

MOST_CLASSES = 256
"""A label takes one byte here."""


def is_fast(recipe: Recipe) -> bool:
    """Whether `FastLearner` can follow the recipe."""
    *hidden, last = recipe.stack.layers
    return (
        recipe.plain  # no schedule, penalty, decay or limit
        and type(recipe.optimiser) in (SGD, Adam)  # not AdamW, which is an Adam too
        and isinstance(last, Affine)
        and last.n_out <= MOST_CLASSES
        and len(hidden) > 0
        and len(hidden) % 2 == 0
        and all(isinstance(layer, Affine) for layer in hidden[::2])
        and all(isinstance(f, Activation) and f.name in UNITS for f in hidden[1::2])
    )


class FastLearner:
    """Learns from pixels, x (n, n_in) of uint8, with labels d (n,).

    A pixel that is blank in every image is left out, with its row of W1: the gradient there is 0
    in each step, so neither SGD nor Adam, as long as its memory there is 0 too, would ever move
    it from where it began. MNIST has 67 such pixels.
    """

    def __init__(
        self,
        recipe: Recipe,
        x: Pixels,
        d: Labels,
        network: Network,
        slots: Slots,
        rng: np.random.Generator,
    ) -> None:
        del rng  # nothing is left to chance within a step
        if not is_fast(recipe):
            raise ValueError("the fast form knows Affine with sigmoid, ReLU, SELU; SGD and Adam")
        if x.dtype != np.uint8 or x.shape[1:] != network["W1"].shape[:1]:
            raise ValueError("x must be pixels of uint8, one for each row of W1")
        if len(d) != len(x) or d.min() < 0 or d.max() >= _classes(recipe.stack):
            raise ValueError("d must hold one label for each image, from 0 to K - 1")
        self._activations = _activations(recipe.stack)
        self._begun, self._begun_slots = network, slots
        self._used = np.flatnonzero(_moving(x, slots))
        self._images = _with_bias_pixel(x, self._used)
        self._d = d.astype(np.uint8)  # small, so that it stays in the cache
        self._weights = Flat.of(self._narrow(network))
        self._gradients = Flat.of(self._narrow(network))  # for the shapes: it is overwritten
        self._step = _step(recipe, {name: self._narrow(of) for name, of in slots.items()})
        self._batches: dict[int, Batch] = {}

    @np.errstate(over="ignore", invalid="ignore")  # overflow shows as a loss of NaN
    def learn(self, rows: NDArray[np.intp], t: int) -> float:
        """Take the t-th step, t from 1, on these rows of x. Return the loss before it."""
        batch = self._batch(len(rows))
        self._images.take(
            rows, out=batch.images, mode="clip"
        )  # the default mode would buffer `out`
        loss = batch.learn(self._d[rows])
        self._step(self._weights.vector, self._gradients.vector, t)
        return loss

    def network(self) -> Network:
        return self._widen(self._weights, self._begun)

    def slots(self) -> Slots:
        return {
            name: self._widen(flat, self._begun_slots[name])
            for name, flat in self._step.slots.items()
        }

    def set_network(self, network: Network) -> None:
        self._begun = network  # for the rows of W1 that no image uses
        for name, array in self._narrow(network).items():
            self._weights.views[name][...] = array

    def _batch(self, N: int) -> Batch:
        if N not in self._batches:
            self._batches[N] = Batch(
                N, self._activations, self._weights, self._gradients, self._step.factor
            )
        return self._batches[N]

    def _narrow(self, arrays: Network) -> Network:
        return {name: a[self._used] if name == "W1" else a for name, a in arrays.items()}

    def _widen(self, flat: Flat, begun: Network) -> Network:
        arrays = flat.copies()
        W1 = begun["W1"].astype(np.float32)
        W1[self._used] = arrays["W1"]
        return arrays | {"W1": W1}


def _classes(stack: Stack) -> int:
    return next(layer.n_out for layer in reversed(stack.layers) if isinstance(layer, Affine))


def _moving(x: Pixels, slots: Slots) -> NDArray[np.bool_]:
    """Return for each pixel whether its row of W1 will ever move: (n_in,)."""
    rows = [x.any(axis=0), *(memory["W1"].any(axis=1) for memory in slots.values())]
    moving: NDArray[np.bool_] = np.logical_or.reduce(rows)
    return moving


def _activations(stack: Stack) -> list[str]:
    return [layer.name for layer in stack.layers if isinstance(layer, Activation)]


def _step(recipe: Recipe, slots: Slots) -> Step:
    rule = recipe.optimiser
    return AdamStep(rule, slots) if isinstance(rule, Adam) else SGDStep(rule.learning_rate)


def _with_bias_pixel(x: Pixels, used: NDArray[np.intp]) -> NDArray[np.void]:
    """Return the used pixels of each image and one of full ink, as one element an image: (n,)."""
    images = np.empty((len(x), len(used) + 1), np.uint8)
    np.take(x, used, axis=1, out=images[:, :-1], mode="clip")
    images[:, -1] = INK
    return as_elements(images)
