# acceptable: time_limit, forbidden, crashed
# tries: to read the requests ahead of whoever waits for them, and so to wait for ever
import os
import select

while True:
    for number in range(3, 64):
        try:
            if select.select([number], [], [], 0)[0]:
                os.read(number, 65536)
        except (OSError, ValueError):
            pass
    select.select([], [], [], 0.01)
