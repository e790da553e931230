# make run    sets everything up and opens the dashboard
# make test   sets everything up, checks, and runs the tests
# Both work a second time without network: what they install is kept in .venv until pyproject.toml changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
UV := $(shell command -v uv 2>/dev/null)
# Most tests wait for a server, a terminal or a clock: two workers a core keep the cores busy (0.55x the time).
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')
ARGS ?=

# Compiled files are kept: without them every start compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run demo setup check test test-long format bench pictures rules clean

run: setup
	@$(BIN)/daybreak $(ARGS)

demo: setup
	@$(BIN)/daybreak --demo $(ARGS)

setup: $(STAMP)

$(STAMP): pyproject.toml
ifneq ($(UV),)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV)
	$(UV) pip install --quiet --python $(BIN)/python --compile-bytecode --group dev --editable .
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev --editable .
endif
	@touch $@

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What measures time runs alone, after the rest: two tests beside it would be measured too.
test: check
	$(BIN)/pytest -n $(WORKERS) -m "not long and not alone"
	$(BIN)/pytest -p no:xdist -m "alone and not long"

# Every kill point, random kills, soak: minutes.
test-long: setup
	$(BIN)/pytest -p no:xdist -m long --timeout 1800

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup
	$(BIN)/python benchmarks/run.py $(ARGS)
	$(BIN)/python benchmarks/status.py

pictures: setup
	$(BIN)/python docs/pictures.py

# What the rules make of the labelled messages; the table of docs/rules.md is written anew.
rules: setup
	PYTHONPATH=tests $(BIN)/python docs/rules_table.py

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
