# Hồ Sơ. Two commands: make run, make test. Each does all of its own set-up.
PYTHON := $(shell sh installer/setup/python.sh)
BIN := .venv/bin
UV := uv==0.13.9
export QT_LOGGING_RULES ?= qt.qpa.*=false

.PHONY: run test lint bench screens words clean setup setup-test
.NOTPARALLEL:

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/python -m app; else \
	  echo "Không có màn hình: chạy công việc chính ngoài màn hình, ảnh từng bước và báo cáo nằm ở build/demo/"; \
	  QT_QPA_PLATFORM=offscreen $(BIN)/python -m app demo --out build/demo; fi

# Everything. Import contracts and the house's other rules are tests
test: setup-test
	$(BIN)/ruff check app tests migrations installer
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile

bench: setup-test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

screens: setup-test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.visual.screens

# Collect new words of the window for translation, and say what is not translated
words: setup-test
	$(BIN)/python installer/setup/translations.py --update

setup: .venv/packages-run .venv/synced
setup-test: .venv/packages-test .venv/synced

.venv/packages-run: installer/setup/packages.sh
	@test -n "$(PYTHON)"
	@PYTHON=$(PYTHON) sh installer/setup/packages.sh
	@mkdir -p .venv && touch $@

.venv/packages-test: installer/setup/packages.sh
	@test -n "$(PYTHON)"
	@PYTHON=$(PYTHON) sh installer/setup/packages.sh test
	@mkdir -p .venv && touch $@ .venv/packages-run

.venv/synced: uv.lock pyproject.toml $(wildcard resources/i18n/*.ts) | .venv/bin/uv
	@UV_PYTHON=$(BIN)/python UV_PROJECT_ENVIRONMENT=.venv $(BIN)/uv sync --frozen --quiet --inexact --compile-bytecode
	@$(BIN)/python installer/setup/translations.py
	@touch $@

.venv/bin/uv: | .venv/packages-run
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check $(UV)

clean:
	rm -rf build .venv
