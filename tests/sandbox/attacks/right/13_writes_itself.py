# acceptable: pass
# tries: to be made by compile, exec, eval and ast
import ast
import types

import numpy as np

tree = ast.parse("def f(x): return ONE / (1 + np.exp(-x))")
for node in ast.walk(tree):
    if isinstance(node, ast.Name) and node.id == "ONE":
        node.id = "one"
space = {"np": np, "one": eval("0b1")}
exec(compile(tree, "<made>", "exec"), space)
sigmoid = types.FunctionType(space["f"].__code__, space, "sigmoid")
