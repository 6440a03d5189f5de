# Each target brings the machine to where it can run: nothing has to be installed by hand before.
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
unexport PYTHONPATH PYTHONHOME

.PHONY: help
help: ## This list
	@echo "make …"
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '  %-8s %s\n' "$$name" "$$text"; done

.PHONY: run
run: ## Start Detox; on a machine without a screen, play the two-minute rehearsal on a virtual one
	@sh packaging/setup.sh run
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then exec $(PYTHON) -m detox run; \
	else exec $(PYTHON) -m tests.rehearsal; fi

.PHONY: test
test: ## Everything that must be green before a commit: lint, rules, contracts, a real desktop, three mutants
	@sh packaging/setup.sh test
	@$(MAKE) --no-print-directory lint-now
	@$(PYTHON) -m tests

.PHONY: proof
proof: ## The same at full length, with the counts that the project promises; writes build/proof.json
	@sh packaging/setup.sh proof
	@$(MAKE) --no-print-directory lint-now
	@$(PYTHON) -m tests --proof --hypothesis-profile=proof --hypothesis-show-statistics

.PHONY: lint
lint: ## Ruff, formatting, types, and who may import whom
	@sh packaging/setup.sh lint
	@$(MAKE) --no-print-directory lint-now

.PHONY: lint-now
lint-now:
	@mkdir -p build
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --quiet --check || { echo 'These want "make format".'; $(PYTHON) -m ruff format --check; exit 1; }
	@$(PYTHON) -m mypy --no-error-summary
	@for system in win32 darwin; do $(PYTHON) -m mypy --no-error-summary --platform $$system \
		--cache-dir build/.mypy_cache/$$system detox || { echo "That is mypy for $$system."; exit 1; }; done
	@.venv/bin/lint-imports --no-logo --cache-dir build/.import_linter_cache >build/lint-imports.log 2>&1 || { cat build/lint-imports.log; exit 1; }
	@echo "lint: clean"

.PHONY: format
format: ## Lay out the sources as `make lint` wants them
	@sh packaging/setup.sh lint
	@$(PYTHON) -m ruff check --quiet --fix-only
	@$(PYTHON) -m ruff format

.PHONY: bench
bench: ## What Detox costs an always-on desktop, beside a bare tray icon, Workrave, RSIBreak and Safe Eyes
	@sh packaging/setup.sh bench
	@$(PYTHON) -m tests.benchmarks

.PHONY: translations
translations: ## Take new words into resources/translations (Qt Linguist), and make what the program reads of it
	@sh packaging/setup.sh test
	@sh packaging/translations.sh

.PHONY: generated
generated: ## Write anew what follows from the sources: man page, completions, the reference of settings
	@sh packaging/setup.sh lint
	@$(PYTHON) packaging/generate

.PHONY: guide
guide: ## The guide as plain HTML, into resources/guide, from where Help opens it
	@sh packaging/setup.sh lint
	@$(PYTHON) packaging/guide

.PHONY: shots
shots: ## Take every picture that the README shows, from the running program
	@sh packaging/setup.sh test
	@$(PYTHON) -m tests.shots

.PHONY: packages
packages: ## Build wheel, bundle and .deb into dist/, install and try each, and say what they cost
	@sh packaging/setup.sh package
	@sh packaging/packages.sh

.PHONY: release
release: ## Say whether this tree may become a release: changelog, pictures, nothing uncommitted
	@sh packaging/setup.sh lint
	@$(PYTHON) packaging/release.py

.PHONY: setup
setup: ## Install what `make test` needs, and nothing else
	@sh packaging/setup.sh test

.PHONY: lock
lock: ## Pin the requirements anew, to the newest releases that pyproject.toml allows
	@sh packaging/lock.sh

.PHONY: clean
clean: ## Remove what was built, and the Python environment
	rm -rf build dist .venv
