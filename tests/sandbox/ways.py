"""Ways to the answers, each an expression in a program that a drill is given for a submission.

The program passes the drill only where the way was open, so a pass means that the sandbox was
beaten. What the expressions call is in `means.py`.
"""

import textwrap
from pathlib import Path

import eprep
import quizbank
import reference_impl
from reference_impl import activations
from tests.sandbox.means import MEANS

PLACES = {
    "FOLDER": str(Path(reference_impl.__file__).parent.parent),
    "PACKAGE": reference_impl.__file__,
    "FILE": activations.__file__,
    "EPREP": str(Path(eprep.__file__).parent.parent),
    "BANK": str(Path(quizbank.__file__).parent / "drills/sigmoid/right/formula.py"),
    "DRILLS": str(Path(quizbank.__file__).parent / "drills"),
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
# Each expression gives a text with the word `sigmoid`, if what it tries was let happen.
OTHERS = {
    "readline": "remembered()",
    "tkinter": "__import__('tkinter').Tcl().eval('read [open ' + FILE + ']')",
    "another interpreter": "interpreted(f\"assert 'sigmoid' in open({FILE!r}).read()\")",
    "ctypes": "os.read(ctypes.CDLL(None).open(FILE.encode(), os.O_RDONLY), 10**5).decode()",
    "the collector": "(unhooked(gc.get_objects()), open(FILE).read())[-1]",
    "other threads' frames": "str(sys._current_frames())",
    "the parent's memory": "memory_of(os.getppid()) and 'sigmoid'",
    "the syntax error's line": "lines_of_syntax_errors()",
    "a listing": "str(os.listdir(DRILLS))",
    "a scan": "str(list(os.scandir(DRILLS)))",
    "where we are": "os.listdir() and 'sigmoid'",
    "the password file": "'root' in open('/etc/passwd').read() and 'sigmoid'",
    "a database": "str(sqlite3.connect(DATABASE).execute('SELECT * FROM answers').fetchall())",
    "a terminal": "shown(pty.spawn, ['cat', FILE])",
    "/bin/sh": "os.system('cat ' + FILE) == 0 and 'sigmoid'",
    "execv": "replaced(os.execv, ['/bin/cat', FILE])",
    "posix_spawn": "ended(os.posix_spawn('/bin/cat', ['cat', FILE], {})) == 0 and 'sigmoid'",
    "fork": "ended(os.fork() or os._exit(0)) == 0 and 'sigmoid'",
    "a socket": "socket.create_connection(('127.0.0.1', PORT)) and 'sigmoid'",
    "the web": "urllib.request.urlopen(f'http://127.0.0.1:{PORT}').read().decode()",
    "a signal to the parent": "os.kill(os.getppid(), signal.SIGCONT) or 'sigmoid'",
    "limits lifted": "resource.setrlimit(resource.RLIMIT_CPU, (-1, -1)) or 'sigmoid'",
}
MODULES_USED = [
    "builtins", "codecs", "ctypes", "fileinput", "gc", "importlib", "importlib.machinery",
    "importlib.resources", "importlib.util", "io", "linecache", "mmap", "multiprocessing.util",
    "os", "pathlib", "pkgutil", "pty", "resource", "runpy", "signal", "socket", "sqlite3",
    "subprocess", "sys", "threading", "tokenize", "types", "urllib.request", "zipimport",
]  # fmt: skip
ALWAYS = {"builtins", "importlib", "importlib.util", "os", "pathlib", "sys", "threading", "types"}


def imports(expression=None):
    """Of what the expression uses, or of everything: some take long to import."""
    used = [m for m in MODULES_USED if expression is None or m in ALWAYS or m in expression]
    return f"\nimport {', '.join(used)}\nimport numpy as np\n"


def program(expression, use):
    places = "".join(f"{name} = {path!r}\n" for name, path in PLACES.items())
    body = textwrap.indent(textwrap.dedent(use).format(f"({expression})"), "    ")
    return f"{imports(expression)}{MEANS}{places}\ndef sigmoid(x):\n{body}\n"


USE_MODULE = "return {}.sigmoid(x)"
USE_TEXT = "assert 'sigmoid' in {}\nreturn 1 / (1 + np.exp(-x))"
