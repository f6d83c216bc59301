"""Opening a large bank, beside `import numpy`: run by `make bench`, figures are ratios.

10,000 questions of 2 kB in 200 files. Each figure is the median of child processes that take
turns with children that import NumPy, so that a slow machine slows both.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FILES, QUESTIONS, SIZE, TURNS = 200, 50, 2000, 15

IMPORT_NUMPY = "import time; t = time.perf_counter(); import numpy; print(time.perf_counter() - t)"

OPEN = """
import sys, time
from pathlib import Path
from eprep.bank.cache import Cache
from eprep.bank.fingerprint import code_fingerprint
from eprep.bank.library import Library
from eprep.cli.places import BUILT_IN, CODE
bank, cache = map(Path, sys.argv[1:])
begin = time.perf_counter()
fingerprint = code_fingerprint([CODE / name for name in ("core", "kinds", "bank")])
library = Library([BUILT_IN, bank], Cache(cache), fingerprint)
ready = time.perf_counter() - begin
assert sum(library.counts.values()) == len(library.entries) > 10_000
listed = time.perf_counter() - begin
question = library.question("q-123-7")
print(ready, listed, time.perf_counter() - begin)
"""


def write_file(bank: Path, number: int, turn: int = 0) -> None:
    lines = ["schema: eprep.bank/1", "defaults: {section: day1-output}", "questions:"]
    for i in range(QUESTIONS):
        prose = f"順伝播と逆伝播の計算を確かめる問題である。{number}-{i}-{turn}。" * 12
        question = f"""
  - id: q-{number}-{i}
    kind: single
    tags: [bench]
    prompt: |
      {prose}
    choices:
      - {{text: 重み W, why: 更新式に現れる。}}
      - {{text: 学習率 η, why: 人が決める。}}
      - {{text: 総入力 u, why: 計算される。}}
    answer: 重み W
    proof: {{stated: 更新式に現れる。}}
    explanation: """
        room = SIZE - len(question.encode()) - 3
        lines.append(question + "説" * (room // 3))
    (bank / f"part-{number:03}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def child(code: str, *arguments: object) -> list[float]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(figure) for figure in done.stdout.split()]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bank, cache = Path(folder) / "bank", Path(folder) / "cache.sqlite3"
        bank.mkdir()
        for number in range(FILES):
            write_file(bank, number)
        size = sum(path.stat().st_size for path in bank.iterdir()) / FILES / QUESTIONS
        cold = child(OPEN, bank, cache)[-1]
        child("import time; time.sleep(2.1)")  # files just written are doubtful until then
        child(OPEN, bank, cache)
        numpy, warm, changed = [], [], []
        for turn in range(TURNS):
            numpy.append(child(IMPORT_NUMPY)[0])
            warm.append(child(OPEN, bank, cache))
            write_file(bank, turn, turn + 1)
            changed.append(child(OPEN, bank, cache))
    base = statistics.median(numpy)
    print(f"{FILES * QUESTIONS} questions of {size:.0f} bytes in {FILES} files")
    print("ratios to `import numpy`, beyond the imports; medians of", TURNS)
    print(f"{'':28}ready  all listed  one read")
    for name, rows in (("cache warm", warm), ("one file changed", changed)):
        figures = [statistics.median(column) / base for column in zip(*rows, strict=True)]
        print(f"{name:28}{figures[0]:5.2f}  {figures[1]:10.2f}  {figures[2]:8.2f}")
    print(f"{'nothing cached (once)':28}{cold / base:25.2f}")


if __name__ == "__main__":
    main()
