# Two commands: `make build` makes the site, `make test` checks everything. Each line of a recipe can be run by hand.

# Material prints a notice about its end of life (5 May 2027) on every run. It is noted in ARCHITECTURE.md instead.
export NO_MKDOCS_2_WARNING = 1

SETUP = pyproject.toml setup/environment.sh setup/environment.py
UV = .venv/bin/uv
# A release must be public for a week before it gets into the lock: most bad ones are found by then.
LOCK = $(UV) pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--exclude-newer "7 days" --custom-compile-command "make lock" $(LOCK_FLAGS)

CATALOGUES = plugins/optout/locales/catalogues
# These hold only what differs from another catalogue, by hand.
VARIANTS = es_MX
FULL = $(filter-out $(VARIANTS),$(patsubst $(CATALOGUES)/%/LC_MESSAGES/optout.po,%,$(wildcard $(CATALOGUES)/*/LC_MESSAGES/optout.po)))

.DEFAULT_GOAL = help
.PHONY: help environment build serve test lowest properdocs check lint scan preview dataset offline editor hosting lock messages bench lighthouse clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*  ## /  make \1	/p' Makefile

environment: .venv/.test  ## set everything up and do nothing else

build: .venv/.site  ## set everything up and build the site into site/
	.venv/bin/python -m mkdocs build --strict

serve: .venv/.site  ## show the site at http://127.0.0.1:8000/ and follow changes
	.venv/bin/python -m mkdocs serve

test: .venv/.test  ## set everything up, the browser too, and run all tests
	.venv/bin/python setup/browser.py
	.venv/bin/python -m pytest

lowest: .venv/.test  ## run all tests with the lowest versions we allow, in .venv-lowest
	$(UV) venv --quiet --clear --python 3.11 .venv-lowest
	$(UV) pip install --quiet --python .venv-lowest --resolution lowest-direct --group build --group test --editable .
	.venv-lowest/bin/python setup/browser.py
	.venv-lowest/bin/python -m pytest

properdocs: .venv/.test  ## build the site with ProperDocs, which continues MkDocs
	.venv/bin/python -m properdocs build --strict

check: .venv/.test  ## check guides and code, without building
	.venv/bin/optout check
	$(MAKE) --no-print-directory lint

lint: .venv/.test  ## check style and types of the code
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy

dataset: .venv/.site  ## write all data of today to dist/dataset-YYYY-MM-DD.zip
	.venv/bin/optout dataset

offline: .venv/.site  ## pack the site into dist/ai-opt-out-guide-offline.zip, to open from disk
	.venv/bin/python -m mkdocs build --strict --no-directory-urls --site-dir dist/offline
	.venv/bin/optout offline dist/offline

scan: .venv/.test  ## look for weak points in the workflows, into .cache/zizmor.sarif
	mkdir -p .cache
	.venv/bin/zizmor --persona=auditor --strict-collection --no-progress --format=sarif .github > .cache/zizmor.sarif

preview:  ## say how to look at the site that a pull request makes
	@cat .github/preview.md

lock: .venv/.test  ## renew requirements/ (LOCK_FLAGS=--upgrade for newer versions)
	$(LOCK) --group build --output-file requirements/site.txt
	$(LOCK) --group build --group test --constraints requirements/site.txt --output-file requirements/test.txt

# A new date alone is no change of the template.
messages: .venv/.site  ## collect the words to translate into the catalogues
	.venv/bin/pybabel -q extract -F babel.cfg --ignore-dirs '.*' --no-wrap --add-location=file --sort-by-file \
		--project="AI Opt-Out Guide" --copyright-holder="The AI Opt-Out Guide contributors" \
		-o $(CATALOGUES)/optout.pot .
	! git diff --quiet -I '^"POT-Creation-Date' -- $(CATALOGUES)/optout.pot 2>/dev/null || git checkout -q -- $(CATALOGUES)/optout.pot
	for tag in $(FULL); do .venv/bin/pybabel -q update -i $(CATALOGUES)/optout.pot -l $$tag \
		-o $(CATALOGUES)/$$tag/LC_MESSAGES/optout.po --ignore-pot-creation-date --no-fuzzy-matching --ignore-obsolete --no-wrap || exit 1; done

editor: .venv/.site  ## renew what VS Code offers, after the vocabulary or a type has changed
	.venv/bin/optout editor

hosting: .venv/.site  ## renew hosting/ for nginx and Caddy, after a header has changed
	.venv/bin/optout hosting

bench: .venv/.site  ## measure the checker on 8,000 made-up pages, and the weight of a site that was built
	.venv/bin/python -m benchmarks

lighthouse: .venv/.test  ## ask Lighthouse about the built site; needs Node.js 18 or newer
	.venv/bin/python setup/browser.py
	npm ci --prefix benchmarks --ignore-scripts --no-audit --no-fund --silent
	.venv/bin/python -m benchmarks.lighthouse

clean:  ## remove what was built; .venv stays
	rm -rf site dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

.venv/.site: requirements/site.txt $(SETUP)
	sh setup/environment.sh site

.venv/.test: requirements/test.txt requirements/site.txt $(SETUP)
	sh setup/environment.sh test
