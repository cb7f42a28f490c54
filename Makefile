# Koppelkaart. `make run` opens the product; `make test` runs every test; both set up what they need.
.DEFAULT_GOAL := help
PORT ?= 8000
HOST ?= 127.0.0.1
DATA ?= data
STORE ?=
TOWNS ?= tests/data/towns/towns-own.json tests/data/towns/towns-hij.json tests/data/towns/towns-kl.json
PYTHON ?= python3
BIN := .venv/bin
NPM := $(CURDIR)/scripts/npm

.PHONY: help run test check build clean lock types evaluate bench

help: ## Say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Koppelkaart needs Python 3.11 or newer; point PYTHON at one: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --require-hashes -r requirements.lock
	@KOPPELKAART_SKIP_FRONTEND=1 VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

frontend/node_modules/ready: frontend/package-lock.json frontend/package.json .venv/ready
	@cd frontend && $(NPM) ci --silent --no-audit --no-fund
	@touch $@

graph_service/static/index.html: frontend/node_modules/ready $(shell find frontend/src frontend/index.html frontend/vite.config.ts -type f 2>/dev/null)
	@cd frontend && $(NPM) run --silent build
	@touch $@

build: graph_service/static/index.html ## Build the pages

run: .venv/ready graph_service/static/index.html ## Open the product: make run PORT=8000 HOST=0.0.0.0 DATA=data STORE=neo4j://user:password@host:port
	@KOPPELKAART_STORE='$(STORE)' $(BIN)/koppelkaart serve --host '$(HOST)' --port $(PORT) --data '$(DATA)' --with-example

test: .venv/ready graph_service/static/index.html ## Run every test
	@$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal
	@cd frontend && $(NPM) run --silent test

types: .venv/ready frontend/node_modules/ready ## Generate the API types of the pages
	@$(BIN)/koppelkaart openapi > frontend/openapi.json
	@cd frontend && $(NPM) run --silent types

check: .venv/ready frontend/node_modules/ready types ## Run the gates: format, lint, types, imports, fresh API types
	@git diff --exit-code --stat -- frontend/openapi.json frontend/src/api/schema.d.ts || { echo 'The API types were stale; they are fresh now: commit them.'; exit 1; }
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/pyright
	@$(BIN)/lint-imports
	@cd frontend && $(NPM) run --silent typecheck && $(NPM) run --silent lint

lock: .venv/ready ## Pin the newest versions that fit
	@$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --group dev pyproject.toml -o requirements.lock

evaluate: .venv/ready ## Measure the engine: make evaluate TOWNS='a.json b.json'
	@$(BIN)/koppelkaart evaluate $(TOWNS)

bench: .venv/ready ## Measure the speed, many minutes: make bench STORE=neo4j://user:password@host:port
	@$(BIN)/python -m tests.bench.suggestions --store '$(STORE)'
	@$(BIN)/python -m tests.bench.all_pairs --store '$(STORE)'

clean: ## Remove what was built (your data stay)
	@rm -rf .venv frontend/node_modules graph_service/static dist .pytest_cache .ruff_cache .hypothesis
