# misconception: elements-in-turn 一つの要素の勾配を求めるたびに、その要素をすぐに更新した
def gradient_descent(f, init_x, lr=0.01, step_num=100):
    h = 1e-4
    x = init_x.copy()
    for _ in range(step_num):
        for i in range(x.size):
            value = x[i]
            x[i] = value + h
            above = f(x)
            x[i] = value - h
            below = f(x)
            x[i] = value - lr * (above - below) / (2 * h)
    return x
