"""Any file is read as IDX, or said to be none: no other exception, and no more memory than it takes."""

import gzip
import os
import struct
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl.files import idx
from reference_impl.files.fault import Unreadable
from reference_impl.files.idx import idx_header, read_idx

IMAGES = np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4)
LABELS = np.array([5, 0, 4], dtype=np.uint8)


def claiming(*shape):
    return struct.pack(f">4B{len(shape)}I", 0, 0, 8, len(shape), *shape)


def packed(array):
    return claiming(*array.shape) + array.tobytes()


PLAIN = packed(IMAGES)
GZIPPED = gzip.compress(PLAIN, mtime=0)


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "file"
        path.write_bytes(content)
        return path

    return write


@pytest.mark.parametrize("array", [IMAGES, LABELS], ids=["images", "labels"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_an_array_comes_back_whatever_the_name(written, array, pack):
    read = read_idx(written(pack(packed(array))))
    assert read.dtype == np.uint8
    np.testing.assert_array_equal(read, array)


def test_the_header_is_that_of_the_historical_files():
    header = "00 00 08 03 00 00 ea 60 00 00 00 1c 00 00 00 1c"
    assert idx_header((60_000, 28, 28)) == bytes.fromhex(header)


def test_a_compressed_file_of_several_members_is_one_file(written):
    members = gzip.compress(PLAIN[:7]) + gzip.compress(PLAIN[7:])
    np.testing.assert_array_equal(read_idx(written(members)), IMAGES)


FAULTS = {
    "an empty file": (b"", "empty"),
    "an empty file, compressed": (gzip.compress(b""), "empty"),
    "one byte": (b"\0", "truncated"),
    "half a header": (PLAIN[:10], "truncated"),
    "half a header, compressed": (gzip.compress(PLAIN[:10]), "truncated"),
    "a header alone": (PLAIN[:16], "truncated"),
    "one byte too few": (PLAIN[:-1], "truncated"),
    "one byte too few, compressed": (gzip.compress(PLAIN[:-1]), "truncated"),
    "one byte too many": (PLAIN + b"\0", "too_long"),
    "one byte too many, compressed": (gzip.compress(PLAIN + b"\0"), "too_long"),
    "text": (b"images", "not_idx"),
    "text, compressed": (gzip.compress(b"images"), "not_idx"),
    "little-endian": (b"\x03\x08\0\0" + PLAIN[4:], "not_idx"),
    "signed bytes": (b"\0\0\x09\x03" + PLAIN[4:], "wrong_type"),
    "floats": (b"\0\0\x0d\x01" + PLAIN[4:], "wrong_type"),
    "no dimension": (b"\0\0\x08\0\x05", "wrong_shape"),
    "two dimensions": (claiming(2, 2) + bytes(4), "wrong_shape"),
    "255 dimensions": (claiming(*[1] * 255) + bytes(1), "wrong_shape"),
    "no images": (claiming(0, 28, 28), "empty"),
    "images without a side": (claiming(2**32 - 1, 0, 2**32 - 1), "empty"),
    "a gibibyte and one": (claiming(2**30 + 1) + b"x", "too_large"),
    "a negative number of images": (claiming(2**32 - 1, 28, 28), "too_large"),
    "more than 64 bits": (claiming(*[2**32 - 1] * 3), "too_large"),
    "a gibibyte that is not there": (claiming(2**30) + b"x", "truncated"),
    "the same, compressed": (gzip.compress(claiming(2**30) + b"x"), "truncated"),
    "gzip, cut in its header": (GZIPPED[:6], "truncated"),
    "gzip, cut in its body": (GZIPPED[:-12], "truncated"),
    "gzip, cut in its sum": (GZIPPED[:-2], "truncated"),
    "gzip with a wrong sum": (GZIPPED[:-8] + b"\0\0\0\0" + GZIPPED[-4:], "bad_gzip"),
    "gzip with a wrong length": (GZIPPED[:-4] + b"\0\0\0\0", "bad_gzip"),
    "gzip with a wrong body": (GZIPPED[:10] + b"\xff" * 20 + GZIPPED[30:], "bad_gzip"),
    "gzip of an unknown method": (b"\x1f\x8b\x07" + GZIPPED[3:], "bad_gzip"),
    "gzip, and something else": (GZIPPED + b"something else", "bad_gzip"),
}


@pytest.mark.parametrize(("content", "reason"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_said_in_one_sentence(written, content, reason):
    path = written(content)
    with pytest.raises(Unreadable) as error:
        read_idx(path)
    assert error.value.reason == reason
    assert error.value.path == path
    sentence = str(error.value)
    assert sentence.startswith(f"{path} ")
    assert "\n" not in sentence
    assert "{" not in sentence
    assert all(str(value) in sentence for value in error.value.details.values())


def test_the_details_are_for_whoever_words_the_fault_anew(written):
    with pytest.raises(Unreadable) as error:
        read_idx(written(claiming(2, 2)))
    assert error.value.details == {"found": "2D", "wanted": "1D / 3D"}


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(Unreadable) as error:
        read_idx(tmp_path)
    assert error.value.reason == "not_a_file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with named pipes")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable) as error:
        read_idx(tmp_path / "pipe")
    assert error.value.reason == "not_a_file"


def test_an_absent_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_idx(tmp_path / "absent")


def peak(act):
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_the_body_is_in_memory_once(written, pack):
    size = 16 * 2**20
    path = written(pack(claiming(size) + bytes(size)))
    assert size <= peak(lambda: read_idx(path)) < size + 5 * idx.PIECE


def test_a_bomb_is_not_unpacked_beyond_its_header(written):
    bomb = written(gzip.compress(claiming(10) + bytes(64 * 2**20)))

    def read():
        with pytest.raises(Unreadable, match="goes on after its last element"):
            read_idx(bomb)

    assert peak(read) < 2**20


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_false_claim_takes_no_memory(written, pack):
    path = written(pack(claiming(2**30) + bytes(100)))

    def read():
        with pytest.raises(Unreadable, match="ends too early"):
            read_idx(path)

    assert peak(read) < 2**20


@pytest.mark.parametrize("content", [PLAIN, GZIPPED], ids=["plain", "gzip"])
def test_no_beginning_of_a_file_passes_for_the_file(read_or_refused, content):
    for length in range(len(content)):
        assert read_or_refused(read_idx, content[:length]) is None


@settings(max_examples=500)
@given(st.integers(0, len(GZIPPED) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_noticed_or_changes_nothing(read_or_refused, position, flip):
    content = bytearray(GZIPPED)
    content[position] ^= flip
    read = read_or_refused(read_idx, content)
    assert read is None or np.array_equal(read, IMAGES)


@settings(max_examples=500)
@given(st.binary(max_size=64), st.sampled_from([b"", b"\x1f\x8b\x08", b"\0\0\x08", PLAIN[:4]]))
def test_any_bytes_are_read_or_refused(read_or_refused, content, start):
    read_or_refused(read_idx, start + content)
