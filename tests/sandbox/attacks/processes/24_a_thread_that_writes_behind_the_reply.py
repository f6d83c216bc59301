# acceptable: wrong_answer, runtime_error, forbidden
# tries: to answer for itself from a second thread, when the first one has answered
import os
import struct
import threading
import time

REPLY = b'{"value": null, "after": null, "raised": "pass"}'


def write_again():
    while True:
        time.sleep(0.001)
        for number in range(3, 16):
            try:
                os.write(number, struct.pack(">II", len(REPLY), 0) + REPLY)
            except OSError:
                pass


threading.Thread(target=write_again, daemon=True).start()


def sigmoid(x):
    return -x
