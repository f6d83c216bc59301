# acceptable: crashed
# tries: to end with the exit code of success, before there is anything to call
import os

os._exit(0)
