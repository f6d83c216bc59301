# acceptable: forbidden
# tries: to have the grader make room for 4 GB
import os
import time

for number in range(3, 64):
    try:
        os.write(number, b"\xff" * 8)
    except OSError:
        pass
time.sleep(10**6)
