"""Any file is read as named arrays or refused: no other exception, and no more memory than it has."""

import io
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl.files.fault import Unreadable
from reference_impl.files.npz import MOST, load_arrays, save_arrays

pytestmark = pytest.mark.filterwarnings("error")

ARRAYS = {
    "W1": np.arange(6, dtype=np.float32).reshape(2, 3),
    "b1": np.linspace(-1.0, 1.0, 3),
    "m.W1": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "of one number": np.array(0.1),
    "empty": np.empty((0, 3), np.float32),
}
META = {
    "net": "book2",
    "名": "重み😀\n",
    "epoch": 3,
    "generator": {"state": 2**127 + 1},
    "loss": 0.1,
}


def assert_same(arrays, expected):
    assert list(arrays) == list(expected)
    for name, array in expected.items():
        assert arrays[name].dtype == array.dtype
        np.testing.assert_array_equal(arrays[name], array, strict=True)


def test_arrays_and_meta_come_back(tmp_path):
    path = tmp_path / "重み.npz"
    save_arrays(path, ARRAYS, META)
    arrays, meta = load_arrays(path)
    assert_same(arrays, ARRAYS)
    assert meta == META


def test_numpy_reads_what_is_saved_and_nothing_else_is_in_it(tmp_path):
    save_arrays(tmp_path / "w.npz", ARRAYS, META)
    with np.load(tmp_path / "w.npz") as file:
        assert set(file) == {*ARRAYS, "meta"}
        assert_same({name: file[name] for name in ARRAYS}, ARRAYS)


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_what_numpy_saves_is_read_and_needs_no_meta(tmp_path, save):
    save(tmp_path / "w.npz", **ARRAYS)
    arrays, meta = load_arrays(tmp_path / "w.npz")
    assert_same(arrays, ARRAYS)
    assert meta == {}


def test_an_absent_file_and_a_folder_are_errors_of_the_system(tmp_path):
    for path in (tmp_path / "absent", tmp_path):
        with pytest.raises(OSError, match=r"absent|directory|denied"):
            load_arrays(path)


def failing(*_, **__):
    raise OSError("disk full")


@pytest.mark.parametrize("old", [None, b"what was there before"])
@pytest.mark.parametrize("what_fails", ["os.fsync", "pathlib.Path.replace", "numpy.savez", "meta"])
def test_a_save_that_fails_leaves_what_was_there_and_nothing_beside_it(
    tmp_path, monkeypatch, what_fails, old
):
    path = tmp_path / "w.npz"
    if old:
        path.write_bytes(old)
    if what_fails != "meta":
        monkeypatch.setattr(what_fails, failing)
    with pytest.raises((OSError, TypeError), match=r"disk full|JSON"):
        save_arrays(path, ARRAYS, {"no JSON": object()} if what_fails == "meta" else {})
    assert [file.read_bytes() for file in tmp_path.iterdir()] == ([old] if old else [])


def test_a_save_takes_the_place_of_what_was_there(tmp_path):
    save_arrays(tmp_path / "w.npz", ARRAYS, META)
    save_arrays(tmp_path / "w.npz", {"b1": np.ones(2)}, {})
    assert_same(load_arrays(tmp_path / "w.npz")[0], {"b1": np.ones(2)})
    assert [file.name for file in tmp_path.iterdir()] == ["w.npz"]


def npy(descr="'<f4'", shape="(2,)", body=bytes(8), magic=b"\x93NUMPY\x01\0", fortran="False"):
    """An array as NumPy writes it, or nearly."""
    header = f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}, }}\n".encode()
    return magic + struct.pack("<H", len(header)) + header + body


def zipped(*members, method=zipfile.ZIP_STORED):
    """A zip of (name, content)."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members:
            if name in archive.namelist():
                with pytest.warns(UserWarning, match="Duplicate"):
                    archive.writestr(name, content)
            else:
                archive.writestr(name, content)
    return stream.getvalue()


def patched(content, offset, fmt, value, signature=b"PK\x01\x02"):
    """The zip with one field of its last member changed, by default in the central directory."""
    content = bytearray(content)
    struct.pack_into(fmt, content, content.rindex(signature) + offset, value)
    return bytes(content)


def described(text, body=None):
    body = body or text.encode("utf-32-le")
    return zipped(("meta.npy", npy(f"'<U{len(body) // 4}'", "()", body)))


def in_a_text(character):
    """JSON with one character of one's own in a text."""
    return described("", '{"a": "'.encode("utf-32-le") + character + '"}'.encode("utf-32-le"))


