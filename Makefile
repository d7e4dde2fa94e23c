# `make demo` and `make test` do everything from a fresh clone: system libraries, environment, then the work.
PYTHON ?= python3
BIN := .venv/bin
DEMO ?= demo-output
CORPUS ?=
# Tests start the program and its readers again and again; compiled once, they start in half the time.
unexport PYTHONDONTWRITEBYTECODE
# As many processes as there are processors; each file of tests stays in one. `make test SIDE_BY_SIDE=` does without.
SIDE_BY_SIDE ?= -n logical --maxprocesses 8 --dist loadfile

.PHONY: demo run test lint types contracts bench build screenshots pictures strings lock clean system

demo: .venv/.program
	$(BIN)/cse-desktop demo $(DEMO)

run: .venv/.program
	$(BIN)/cse-desktop

test: .venv/.developer lint types contracts
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(SIDE_BY_SIDE)

lint: .venv/.developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.developer
	$(BIN)/mypy

contracts: .venv/.developer
	$(BIN)/lint-imports

bench: .venv/.developer
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench $(if $(CORPUS),"$(CORPUS)") $(ONLY)

# What the window says, in the files translators work on.
strings: .venv/.program
	$(BIN)/python resources/i18n/strings.py

# Every screen and dialog in every look, empty, with the sample and with 5,000 pieces of evidence; and on sheets, to be
# looked over in a few minutes.
screenshots: .venv/.developer
	$(BIN)/python docs/contact_sheets.py screenshots
	QT_QPA_PLATFORM=offscreen $(BIN)/python docs/screenshots.py screenshots/more --start --more --themes light dark

# The pictures of README and guide.
pictures: .venv/.developer
	QT_QPA_PLATFORM=offscreen $(BIN)/python docs/screenshots.py docs/pictures --start --themes light --width 1366 \
	  --more personal files-report files-message files-found
	$(BIN)/python docs/guide_pictures.py docs/pictures

# The frozen program, tried at once: it must work without Python, without a screen and without a network.
build: .venv/.developer
	$(BIN)/pyinstaller --noconfirm --clean build.spec
	QT_QPA_PLATFORM=offscreen dist/cse-desktop/cse-desktop self-test

# Versions only: no index and no host is named. Used as constraints, so each system adds what it alone needs.
lock: .venv/.developer
	$(BIN)/pip freeze --exclude-editable --exclude cse-desktop > requirements.lock

.venv/.program: pyproject.toml requirements.lock | system
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 demo"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e .
	@touch $@

.venv/.developer: .venv/.program
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[dev]'
	@touch $@

# What Qt, the reading of pictures and `python -m venv` need of the system, asked for by what is missing.
system:
	@want=""; \
	has() { ldconfig -p 2>/dev/null | grep -q "$$1" || /sbin/ldconfig -p 2>/dev/null | grep -q "$$1"; }; \
	has libGL.so.1 || want="$$want libgl1"; \
	has libEGL.so.1 || want="$$want libegl1"; \
	has libglib-2.0.so.0 || want="$$want libglib2.0-0"; \
	has libfontconfig.so.1 || want="$$want libfontconfig1"; \
	has libdbus-1.so.3 || want="$$want libdbus-1-3"; \
	has libxkbcommon.so.0 || want="$$want libxkbcommon0"; \
	has libxkbcommon-x11.so.0 || want="$$want libxkbcommon-x11-0"; \
	has libX11-xcb.so.1 || want="$$want libx11-xcb1"; \
	for name in cursor icccm image keysyms render-util shape randr xkb; do \
	  case $$name in icccm) so=libxcb-icccm.so.4; deb=libxcb-icccm4;; keysyms) so=libxcb-keysyms.so.1; deb=libxcb-keysyms1;; \
	    render-util|shape|randr|cursor|image) so=libxcb-$$name.so.0; deb=libxcb-$${name}0;; xkb) so=libxcb-xkb.so.1; deb=libxcb-xkb1;; esac; \
	  has $$so || want="$$want $$deb"; done; \
	test -d /usr/share/fonts/truetype/dejavu || fc-list 2>/dev/null | grep -q . || want="$$want fonts-dejavu-core"; \
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || want="$$want python3-venv"; \
	if [ -n "$$want" ] && command -v apt-get >/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$want; \
	  elif sudo -n true 2>/dev/null; then sudo apt-get update -qq && sudo apt-get install -y -qq --no-install-recommends $$want; \
	  else echo "Some system libraries are missing. Run this once, then try again:"; \
	    echo "  sudo apt-get install -y --no-install-recommends$$want"; exit 1; fi; \
	fi

clean:
	rm -rf .venv build dist $(DEMO) .mypy_cache .ruff_cache .pytest_cache
