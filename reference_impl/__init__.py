"""The mathematics of the book in NumPy alone: the answer key of the drills.

"Book" is 斎藤康毅『ゼロから作るDeep Learning』, cited by section. "The course" is a widely used
preparation for the E資格; where its code is wrong, the file says so.
Rows are samples. E is the loss and d the teacher signal (the book's t). float32 in, float32 out;
float64 or int64 in, float64 out; narrower integers, such as pixels, must be scaled first. No
argument is ever changed; randomness is an argument, rng.

Networks by value, training and files are in modules of their own: stack, presets, training, files.
"""

from .activations import (
    d_elu,
    d_leaky_relu,
    d_relu,
    d_selu,
    d_sigmoid,
    d_tanh,
    elu,
    identity,
    leaky_relu,
    relu,
    selu,
    sigmoid,
    step_function,
    tanh,
)
from .affine import affine, affine_backward
from .descent import gradient_descent
from .digits import synthetic_digits
from .dropout import (
    dropout_backward,
    dropout_forward,
    dropout_mask,
    inverted_dropout_backward,
    inverted_dropout_forward,
)
from .early_stopping import EarlyStopping, early_stopping_epoch
from .gates import AND, NAND, OR, XOR
from .gradient import numerical_gradient
from .gradient_check import gradient_error
from .initialisers import (
    INITIALISERS,
    glorot_init,
    he_init,
    lecun_init,
    normal_init,
    xavier_init,
    zero_init,
)
from .labels import class_numbers, one_hot, one_hot_like
from .losses import (
    binary_cross_entropy,
    cross_entropy_error,
    d_binary_cross_entropy,
    d_cross_entropy_error,
    d_sigmoid_with_loss,
    d_softmax_with_loss,
    sigmoid_with_loss,
    softmax_with_loss,
)
from .metrics import (
    accuracy,
    confusion_matrix,
    macro_precision_recall_f1,
    micro_precision_recall_f1,
    precision_recall_f1,
)
from .minibatches import minibatches, updates_per_epoch
from .network import (
    backward,
    edge_count,
    forward,
    init_network,
    parameter_count,
    predict,
    softmax_cross_entropy,
)
from .normalisation import (
    batch_norm_backward,
    batch_norm_forward,
    batch_norm_inference,
    layer_norm_backward,
    layer_norm_forward,
    running_statistics,
)
from .optimisers import (
    OPTIMISERS,
    SGD,
    AdaGrad,
    Adam,
    AdamW,
    Momentum,
    Nesterov,
    Optimiser,
    RMSProp,
)
from .perceptron import perceptron, perceptron_update, train_perceptron
from .regularisation import (
    decoupled_decay,
    l1_gradient,
    l1_penalty,
    l2_gradient,
    l2_penalty,
    max_norm,
)
from .schedules import cosine_annealing, exponential_decay, step_decay, warm_up
from .search import Trial, grid_search, log_uniform, random_search
from .smooth_units import d_gelu, d_gelu_tanh, d_softplus, d_swish, gelu, gelu_tanh, softplus, swish
from .softmax import log_softmax, softmax, softmax_jacobian
from .splits import k_fold, train_validation_test_split
from .squared_error import (
    d_mean_squared_error,
    d_sum_squared_error,
    mean_squared_error,
    sum_squared_error,
)
from .updates import (
    adagrad_update,
    adam_update,
    adamw_update,
    momentum_update,
    nesterov_update,
    rmsprop_update,
    sgd_update,
)

__all__ = [
    "AND",
    "INITIALISERS",
    "NAND",
    "OPTIMISERS",
    "OR",
    "SGD",
    "XOR",
    "AdaGrad",
    "Adam",
    "AdamW",
    "EarlyStopping",
    "Momentum",
    "Nesterov",
    "Optimiser",
    "RMSProp",
    "Trial",
    "accuracy",
    "adagrad_update",
    "adam_update",
    "adamw_update",
    "affine",
    "affine_backward",
    "backward",
    "batch_norm_backward",
    "batch_norm_forward",
    "batch_norm_inference",
    "binary_cross_entropy",
    "class_numbers",
    "confusion_matrix",
    "cosine_annealing",
    "cross_entropy_error",
    "d_binary_cross_entropy",
    "d_cross_entropy_error",
    "d_elu",
    "d_gelu",
    "d_gelu_tanh",
    "d_leaky_relu",
    "d_mean_squared_error",
    "d_relu",
    "d_selu",
    "d_sigmoid",
    "d_sigmoid_with_loss",
    "d_softmax_with_loss",
    "d_softplus",
    "d_sum_squared_error",
    "d_swish",
    "d_tanh",
    "decoupled_decay",
    "dropout_backward",
    "dropout_forward",
    "dropout_mask",
    "early_stopping_epoch",
    "edge_count",
    "elu",
    "exponential_decay",
    "forward",
    "gelu",
    "gelu_tanh",
    "glorot_init",
    "gradient_descent",
    "gradient_error",
    "grid_search",
    "he_init",
    "identity",
    "init_network",
    "inverted_dropout_backward",
    "inverted_dropout_forward",
    "k_fold",
    "l1_gradient",
    "l1_penalty",
    "l2_gradient",
    "l2_penalty",
    "layer_norm_backward",
    "layer_norm_forward",
    "leaky_relu",
    "lecun_init",
    "log_softmax",
    "log_uniform",
    "macro_precision_recall_f1",
    "max_norm",
    "mean_squared_error",
    "micro_precision_recall_f1",
    "minibatches",
    "momentum_update",
    "nesterov_update",
    "normal_init",
    "numerical_gradient",
    "one_hot",
    "one_hot_like",
    "parameter_count",
    "perceptron",
    "perceptron_update",
    "precision_recall_f1",
    "predict",
    "random_search",
    "relu",
    "rmsprop_update",
    "running_statistics",
    "selu",
    "sgd_update",
    "sigmoid",
    "sigmoid_with_loss",
    "softmax",
    "softmax_cross_entropy",
    "softmax_jacobian",
    "softmax_with_loss",
    "softplus",
    "step_decay",
    "step_function",
    "sum_squared_error",
    "swish",
    "synthetic_digits",
    "tanh",
    "train_perceptron",
    "train_validation_test_split",
    "updates_per_epoch",
    "warm_up",
    "xavier_init",
    "zero_init",
]
