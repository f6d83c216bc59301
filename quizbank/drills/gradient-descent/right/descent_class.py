import numpy as np


class GradientDescent:
    """通った点を覚えておく勾配降下法。"""

    def gradient(self, f, x, h=1e-4):
        grad = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            shift = np.zeros(x.shape)
            shift[i] = h
            near = f(x + shift) - f(x - shift)
            far = f(x + 2 * shift) - f(x - 2 * shift)
            grad[i] = (8 * near - far) / (12 * h)
        return grad

    def __call__(self, f, init_x, lr=0.01, step_num=100):
        self.history = [np.array(init_x)]
        for _ in range(step_num):
            x = self.history[-1]
            self.history.append(x - lr * self.gradient(f, x))
        print("f:", f(self.history[0]), "->", f(self.history[-1]))
        return self.history[-1]


gradient_descent = GradientDescent()
