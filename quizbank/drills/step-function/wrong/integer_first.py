# misconception: fraction-cut-off 0と1の間の値を切り捨て、0とみなした
def step_function(x):
    return (x.astype(int) > 0).astype(int)