GOOD = zipped(("W1.npy", npy()))
BEYOND = zipfile.ZipInfo("W1.npy")
BEYOND.extra = struct.pack("<HHQ", 1, 8, 2**64 - 1)  # where the member begins, if 32 bits are few
BIG = zipped((BEYOND, npy()))
PACKED = zipped(("W1.npy", npy(shape="(9999,)", body=bytes(39996))), method=zipfile.ZIP_DEFLATED)
FAULTS = {
    "an empty file": (b"", "not_weights"),
    "text": (b"W1 = [[0.1, 0.2]]\n", "not_weights"),
    "the first bytes of a zip": (b"PK\x03\x04", "bad_npz"),
    "two of the same name": (zipped(("W1.npy", npy()), ("W1.npy", npy())), "bad_npz"),
    "two that become the same name": (zipped(("W1.npy", npy()), ("W1", npy())), "bad_npz"),
    "encrypted": (patched(GOOD, 8, "<H", 1), "bad_npz"),
    "strongly encrypted": (patched(GOOD, 8, "<H", 0x41), "bad_npz"),
    "packed by bzip2": (zipped(("W1.npy", npy()), method=zipfile.ZIP_BZIP2), "bad_npz"),
    "packed by LZMA": (zipped(("W1.npy", npy()), method=zipfile.ZIP_LZMA), "bad_npz"),
    "packed by nobody knows what": (patched(GOOD, 10, "<H", 77), "bad_npz"),
    "of a version to come": (patched(GOOD, 6, "<H", 99), "bad_npz"),
    "a wrong sum": (patched(GOOD, 16, "<I", 1), "bad_npz"),
    "a wrong sum, packed": (patched(PACKED, 16, "<I", 1), "bad_npz"),
    "packed nonsense": (PACKED[:40] + b"\xff" * 9 + PACKED[49:], "bad_npz"),
    "a claim of fewer bytes": (patched(GOOD, 24, "<I", 20), "bad_npz"),
    "a claim of 4 GB": (patched(GOOD, 24, "<I", 2**32 - 2), "too_large"),
    "a bit more than is allowed": (patched(PACKED, 24, "<I", MOST + 1), "too_large"),
    "a claim that goes beyond the end": (
        patched(patched(GOOD, 20, "<I", 10**6), 24, "<I", 10**6), "bad_npz"
    ),
    "a member beyond 64 bits": (patched(BIG, 42, "<I", 2**32 - 1), "bad_npz"),
    "a member far behind the end": (patched(GOOD, 42, "<I", 2**31), "bad_npz"),
    "a directory that is not there": (patched(GOOD, 16, "<I", 2**31, b"PK\x05\x06"), "bad_npz"),
    "no array": (zipped(("W1.npy", b"")), "strange_array"),
    "another file in the zip": (zipped(("word/document.xml", b"<w:p/>")), "strange_array"),
    "a header alone": (zipped(("W1.npy", npy(body=b""))), "strange_array"),
    "a byte too few": (zipped(("W1.npy", npy(body=bytes(7)))), "strange_array"),
    "a byte too many": (zipped(("W1.npy", npy(body=bytes(9)))), "strange_array"),
    "a version to come": (zipped(("W1.npy", npy(magic=b"\x93NUMPY\x09\0"))), "strange_array"),
    "10¹² numbers": (zipped(("W1.npy", npy(shape="(1000000, 1000000)"))), "strange_array"),
    "10³⁰ numbers and none": (zipped(("W1.npy", npy(shape=f"({10**30}, 0)", body=b""))), "strange_array"),
    "a negative shape": (zipped(("W1.npy", npy(shape="(-2, -1,)"))), "strange_array"),
    "a shape of many": (zipped(("W1.npy", npy(shape="(" + "1, " * 99 + "2)"))), "strange_array"),
    "a shape that is none": (zipped(("W1.npy", npy(shape="2"))), "strange_array"),
    "a shape of calls": (zipped(("W1.npy", npy(shape="(exit(), 2)"))), "strange_array"),
    "brackets": (zipped(("W1.npy", npy(shape="(" * 9000))), "strange_array"),
    "integers": (zipped(("W1.npy", npy("'<i4'"))), "strange_array"),
    "half floats": (zipped(("W1.npy", npy("'<f2'", "(4,)"))), "strange_array"),
    "big-endian floats": (zipped(("W1.npy", npy("'>f4'"))), "strange_array"),
    "truth values": (zipped(("W1.npy", npy("'|b1'", "(8,)"))), "strange_array"),
    "objects": (zipped(("W1.npy", npy("'|O'", "(1,)"))), "strange_array"),
    "nothing, many times": (zipped(("W1.npy", npy("'|V0'", "(9,)", b""))), "strange_array"),
    "a structure": (zipped(("W1.npy", npy("[('a', '<f4')]"))), "strange_array"),
    "a structure of objects": (zipped(("W1.npy", npy("[('a', '|O')]", "(1,)"))), "strange_array"),
    "text for weights": (zipped(("W1.npy", npy("'<U2'", "()"))), "strange_array"),
    "a meta that is no text": (zipped(("meta.npy", npy())), "bad_meta"),
    "a meta that is no array": (zipped(("meta.npy", b"{}")), "bad_meta"),
    "a meta that is no JSON": (described("net = book2"), "bad_meta"),
    "a meta of a list": (described("[]"), "bad_meta"),
    "a meta of half a byte": (described("", b"{\0\0\0}\0\0"), "bad_meta"),
    "a meta of a text": (described('"book2"'), "bad_meta"),
    "a meta of nothing": (described(""), "bad_meta"),
    "a meta of brackets": (described("[" * 100_000), "bad_meta"),
    "a meta of objects": (described('{"a":' * 100_000), "bad_meta"),
    "a meta of a long number": (described('{"a": ' + "9" * 5000 + "}"), "bad_meta"),
    "a meta of no character": (in_a_text(b"\xff" * 4), "bad_meta"),
    "a meta of half a character": (in_a_text(b"\0\xd8\0\0"), "bad_meta"),
}  # fmt: skip


