# Everything a person or a machine does with the project. On a bare Debian 12: python3, python3-venv, make, and root or sudo.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# One library comes as source only; it is built with the locked setuptools.
LOCKED := --require-hashes --only-binary :all: --no-binary lunar-python --no-build-isolation
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q
ARGS ?=

.PHONY: demo run test check bench ablation faults screenshots lock clean system

demo: $(VENV)/.installed system  ## the main job on the sample case; then the window, where there is a display
	$(BIN)/averment demo $(ARGS)

run: $(VENV)/.installed system  ## the window
	$(BIN)/averment $(ARGS)

test: $(VENV)/.installed-dev system  ## the tests
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.installed-dev  ## style, types, arrows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-dev system  ## the figures of the README, as ratios in one run
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)

ablation: $(VENV)/.installed-dev  ## what each part of the engine is worth, a table
	$(BIN)/python -m tests.benchmarks.ablation

faults: $(VENV)/.installed-dev system  ## the store broken on purpose, in full counts
	AVERMENT_FAULTS=full QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/faults $(ARGS)

screenshots: $(VENV)/.installed-dev system  ## pictures of every page under Xvfb, in screenshots/
	packaging/with_display.sh $(BIN)/python packaging/screenshots.py screenshots $(ARGS)

system:
	@packaging/system_libraries.sh

lock:  ## remake the hashed lock files (needs uv)
	$(LOCK) packaging/build.in -o packaging/build.lock
	$(LOCK) pyproject.toml -o packaging/requirements.lock
	$(LOCK) pyproject.toml --extra dev -o packaging/requirements-dev.lock

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis demo-out screenshots

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: packaging/build.lock packaging/requirements.lock pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes --only-binary :all: -r packaging/build.lock
	$(INSTALL) $(LOCKED) -r packaging/requirements.lock
	PYTHONWARNINGS=ignore $(INSTALL) --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.installed-dev: packaging/requirements-dev.lock $(VENV)/.installed
	$(INSTALL) $(LOCKED) -r packaging/requirements-dev.lock
	touch $@
