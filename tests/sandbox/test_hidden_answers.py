"""Every way to the answers is closed, also to a program that is told where they lie."""

import os
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

import eprep
import quizbank
import reference_impl
from reference_impl import activations

PLACES = {
    "FOLDER": str(Path(reference_impl.__file__).parent.parent),
    "PACKAGE": reference_impl.__file__,
    "FILE": activations.__file__,
    "EPREP": str(Path(eprep.__file__).parent.parent),
    "BANK": str(Path(quizbank.__file__).parent / "drills/sigmoid/right/formula.py"),
}

# Each expression gives a module that has the function.
MODULES = {
    "import": "__import__('reference_impl')",
    "importlib.import_module": "importlib.import_module('reference_impl')",
    "sys.path": "sys.path.insert(0, FOLDER) or importlib.import_module('reference_impl')",
    "sys.path, importers forgotten": """(
        sys.path.insert(0, FOLDER), sys.path_importer_cache.clear(),
        importlib.invalidate_caches(), importlib.import_module('reference_impl'))[-1]""",
    "sys.path, no hooks": """(
        sys.path.insert(0, FOLDER), sys.meta_path.clear(), sys.path_hooks.clear(),
        sys.meta_path.extend([importlib.machinery.BuiltinImporter,
            importlib.machinery.FrozenImporter, importlib.machinery.PathFinder]),
        sys.path_hooks.append(importlib.machinery.FileFinder.path_hook(
            *importlib._bootstrap_external._get_supported_file_loaders())),
        sys.path_importer_cache.clear(), __import__('reference_impl'))[-1]""",
    "spec_from_file_location": """executed(importlib.util.spec_from_file_location(
        'reference_impl', PACKAGE, submodule_search_locations=[os.path.dirname(PACKAGE)]))""",
    "SourceFileLoader": """executed(importlib.util.spec_from_loader('reference_impl',
        importlib.machinery.SourceFileLoader('reference_impl', PACKAGE), is_package=True))""",
    "FileFinder": """executed(importlib.machinery.FileFinder(FOLDER,
        (importlib.machinery.SourceFileLoader, ['.py'])).find_spec('reference_impl'))""",
    "runpy.run_path": "types.SimpleNamespace(**runpy.run_path(BANK))",
    "runpy.run_module": """sys.path.insert(0, FOLDER) or types.SimpleNamespace(
        **runpy.run_module('reference_impl.activations'))""",
    "zipimport": "executed(zipimport.zipimporter(ZIP).find_spec('answers'))",
    "a zip on sys.path": "sys.path.insert(0, ZIP) or importlib.import_module('answers')",
    "exec of open": "exec(open(BANK).read(), (m := types.ModuleType('m')).__dict__) or m",
    "eprep": "__import__('eprep.kinds.grading.reference', fromlist=['x']) and reference()",
    "eprep by path": "sys.path.insert(0, EPREP) or __import__('eprep') and reference()",
    "quizbank": "sys.path.insert(0, EPREP) or __import__('quizbank') and reference()",
    "a package beside NumPy": """sys.path.append(os.path.dirname(os.path.dirname(np.__file__))) or
        __import__('click') and reference()""",
}
# Each expression gives the text of a file that holds the answer.
TEXTS = {
    "open": "open(FILE).read()",
    "open, bytes": "open(FILE.encode()).read()",
    "open, a path that lies": "open(Lying(FILE)).read()",
    "open, a text that lies": "open(Sly(FILE)).read()",
    "open, up from the library": "open(os.path.dirname(os.__file__) + '/../' * 20 + FILE).read()",
    "open, by the process": "open('/proc/self/root' + FILE).read()",
    "io.open_code": "io.open_code(FILE).read().decode()",
    "io.FileIO": "io.FileIO(FILE).read().decode()",
    "codecs.open": "codecs.open(FILE, encoding='utf-8').read()",
    "os.open": "os.read(os.open(FILE, os.O_RDONLY), 10**5).decode()",
    "os.open, relative": """os.read(os.open('activations.py', os.O_RDONLY,
        dir_fd=os.open(os.path.dirname(FILE), os.O_RDONLY)), 10**5).decode()""",
    "pathlib": "pathlib.Path(FILE).read_text()",
    "linecache": "''.join(linecache.getlines(FILE))",
    "tokenize": "tokenize.open(FILE).read()",
    "fileinput": "''.join(fileinput.input(FILE))",
    "mmap": """mmap.mmap(os.open(FILE, os.O_RDONLY), 0, prot=mmap.PROT_READ)[:].decode()""",
    "np.fromfile": "np.fromfile(FILE, np.uint8).tobytes().decode()",
    "np.memmap": "np.memmap(FILE, np.uint8, 'r').tobytes().decode()",
    "pkgutil": """sys.path.insert(0, FOLDER) or
        pkgutil.get_data('reference_impl', 'activations.py').decode()""",
    "importlib.resources": """sys.path.insert(0, FOLDER) or
        importlib.resources.files('reference_impl').joinpath('activations.py').read_text()""",
    "a loader's get_data": """importlib.machinery.SourceFileLoader('m', FILE)
        .get_data(FILE).decode()""",
    "subprocess": "subprocess.run(['cat', FILE], capture_output=True, text=True).stdout",
    "os.popen": "os.popen('cat ' + FILE).read()",
    "a program started quietly": "started(multiprocessing.util.spawnv_passfds)",
    "a program started more quietly": """(sys.modules.pop('_posixsubprocess'),
        started(multiprocessing.util.spawnv_passfds))[-1]""",
    "a process forked": "forked(lambda: open(FILE, 'rb').read())",
    "a thread": "threaded(lambda: open(FILE).read())",
    "types changed": "setattr(builtins, 'type', lambda _: int) or open(FILE).read()",
    "any changed": "setattr(builtins, 'any', lambda _: False) or open(FILE).read()",
    "the main module changed": "changed_main() or open(FILE).read()",
    "lists of the main module emptied": "changed_main() or os.popen('cat ' + FILE).read()",
    "cells changed": "changed_cells() or open(FILE).read()",
    "io loaded again": "importlib.reload(io) and importlib.reload(os) and io.open(FILE).read()",
    "io imported again": "(sys.modules.pop('io'), __import__('io').open(FILE).read())[-1]",
    "a hook more": "sys.addaudithook(lambda *_: None) or open(FILE).read()",
}
UNCONTROLLED = {  # not tried in an ordinary interpreter, where they need not succeed
    "readline": "(readline := __import__('readline'), readline.read_history_file(BANK), readline.get_history_item(4))[-1]",
    "tkinter": "__import__('tkinter').Tcl().eval('read [open ' + FILE + ']')",
    "another interpreter": "interpreted('print(open(' + repr(FILE) + ').read())')",
    "ctypes": "ctypes.CDLL(None).open and ''",
    "the collector": "[o for o in gc.get_objects() if getattr(o, '__name__', '') == 'hook'] and ''",
    "other threads' frames": "str(sys._current_frames())",
    "the parent's memory": "open(f'/proc/{os.getppid()}/mem').read()",
    "the syntax error's line": "line_of_syntax_error()",
    "a listing": "str(os.listdir(FOLDER))",
    "a scan": "str(list(os.scandir(FOLDER)))",
    "where we are": "str(os.listdir())",
    "the password file": "open('/etc/passwd').read()",
    "a database": "sqlite3.connect(FILE) and ''",
    "a terminal": "pty.spawn(['cat', FILE]) and ''",
    "/bin/sh": "os.system('cat ' + FILE) and ''",
    "execv": "os.execv('/bin/cat', ['cat', FILE])",
    "posix_spawn": "os.posix_spawn('/bin/cat', ['cat', FILE], {}) and ''",
    "fork": "os.fork() and ''",
    "a socket": "socket.create_connection(('localhost', 1)) and ''",
    "the web": "urllib.request.urlopen('http://localhost:1').read()",
    "the parent killed": "os.kill(os.getppid(), 9) or ''",
    "limits lifted": "resource.setrlimit(resource.RLIMIT_CPU, (-1, -1)) or ''",
}
MODULES_USED = [
    "builtins", "codecs", "ctypes", "fileinput", "gc", "importlib", "importlib.machinery",
    "importlib.resources", "importlib.util", "io", "linecache", "mmap", "multiprocessing.util",
    "os", "pathlib", "pkgutil", "pty", "resource", "runpy", "socket", "sqlite3", "subprocess",
    "sys", "threading", "tokenize", "types", "urllib.request", "zipimport",
]  # fmt: skip
ALWAYS = {"builtins", "importlib", "importlib.util", "os", "pathlib", "sys", "threading", "types"}
BEFORE = """
class Lying(pathlib.PurePosixPath):
    def __fspath__(self): return str(self)

class Sly(str):
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def startswith(self, *_): return True
    def removeprefix(self, *_): return ''
    def __add__(self, other): return os.__file__

def executed(spec):
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module

def reference():
    return types.SimpleNamespace(sigmoid=lambda x: 1 / (1 + np.exp(-x)))

def forked(work):
    end, start = os.pipe()
    if os.fork() == 0:
        os.write(start, work())
        os._exit(0)
    os.wait()
    return os.read(end, 10**5).decode()

def started(spawn):
    end, start = os.pipe()
    os.dup2(start, 1)
    os.waitpid(spawn(b'/bin/cat', [b'cat', FILE.encode()], [1]), 0)
    return os.read(end, 10**5).decode()

def threaded(work):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]

def changed_main():
    main = sys.modules['__main__'].__dict__
    for name, value in list(main.items()):
        if isinstance(value, tuple): main[name] = ()
        if isinstance(value, frozenset): main[name] = type('All', (), {'__contains__': lambda *_: 1})()
    main |= {'type': lambda _: int, 'any': lambda _: False, 'str': object, 'len': lambda _: 0,
             'PermissionError': print, 'isinstance': lambda *_: True}

def changed_cells():
    try:
        open(FILE)
    except PermissionError as error:
        trace = error.__traceback__
        while trace is not None:
            for value in [*trace.tb_frame.f_locals.values(), *trace.tb_frame.f_globals.values()]:
                for cell in getattr(value, '__closure__', None) or ():
                    cell.cell_contents = FILE if type(cell.cell_contents) is str else ('/',)
                if type(value) is types.FunctionType and '<' not in trace.tb_frame.f_code.co_filename:
                    value.__code__ = (lambda *_: True).__code__
            trace = trace.tb_next

def interpreted(source):
    import _xxsubinterpreters as interpreters
    interpreters.run_string(interpreters.create(), source)

def line_of_syntax_error():
    try:
        compile('x = 1\\n' * 27 + 'def f():\\n x = 1\\n global x', FILE, 'exec')
    except SyntaxError as error:
        return error.text
"""