def refused(path):
    """What is said of the file, and how many bytes it took to find that out."""
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as error:
            load_arrays(path)
        return error.value, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("content", "reason"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_said_and_takes_no_memory(tmp_path, content, reason):
    path = tmp_path / "w.npz"
    path.write_bytes(content)
    fault, memory = refused(path)
    assert fault.reason == reason
    assert str(fault).startswith(f"{path} ")
    assert all(str(value) in str(fault) for value in fault.details.values())
    assert memory < 20 * len(content) + 2**20


def test_the_arrays_these_faults_are_made_of_are_sound(tmp_path):
    path = tmp_path / "w.npz"
    for content, shape in [(GOOD, (2,)), (PACKED, (9999,))]:
        path.write_bytes(content)
        assert load_arrays(path)[0]["W1"].shape == shape
    path.write_bytes(described('{"a": 1}'))
    assert load_arrays(path) == ({}, {"a": 1})


def test_no_header_is_read_by_calling_what_it_says(tmp_path):
    path, marker = tmp_path / "w.npz", tmp_path / "marker"
    call = f"__import__('pathlib').Path({str(marker)!r}).touch() or '<f4'"
    path.write_bytes(zipped(("W1.npy", npy(call))))
    with pytest.raises(Unreadable):
        load_arrays(path)
    assert not marker.exists()


def test_no_more_is_unpacked_than_a_member_claims(tmp_path):
    bomb = zipped(("W1.npy", bytes(64 * 2**20)), method=zipfile.ZIP_DEFLATED)
    (tmp_path / "w.npz").write_bytes(patched(bomb, 24, "<I", 100))
    _, memory = refused(tmp_path / "w.npz")
    assert len(bomb) < 100_000
    assert memory < 2**20


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    with (tmp_path / "w.npz").open("wb") as file:
        file.truncate(MOST + 1)
    fault, memory = refused(tmp_path / "w.npz")
    assert fault.reason == "too_large"
    assert memory < 2**20


@pytest.fixture(scope="module", params=[np.savez, np.savez_compressed], ids=["plain", "packed"])
def small(request):
    stream = io.BytesIO()
    request.param(stream, meta=np.array('{"epoch": 1}'), W1=np.ones((2, 3), np.float32))
    return stream.getvalue()


def test_no_beginning_of_a_file_passes_for_the_file(read_or_refused, small):
    for length in range(len(small)):
        assert read_or_refused(load_arrays, small[:length]) is None
    assert read_or_refused(load_arrays, small) is not None


@settings(max_examples=300)
@given(data=st.data())
def test_with_any_bytes_flipped_it_is_read_or_refused(read_or_refused, small, data):
    content = bytearray(small)
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    read_or_refused(load_arrays, content)


@settings(max_examples=300)
@given(st.binary(max_size=64), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)]))
def test_any_bytes_are_read_or_refused(read_or_refused, content, other):
    read_or_refused(load_arrays, content + other)
    read_or_refused(load_arrays, other + content)


@settings(max_examples=300)
@given(st.binary(max_size=64), st.sampled_from([b"", b"\x93NUMPY\x01\0v\0{'descr': '<f4', "]))
def test_any_bytes_are_an_array_or_none(read_or_refused, content, start):
    read_or_refused(load_arrays, zipped(("W1.npy", start + content), ("meta.npy", content)))
