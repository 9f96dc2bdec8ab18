# make site: the website in site/. make test: everything that is checked. Both set up what they need.
# make audit: the built pages before axe-core, html-validate and Lighthouse.
# make programs: the browser's programs anew from their modules, kept in the repository. make programs-check: their
# types, lint and layout.
# make lock: choose the pinned packages anew, for those who maintain Papershelf.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve check test audit programs programs-check lock clean

site: $(VENV)/site-ready
	$(BIN)/papershelf build

serve: $(VENV)/site-ready
	$(BIN)/papershelf serve

check: $(VENV)/site-ready
	$(BIN)/papershelf check

test: $(VENV)/test-ready
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/deno task check
	$(BIN)/python -m pytest

audit: $(VENV)/test-ready
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.audit.node
	$(BIN)/python -m pytest -o python_files='audit_*.py' tests/audit

programs: $(VENV)/test-ready
	rm -rf site_templates/assets/programs
	$(BIN)/deno task bundle --outdir site_templates/assets/programs site_templates/programs/*.js

programs-check: $(VENV)/test-ready
	$(BIN)/deno task check

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" --group setup --upgrade pyproject.toml

lock: $(VENV)/site-ready
	$(BIN)/pip install --quiet uv
	$(LOCK) -o requirements/site.txt
	$(LOCK) --extra test -o requirements/test.txt

clean:
	rm -rf $(VENV) site

$(VENV)/site-ready: requirements/site.txt pyproject.toml generator/__init__.py
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Papershelf needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test-ready: $(VENV)/site-ready requirements/test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@
