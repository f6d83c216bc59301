# misconception: elementwise-product-is-dot 要素ごとの積 * を行列の積だと考えた
def affine(x, W, b):
    return x * W + b
