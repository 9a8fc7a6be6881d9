# make help lists the tasks. They run what is on the PATH, so activate .venv first (CONTRIBUTING.md).
# Arguments: make test ARGS="tests/unit -k lavrov"

ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help check test lint format types snapshots docs pictures bench fuzz hashes audit licences messages hooks

help:  ## List the tasks
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check:  ## Everything CI checks, in a virtual environment of its own (minutes)
	bash .ci/run

test:  ## Run the tests, or those that ARGS names
	python -m pytest -n 3 --dist worksteal $(ARGS)

lint:  ## Format, style and layers
	ruff format --check .
	ruff check .
	lint-imports

format:  ## Format the code and fix what ruff can fix
	ruff format .
	ruff check --fix .

types:  ## Check the types of the program and its tests
	mypy

snapshots:  ## Accept the screens of the snapshot tests; look at them before you commit
	python -m pytest tests/tui --snapshot-update $(ARGS)

docs:  ## Write the generated pages of docs/
	python docs/generate.py

pictures:  ## Take the README's pictures from the real program
	python assets/pictures/make.py
	python assets/pictures/walk.py

bench:  ## Measure speed, as ratios against a baseline of the same run
	python -m tests.benchmarks $(ARGS)

fuzz:  ## Fuzz the parsers and the understanding at length (hours); ARGS="-n 5000 html" for less
	python -m tests.fuzz $(ARGS)

hashes:  ## Record the hashes of the language models and of the own weights, after they changed
	python assets/models/record.py

audit:  ## Ask the service of pip-audit for known faults of what is installed
	python docs/supply_chain.py audit

licences:  ## List the licences of all that the program installs
	python docs/supply_chain.py licences

messages:  ## Bring the catalogues of messages up to date and compile them
	pybabel extract  # what and where: [tool.babel] in pyproject.toml
	pybabel update
	pybabel compile

hooks:  ## Check each commit before it is made (ruff, mypy, layers)
	pre-commit install
