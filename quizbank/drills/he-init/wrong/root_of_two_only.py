# misconception: root-of-two-only 根号が2だけに掛かると考え、√2 を n_in で割った
import numpy as np


def he_init(n_in, n_out, rng):
    return rng.standard_normal((n_in, n_out)) * np.sqrt(2) / n_in
