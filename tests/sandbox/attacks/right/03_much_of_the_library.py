# acceptable: pass
# tries: to import whatever a learner may have seen somewhere
from __future__ import annotations

import abc
import argparse
import ast
import asyncio
import base64
import bisect
import calendar
import collections.abc
import concurrent.futures
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import dis
import enum
import fractions
import functools
import hashlib
import heapq
import html
import inspect
import io
import itertools
import json
import logging
import math
import multiprocessing
import numbers
import operator
import os
import pathlib
import pickle
import pprint
import queue
import random
import re
import secrets
import shutil
import statistics
import string
import struct
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import timeit
import traceback
import types
import typing
import unittest
import urllib.request
import uuid
import warnings
import zlib

import numpy as np


def sigmoid(x):
    hashlib.sha256(x.tobytes()).hexdigest()
    uuid.UUID(int=secrets.randbits(128))
    datetime.datetime.now(datetime.timezone.utc).isoformat()
    return copy.deepcopy(pickle.loads(pickle.dumps(1 / (1 + np.exp(-x)))))
