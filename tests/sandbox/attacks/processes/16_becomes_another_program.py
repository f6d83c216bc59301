# acceptable: forbidden, runtime_error
# tries: to become a shell, which leaves a file
# layer: seccomp, landlock
import os


def sigmoid(x):
    os.execv("/bin/sh", ["sh", "-c", ": > {MARKER_DIR}/became"])
