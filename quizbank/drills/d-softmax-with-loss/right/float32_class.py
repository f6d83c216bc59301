import numpy as np


class SoftmaxWithLossBackward:
    def __call__(self, d, y):
        one_hot = d.shape == y.shape
        labels = np.argmax(d, axis=-1) if one_hot else d
        du = np.array(y, dtype=np.float32)
        chosen = np.take_along_axis(du, labels.reshape(-1, 1), axis=1)
        np.put_along_axis(du, labels.reshape(-1, 1), chosen - 1, axis=1)
        print("du:", du.shape)
        return du * np.float32(1 / len(du))


d_softmax_with_loss = SoftmaxWithLossBackward()
