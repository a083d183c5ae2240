# Every target is one line into bin/; the scripts say what they do. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup serve test fast soak demo bench format lint

help: ## list these targets
	@grep -E '^[a-z]+: .*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+): .*## (.*)/make \1\t\2/' | expand -t 14

setup: ## install what is missing and build everything once
	@bin/setup

serve: ## install what is missing, build, fill the demonstration office when there is none, serve it
	@bin/run

test: ## install what is missing and run every check and every test, browser included
	@bin/ci

fast: ## the tests of the rules, of casework and of the code's own rules, on SQLite
	@bin/test fast

soak: ## random faults between office and portal, in parts that resume: [RUNS=2000] [POSTGRES=1]
	@bin/soak

demo: ## fill the demonstration office anew
	@bin/demo

bench: ## measure speed against a floor measured in the same run: [ONLY=name] [SIZE=10000|1000000]
	@bin/bench

format: ## put every Swift file into the house layout
	@bin/format

lint: ## check layout and imports
	@bin/lint
