# acceptable: time_limit, forbidden
# tries: to send a reply of 16 MB byte by byte, so that there is always something to read
import os
import struct
import time

DESCRIPTORS = range(3, 64)


def say(octets):
    for number in DESCRIPTORS:
        try:
            os.write(number, octets)
        except OSError:
            pass


def sigmoid(x):
    say(struct.pack(">II", 2, 2**24) + b"{}")
    while True:
        say(b"\0")
        time.sleep(0.0005)