def imports(expression=None):
    """Of what the expression uses, or of everything: some take long to import."""
    used = [m for m in MODULES_USED if expression is None or m in ALWAYS or m in expression]
    return f"\nimport {', '.join(used)}\nimport numpy as np\n"


def program(expression, use):
    places = "".join(f"{name} = {path!r}\n" for name, path in PLACES.items())
    body = textwrap.indent(textwrap.dedent(use).format(f"({expression})"), "    ")
    return f"{imports(expression)}{BEFORE}{places}\ndef sigmoid(x):\n{body}\n"


USE_MODULE = "return {}.sigmoid(x)"
USE_TEXT = "assert 'sigmoid' in {}\nreturn 1 / (1 + np.exp(-x))"
ATTACKS = {
    **{f"module: {name}": program(e, USE_MODULE) for name, e in MODULES.items()},
    **{f"text: {name}": program(e, USE_TEXT) for name, e in TEXTS.items()},
}
OTHERS = {name: program(e, USE_TEXT) for name, e in UNCONTROLLED.items()}
CONTROL = f"""{imports()}
import warnings
warnings.simplefilter("ignore")
for number, path in enumerate(sys.argv[1:]):
    child = os.fork()
    if child == 0:
        space = {{"__name__": "submission"}}
        try:
            exec(open(path).read(), space)
            right = np.allclose(space["sigmoid"](np.array([0.0, 1.0])), [0.5, 0.73105858])
        except BaseException as error:
            print(number, repr(error), file=sys.stderr)
            right = False
        os._exit(0 if right else 1)
    if os.waitpid(child, 0)[1] == 0:
        print(number)
"""


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("zip") / "answers.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("answers.py", Path(PLACES["BANK"]).read_text())
    return path


