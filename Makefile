# `make run` sets up and opens the tool; `make test` sets up and checks everything. GNU make 3.81 or newer.

CANDIDATES = python3 python python3.14 python3.13 python3.12 python3.11
FIT = import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))
PYTHON := $(shell for p in $(CANDIDATES); do if $$p -c '$(FIT)' >/dev/null 2>&1; then echo $$p; break; fi; done)
VENV = .venv
BIN = $(VENV)/bin
CORES = -n auto --maxprocesses 5 --dist loadfile --no-loadscope-reorder
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test lint types floors collected tests bench oracle soak calibration coverage reviews goldens screenshots clean

run: $(VENV)/.installed
	@$(BIN)/eprep $(ARGS)

# What is quick goes side by side; the tests, when that has passed, have the machine to themselves.
test: $(VENV)/.dev
	@$(MAKE) --no-print-directory -j 4 lint types floors collected
	@$(MAKE) --no-print-directory tests

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

floors: $(VENV)/.dev
	PYTHONPATH=. $(BIN)/lint-imports

# Each worker of a run would compile the tests anew where nobody has yet.
collected: $(VENV)/.dev
	@$(BIN)/python -m pytest --collect-only -q >/dev/null 2>&1 || true  # a fault is told by the run

tests: $(VENV)/.dev
	$(BIN)/python -m pytest $(CORES) $(ARGS)

soak: $(VENV)/.dev
	$(BIN)/python -m pytest $(CORES) -m soak $(ARGS)

oracle: $(VENV)/.oracle

bench: $(VENV)/.dev
	@$(MAKE) --silent oracle 2>/dev/null || \
	  echo "eprep: PyTorch and scikit-learn could not be installed (\`make oracle\` says why), so the bench goes on with what is there." >&2
	$(BIN)/python tests/bench/open_bank.py
	$(BIN)/python tests/bench/first_paint.py
	$(BIN)/python tests/bench/durable_answer.py
	$(BIN)/python tests/bench/report_time.py
	$(BIN)/python tests/bench/grade_submissions.py
	$(BIN)/python tests/bench/train_mnist.py

calibration: $(VENV)/.dev
	$(BIN)/python -m tests.calibration

coverage: $(VENV)/.dev
	$(BIN)/python -m tests.coverage

reviews: $(VENV)/.dev
	@$(BIN)/python -m tests.reviews $(ARGS)

goldens: $(VENV)/.dev
	EPREP_WRITE_GOLDENS=1 $(BIN)/python -m pytest $(CORES) -k as_it_was tests/tui/test_goldens.py
	$(BIN)/python -m tests.tui.set_japanese

screenshots: $(VENV)/.dev
	$(BIN)/python -m tests.screenshots docs

clean:
	rm -rf $(VENV) dist build

# The stamps are as old as the last successful installation, so a failed one is tried again.
$(VENV)/.made:
	@if [ -z "$(PYTHON)" ]; then \
	  echo "eprep: no Python from 3.11 to 3.14 was found (tried: $(CANDIDATES)); install one from https://www.python.org/ and try again." >&2; exit 1; fi
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "eprep: $(PYTHON) lacks the module venv; install it (Debian, Ubuntu: sudo apt install python3-venv) and try again." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install 'pip>=25.1'
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	@echo "eprep: setting up $(VENV) (once; this takes a minute) ..." >&2
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed pyproject.toml
	@$(PIP) install --group dev
	@touch $@

$(VENV)/.oracle: $(VENV)/.dev pyproject.toml
	@echo "eprep: fetching PyTorch and scikit-learn (once; PyTorch is large) ..."
	@$(PIP) install --group oracle
	@touch $@