@pytest.fixture(scope="session")
def successes(archive, tmp_path_factory):
    """The attacks that succeed in an ordinary interpreter, which nobody watches."""
    folder = tmp_path_factory.mktemp("attacks")
    for number, source in enumerate(ATTACKS.values()):
        (folder / f"{number:03}.py").write_text(f"ZIP = {str(archive)!r}\n{source}")
    paths = sorted(map(str, folder.iterdir()))
    run = subprocess.run(
        [sys.executable, "-c", CONTROL, *paths],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
    )
    print(run.stderr)
    return {list(ATTACKS)[int(number)] for number in run.stdout.split()}


@pytest.fixture(scope="module")
def verdicts(grade_all, archive):
    attacks = {name: f"ZIP = {str(archive)!r}\n{source}" for name, source in ATTACKS.items()}
    return grade_all({**attacks, **OTHERS})


def test_the_attacks_begin_with_nothing_forbidden(grade, run):
    if run.isolation == "full":
        pytest.skip("modules that need the system's own libraries cannot be loaded there")
    everything = " ".join(MODULES_USED)
    assert grade(program(f"'sigmoid {everything}'", USE_TEXT)).outcome == "pass"


@pytest.mark.parametrize("name", ATTACKS)
def test_a_way_to_the_answers_that_is_open_elsewhere_is_closed_here(successes, verdicts, name):
    assert name in successes  # or the test could not fail
    assert verdicts[name].outcome in ("forbidden", "runtime_error", "crashed")
    assert verdicts[name].score == 0.0


@pytest.mark.parametrize("name", OTHERS)
def test_what_a_drill_never_needs_is_refused(verdicts, name, run):
    if name == "other threads' frames" and run.isolation == "full":
        pytest.skip("there are no other threads, and its own frames hold nothing")
    assert verdicts[name].outcome in ("forbidden", "runtime_error", "crashed")
    assert "NameError" not in str(verdicts[name].cases[0].message)  # or nothing was tried
    assert verdicts[name].score == 0.0
